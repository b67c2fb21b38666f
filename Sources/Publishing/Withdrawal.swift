import Days
import ICalendar
import Planning
import Programmes

/// Keeps what a release takes away from occurrences that stay.
///
/// Whoever subscribes keeps an event that merely vanishes from a feed, or loses it without a word, as his program likes;
/// so it is cancelled first, and goes when cancelled occurrences go.
struct Withdrawal {
    private let releasing: Releasing
    private let former: [Posting]
    private let told: Set<String>
    private let mappings: [EventMapping]

    /// Compares what stood in feeds with what stands there now.
    init(releasing: Releasing, from former: [Posting], to posted: [Posting]) {
        self.releasing = releasing
        self.former = former
        let programme = releasing.draft.programme
        let frame = releasing.before?.frame ?? EventFrame(programme)
        let mappings = Language.allCases.map { EventMapping(of: programme.id, frame, in: $0) }
        self.mappings = mappings
        told = Set(posted.flatMap(mappings[0].uids))
    }

    /// The occurrences with what was withdrawn from them and is not told again, as long as it is kept.
    func kept(in occurrences: [PublishedOccurrence]) -> [PublishedOccurrence] {
        let withdrawn = withdrawn(from: Set(occurrences.map(\.id)))
        return occurrences.map { occurrence in
            var occurrence = occurrence
            let all = occurrence.withdrawn + withdrawn[occurrence.id, default: []]
            occurrence.withdrawn = all.filter { !told.contains($0.uid) && !releasing.isForgotten($0) }
                .sorted { $0.uid < $1.uid }
            return occurrence
        }
    }

    /// What this release withdraws; of what units share, the first that is still told keeps it.
    private func withdrawn(from occurrences: Set<Occurrence.ID>) -> [Occurrence.ID: [WithdrawnEvent]] {
        var withdrawn: [Occurrence.ID: [WithdrawnEvent]] = [:]
        for posting in former {
            guard mappings[0].uids(of: posting).contains(where: { !told.contains($0) }),
                let keeper = posting.entry.occurrences.map(\.id).first(where: occurrences.contains)
            else { continue }
            withdrawn[keeper, default: []] += events(of: posting).filter { !told.contains($0.uid) }
        }
        return withdrawn
    }

    /// The events of a line or an item, cancelled by this release.
    private func events(of posting: Posting) -> [WithdrawnEvent] {
        let cancelled = cancelled(posting)
        let told = mappings.map { ($0.phrases.language, $0.events(of: cancelled)) }
        return posting.times.enumerated().map { index, time in
            WithdrawnEvent(
                told[0].1[index].uid, day: time.day, minutes: time.minutes, cancelled.standing,
                feeds: posting.feeds.map(\.stem),
                words: Dictionary(uniqueKeysWithValues: told.map { ($0, WithdrawnEvent.Words(of: $1[index])) }))
        }
    }

    /// SEQUENCE stays where it was cancelled before, with the whole line, which now takes place without it.
    private func cancelled(_ posting: Posting) -> Posting {
        let old = posting.standing
        let standing = Publication.Standing(
            .cancelled, sequence: old.sequence + (old.state == .cancelled ? 0 : 1), stamp: releasing.order.now,
            release: releasing.number)
        let isShorter = posting.times.count > 1
        let reason = Bilingual(vi: "rút ngắn thời gian, không còn ngày này", en: "it is shorter and lacks this day")
        return posting.standing(as: standing, because: isShorter ? reason : nil)
    }
}
