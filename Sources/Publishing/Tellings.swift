import Days
import ICalendar
import Planning
import Programmes

/// What all events of a publication say, whatever release said it first.
struct Tellings {
    /// Which event: that of an occurrence or of an item of its preparation, one's own or the one that units share.
    struct Key: Hashable {
        let id: Occurrence.ID
        let item: PublishedPreparation.ID?
        let isShared: Bool

        init(_ id: Occurrence.ID, item: PublishedPreparation.ID? = nil, isShared: Bool = false) {
            self.id = id
            self.item = item
            self.isShared = isShared
        }
    }

    /// What the events of one key say, in every language, but for SEQUENCE and stamps.
    struct Telling: Hashable {
        let events: [[Event]]
        let isPostponed: Bool

        /// Whether day, hour, place and state are the same, as SEQUENCE counts them.
        func isSamePlace(as other: Telling) -> Bool {
            isPostponed == other.isPostponed && events.count == other.events.count
                && zip(events, other.events).allSatisfy { these, those in
                    these.map(Place.init) == those.map(Place.init)
                }
        }

        private struct Place: Hashable {
            let start: Moment
            let ending: Event.Ending?
            let location: Text?
            let status: Event.Status?

            init(_ event: Event) {
                start = event.start
                ending = event.ending
                location = event.location
                status = event.status
            }
        }
    }

    /// How each event stands, as far as it is told.
    private(set) var standings: [Key: Publication.Standing] = [:]

    private var tellings: [Key: Telling] = [:]
    private var sources: [Key: CalendarEntry] = [:]
    private let frame: EventFrame
    private let mappings: [EventMapping]

    /// What the occurrences say; where they stand word for word in `known`, it need not be written again.
    init(
        of occurrences: [PublishedOccurrence], frame: EventFrame, in programme: Programme,
        besides known: Tellings? = nil
    ) {
        self.frame = frame
        mappings = Language.allCases.map { EventMapping(of: programme.id, frame, in: $0) }
        for occurrence in occurrences { tell(CalendarEntry(occurrence), besides: known) }
        for entry in CalendarEntry.entries(of: occurrences, in: programme) where !entry.units.isEmpty {
            tell(entry, besides: known)
        }
    }

    /// What the event says; nothing when there is none.
    subscript(key: Key) -> Telling? { tellings[key] }

    private mutating func tell(_ entry: CalendarEntry, besides known: Tellings?) {
        let isShared = !entry.units.isEmpty
        let own = Key(entry.id, isShared: isShared)
        let bare = entry.unstamped
        sources[own] = bare
        standings[own] = entry.standing
        let isKnown = known.map { $0.frame == frame && $0.sources[own] == bare } ?? false
        let isPostponed = entry.standing.state == .postponed
        tellings[own] =
            isKnown
            ? known?.tellings[own]
            : Telling(events: mappings.map { $0.events(for: bare) }, isPostponed: isPostponed)
        for item in entry.first.preparation {
            let key = Key(entry.id, item: item.id, isShared: isShared)
            standings[key] = entry.standing(of: item.id)
            tellings[key] =
                isKnown
                ? known?.tellings[key]
                : Telling(
                    events: mappings.map { [$0.event(for: PreparationDay(entry: bare, item: item))] },
                    isPostponed: isPostponed)
        }
    }
}

extension CalendarEntry {
    /// The same as if it had always stood as it does, so that two of them are equal when they say the same.
    fileprivate var unstamped: CalendarEntry {
        CalendarEntry(self) { occurrence in
            let always = Publication.Standing(occurrence.standing.state, stamp: Instant(seconds: 0), release: 0)
            var bare = occurrence
            bare.standing = always
            bare.shared = occurrence.shared.map { _ in always }
            bare.cancelled = nil
            bare.preparation = occurrence.preparation.map { item in
                var item = item
                item.standing = nil
                item.shared = nil
                return item
            }
            return bare
        }
    }
}
