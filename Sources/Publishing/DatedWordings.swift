import Days
import Planning
import Programmes

/// The words of a programme as they hold on one day and on another: who has ended is told by the name of who follows.
struct DatedWordings: Sendable {
    /// The words that hold together, in both languages.
    struct Era: Sendable {
        let vietnamese: OccurrenceWording
        let english: OccurrenceWording

        init(_ programme: Programme, decided: Set<Round.ID> = []) {
            vietnamese = OccurrenceWording(programme, in: .vi, decided: decided)
            english = OccurrenceWording(programme, in: .en, decided: decided)
        }

        /// Who is meant by references.
        var parties: Parties { vietnamese.parties }

        /// Both, in the order of the languages.
        var all: [OccurrenceWording] { Language.allCases.map { self[$0] } }

        subscript(language: Language) -> OccurrenceWording { language == .vi ? vietnamese : english }
    }

    /// The first days of all eras but the first.
    private let turns: [Day]
    private let eras: [Era]

    /// `decided` are the rounds of visits that persons have decided.
    init(_ programme: Programme, decided: Set<Round.ID> = []) {
        turns = programme.turningPoints
        eras =
            turns.isEmpty
            ? [Era(programme, decided: decided)]
            : ([Day.earliest] + turns).map { Era(programme.standing(on: $0), decided: decided) }
    }

    /// The number of the era that a day lies in, from 0.
    func number(of day: Day) -> Int { turns.count { $0 <= day } }

    /// The words of a day.
    subscript(day: Day) -> Era { eras[number(of: day)] }
}
