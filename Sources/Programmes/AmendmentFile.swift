import Days

/// Reads the text of an amendment, and says everything that is wrong with it at once.
///
/// What it says of bodies, units and obligations is held against the programme it changes, as that stands with the
/// amendments before it.
public enum AmendmentFile {
    /// The folder of a workspace in which amendments lie.
    public static let folder = "amendments"

    /// Reads an amendment to `programme` from the bytes of the file that people call `name`; its id must be `id`.
    public static func read(bytes: [UInt8], name: String, id: String, of programme: Programme) -> Reading<Amendment> {
        switch YamlTree.read(bytes: bytes, name: name) {
        case .failure(let issue):
            return Reading(nil, issues: [issue], places: Places(file: name))
        case .success(let tree):
            let reader = NodeReader(file: name)
            let amendment = reader.amendment(tree.root, of: programme)
            var issues = reader.issues
            if let amendment {
                let subject = AmendmentSubject(amendment, of: programme, named: id, at: reader.places)
                issues += subject.issues
            } else if issues.isEmpty {
                preconditionFailure("an amendment that cannot be read has an issue: \(name)")
            }
            return Reading(amendment, issues: issues, places: reader.places)
        }
    }
}

extension NodeReader {
    /// The whole file.
    func amendment(_ root: YamlNode, of programme: Programme) -> Amendment? {
        guard
            let top = fields(
                root, of: Bilingual(vi: "tệp điều chỉnh", en: "an amendment file"), keys: ["amendment", "changes"])
        else { return nil }
        for section in ["amendment", "changes"] { top[section].map { places.record($0, at: [section]) } }
        let head = required("amendment", in: top).flatMap(amendmentHead)
        let changes = required("changes", in: top).flatMap { node in
            fields(
                node, of: Bilingual(vi: "phần “changes”", en: "the part “changes”"),
                keys: ["bodies", "units", "groups", "obligations"])
        }
        let bodies = lives(changes?["bodies"], Bilingual(vi: "cơ quan", en: "body"), begun: begunBody)
        let units = lives(changes?["units"], Bilingual(vi: "đơn vị", en: "unit"), begun: begunUnit)
        let groups = groups(
            changes?["groups"], units: Set(programme.units.map(\.id) + units.compactMap(\.begins?.id)))
        let revisions = revisions(
            changes?["obligations"], groups: Set(programme.groups.map(\.id) + groups.map(\.id)))
        guard var amendment = head else { return nil }
        amendment.bodies = bodies
        amendment.units = units
        amendment.groups = groups
        amendment.obligations = revisions
        return amendment
    }

    private func amendmentHead(_ node: YamlNode) -> Amendment? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "phần “amendment”", en: "the part “amendment”"),
                keys: ["id", "title", "date", "basis", "note"])
        else { return nil }
        let id = identifier(required("id", in: fields))
        let title = bilingual(required("title", in: fields))
        let date = day(required("date", in: fields))
        let basis = items(required("basis", in: fields)).compactMap(basis)
        let note = bilingual(fields["note"])
        guard let date else { return nil }
        return Amendment(id ?? "?", title: title ?? Bilingual(vi: "?", en: "?"), date: date, basis: basis, note: note)
    }

    private func basis(_ node: YamlNode) -> Amendment.Basis? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "căn cứ", en: "a basis"), keys: ["document", "status", "source"])
        else { return nil }
        let document = text(required("document", in: fields))
        let status = status(required("status", in: fields))
        let source = text(fields["source"])
        guard let document, let status else { return nil }
        return Amendment.Basis(document, status: status, source: source)
    }

    private func status(_ node: YamlNode?) -> Amendment.Status? {
        choice(node, of: Bilingual(vi: "độ xác minh", en: "status"), Amendment.Status.self)
    }

    /// `{until: 2025-06-30, source: …, status: …}`, or `not-after` where the very day is not known.
    func end(_ node: YamlNode?, of thing: Bilingual) -> Amendment.End? {
        guard let node,
            let fields = fields(
                node, of: Bilingual(vi: "“ends” của \(thing.vi)", en: "“ends” of \(thing.en)"),
                keys: ["until", "not-after", "status", "source"])
        else { return nil }
        guard fields.has("until") != fields.has("not-after") else {
            error(
                "one-end", at: node.place,
                vi: "“ends” của \(thing.vi) phải có đúng một trong: until (ngày cuối), not-after (chậm nhất).",
                en: "“ends” of \(thing.en) must have exactly one of: until (the last day), not-after (at the latest).")
            return nil
        }
        let status = status(required("status", in: fields))
        let source = text(fields["source"])
        guard let last = day(fields["until"] ?? fields["not-after"]) else { return nil }
        return Amendment.End(last, isExact: fields.has("until"), status: status, source: source)
    }
}

// MARK: - Bodies and units

