import Days

/// The obligations of a file, as far as they could be read.
struct ObligationsDraft {
    var obligations: [Obligation] = []
    /// Those that have errors already.
    var incomplete: Set<Obligation.ID> = []
}

extension NodeReader {
    /// The obligations, with every setting applied, without those whose condition does not hold.
    func obligations(_ node: YamlNode?, groups: Set<String>, settings: [Setting]) -> ObligationsDraft {
        var draft = ObligationsDraft()
        var resolver = SettingResolver(settings, reader: self)
        for item in items(node) {
            let errors = errorCount
            let item = resolver.resolve(item)
            let isResolved = errorCount == errors
            guard resolver.holds(item.mapping?.first { $0.key == "when" }?.value) else {
                check(item, groups: groups)
                continue
            }
            guard let (obligation, isWhole) = obligation(item, groups: groups) else { continue }
            places.record(item, at: ["obligations", obligation.id.rawValue])
            places.record(item, at: ["obligations", "#\(draft.obligations.count)"])
            if !isWhole || !isResolved { draft.incomplete.insert(obligation.id) }
            draft.obligations.append(obligation)
        }
        for id in resolver.unused {
            warning(
                "unused-setting", at: places["settings", id],
                vi: "không chỗ nào dùng lựa chọn “\(id)”. Dùng bằng $\(id) hay {by: \(id), …}, hoặc xóa.",
                en: "nothing uses the setting “\(id)”. Use it by $\(id) or {by: \(id), …}, or delete it.")
        }
        return draft
    }

    private static let head = [
        "id", "alias", "clause", "quote", "also", "answers", "follows", "when", "kind", "title", "titles", "content",
        "checklist", "leads", "coordinates", "takes-part", "receives", "directs", "via", "note",
    ]
    private static let declarations = ["timing", "covered-by"]
    private static let recurrences = ["each", "once", "rule"]
    private static let schedule = [
        "times", "within", "scope", "windows", "window-reason", "length", "session", "place", "needs", "after",
        "spacing",
        "tentative", "preparation",
    ]

    /// Looks for faults in what is not read now; another obligation may have the same name under this choice.
    private func check(_ item: YamlNode, groups: Set<String>) {
        let before = places
        _ = obligation(item, groups: groups)
        places = before
    }

    /// An obligation, and whether all that its days depend on could be read.
    func obligation(_ node: YamlNode, groups: Set<String>) -> (Obligation, isWhole: Bool)? {
        let errors = errorCount
        let written = node.mapping?.first { $0.key == "id" }?.value.scalar
        let thing = Self.thing(written ?? "?")
        let keys = Self.head + Self.declarations + Self.recurrences + Self.schedule
        guard let fields = fields(node, of: thing, keys: keys) else { return nil }
        let id = identifier(required("id", in: fields))
        let kind = choice(
            required("kind", in: fields), of: Bilingual(vi: "loại việc", en: "kind"), Obligation.Kind.self)
        let timing = timing(fields, of: written ?? "?", kind: kind, groups: groups)
        let roles = Roles(
            leads: bodies(fields["leads"], groups), coordinates: bodies(fields["coordinates"], groups),
            takesPart: bodies(fields["takes-part"], groups), receives: bodies(fields["receives"], groups),
            directs: bodies(fields["directs"], groups), via: bodies(fields["via"], groups))
        let isWhole = errorCount == errors
        let title = bilingual(required("title", in: fields))
        let obligation = Obligation(
            Obligation.ID(rawValue: id ?? written ?? "?"), alias: identifier(fields["alias"]), clauses: clauses(fields),
            answers: answers(fields["answers"]),
            follows: text(fields["follows"]).map(Obligation.ID.init(rawValue:)), kind: kind ?? .meeting,
            title: title ?? Bilingual(vi: "?", en: "?"), titles: titles(fields["titles"]),
            content: bilingual(fields["content"]), checklist: text(fields["checklist"]), roles: roles, timing: timing)
        return id == nil && written == nil ? nil : (obligation, isWhole)
    }

    private static func thing(_ id: String) -> Bilingual {
        Bilingual(vi: "việc “\(id)”", en: "the obligation “\(id)”")
    }

    private func clauses(_ fields: Fields) -> [Obligation.Clause] {
        if fields.has("follows"), !fields.has("clause"), !fields.has("quote") {
            return alsoClauses(fields)
        }
        let place = text(required("clause", in: fields))
        let quote = text(required("quote", in: fields))
        guard let place, let quote else { return alsoClauses(fields) }
        return [Obligation.Clause(place, quote: quote)] + alsoClauses(fields)
    }

    private func alsoClauses(_ fields: Fields) -> [Obligation.Clause] {
        items(fields["also"]).compactMap { node in
            guard
                let fields = self.fields(
                    node, of: Bilingual(vi: "điều khoản thêm", en: "a further clause"), keys: ["clause", "quote"])
            else { return nil }
            let place = text(required("clause", in: fields))
            let quote = text(required("quote", in: fields))
            guard let place, let quote else { return nil }
            return Obligation.Clause(place, quote: quote)
        }
    }

