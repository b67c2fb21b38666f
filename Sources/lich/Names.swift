import Days
import Planning
import Programmes
import Publishing

extension OpenedWorkspace {
    /// The occurrence that was typed: its identity, the same with the duty's Vietnamese alias, or the beginning of one.
    ///
    /// What found no place is told with its reason.
    func occurrence(_ typed: String, in plan: Plan) throws -> Occurrence {
        // Most people paste the whole of an identity; then no other name is looked at.
        if let occurrence = plan.occurrences.first(where: { $0.id.description == typed }) { return occurrence }
        let placed = plan.occurrences.map { (names(of: $0.id), Result<Occurrence, Failure>.success($0)) }
        let unplaced = plan.unplaced.map {
            (names(of: $0.id), Result<Occurrence, Failure>.failure(Failure($0, programme)))
        }
        return try NameIndex(
            Bilingual(vi: "việc", en: "occurrence"), plural: "occurrences",
            (placed + unplaced).sorted { $0.0[0] < $1.0[0] }
        ).find(typed).get()
    }

    /// The identity that was typed, in the same way, also of what has no place or no subject any more.
    func identity(_ typed: String, in plan: Plan) throws -> Occurrence.ID {
        try identity(
            typed, among: Set(plan.occurrences.map(\.id) + plan.unplaced.map(\.id) + plan.withoutSubject.map(\.id)))
    }

    /// The identity that was typed, in the same way, among some.
    func identity(_ typed: String, among ids: Set<Occurrence.ID>) throws -> Occurrence.ID {
        if let id = ids.first(where: { $0.description == typed }) { return id }
        return try NameIndex(
            Bilingual(vi: "việc", en: "occurrence"), plural: "occurrences", ids.sorted().map { (names(of: $0), $0) }
        ).find(typed)
    }

    /// All identities that begin as was typed, at least one.
    func identities(_ typed: String, among ids: Set<Occurrence.ID>) throws -> [Occurrence.ID] {
        if let id = ids.first(where: { $0.description == typed }) { return [id] }
        return try NameIndex(
            Bilingual(vi: "việc", en: "occurrence"), plural: "occurrences", ids.sorted().map { (names(of: $0), $0) }
        ).findAll(typed)
    }

    /// The occurrence of a sheet that was typed.
    func occurrence(_ typed: String, in source: PlannedProgramme) throws -> Occurrence {
        try NameIndex(
            Bilingual(vi: "việc", en: "occurrence"), plural: "occurrences",
            source.occurrences.map { (names(of: $0.id), $0) }.sorted { $0.0[0] < $1.0[0] }
        ).find(typed)
    }

    private func names(of id: Occurrence.ID) -> [String] {
        guard let alias = programme.obligation(id.obligation)?.alias else { return [id.description] }
        return [id.description, ([alias] + id.parts.dropFirst()).joined(separator: "/")]
    }

    /// The unit that was typed: its name in the file, or what it is called.
    func unit(_ typed: String) throws -> Unit.ID {
        try NameIndex(
            Bilingual(vi: "đơn vị", en: "unit"), plural: "units",
            programme.units.map { ([$0.id.rawValue] + names($0.shortName) + names($0.name), $0.id) }
        ).find(typed)
    }

    /// The body that was typed: its name in the file, or what it is called.
    func body(_ typed: String) throws -> Body.ID {
        try NameIndex(
            Bilingual(vi: "cơ quan", en: "body"), plural: "bodies",
            programme.bodies.map { ([$0.id.rawValue] + names($0.shortName) + names($0.name), $0.id) }
        ).find(typed)
    }

    private func names(_ words: Bilingual) -> [String] { [words.vi, words.en] }

    /// The kind that was typed, in either language.
    func kind(_ typed: String) throws -> Obligation.Kind {
        let wordings = [OccurrenceWording(programme, in: .vi), OccurrenceWording(programme, in: .en)]
        return try NameIndex(
            Bilingual(vi: "loại việc", en: "kind"), plural: "kinds",
            Obligation.Kind.allCases.map { kind in ([kind.rawValue] + wordings.map { $0.kind(kind) }, kind) }
        ).find(typed)
    }
}

extension Failure {
    /// That an occurrence has no day, and why: a person is needed.
    fileprivate init(_ unplaced: Unplaced, _ programme: Programme) {
        let reasons = (OccurrenceWording(programme, in: .vi), OccurrenceWording(programme, in: .en))
        self.init(
            vi: "“\(unplaced.id)” chưa xếp được: \(reasons.0.reason(of: unplaced)).",
            en: "“\(unplaced.id)” has no place: \(reasons.1.reason(of: unplaced)).", exitCode: 2)
    }
}
