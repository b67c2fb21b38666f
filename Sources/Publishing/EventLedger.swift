import Days
import ICalendar
import Planning
import Programmes

/// Gives every event its SEQUENCE and stamp: new ones where it reads otherwise than before, the old ones where not.
///
/// Events are compared as they would be written, in both languages, so that nothing that shows is overlooked and nothing
/// that does not show counts.
struct EventLedger {
    private let releasing: Releasing
    private let former: Tellings
    /// What stands in feeds, and stood in none before.
    private let arrivals: Set<Tellings.Key>

    init(releasing: Releasing, from old: [Posting], to posted: [Posting]) {
        self.releasing = releasing
        arrivals = Set(posted.map(\.key)).subtracting(old.map(\.key))
        let programme = releasing.draft.programme
        let before = releasing.before
        former = Tellings(
            of: before?.occurrences ?? [], frame: before?.frame ?? EventFrame(programme), in: programme)
    }

    /// The occurrences with the standings of this release.
    func stamped(_ told: [PublishedOccurrence]) -> [PublishedOccurrence] {
        let old = Dictionary((releasing.before?.occurrences ?? []).map { ($0.id, $0) }) { first, _ in first }
        let tellings = Tellings(of: told, frame: releasing.frame, in: releasing.draft.programme, besides: former)
        return told.map { occurrence in
            let id = occurrence.id
            let state = occurrence.standing.state
            let then = old[id]
            var told = occurrence
            func standing(_ key: Tellings.Key, _ old: Publication.Standing?) -> Publication.Standing {
                self.standing(key, tellings, after: old).with(state)
            }
            told.standing = standing(.init(id), then?.standing)
            if told.shared != nil {
                told.shared = standing(
                    .init(id.shared, isShared: true), former.standings[.init(id.shared, isShared: true)])
            }
            for index in told.preparation.indices {
                let item = told.preparation[index].id
                let thenItem = then?.preparation.first { $0.id == item }
                told.preparation[index].standing = standing(
                    .init(id, item: item), thenItem.flatMap { $0.standing ?? then?.standing })
                if told.shared != nil {
                    let key = Tellings.Key(id.shared, item: item, isShared: true)
                    told.preparation[index].shared = standing(key, former.standings[key])
                }
            }
            return told
        }
    }

    /// What is new begins with the number of the release: SEQUENCE is never above it, so whatever left under a lower
    /// number comes back above it.
    private func standing(
        _ key: Tellings.Key, _ now: Tellings, after old: Publication.Standing?
    ) -> Publication.Standing {
        let (number, instant) = (releasing.number, releasing.order.now)
        guard let old, let then = former[key], !arrivals.contains(key) else {
            return Publication.Standing(.confirmed, sequence: number, stamp: instant, release: number)
        }
        // What is not told this time (a shared line that nobody shares) keeps what it had.
        guard let now = now[key], now != then else { return old }
        return Publication.Standing(
            .confirmed, sequence: old.sequence + (now.isSamePlace(as: then) ? 0 : 1), stamp: instant, release: number)
    }
}
