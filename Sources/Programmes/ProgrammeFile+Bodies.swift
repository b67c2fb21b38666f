import Days

extension NodeReader {
    /// The hours of the two sessions: `morning: 07:30-11:30`.
    func hours(_ node: YamlNode?) -> OfficeHours {
        guard let node,
            let fields = fields(
                node, of: Bilingual(vi: "phần “hours”", en: "the part “hours”"), keys: ["morning", "afternoon"])
        else { return .usual }
        let morning = minutes(required("morning", in: fields))
        let afternoon = minutes(required("afternoon", in: fields))
        guard let morning, let afternoon else { return .usual }
        guard morning.upperBound <= afternoon.lowerBound else {
            error(
                "bad-hours", at: node.place, vi: "buổi chiều bắt đầu trước khi buổi sáng kết thúc. Sửa giờ.",
                en: "the afternoon begins before the morning ends. Mend the hours.")
            return .usual
        }
        return OfficeHours(morning: morning, afternoon: afternoon)
    }

    private func minutes(_ node: YamlNode?) -> Range<Int>? {
        guard let node, let word = text(node) else { return nil }
        let times = word.split(separator: "-", omittingEmptySubsequences: false).map { time -> Int? in
            let parts = time.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isDigit) }),
                let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
            else { return nil }
            return hour * 60 + minute
        }
        guard times.count == 2, let first = times[0], let last = times[1], first < last else {
            error(
                "bad-hours", at: node.place, vi: "“\(word)” không phải giờ của một buổi. Ghi như 07:30-11:30.",
                en: "“\(word)” are no hours of a session. Write them as 07:30-11:30.")
            return nil
        }
        return first..<last
    }

    /// The choices the document leaves open.
    func settings(_ node: YamlNode?) -> [Setting] {
        named(node, Bilingual(vi: "phần “settings”", en: "the part “settings”")) { id, node in
            guard
                let fields = fields(
                    node, of: Bilingual(vi: "lựa chọn “\(id)”", en: "the setting “\(id)”"),
                    keys: ["value", "choices", "clause", "title", "reason"])
            else { return nil }
            let value = text(required("value", in: fields))
            let choices = items(fields["choices"]).compactMap { text($0) }
            if let value, !choices.isEmpty, !choices.contains(value) {
                let way = Bilingual.choices(insteadOf: value, among: choices)
                error(
                    "bad-setting", at: fields["value"]?.place ?? node.place,
                    vi: "lựa chọn “\(id)” không thể là “\(value)”. \(way.vi)",
                    en: "the setting “\(id)” cannot be “\(value)”. \(way.en)")
            }
            let reason = bilingual(required("reason", in: fields))
            return Setting(
                id, value: value ?? "", choices: choices, clause: text(fields["clause"]),
                title: bilingual(fields["title"]),
                reason: reason ?? Bilingual(vi: "?", en: "?"))
        }
    }

    /// The organisations.
    func bodies(_ node: YamlNode?) -> [Body] {
        named(node, Bilingual(vi: "phần “bodies”", en: "the part “bodies”")) { id, node in
            guard
                let fields = fields(
                    node, of: Bilingual(vi: "cơ quan “\(id)”", en: "the body “\(id)”"),
                    keys: ["name", "short", "kind", "from", "until", "successor", "delegations"])
            else { return Body(Body.ID(rawValue: id), name: Bilingual(vi: id, en: id)) }
            return Body(
                Body.ID(rawValue: id), name: bilingual(required("name", in: fields)) ?? Bilingual(vi: id, en: id),
                shortName: bilingual(fields["short"]),
                kind: choice(fields["kind"], of: Bilingual(vi: "bên", en: "side"), Body.Kind.self),
                from: day(fields["from"]),
                until: day(fields["until"]), successor: text(fields["successor"]).map(Body.ID.init(rawValue:)),
                delegations: number(fields["delegations"], in: 1...99))
        }
    }

    /// The bodies that have a calendar of their own.
    func units(_ node: YamlNode?) -> [Unit] {
        named(node, Bilingual(vi: "phần “units”", en: "the part “units”")) { id, node in
            let nameless = Bilingual(vi: id, en: id)
            guard
                let fields = fields(
                    node, of: Bilingual(vi: "đơn vị “\(id)”", en: "the unit “\(id)”"),
                    keys: ["name", "short", "committee", "bodies", "neighbours", "from", "until", "successor"])
            else { return Unit(Unit.ID(rawValue: id), name: nameless, committee: nameless) }
            return Unit(
                Unit.ID(rawValue: id), name: bilingual(required("name", in: fields)) ?? nameless,
                shortName: bilingual(fields["short"]),
                committee: bilingual(required("committee", in: fields)) ?? nameless,
                bodies: bodies(ofUnit: fields["bodies"]), neighbours: neighbours(fields["neighbours"], of: id),
                from: day(fields["from"]), until: day(fields["until"]),
                successor: text(fields["successor"]))
        }
    }

    /// The bodies of a unit, by the part they play in it.
    func bodies(ofUnit node: YamlNode?) -> [String: Body.ID] {
        if let node, node.mapping == nil {
            error(
                "not-a-mapping", at: node.place,
                vi: "các cơ quan của đơn vị ghi thành “vai: cơ quan”, như commission: bdv-my-xuyen.",
                en: "a unit's bodies are written as “part: body”, as in commission: bdv-my-xuyen.")
        }
        return (node?.mapping ?? []).reduce(into: [:]) { parts, entry in
            parts[entry.key] = text(entry.value).map(Body.ID.init(rawValue:))
        }
    }

    /// The units beside a unit.
    func neighbours(_ node: YamlNode?, of id: String) -> [Unit.ID] {
        items(node).compactMap { node in
            text(node).map { name in
                places.record(node, at: ["units", id, "neighbour", name])
                return Unit.ID(rawValue: name)
            }
        }
    }

    /// Named groups of bodies or units.
    func groups(_ node: YamlNode?, units: Set<Unit.ID>) -> [BodyGroup] {
        named(node, Bilingual(vi: "phần “groups”", en: "the part “groups”")) { id, node in
            guard
                let fields = fields(
                    node, of: Bilingual(vi: "nhóm “\(id)”", en: "the group “\(id)”"), keys: ["name", "bodies", "units"])
            else { return BodyGroup(id, name: Bilingual(vi: id, en: id)) }
            var group = BodyGroup(id, name: bilingual(required("name", in: fields)) ?? Bilingual(vi: id, en: id))
            // Members of both kinds may stand in either list.
            for node in items(fields["bodies"]) + items(fields["units"]) {
                guard let member = text(node) else { continue }
                places.record(node, at: ["groups", id, "member", member])
                if units.contains(Unit.ID(rawValue: member)) {
                    group.units.append(Unit.ID(rawValue: member))
                } else {
                    group.bodies.append(Body.ID(rawValue: member))
                }
            }
            return group
        }
    }

    /// The things of a part whose keys are their names, in the order of the file.
    private func named<Thing>(_ node: YamlNode?, _ part: Bilingual, read: (String, YamlNode) -> Thing?) -> [Thing] {
        guard let node else { return [] }
        guard let entries = node.mapping else {
            error(
                "not-a-mapping", at: node.place, vi: "\(part.vi) phải ghi thành các mục “tên: …”.",
                en: "\(part.en) must be written as “name: …” entries.")
            return []
        }
        return entries.compactMap { entry in
            _ = identifier(entry.key, at: entry.keyPlace)
            return read(entry.key, entry.value)
        }
    }
}
