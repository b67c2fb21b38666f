import Days
import Planning
import Programmes

/// What is behind a token, and by which names, so that what is public does not tell of it.
///
/// Reasons and withdrawn events are words that were written before, so they are searched: for the titles and identities of
/// what is hidden, for the titles of duties of hidden kinds, and for the names of hidden units. Who is invited to a public
/// gathering is told there, a hidden unit among them: hidden is what is its own.
struct Concealment {
    private let wording: OccurrenceWording
    private let kinds: [Occurrence.ID: Obligation.Kind]
    private let names: [String]

    init(of occurrences: [PublishedOccurrence], in programme: Programme) {
        let visibility = programme.visibility
        let concealed = occurrences.filter { !$0.isPublic(under: visibility) }
        let wordings = Language.allCases.map { OccurrenceWording(programme, in: $0) }
        wording = wordings[0]
        kinds = Dictionary(occurrences.map { ($0.id, $0.occurrence.kind) }) { first, _ in first }

        let duties = programme.obligations.filter { !visibility.isPublic($0.kind) }
        let units = programme.units.filter { !visibility.isPublic($0.id) }
        let titles = concealed.flatMap { occurrence in
            [occurrence.id.description] + occurrence.words.values.map { TitleParts($0).text() }
                + wordings.map { $0.title(of: occurrence.id) }
        }
        let words =
            duties.flatMap { [$0.title] + $0.titles.values }
            + units.flatMap { [$0.name, $0.shortName] }
        let bare = titles + words.flatMap { [$0.vi, $0.en] }
        names = Set(bare.map(Self.spaced)).filter { $0 != " " }.sorted()
    }

    /// The same without what tells of something hidden.
    func applied(to occurrence: PublishedOccurrence) -> PublishedOccurrence {
        var told = occurrence
        if let reason = told.reason, tells(reason.vi) || tells(reason.en) { told.reason = nil }
        told.withdrawn = told.withdrawn.map { event in
            var event = event
            event.words = event.words.mapValues(applied)
            return event
        }
        let parts = told.merges.filter(isHidden)
        guard !parts.isEmpty else { return told }
        told.merges.removeAll(where: parts.contains)
        let kept = Set(([told.id] + told.merges).flatMap(wording.clauses))
        let lost = Set(parts.flatMap(wording.clauses)).subtracting(kept)
        told.clauses.removeAll(where: lost.contains)
        return told
    }

    private func applied(to words: WithdrawnEvent.Words) -> WithdrawnEvent.Words {
        var words = words
        words.description = words.description.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !tells($0) }.joined(separator: "\n")
        return words
    }

    /// Whether something merged is behind a token; what nobody knows any more is.
    private func isHidden(_ id: Occurrence.ID) -> Bool {
        let programme = wording.programme
        guard let kind = kinds[id] ?? programme.obligation(id.obligation)?.kind else { return true }
        return !programme.visibility.isPublic(kind, of: id.unit)
    }

    /// Whether a text has one of the names in it, as whole words.
    private func tells(_ text: some StringProtocol) -> Bool {
        let text = Self.spaced(text)
        return names.contains { text.contains($0) }
    }

    /// The words of a text in small letters, a space on either side of each.
    private static func spaced(_ text: some StringProtocol) -> String {
        " " + text.lowercased().composed.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
}
