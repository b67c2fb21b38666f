import Days

extension NodeReader {
    private static let windowKeys = ["opens", "closes", "due", "prefer", "data-until", "whose", "reason"]

    /// The windows: one for all, a list by ordinal, or one for each selector.
    func windows(_ node: YamlNode?, reason: Bilingual?, of id: String) -> [WindowRule] {
        guard let node else { return [] }
        let written: [(selector: WindowRule.Selector?, node: YamlNode)]
        switch node.content {
        case .list(let items):
            written = items.enumerated().map { (.ordinal($0.offset + 1), $0.element) }
        case .mapping(let entries)
        where entries.contains(where: { Self.windowKeys.contains($0.key) || $0.value.mapping == nil }):
            written = [(.all, node)]
        case .mapping(let entries):
            written = entries.map { (selector($0.key, at: $0.keyPlace), $0.value) }
        default:
            written = [(.all, node)]
        }
        var rules: [WindowRule] = []
        for (selector, node) in written {
            guard let rule = window(node, selector: selector ?? .all, reason: reason, of: id), selector != nil else {
                continue
            }
            // Rules are found again by their number, whichever way they were written.
            places.record(node, at: ["obligations", id, "window", "\(rules.count)"])
            rules.append(rule)
        }
        if let place = rules.contains(where: { $0.owner == .ours && $0.reason == nil }) ? node.place : nil {
            warning(
                "window-without-reason", at: place,
                vi: "khung của “\(id)” là của ta mà chưa có lý do. Thêm reason, window-reason, hoặc whose: clause.",
                en: "the window of “\(id)” is ours but has no reason. Add reason, window-reason, or whose: clause.")
        }
        return rules
    }

    private func window(_ node: YamlNode, selector: WindowRule.Selector, reason: Bilingual?, of id: String)
        -> WindowRule?
    {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "khung của “\(id)”", en: "the window of “\(id)”"), keys: Self.windowKeys)
        else { return nil }
        let opens = dayRule(fields["opens"])
        let due = dayRule(fields["due"])
        let closes = dayRule(fields["closes"])
        let prefer = dayRule(fields["prefer"])
        let dataUntil = dayRule(fields["data-until"])
        let owner = choice(
            fields["whose"], of: Bilingual(vi: "chủ của khung", en: "owner of a window"), Window.Owner.self)
        let ownReason = bilingual(fields["reason"])
        if fields.has("due"), fields.has("closes") || fields.has("prefer") {
            error(
                "due-and-closes", at: node.place, vi: "due đã nói cả closes và prefer. Xóa due, hoặc xóa hai mục kia.",
                en: "due says both closes and prefer. Delete due, or the other two.")
        } else if !fields.has("due"), !fields.has("closes") {
            error(
                "missing-key", at: node.place,
                vi: "khung của “\(id)” thiếu “closes”. Thêm “closes: tháng-ngày”, hoặc “due: tháng-ngày”.",
                en: "the window of “\(id)” lacks “closes”. Add “closes: month-day”, or “due: month-day”.")
        }
        guard let last = due ?? closes else { return nil }
        return WindowRule(
            selector, opens: opens, closes: last, prefer: due ?? prefer, dataUntil: dataUntil, owner: owner ?? .ours,
            reason: ownReason ?? reason)
    }

    /// `all`, `Q1`, `2023`, `2023-H1`, `/2` (the second of a period), `2023/2`.
    private func selector(_ word: String, at place: Issue.Place) -> WindowRule.Selector? {
        if word == "all" { return .all }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[1].utf8.count <= 3, parts[1].utf8.allSatisfy(\.isDigit), let ordinal = Int(parts[1]),
            ordinal > 0
        {
            if parts[0].isEmpty { return .ordinal(ordinal) }
            if let period = Period(parts[0]) { return .occurrence(period, ordinal) }
        } else if parts.count == 1 {
            if let shape = Period.Shape(word) { return .shape(shape) }
            if let period = Period(word) { return .period(period) }
        }
        let way = Suggestion.nearest(
            to: word, among: Self.windowKeys + ["all", "year", "H1", "H2", "Q1", "Q2", "Q3", "Q4"])
        error(
            "bad-selector", at: place,
            vi: "không hiểu khung cho “\(word)”. "
                + (way.map { "Có phải “\($0)”?" } ?? "Ghi all, Q1, H1, 06, 2023, 2023-H1, /2 hay 2023/2."),
            en: "a window for “\(word)” is not understood. "
                + (way.map { "Did you mean “\($0)”?" } ?? "Write all, Q1, H1, 06, 2023, 2023-H1, /2 or 2023/2."))
        return nil
    }
}
