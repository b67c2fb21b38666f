import Days

extension NodeReader {
    /// When and how an obligation recurs; nothing when it cannot be said how often.
    func schedule(_ fields: Fields, of id: String, kind: Obligation.Kind?, groups: Set<String>) -> Schedule? {
        let recurrence = recurrence(fields)
        let scope = scope(fields["scope"])
        let within = days(fields["within"])
        let windows = windows(required("windows", in: fields), reason: bilingual(fields["window-reason"]), of: id)
        let spacing = spacing(fields["spacing"])
        let usualLength = kind?.isDeadline == true ? 0 : 1
        let schedule = Schedule(
            recurrence ?? .once, times: number(fields["times"], in: 1...366) ?? 1, scope: scope ?? .programme,
            within: within,
            windows: windows, length: number(fields["length"], in: 0...60) ?? usualLength,
            session: choice(fields["session"], of: Bilingual(vi: "buổi", en: "session"), Session.self),
            place: bilingual(fields["place"]), needs: items(fields["needs"]).compactMap { need($0, groups) },
            after: items(fields["after"]).compactMap { order($0) },
            spacing: spacing.atLeast, wishedSpacing: spacing.wish,
            preparation: items(fields["preparation"]).compactMap { preparation($0, groups) },
            isTentative: flag(fields["tentative"]) ?? false)
        return recurrence == nil ? nil : schedule
    }

    private func recurrence(_ fields: Fields) -> Recurrence? {
        if fields.has("once") {
            guard let node = fields["once"], let isOnce = flag(node) else { return nil }
            if isOnce { return .once }
            error(
                "bad-once", at: node.place, vi: "“once: false” không có nghĩa. Ghi each: year, hoặc once: true.",
                en: "“once: false” means nothing. Write each: year, or once: true.")
            return nil
        }
        if fields.has("rule") { return text(fields["rule"]).map { .rule($0) } }
        guard let each = fields["each"] else { return nil }
        let shapes = items(each).map { item in text(item).flatMap { self.shapes($0, at: item.place) } }
        guard !shapes.isEmpty else {
            error(
                "empty-value", at: each.place, vi: "“each” trống. Ghi year, half, quarter, month hay một danh sách kỳ.",
                en: "“each” is empty. Write year, half, quarter, month or a list of periods.")
            return nil
        }
        guard shapes.allSatisfy({ $0 != nil }) else { return nil }
        let all = shapes.flatMap { $0 ?? [] }
        if let twice = all.enumerated().first(where: { all.prefix($0.offset).contains($0.element) })?.element {
            error(
                "period-twice", at: each.place,
                vi: "kỳ “\(twice)” ghi hai lần. Xóa một; nhiều lần trong một kỳ thì dùng times.",
                en: "the period “\(twice)” stands twice. Delete one; for several in one period use times.")
            return nil
        }
        return .each(all)
    }

    private func shapes(_ word: String, at place: Issue.Place) -> [Period.Shape]? {
        switch word {
        case "half": return [.half(1), .half(2)]
        case "quarter": return (1...4).map { .quarter($0) }
        case "month": return (1...12).map { .month($0) }
        default:
            if let shape = Period.Shape(word) { return [shape] }
            let known = ["year", "half", "quarter", "month", "H1", "H2", "Q1", "Q2", "Q3", "Q4"]
            unknown(Bilingual(vi: "kỳ", en: "period"), word, among: known, at: place)
            return nil
        }
    }

    /// `each unit of districts`, `3 units of districts, by turns`, `each of [bdv-tinh-uy, bcsd-ubnd-tinh]`.
    private func scope(_ node: YamlNode?) -> Scope? {
        guard let node, let word = text(node) else { return nil }
        if word.hasPrefix("each unit of ") {
            return .eachUnit(group: String(word.dropFirst("each unit of ".count)).trimmed)
        }
        if word.hasPrefix("each of ") {
            let names = word.dropFirst("each of ".count).filter { $0 != "[" && $0 != "]" }
                .split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
            if !names.isEmpty { return .eachBody(names.map(Body.ID.init(rawValue:))) }
        }
        let words = word.split(whereSeparator: { $0 == " " || $0 == "," })
        if words.count == 6, words[1] == "units" || words[1] == "unit", words[2] == "of", words[4] == "by",
            words[5] == "turns",
            words[0].utf8.count <= 4, words[0].utf8.allSatisfy(\.isDigit), let count = Int(words[0]), count > 0
        {
            return .rotation(group: String(words[3]), count: count)
        }
        error(
            "bad-scope", at: node.place,
            vi:
                "không hiểu phạm vi “\(word)”. Ghi “each unit of NHÓM”, “3 units of NHÓM, by turns” hay “each of [CƠ QUAN, …]”.",
            en:
                "the scope “\(word)” is not understood. Write “each unit of GROUP”, “3 units of GROUP, by turns” or “each of [BODY, …]”."
        )
        return nil
    }

