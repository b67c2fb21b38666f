import Days
public import ICalendar
public import Planning
import Programmes

/// Turns the lines of a calendar into events, property by property.
///
/// A gathering becomes one timed event a day, a deadline one all-day event that takes up no time (feeds.md 5.2, 6.6,
/// 6.7). Nothing here names a person: feeds have no ORGANIZER and no ATTENDEE (RFC 5546 §3.2.1).
public struct EventMapping: Sendable {
    /// The words of the events.
    public let wording: OccurrenceWording

    /// How the occurrences stand.
    public let publication: Publication

    var programme: Programme { wording.programme }

    /// Maps the occurrences of a publication into events in the words given.
    public init(_ publication: Publication, in wording: OccurrenceWording) {
        self.wording = wording
        self.publication = publication
    }

    /// What identifies an occurrence in calendars, for ever: `training.2025.1@soc-trang-2022-2026`.
    ///
    /// The second day of a gathering has an identity of its own, `training.2025.1.d2@…`, so that a class made longer or
    /// shorter keeps its first event.
    public func uid(of id: Occurrence.ID, dayNumber: Int = 1) -> String {
        "\(id.uidStem)\(dayNumber > 1 ? ".d\(dayNumber)" : "")@\(programme.id)"
    }

    /// The events of a line: one a day.
    public func events(for entry: CalendarEntry) -> [Event] {
        entry.first.isDeadline ? [deadline(entry)] : gathering(entry)
    }
}

// MARK: - Gatherings and deadlines

extension EventMapping {
    private func deadline(_ entry: CalendarEntry) -> Event {
        let standing = publication.standing(of: entry)
        var event = AllDayEvent(
            uid: uid(of: entry.id), days: entry.first.day...entry.first.day, stamp: standing.stamp,
            title: wording.title(
                of: entry.id, sharedBy: entry.units, prefix: prefix(standing.state), suffix: unsureMark(entry.first))
        ).event
        describe(&event, entry, standing)
        return event
    }

    private func gathering(_ entry: CalendarEntry) -> [Event] {
        let occurrence = entry.first
        let standing = publication.standing(of: entry)
        let days = occurrence.days
        return days.enumerated().map { index, day in
            let sessions = occurrence.sessions.filter { $0.day == day }.map { programme.hours[$0.session] }
            let (begins, ends) = (sessions.first?.lowerBound ?? 0, sessions.last?.upperBound ?? 0)
            let number = days.count > 1 ? " (\(wording.say("ngày", "day")) \(index + 1)/\(days.count))" : ""
            let suffix = number + unsureMark(occurrence)
            let title = wording.title(of: entry.id, prefix: prefix(standing.state), suffix: suffix)
            var event = Event(
                uid: uid(of: entry.id, dayNumber: index + 1), stamp: CalendarDateTime(standing.stamp),
                start: .local(CalendarDateTime(day, minutes: begins), zone: programme.timeZone),
                ending: .end(.local(CalendarDateTime(day, minutes: ends), zone: programme.timeZone)),
                summary: Text(title))
            if index > 0 { event.relations = [Relation(to: uid(of: entry.id))] }
            event.transparency = standing.state.takesPlace ? .opaque : .transparent
            describe(&event, entry, standing)
            return event
        }
    }

    /// What all events of a line have in common, whatever their time.
    private func describe(_ event: inout Event, _ entry: CalendarEntry, _ standing: Publication.Standing) {
        let occurrence = entry.first
        event.status = status(of: occurrence, standing)
        event.sequence = standing.sequence
        event.lastModified = CalendarDateTime(standing.stamp)
        event.location = wording.place(of: entry.id).map { Text($0.composed.onOneLine) }
        event.categories = categories(kind: wording.kind(occurrence.kind), unit: entry.id.unit)
        event.url = programme.address
        let busy = event.transparency == .transparent ? "FREE" : event.status == .confirmed ? "BUSY" : "TENTATIVE"
        event.otherProperties = [Property("X-MICROSOFT-CDO-BUSYSTATUS", busy)]
        let lines = wording.lines(on: occurrence, sharedBy: entry.units) + closing(standing)
        event.description = Text(EventDescription(lines).text(besides: event))
    }
}

// MARK: - What stands on every event

extension EventMapping {
    /// What another body has yet to fix stays tentative, also when it is released.
    func status(of occurrence: Occurrence, _ standing: Publication.Standing) -> Event.Status {
        switch standing.state {
        case .cancelled: .cancelled
        case .confirmed where !occurrence.isTentative: .confirmed
        case .confirmed, .tentative, .postponed: .tentative
        }
    }

    /// ` (dự kiến)` behind the title of what has a guess for a day, or rests on days off that are only estimated.
    private func unsureMark(_ occurrence: Occurrence) -> String {
        occurrence.isTentative || occurrence.restsOnEstimate ? wording.say(" (dự kiến)", " (tentative)") : ""
    }

    /// `[HỦY] `, `[HOÃN] `, or nothing.
    func prefix(_ state: Publication.State) -> String {
        switch state {
        case .cancelled: wording.say("[HỦY] ", "[CANCELLED] ")
        case .postponed: wording.say("[HOÃN] ", "[POSTPONED] ")
        case .tentative, .confirmed: ""
        }
    }

    /// The release that last changed it, and that the calendar is for show, where it is.
    func closing(_ standing: Publication.Standing) -> [OccurrenceWording.Line] {
        let release =
            standing.release.map { wording.say("Bản công bố lần \($0).", "Release \($0).") }
            ?? wording.say("Chưa công bố, còn là dự kiến.", "Not released yet, tentative.")
        var lines = [OccurrenceWording.Line(nil, release)]
        if standing.state == .postponed {
            let owed = wording.say(
                "Đã hoãn, chưa có ngày mới; việc vẫn phải làm.", "Postponed, no new day yet; it is still owed.")
            lines.append(OccurrenceWording.Line(nil, owed))
        }
        if let note = wording.illustrativeNote { lines.append(OccurrenceWording.Line(nil, note)) }
        // Many clients hide URL (feeds.md 6.10).
        if let address = programme.address { lines.append(OccurrenceWording.Line(nil, address, staysWhole: true)) }
        return lines
    }

    /// The kind, and the unit where it is one's own; libical cannot write a comma inside one (libical.md).
    func categories(kind: String, unit: Unit.ID?) -> [String] {
        let names: [String?] = [
            kind.prefix(1).uppercased() + kind.dropFirst(),
            unit.flatMap(wording.parties.unit)?.shortName[wording.language],
        ]
        return names.compactMap { $0?.composed.onOneLine.withoutCommas }
    }
}
