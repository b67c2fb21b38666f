import Days
import Planning
import Programmes
import Publishing

extension OpenedWorkspace {
    /// The occurrence that was typed: its identity, the same with the duty's Vietnamese alias, or the beginning of one.
    func occurrence(_ typed: String, in plan: Plan) throws -> Occurrence {
        let aliases = Dictionary(programme.obligations.map { ($0.id, $0.alias) }) { first, _ in first }
        let entries = plan.occurrences.map { occurrence in
            let parts = occurrence.id.parts
            let alias = aliases[occurrence.id.obligation].flatMap(\.self)
            return (
                names: [parts] + (alias.map { [[$0] + parts.dropFirst()] } ?? []), value: occurrence
            )
        }
        return try NameIndex(
            Bilingual(vi: "việc", en: "occurrence"),
            entries.map { ($0.names.map { $0.joined(separator: "/") }, $0.value) }
        ).find(typed)
    }

    /// The unit that was typed: its name in the file, or what it is called.
    func unit(_ typed: String) throws -> Unit.ID {
        try NameIndex(
            Bilingual(vi: "đơn vị", en: "unit"),
            programme.units.map { ([$0.id.rawValue] + names($0.shortName) + names($0.name), $0.id) }
        ).find(typed)
    }

    /// The body that was typed: its name in the file, or what it is called.
    func body(_ typed: String) throws -> Body.ID {
        try NameIndex(
            Bilingual(vi: "cơ quan", en: "body"),
            programme.bodies.map { ([$0.id.rawValue] + names($0.shortName) + names($0.name), $0.id) }
        ).find(typed)
    }

    private func names(_ words: Bilingual) -> [String] { [words.vi, words.en] }

    /// The kind that was typed, in either language.
    func kind(_ typed: String) throws -> Obligation.Kind {
        let wordings = [OccurrenceWording(programme, in: .vi), OccurrenceWording(programme, in: .en)]
        return try NameIndex(
            Bilingual(vi: "loại việc", en: "kind"),
            Obligation.Kind.allCases.map { kind in ([kind.rawValue] + wordings.map { $0.kind(kind) }, kind) }
        ).find(typed)
    }
}
