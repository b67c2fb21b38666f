import Days
import Planning
import Programmes
import Publishing

/// What came of a move: where the occurrence stands now, and who yielded.
struct MoveReport {
    private let occurrence: Occurrence
    private let pin: Pin
    private let trial: Trial
    private let programme: Programme
    private let isPretended: Bool

    init(_ occurrence: Occurrence, _ pin: Pin, _ trial: Trial, of programme: Programme, isPretended: Bool) {
        self.occurrence = occurrence
        self.pin = pin
        self.trial = trial
        self.programme = programme
        self.isPretended = isPretended
    }

    /// The moved one first, then those who yielded, those without a place, and what it breaks.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(programme, in: language)
        var table = TerminalTable([.init(wraps: false), .init(), .init()])
        let word = isPretended ? wording.say("sẽ dời", "would move") : wording.say("đã dời", "moved")
        table.add(row(word, occurrence.id, occurrence.start, pin.place, wording))
        for other in trial.displaced {
            table.add(row(wording.say("nhường", "yields"), other.id, other.from, other.to, wording))
        }
        for unplaced in trial.newlyUnplaced {
            table.add([
                .init(wording.say("mất chỗ", "no place"), .owed), .init(wording.title(of: unplaced.id)),
                .init(wording.reason(of: unplaced)),
            ])
        }
        for conflict in trial.newConflicts {
            table.add([
                .init(wording.say("xung đột", "conflict"), .owed),
                .init(conflict.occurrences.map { wording.title(of: $0) }.joined(separator: "; ")),
                .init(Constraint.named(conflict.constraint)?.sentence[language] ?? conflict.constraint),
            ])
        }
        return table.text(width: width, style: style)
    }

    private func row(
        _ word: String, _ id: Occurrence.ID, _ from: HalfDay, _ to: HalfDay, _ wording: OccurrenceWording
    ) -> [TerminalTable.Cell] {
        [.init(word), .init(wording.title(of: id)), .init("\(said(from, wording)) → \(said(to, wording))")]
    }

    private func said(_ half: HalfDay, _ wording: OccurrenceWording) -> String {
        let isHalf = occurrence.sessions.count == 1
        return (isHalf ? wording.dates.session(half.session) + " " : "") + wording.dates.weekdayAndDate(half.day)
    }

    /// What to do now.
    func remark(_ language: Language) -> String {
        guard !isPretended else { return language == .vi ? "Chưa có gì thay đổi." : "Nothing has been changed." }
        return language == .vi
            ? "Xem: lich changes · Công bố: lich release “…” · Bỏ: lich undo"
            : "Look: lich changes · Make public: lich release “…” · Take back: lich undo"
    }

    /// As JSON: `id`, `from`, `to` (`{day, session}`), `basis`, `words`, `pretended`, `displaced` (`{id, from, to}`),
    /// `unplaced` (identities), `conflicts` (`{constraint, occurrences}`).
    var json: JSONValue {
        let (basis, words): (String, String?) =
            switch pin.basis {
            case .choice(let note): ("choice", note)
            case .fact(let paper): ("fact", paper)
            case .force(let reason): ("force", reason)
            }
        return [
            "id": .string(occurrence.id.description), "from": place(occurrence.start), "to": place(pin.place),
            "basis": .string(basis), "words": JSONValue(words), "pretended": .bool(isPretended),
            "displaced": JSONValue(trial.displaced) {
                ["id": .string($0.id.description), "from": place($0.from), "to": place($0.to)]
            },
            "unplaced": JSONValue(trial.newlyUnplaced) { .string($0.id.description) },
            "conflicts": JSONValue(trial.newConflicts) { conflict in
                [
                    "constraint": .string(conflict.constraint),
                    "occurrences": JSONValue(conflict.occurrences) { .string($0.description) },
                ]
            },
        ]
    }

    private func place(_ half: HalfDay) -> JSONValue {
        ["day": JSONValue(half.day), "session": .string(half.session.rawValue)]
    }
}