    /// `head of bdv-tinh-uy`, `leader of unit.commission`, `team 1`, `room hoi-truong`.
    private func need(_ node: YamlNode, _ groups: Set<String>) -> Need? {
        guard let word = text(node) else { return nil }
        let parts = word.split(separator: " ").map(String.init)
        switch (parts.first, parts.count) {
        case ("head", 3) where parts[1] == "of": return .head(BodyReference(parts[2], groups: groups))
        case ("leader", 3) where parts[1] == "of": return .leader(BodyReference(parts[2], groups: groups))
        case ("room", 2): return .room(parts[1])
        case ("team", 2):
            if parts[1].utf8.count <= 3, parts[1].utf8.allSatisfy(\.isDigit), let number = Int(parts[1]), number > 0 {
                return .team(number)
            }
        default: break
        }
        error(
            "bad-need", at: node.place,
            vi: "không hiểu “\(word)”. Ghi “head of CƠ QUAN”, “leader of CƠ QUAN”, “team 1” hay “room TÊN”.",
            en: "“\(word)” is not understood. Write “head of BODY”, “leader of BODY”, “team 1” or “room NAME”.")
        return nil
    }

    /// `inspection-plan`, or `{obligation: two-way-report, at-least: 1 day, at-most: 30 days}`.
    private func order(_ node: YamlNode) -> Order? {
        guard node.mapping != nil else { return text(node).map { Order(after: Obligation.ID(rawValue: $0)) } }
        guard
            let fields = fields(
                node, of: Bilingual(vi: "thứ tự", en: "an order"), keys: ["obligation", "at-least", "at-most"])
        else { return nil }
        let obligation = text(required("obligation", in: fields))
        let atLeast = number(fields["at-least"], in: 0...3660, unit: "days") ?? 1
        let atMost = number(fields["at-most"], in: 0...3660, unit: "days")
        if let atMost, atMost < atLeast {
            error(
                "reversed-span", at: node.place,
                vi: "at-most (\(atMost) ngày) nhỏ hơn at-least (\(atLeast) ngày). Hoán đổi hai số.",
                en: "at-most (\(atMost) days) is less than at-least (\(atLeast) days). Swap them.")
        }
        return obligation.map { Order(after: Obligation.ID(rawValue: $0), atLeast: atLeast, atMost: atMost) }
    }

    /// `60 days`, which must be kept, or `{at-least: 30 days, wish: 60 days}`.
    private func spacing(_ node: YamlNode?) -> (atLeast: Int?, wish: Int?) {
        guard let node, node.mapping != nil else { return (number(node, in: 1...3660, unit: "days"), nil) }
        guard
            let fields = fields(
                node, of: Bilingual(vi: "khoảng cách", en: "a spacing"), keys: ["at-least", "wish"])
        else { return (nil, nil) }
        let atLeast = number(fields["at-least"], in: 1...3660, unit: "days")
        let wish = number(fields["wish"], in: 1...3660, unit: "days")
        if let atLeast, let wish, wish <= atLeast {
            error(
                "wish-already-kept", at: node.place,
                vi: "wish (\(wish) ngày) không lớn hơn at-least (\(atLeast) ngày). Tăng wish, hoặc xóa wish.",
                en: "wish (\(wish) days) is not more than at-least (\(atLeast) days). Raise wish, or delete it.")
        }
        return (atLeast, wish)
    }

    private func preparation(_ node: YamlNode, _ groups: Set<String>) -> Preparation? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "mục chuẩn bị", en: "an item of preparation"),
                keys: ["id", "kind", "title", "before", "by"])
        else { return nil }
        let id = identifier(required("id", in: fields))
        let kind = choice(
            required("kind", in: fields), of: Bilingual(vi: "loại giấy tờ", en: "kind of paper"), Preparation.Kind.self)
        let title = bilingual(required("title", in: fields))
        // A year has some 250 working days; what is sent earlier than that belongs to the year before.
        let before = number(required("before", in: fields), in: 1...250, unit: "working days")
        let by = bodies(fields["by"], groups)
        guard let id, let kind, let title, let before else { return nil }
        return Preparation(id, kind: kind, title: title, workingDaysBefore: before, by: by)
    }
}
