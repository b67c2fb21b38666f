import Days
import ICalendar

extension EventMapping {
    /// The events of what stands in feeds, one for each of its ``Posting/times``.
    func events(of posting: Posting) -> [Event] {
        guard let item = posting.item else { return events(for: posting.entry) }
        return [event(for: PreparationDay(entry: posting.entry, item: item))]
    }

    /// What identifies those events.
    func uids(of posting: Posting) -> [String] {
        guard let item = posting.item else {
            return posting.times.indices.map { uid(of: posting.entry.id, dayNumber: $0 + 1) }
        }
        return [uid(of: PreparationDay(entry: posting.entry, item: item))]
    }

    /// An event that was taken away, as it was told last.
    func event(of withdrawn: WithdrawnEvent) -> Event {
        let words = withdrawn.words[phrases.language] ?? withdrawn.words[.vi]
        let title = words?.title ?? ""
        var event =
            withdrawn.minutes.map { minutes in
                timed(withdrawn.uid, withdrawn.day, minutes, stamp: withdrawn.standing.stamp, title: title)
            }
            ?? AllDayEvent(
                uid: withdrawn.uid, days: withdrawn.day...withdrawn.day, stamp: withdrawn.standing.stamp, title: title
            ).event
        event.transparency = .transparent
        event.status = .cancelled
        event.sequence = withdrawn.standing.sequence
        event.lastModified = event.stamp
        event.location = words?.place.map { Text($0) }
        event.categories = words?.categories ?? []
        event.otherProperties = [Property("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")]
        let lines = words?.description.split(separator: "\n").map { EventDescription.Line(nil, String($0)) }
        event.description =
            opening.isEmpty
            ? words.map { Text($0.description) }
            : Text(EventDescription(opening + (lines ?? [])).text(besides: event))
        return event
    }
}
