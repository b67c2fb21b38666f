import Days
import Planning
import Publishing

extension Repercussions {
    /// One row each for those who yielded, those without a place, and what is broken: a word, whom it is about, the rest.
    func add(to table: inout TerminalTable, _ wording: OccurrenceWording) {
        add(to: &table, wording) { _ in .init(wording.say("nhường", "yields")) }
    }

    /// The same, those who moved by another word.
    func add(
        to table: inout TerminalTable, _ wording: OccurrenceWording, _ word: (Displaced) -> TerminalTable.Cell
    ) {
        for other in displaced {
            let sessions = wording.sessionCount(of: other.id)
            let (from, to) = (
                wording.dates.place(other.from, sessions: sessions), wording.dates.place(other.to, sessions: sessions)
            )
            table.add([word(other), .init(wording.title(of: other.id)), .init("\(from) → \(to)")])
        }
        for unplaced in unplaced {
            table.add([
                .init(wording.say("mất chỗ", "no place"), .owed), .init(wording.title(of: unplaced.id)),
                .init(wording.reason(of: unplaced)),
            ])
        }
        for conflict in conflicts {
            table.add([
                .init(wording.say("xung đột", "conflict"), .owed),
                .init(conflict.occurrences.map { wording.title(of: $0) }.joined(separator: "; ")),
                .init(Constraint.named(conflict.constraint)?.sentence[wording.language] ?? conflict.constraint),
            ])
        }
    }

    /// As JSON: `displaced` (`{id, from, to}`), `unplaced` (identities), `conflicts` (`{constraint, occurrences}`).
    var json: JSONValue {
        [
            "displaced": JSONValue(displaced) {
                ["id": .string($0.id.description), "from": JSONValue($0.from), "to": JSONValue($0.to)]
            },
            "unplaced": JSONValue(unplaced) { .string($0.id.description) },
            "conflicts": JSONValue(conflicts) { conflict in
                [
                    "constraint": .string(conflict.constraint),
                    "occurrences": JSONValue(conflict.occurrences) { .string($0.description) },
                ]
            },
        ]
    }
}

extension JSONValue {
    /// A session as `{day, session}`.
    init(_ half: HalfDay) {
        self = ["day": JSONValue(half.day), "session": .string(half.session.rawValue)]
    }
}

extension DateWriting {
    /// A place as lists of moves have it: of half a day with its session.
    func place(_ half: HalfDay, sessions: Int) -> String {
        (sessions == 1 ? session(half.session) + " " : "") + weekdayAndDate(half.day)
    }
}