    func titles(_ node: YamlNode?) -> [Period.Shape: Bilingual] {
        guard let node else { return [:] }
        guard let entries = node.mapping else {
            error(
                "not-a-mapping", at: node.place, vi: "tên theo kỳ ghi thành “Q1: {vi: …, en: …}”.",
                en: "titles by period are written as “Q1: {vi: …, en: …}”.")
            return [:]
        }
        var titles: [Period.Shape: Bilingual] = [:]
        for entry in entries {
            let shape = shape(entry.key, at: entry.keyPlace)
            let title = bilingual(entry.value)
            if let shape, let title { titles[shape] = title }
        }
        return titles
    }

    /// Rows of the clause table: a name, a list of names, or names with the part of the year that meets each.
    private func answers(_ node: YamlNode?) -> [Obligation.Answer] {
        guard let entries = node?.mapping else {
            return items(node).compactMap { item in text(item).map { Obligation.Answer($0) } }
        }
        return entries.compactMap { entry in
            text(entry.value).flatMap { shape($0, at: entry.value.place) }.map { Obligation.Answer(entry.key, by: $0) }
        }
    }

    /// A part of the year: `year`, `H1`, `Q3`, `06`.
    func shape(_ word: String, at place: Issue.Place) -> Period.Shape? {
        if let shape = Period.Shape(word) { return shape }
        unknown(
            Bilingual(vi: "kỳ", en: "period"), word,
            among: ["year", "H1", "H2", "Q1", "Q2", "Q3", "Q4"] + (1...12).map { Period.Shape.month($0).description },
            at: place)
        return nil
    }

    /// Who is meant by the words of a role; whether there is such a body is for `Validation` to say.
    func bodies(_ node: YamlNode?, _ groups: Set<String>) -> [BodyReference] {
        items(node).compactMap { item in text(item).map { BodyReference($0, groups: groups) } }
    }
}

extension BodyReference {
    /// What a word of a role means.
    init(_ word: String, groups: Set<String>) {
        switch word {
        case "unit": self = .unit
        case "self": self = .itself
        case "others": self = .others
        case _ where word.hasPrefix("unit."): self = .ofUnit(String(word.dropFirst("unit.".count)))
        case _ where groups.contains(word): self = .group(word)
        default: self = .body(Body.ID(rawValue: word))
        }
    }
}

// MARK: - Timing

extension NodeReader {
    private enum Declaration: String, CaseIterable {
        case onRequest = "on-request"
        case continuous
        case external
        case noDuty = "no-duty"
    }

    private func timing(_ fields: Fields, of id: String, kind: Obligation.Kind?, groups: Set<String>)
        -> Obligation.Timing
    {
        let thing = Self.thing(id)
        let nothing = Obligation.Timing.noDuty(note: nil)
        let recurrences = Self.recurrences.filter { fields.has($0) }
        let ways = Self.declarations.filter { fields.has($0) } + recurrences
        guard ways.count == 1, let way = ways.first else {
            let found =
                ways.isEmpty
                ? Bilingual(vi: "không có mục nào", en: "has none")
                : Bilingual(
                    vi: "có " + ways.joined(separator: ", "), en: "has " + ways.joined(separator: ", "))
            error(
                "one-timing", at: fields.place,
                vi: "\(thing.vi) phải có đúng một trong: timing, covered-by, each, once, rule; ở đây \(found.vi).",
                en: "\(thing.en) must have exactly one of: timing, covered-by, each, once, rule; it \(found.en).")
            return nothing
        }
        let note = bilingual(fields["note"])
        if recurrences.isEmpty {
            for key in Self.schedule where fields.has(key) {
                error(
                    "schedule-without-recurrence", at: fields[key]?.place ?? fields.place,
                    vi:
                        "\(thing.vi) có “\(key)” nhưng không có lịch (\(way)). Xóa “\(key)”, hoặc thay “\(way)” bằng each, once hay rule.",
                    en:
                        "\(thing.en) has “\(key)” but no schedule (\(way)). Delete “\(key)”, or put each, once or rule for “\(way)”."
                )
            }
        }
        switch way {
        case "timing":
            switch choice(fields["timing"], of: Bilingual(vi: "cách xếp lịch", en: "timing"), Declaration.self) {
            case .onRequest: return .onRequest(note: note)
            case .continuous: return .continuous(note: note)
            case .external: return .external(note: note)
            case .noDuty, nil: return .noDuty(note: note)
            }
        case "covered-by":
            return .covered(
                by: items(fields["covered-by"]).compactMap { text($0).map(Obligation.ID.init(rawValue:)) }, note: note)
        default:
            return schedule(fields, of: id, kind: kind, groups: groups).map { .scheduled($0) } ?? nothing
        }
    }
}
