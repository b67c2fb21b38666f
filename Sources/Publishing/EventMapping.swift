public import Days
public import ICalendar
public import Planning
import Programmes

/// Turns the lines of a calendar into events, property by property.
///
/// A gathering becomes one timed event a day, a deadline one all-day event that takes up no time (feeds.md 5.2, 6.6,
/// 6.7). All words are those of the published occurrences; the programme is not asked. Nothing here names a person:
/// feeds have no ORGANIZER and no ATTENDEE (RFC 5546 §3.2.1).
public struct EventMapping: Sendable {
    /// The identity of the programme, part of every UID.
    public let programme: String

    /// What all events take from the programme besides their own words.
    public let frame: EventFrame

    /// The words around those of the occurrences.
    public let phrases: Phrases

    /// What is said of an event before all else; nothing in public feeds.
    var opening: [EventDescription.Line] = []

    /// Maps the occurrences of a publication into events in one language.
    public init(_ publication: Publication, in language: Language) {
        self.init(of: publication.programme, publication.frame, in: language)
    }

    init(of programme: String, _ frame: EventFrame, in language: Language) {
        self.programme = programme
        self.frame = frame
        phrases = Phrases(language)
    }

    /// What identifies an occurrence in calendars, for ever: `training.2025.1@soc-trang-2022-2026`.
    ///
    /// The second day of a gathering has an identity of its own, `training.2025.1.d2@…`, so that a class made longer or
    /// shorter keeps its first event.
    public func uid(of id: Occurrence.ID, dayNumber: Int = 1) -> String {
        "\(id.uidStem)\(dayNumber > 1 ? ".d\(dayNumber)" : "")@\(programme)"
    }

    /// The events of a line: one a day.
    public func events(for entry: CalendarEntry) -> [Event] {
        entry.first.occurrence.isDeadline ? [deadline(entry)] : gathering(entry)
    }

    /// What an occurrence says in this language.
    func words(of entry: CalendarEntry) -> PublishedOccurrence.Words { entry.first.words(in: phrases.language) }

    func say(_ vi: String, _ en: String) -> String { phrases.say(vi, en) }
}

// MARK: - Gatherings and deadlines

extension EventMapping {
    private func deadline(_ entry: CalendarEntry) -> Event {
        let standing = entry.standing
        let day = entry.first.occurrence.day
        var event = AllDayEvent(
            uid: uid(of: entry.id), days: day...day, stamp: standing.stamp,
            title: titleParts(of: entry).text(
                prefix: prefix(standing.state), suffix: unsureMark(entry.first.occurrence, standing))
        ).event
        describe(&event, entry, standing)
        return event
    }

    private func gathering(_ entry: CalendarEntry) -> [Event] {
        let occurrence = entry.first.occurrence
        let standing = entry.standing
        let parts = titleParts(of: entry)
        let days = occurrence.days
        return days.enumerated().map { index, day in
            let minutes = entry.first.minutes(on: day)
            let number = days.count > 1 ? " (\(say("ngày", "day")) \(index + 1)/\(days.count))" : ""
            let suffix = number + unsureMark(occurrence, standing)
            var event = timed(
                uid(of: entry.id, dayNumber: index + 1), day, minutes, stamp: standing.stamp,
                title: parts.text(prefix: prefix(standing.state), suffix: suffix))
            if index > 0 { event.relations = [Relation(to: uid(of: entry.id))] }
            event.transparency = standing.state.takesPlace ? .opaque : .transparent
            describe(&event, entry, standing)
            return event
        }
    }

    /// An event of some hours of a day, minutes after midnight.
    func timed(_ uid: String, _ day: Day, _ minutes: Range<Int>, stamp: Instant, title: String) -> Event {
        Event(
            uid: uid, stamp: CalendarDateTime(stamp),
            start: .local(CalendarDateTime(day, minutes: minutes.lowerBound), zone: frame.timeZone),
            ending: .end(.local(CalendarDateTime(day, minutes: minutes.upperBound), zone: frame.timeZone)),
            summary: Text(title))
    }

