import Days
public import ICalendar
import Planning
public import Programmes

extension EventMapping {
    /// What identifies an item of preparation in calendars: `training.2025.1.prep.call-up@…`.
    ///
    /// Beside what units share, a unit's own item has that unit in its identity.
    public func uid(of preparation: PreparationDay, for unit: Unit.ID? = nil) -> String {
        let entry = unit.flatMap(preparation.entry.own(of:)) ?? preparation.entry
        return "\(entry.id.uidStem).prep.\(preparation.item.id)@\(programme.id)"
    }

    /// The all-day event of an item of preparation; where units share it, as all of them see it or as one of them does.
    public func event(for preparation: PreparationDay, for unit: Unit.ID? = nil) -> Event {
        let entry = unit.flatMap(preparation.entry.own(of:)) ?? preparation.entry
        let standing = publication.standing(of: entry)
        let item = preparation.item
        var event = AllDayEvent(
            uid: uid(of: preparation, for: unit), days: preparation.day...preparation.day, stamp: standing.stamp,
            title: wording.title(
                of: item, for: entry.id, sharedBy: entry.units, prefix: prefix(standing.state))
        ).event
        event.status = status(of: entry.first, standing)
        event.sequence = standing.sequence
        event.categories = categories(kind: wording.say("chuẩn bị", "preparation"), unit: entry.id.unit)
        event.url = programme.address
        event.description = Text(
            EventDescription(lines(on: preparation, entry) + closing(standing)).text(besides: event))
        return event
    }

    private func lines(on preparation: PreparationDay, _ entry: CalendarEntry) -> [OccurrenceWording.Line] {
        let item = preparation.item
        let by = wording.names(of: item.by, in: entry.id, sharedBy: entry.units).joined(separator: "; ")
        let lead = wording.say(
            "\(item.workingDaysBefore) ngày làm việc trước", "\(item.workingDaysBefore) working days before")
        let time = wording.dates.time(entry.first, hours: programme.hours)
        var lines = [OccurrenceWording.Line(wording.say("Việc cần làm", "To do"), item.title[wording.language])]
        if !by.isEmpty { lines.append(OccurrenceWording.Line(wording.say("Thực hiện", "Done by"), by)) }
        lines.append(
            OccurrenceWording.Line(lead, "\(wording.title(of: entry.id, sharedBy: entry.units)), \(time)"))
        if let clauses = wording.quotedClauses(of: entry.id) {
            lines.append(OccurrenceWording.Line(wording.say("Căn cứ", "Clause"), clauses))
        }
        return lines + wording.notes(on: entry.first).map { OccurrenceWording.Line(nil, $0) }
    }
}