extension NodeReader {
    private func lives<Owner>(
        _ node: YamlNode?, _ thing: Bilingual, begun: (String, YamlNode) -> Owner?
    ) -> [Amendment.Life<Owner>] {
        changed(node, thing).compactMap { id, node in
            let thing = Bilingual(vi: "\(thing.vi) “\(id)”", en: "the \(thing.en) “\(id)”")
            guard let fields = fields(node, of: thing, keys: ["begins", "ends", "successor", "note"]) else {
                return nil
            }
            let begins = fields["begins"].flatMap { begun(id, $0) }
            _ = bilingual(fields["note"])
            return Amendment.Life(
                Name(rawValue: id), begins: begins, ends: end(fields["ends"], of: thing),
                successor: successor(fields["successor"], of: thing))
        }
    }

    /// The entries of a part whose keys are names.
    private func changed(_ node: YamlNode?, _ thing: Bilingual) -> [(id: String, node: YamlNode)] {
        guard let node else { return [] }
        guard let entries = node.mapping else {
            error(
                "not-a-mapping", at: node.place, vi: "thay đổi của \(thing.vi) phải ghi thành các mục “tên: …”.",
                en: "what changes must be written as “name: …” entries.")
            return []
        }
        return entries.compactMap { entry in identifier(entry.key, at: entry.keyPlace).map { ($0, entry.value) } }
    }

    /// `{proposed: words}`, or `{body: name, confirmed: true, confirmed-by: office or paper}`.
    private func successor(_ node: YamlNode?, of thing: Bilingual) -> Amendment.Successor? {
        guard let node,
            let fields = fields(
                node, of: Bilingual(vi: "“successor” của \(thing.vi)", en: "“successor” of \(thing.en)"),
                keys: ["is", "proposed", "confirmed", "confirmed-by"])
        else { return nil }
        let name = identifier(fields["is"])
        let proposed = bilingual(fields["proposed"])
        let isConfirmed = flag(fields["confirmed"]) ?? false
        let by = bilingual(fields["confirmed-by"])
        if isConfirmed, !fields.has("is") {
            _ = required("is", in: fields)
        }
        if isConfirmed != fields.has("confirmed-by") {
            error(
                "half-confirmed", at: (fields["confirmed-by"] ?? fields["confirmed"] ?? node).place,
                vi:
                    "người kế thừa của \(thing.vi) chỉ được tính khi có cả “confirmed: true” và “confirmed-by: cơ quan hay văn bản”. Thêm mục còn thiếu, hoặc xóa cả hai.",
                en:
                    "the successor of \(thing.en) counts only with both “confirmed: true” and “confirmed-by: office or paper”. Add what is missing, or delete both."
            )
        }
        let persons = ["ông ", "bà ", "đồng chí ", "đ/c ", "mr ", "mr. ", "mrs ", "ms "]
        if let by, persons.contains(where: { by.vi.lowercased().hasPrefix($0) || by.en.lowercased().hasPrefix($0) }) {
            error(
                "person-named", at: fields["confirmed-by"]?.place ?? node.place,
                vi: "“confirmed-by” ghi cơ quan hay văn bản, không ghi tên người. Ghi số văn bản, hoặc tên cơ quan.",
                en:
                    "“confirmed-by” names an office or a paper, never a person. Write the paper's number, or the office."
            )
        }
        return Amendment.Successor(name, proposed: proposed, confirmedBy: isConfirmed ? by : nil)
    }

    private func begunBody(_ id: String, _ node: YamlNode) -> Body? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "cơ quan mới “\(id)”", en: "the new body “\(id)”"),
                keys: ["from", "name", "short", "kind", "delegations", "status", "source"])
        else { return nil }
        let name = bilingual(required("name", in: fields))
        let from = day(required("from", in: fields))
        _ = status(required("status", in: fields))
        _ = text(fields["source"])
        return Body(
            Body.ID(rawValue: id), name: name ?? Bilingual(vi: id, en: id), shortName: bilingual(fields["short"]),
            kind: choice(fields["kind"], of: Bilingual(vi: "bên", en: "side"), Body.Kind.self), from: from,
            delegations: number(fields["delegations"], in: 1...99))
    }

    private func begunUnit(_ id: String, _ node: YamlNode) -> Unit? {
        guard
            let fields = fields(
                node, of: Bilingual(vi: "đơn vị mới “\(id)”", en: "the new unit “\(id)”"),
                keys: ["from", "name", "short", "committee", "bodies", "neighbours", "status", "source"])
        else { return nil }
        let nameless = Bilingual(vi: id, en: id)
        let name = bilingual(required("name", in: fields)) ?? nameless
        let from = day(required("from", in: fields))
        let committee = bilingual(required("committee", in: fields)) ?? nameless
        _ = status(required("status", in: fields))
        _ = text(fields["source"])
        return Unit(
            Unit.ID(rawValue: id), name: name, shortName: bilingual(fields["short"]), committee: committee,
            bodies: bodies(ofUnit: fields["bodies"]), neighbours: neighbours(fields["neighbours"], of: id), from: from)
    }
}