    /// What all events of a line have in common, whatever their time.
    private func describe(_ event: inout Event, _ entry: CalendarEntry, _ standing: Publication.Standing) {
        let occurrence = entry.first.occurrence
        event.status = status(of: occurrence, standing)
        event.sequence = standing.sequence
        event.lastModified = CalendarDateTime(standing.stamp)
        event.location = words(of: entry).place.map { Text($0.composed.onOneLine) }
        event.categories = categories(kind: phrases.kind(occurrence.kind), entry)
        event.url = frame.address
        let busy = event.transparency == .transparent ? "FREE" : event.status == .confirmed ? "BUSY" : "TENTATIVE"
        event.otherProperties = [Property("X-MICROSOFT-CDO-BUSYSTATUS", busy)]
        event.description = Text(EventDescription(opening + lines(on: entry) + closing(standing)).text(besides: event))
    }
}

// MARK: - What stands on every event

extension EventMapping {
    /// The parts of a line's title; what several units share names how many.
    func titleParts(of entry: CalendarEntry) -> TitleParts {
        let words = words(of: entry)
        let subjects = entry.units.count > 1 ? [phrases.units(entry.units.count)] : words.subjects
        return TitleParts(title: words.title, period: words.period, subjects: subjects)
    }

    /// What another body has yet to fix stays tentative, also when it is released.
    func status(of occurrence: Occurrence, _ standing: Publication.Standing) -> Event.Status {
        switch standing.state {
        case .cancelled: .cancelled
        case .confirmed where !occurrence.isTentative: .confirmed
        case .confirmed, .tentative, .postponed: .tentative
        }
    }

    /// ` (dự kiến)` behind the title of what has a guess for a day, or rests on days off that are only estimated.
    private func unsureMark(_ occurrence: Occurrence, _ standing: Publication.Standing) -> String {
        guard standing.state.takesPlace, occurrence.isTentative || occurrence.restsOnEstimate else { return "" }
        return say(" (dự kiến)", " (tentative)")
    }

    /// How sure the day is, of what takes place.
    func notes(on entry: CalendarEntry) -> [String] {
        entry.first.standing.state.takesPlace ? phrases.notes(on: entry.first.occurrence) : []
    }

    /// `[HỦY] `, `[HOÃN] `, or nothing.
    func prefix(_ state: Publication.State) -> String {
        switch state {
        case .cancelled: say("[HỦY] ", "[CANCELLED] ")
        case .postponed: say("[HOÃN] ", "[POSTPONED] ")
        case .tentative, .confirmed: ""
        }
    }

    /// The release that last changed it, and that the calendar is for show, where it is.
    func closing(_ standing: Publication.Standing) -> [EventDescription.Line] {
        let release =
            standing.release.map { say("Bản công bố lần \($0).", "Release \($0).") }
            ?? say("Chưa công bố, còn là dự kiến.", "Not released yet, tentative.")
        var lines = [EventDescription.Line(nil, release)]
        if standing.state == .postponed {
            let owed = say(
                "Đã hoãn, chưa có ngày mới; việc vẫn phải làm.", "Postponed, no new day yet; it is still owed.")
            lines.append(EventDescription.Line(nil, owed))
        }
        if frame.isIllustrative { lines.append(EventDescription.Line(nil, phrases.illustrativeNote)) }
        // Many clients hide URL (feeds.md 6.10).
        if let address = frame.address { lines.append(EventDescription.Line(nil, address, staysWhole: true)) }
        return lines
    }

    /// The kind, and the unit where it is one's own; libical cannot write a comma inside one (libical.md).
    func categories(kind: String, _ entry: CalendarEntry) -> [String] {
        let names: [String?] = [
            kind.prefix(1).uppercased() + kind.dropFirst(),
            entry.id.unit == nil ? nil : words(of: entry).subjects.last,
        ]
        return names.compactMap { $0?.composed.onOneLine.withoutCommas }
    }
}

extension PublishedOccurrence {
    /// The hours of its sessions.
    var officeHours: OfficeHours { hours ?? .usual }

    /// From when to when it is on one of its days, minutes after midnight; on the first from its stated hour, where it
    /// has one, and then for an hour at least.
    func minutes(on day: Day) -> Range<Int> {
        let sessions = occurrence.sessions.filter { $0.day == day }.map { officeHours[$0.session] }
        let usual = (sessions.first?.lowerBound ?? 0)..<(sessions.last?.upperBound ?? 0)
        guard day == occurrence.day, let beginsAt else { return usual }
        return beginsAt..<(beginsAt < usual.upperBound ? usual.upperBound : min(beginsAt + 60, 24 * 60))
    }
}
