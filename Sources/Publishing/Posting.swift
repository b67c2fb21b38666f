import Days
import Planning
import Programmes

/// What stands in feeds, and in which: the events of a line, or that of an item of its preparation.
struct Posting: Hashable {
    /// The line, as these feeds tell it: as all see it, or as one of the units that share it does.
    let entry: CalendarEntry
    /// The item that is told; nothing for the line itself.
    let item: PublishedPreparation?
    /// Where it stands; never empty.
    let feeds: [Feed.Subject]

    private init(_ entry: CalendarEntry, _ item: PublishedPreparation? = nil, in feeds: [Feed.Subject]) {
        self.entry = entry
        self.item = item
        self.feeds = feeds
    }

    /// What it is about, whatever its day.
    var key: Tellings.Key { Tellings.Key(entry.id, item: item?.id, isShared: !entry.units.isEmpty) }

    /// When its events are, one a day: from when to when, minutes after midnight; of whole days nothing.
    var times: [(day: Day, minutes: Range<Int>?)] {
        if let item { return [(item.day, nil)] }
        let (first, occurrence) = (entry.first, entry.first.occurrence)
        guard !occurrence.isDeadline else { return [(occurrence.day, nil)] }
        return occurrence.days.map { ($0, first.minutes(on: $0)) }
    }

    /// How its events stand.
    var standing: Publication.Standing { item.map { entry.standing(of: $0.id) } ?? entry.standing }

    /// The same, with events that stand so, for that reason, where one is told.
    func standing(as standing: Publication.Standing, because reason: Bilingual?) -> Posting {
        let entry = CalendarEntry(entry) { occurrence in
            var told = occurrence
            told.standing = standing
            told.reason = reason
            told.shared = occurrence.shared.map { _ in standing }
            for index in told.preparation.indices {
                told.preparation[index].standing = standing
                told.preparation[index].shared = told.shared
            }
            return told
        }
        return Posting(entry, item, in: feeds)
    }
}

// MARK: - What stands where

extension Posting {
    /// Everything that these occurrences have in feeds.
    static func all(of occurrences: [PublishedOccurrence], in programme: Programme) -> [Posting] {
        let entries = CalendarEntry.entries(of: occurrences, in: programme)
        return entries.flatMap(lines)
            + PreparationDay.all(for: entries).filter { !$0.isAlreadyDue }.flatMap(preparation)
    }

    private static func lines(of entry: CalendarEntry) -> [Posting] {
        let kind = Feed.Subject.kind(Feed.Kind(of: entry.first.occurrence.kind))
        let own = entry.units.compactMap { unit -> Posting? in
            guard let own = entry.own(of: unit), !own.first.hiddenFrom.contains(unit) else { return nil }
            return Posting(own, in: [.unit(unit)])
        }
        return [Posting(entry, in: [.programme, kind] + entry.othersConcerned.map(Feed.Subject.unit))] + own
    }

    private static func preparation(_ day: PreparationDay) -> [Posting] {
        let owners = day.owners.filter { unit in
            !day.entry.occurrences.contains { $0.id.unit == unit && $0.hiddenFrom.contains(unit) }
        }
        guard !day.entry.units.isEmpty else {
            return [Posting(day.entry, day.item, in: [.preparation] + owners.map(Feed.Subject.unit))]
        }
        let own = owners.compactMap { unit -> Posting? in
            guard let own = day.entry.own(of: unit) else { return nil }
            let item = own.first.preparation.first { $0.id == day.item.id }
            return Posting(own, item ?? day.item, in: [.unit(unit)])
        }
        return [Posting(day.entry, day.item, in: [.preparation])] + own
    }
}

extension CalendarEntry {
    /// The units in whose calendars it stands as it is: not those that share it, who have their own event, and none from
    /// which a part of it is hidden.
    fileprivate var othersConcerned: [Unit.ID] {
        let hidden = Set(occurrences.flatMap(\.hiddenFrom)).union(units)
        return first.units.filter { !hidden.contains($0) }
    }
}
