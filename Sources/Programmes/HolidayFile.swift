import Days

/// Reads the text of a holiday file, and says everything that is wrong with it at once.
public enum HolidayFile {
    /// Reads holidays from the bytes of the file that people call `name`.
    public static func read(bytes: [UInt8], name: String) -> Reading<Holidays> {
        switch YamlTree.read(bytes: bytes, name: name) {
        case .failure(let issue):
            return Reading(nil, issues: [issue], places: Places(file: name))
        case .success(let tree):
            let reader = NodeReader(file: name)
            reader.places.record(tree.root, at: [])
            let holidays = reader.holidays(tree.root)
            return Reading(holidays, issues: reader.issues, places: reader.places)
        }
    }

    /// Reads holidays from text.
    public static func read(text: String, name: String) -> Reading<Holidays> {
        read(bytes: Array(text.utf8), name: name)
    }
}

extension NodeReader {
    /// The whole file.
    fileprivate func holidays(_ root: YamlNode) -> Holidays? {
        guard
            let top = fields(
                root, of: Bilingual(vi: "tệp ngày nghỉ", en: "a holiday file"), keys: ["holidays", "days", "festivals"])
        else { return nil }
        let head = required("holidays", in: top).flatMap { holidayHead($0) }
        let rows = items(required("days", in: top)).compactMap { node in dayOff(node).map { ($0, node.place) } }
        let festivals = items(top["festivals"]).compactMap { festival($0) }
        guard var holidays = head else { return nil }
        holidays.daysOff = rows.map(\.0)
        holidays.festivals = festivals
        judge(rows, restDays: holidays.restDays)
        return holidays
    }

    private func holidayHead(_ node: YamlNode) -> Holidays? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "phần “holidays”", en: "the part “holidays”"),
                keys: ["id", "title", "revised", "weekly-rest"])
        else { return nil }
        let id = identifier(required("id", in: fields))
        let title = bilingual(required("title", in: fields))
        let revised = instant(required("revised", in: fields))
        let rest = Set(items(fields["weekly-rest"]).compactMap { weekday($0) })
        if rest.count == Weekday.allCases.count {
            error(
                "no-working-day", at: fields["weekly-rest"]?.place ?? fields.place,
                vi: "cả bảy ngày trong tuần đều nghỉ. Để ít nhất một ngày làm việc.",
                en: "all seven days of the week are rest days. Leave at least one to work.")
        }
        guard let id, let title, let revised else { return nil }
        return Holidays(
            id: id, title: title, revised: revised, restDays: fields.has("weekly-rest") ? rest : [.saturday, .sunday])
    }

    private func weekday(_ node: YamlNode) -> Weekday? {
        guard let word = text(node) else { return nil }
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        if let index = names.firstIndex(of: word) { return Weekday(rawValue: index + 1) }
        unknown(Bilingual(vi: "thứ", en: "weekday"), word, among: names, at: node.place)
        return nil
    }

    private func dayOff(_ node: YamlNode) -> DayOff? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "ngày nghỉ", en: "a day off"),
                keys: ["date", "kind", "status", "paired", "name", "source", "note", "revised"])
        else { return nil }
        let date = day(required("date", in: fields))
        let kind = choice(
            required("kind", in: fields), of: Bilingual(vi: "loại ngày", en: "kind of day"), DayOff.Kind.self)
        let status = choice(
            required("status", in: fields), of: Bilingual(vi: "mức chắc chắn", en: "status"), DayOff.Status.self)
        let paired = day(fields["paired"])
        let name = bilingual(required("name", in: fields))
        let source = text(required("source", in: fields))
        let note = text(fields["note"])
        let revisedNode = required("revised", in: fields)
        // The row keeps the words of the file; that they are an instant is made sure of here.
        let revised = instant(revisedNode) == nil ? nil : text(revisedNode)
        guard let date, let kind, let status, let name, let source, let revised else { return nil }
        places.record(node, at: ["day", "\(date)", status.rawValue])
        return DayOff(
            date: date, name: name, kind: kind, status: status, paired: paired, source: source, note: note,
            revised: revised)
    }

    private func festival(_ node: YamlNode) -> Festival? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "lễ hội", en: "a festival"),
                keys: ["name", "first", "last", "status", "source", "note", "revised"])
        else { return nil }
        let name = bilingual(required("name", in: fields))
        let first = day(required("first", in: fields))
        let last = day(required("last", in: fields))
        let status = text(required("status", in: fields))
        let source = text(required("source", in: fields))
        let note = text(fields["note"])
        let revisedNode = required("revised", in: fields)
        let revised = instant(revisedNode) == nil ? nil : text(revisedNode)
        guard let name, let first, let last, let status, let source, let revised else { return nil }
        guard first <= last else {
            error(
                "reversed-span", at: node.place, vi: "ngày cuối \(last) trước ngày đầu \(first). Hoán đổi hai ngày.",
                en: "the last day \(last) comes before the first day \(first). Swap them.")
            return nil
        }
        return Festival(name: name, days: first...last, status: status, source: source, note: note, revised: revised)
    }
}
