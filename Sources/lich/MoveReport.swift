import Days
import Planning
import Programmes
import Publishing

/// What came of a move: where the occurrence stands now, and who yielded.
struct MoveReport {
    let id: Occurrence.ID
    /// Where it stood; nothing where it had no place.
    private let from: HalfDay?
    private let sessions: Int
    private let pin: Pin
    private let trial: Trial
    private let programme: Programme
    private let isPretended: Bool

    init(
        _ trial: Trial, from: HalfDay?, sessions: Int, _ pin: Pin, of programme: Programme, isPretended: Bool
    ) {
        id = trial.id
        self.from = from
        self.sessions = sessions
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
        let former = from.map { said($0, wording) } ?? wording.say("chưa có ngày", "no day")
        table.add([.init(word), .init(wording.title(of: id)), .init("\(former) → \(said(pin.place, wording))")])
        trial.repercussions.add(to: &table, wording)
        return table.text(width: width, style: style)
    }

    private func said(_ half: HalfDay, _ wording: OccurrenceWording) -> String {
        wording.dates.place(half, sessions: sessions)
    }

    /// What to do now.
    func remark(_ language: Language) -> String { NextStep.afterAct(isPretended: isPretended)[language] }

    /// As JSON: `id`, `from` (null where it had no place), `to` (`{day, session}`), `basis`, `words`, `pretended`, `displaced` (`{id, from, to}`),
    /// `unplaced` (identities), `conflicts` (`{constraint, occurrences}`).
    var json: JSONValue {
        let (basis, words): (String, String?) =
            switch pin.basis {
            case .choice(let note): ("choice", note)
            case .fact(let paper): ("fact", paper)
            case .force(let reason): ("force", reason)
            }
        let head: JSONValue = [
            "id": .string(id.description), "from": from.map(JSONValue.init) ?? .null, "to": JSONValue(pin.place),
            "basis": .string(basis), "words": JSONValue(words), "pretended": .bool(isPretended),
        ]
        return head.with(trial.repercussions.json)
    }
}
