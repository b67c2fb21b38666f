public import Days
import Planning
public import Programmes

extension PublishedOccurrence {
    /// Whether everybody may read it.
    public func isPublic(under visibility: Visibility) -> Bool {
        visibility.isPublic(occurrence.kind, of: id.unit)
    }
}

extension Publication {
    /// What of it everybody may read.
    ///
    /// What is behind a token is gone, with its papers and withdrawn events. The units that are left of a shared deadline
    /// tell it in their own words, and nothing that is left names what is gone as a reason or as something it meets too.
    /// It is the same publication where everything is public.
    public func publicPart(of programme: Programme, calendar: WorkingCalendar) -> Publication {
        let visibility = programme.visibility
        guard !visibility.isEverythingPublic else { return self }
        let shown = occurrences.filter { $0.isPublic(under: visibility) }
        let concealment = Concealment(of: occurrences, in: programme)
        var told = Dictionary(shown.map { ($0.id, concealment.applied(to: $0)) }) { first, _ in first }
        shareWords(in: &told, Drafting(programme, calendar: calendar), programme)
        return Publication(of: shown.compactMap { told[$0.id] }, programme: self.programme, frame: frame)
    }

    /// Takes the words of shared lines anew where somebody is gone; what the programme no longer knows loses them.
    private func shareWords(
        in told: inout [Occurrence.ID: PublishedOccurrence], _ drafting: Drafting, _ programme: Programme
    ) {
        let whole = CalendarEntry.entries(of: occurrences, in: programme).filter { !$0.units.isEmpty }
        let former = Dictionary(whole.map { ($0.id, $0.units) }) { first, _ in first }
        let changed = CalendarEntry.entries(of: occurrences.compactMap { told[$0.id] }, in: programme).filter {
            !$0.units.isEmpty && $0.units != former[$0.id]
        }
        for id in changed.flatMap({ $0.occurrences.map(\.id) }) {
            for language in Language.allCases { told[id]?.words[language]?.sharedRoles = [:] }
            for index in (told[id]?.preparation ?? []).indices { told[id]?.preparation[index].sharedBy = [:] }
        }
        drafting.shareWords(of: changed, in: &told)
    }
}
