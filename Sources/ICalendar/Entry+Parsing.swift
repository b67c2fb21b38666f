/// What events and to-dos have in common.
protocol Entry {
    var recurrenceID: Moment? { get set }
    var sequence: Int? { get set }
    var summary: Text? { get set }
    var description: Text? { get set }
    var location: Text? { get set }
    var classification: String? { get set }
    var priority: Int? { get set }
    var categories: [String] { get set }
    var created: CalendarDateTime? { get set }
    var lastModified: CalendarDateTime? { get set }
    var url: String? { get set }
    var color: String? { get set }
    var attachments: [Attachment] { get set }
    var images: [Attachment] { get set }
    var conferences: [Conference] { get set }
    var contacts: [Text] { get set }
    var comments: [Text] { get set }
    var relations: [Relation] { get set }
    var organizer: Organizer? { get set }
    var attendees: [Attendee] { get set }
    var recurrenceRules: [RecurrenceRule] { get set }
    var recurrenceDates: [RecurrenceDate] { get set }
    var exceptionDates: [Moment] { get set }
    var alarms: [Alarm] { get set }
    var surplusParameters: [String: [Parameter]] { get set }
    var otherProperties: [Property] { get set }
    var otherComponents: [Component] { get set }
}

extension Event: Entry {}
extension ToDo: Entry {}

extension Entry {
    /// Reads a property that events and to-dos share; keeps it raw when it is none of these.
    mutating func read(_ line: ContentLine, by reader: inout ComponentReader) {
        switch line.name {
        case "SUMMARY": reader.fill(&summary, from: line, reader.text(line))
        case "DESCRIPTION": reader.fill(&description, from: line, reader.text(line))
        case "LOCATION": reader.fill(&location, from: line, reader.text(line))
        case "RECURRENCE-ID": reader.fillMoment(&recurrenceID, from: line)
        case "SEQUENCE": reader.fillBare(&sequence, from: line, wholeNumber(line.value, upTo: Int(Int32.max)))
        case "PRIORITY": reader.fillBare(&priority, from: line, wholeNumber(line.value, upTo: 9))
        case "CLASS": reader.fillWord(&classification, from: line)
        case "CATEGORIES": reader.appendCategories(to: &categories, from: line)
        case "CREATED": reader.fillUTC(&created, from: line)
        case "LAST-MODIFIED": reader.fillUTC(&lastModified, from: line)
        case "URL": reader.fillBare(&url, from: line, line.nonemptyValue)
        case "COLOR": reader.fillBare(&color, from: line, reader.nonemptyString(line))
        case "ATTACH": reader.append(to: &attachments, from: line, Attachment(reading: line.property))
        case "IMAGE": reader.append(to: &images, from: line, Attachment(reading: line.property))
        case "CONFERENCE": reader.append(to: &conferences, from: line, Conference(reading: line.property))
        case "CONTACT": contacts.append(reader.text(line))
        case "COMMENT": comments.append(reader.text(line))
        case "RELATED-TO": reader.append(to: &relations, from: line, reader.relation(line))
        case "ORGANIZER": reader.fill(&organizer, from: line, Organizer(reading: line.property))
        case "ATTENDEE": reader.append(to: &attendees, from: line, Attendee(reading: line.property))
        case "RRULE":
            reader.appendBare(to: &recurrenceRules, from: line, known: [], items: [line.value]) {
                RecurrenceRule(reading: $0)
            }
        case "RDATE": reader.appendRecurrenceDates(to: &recurrenceDates, from: line)
        case "EXDATE": reader.appendMoments(to: &exceptionDates, from: line)
        default: reader.keep(line)
        }
    }

    /// Reads the components inside: alarms, and others as they stand.
    mutating func read(_ components: [ComponentLines], by reader: inout ComponentReader) {
        for component in components {
            if component.name == "VALARM", let alarm = Alarm(reading: component, log: &reader.log) {
                alarms.append(alarm)
            } else {
                otherComponents.append(Component(component))
            }
        }
    }
}

extension Event {
    /// Reads a VEVENT, or nothing when it has no UID or no start, without which no event can be.
    ///
    /// A missing DTSTAMP is filled from LAST-MODIFIED, then CREATED, then the beginning of 1970: it says when the
    /// words were written, not what they mean, and many calendars lack it.
    init?(reading component: ComponentLines, log: inout FindingLog) {
        var reader = ComponentReader(log: log.limit)
        defer { log.absorb(reader.log) }
        var (uid, stamp, start): (String?, CalendarDateTime?, Moment?)
        var event = Event(uid: "", stamp: .unknownStamp, start: .utc(.unknownStamp))
        for line in component.properties {
            switch line.name {
            case "UID": reader.fillBare(&uid, from: line, reader.nonemptyString(line))
            case "DTSTAMP": reader.fillUTC(&stamp, from: line)
            case "DTSTART": reader.fillMoment(&start, from: line)
            case "DTEND": reader.fillEnding(&event.ending, from: line, Ending.end)
            case "DURATION": reader.fillLength(&event.ending, from: line, Ending.duration)
            case "STATUS": reader.fillWord(&event.status, from: line)
            case "TRANSP": reader.fillWord(&event.transparency, from: line)
            default: event.read(line, by: &reader)
            }
        }
        guard let uid, let start else {
            reader.noteIncomplete(component, lacking: uid == nil ? "UID" : "DTSTART")
            return nil
        }
        event.uid = uid
        event.start = start
        event.stamp = stamp ?? reader.substituteStamp(component, event.lastModified ?? event.created)
        event.read(component.components, by: &reader)
        event.surplusParameters = reader.surplus
        event.otherProperties = reader.others
        self = event
    }
}

extension ToDo {
    /// Reads a VTODO, or nothing when it has no UID; a missing DTSTAMP is filled as that of an event.
    init?(reading component: ComponentLines, log: inout FindingLog) {
        var reader = ComponentReader(log: log.limit)
        defer { log.absorb(reader.log) }
        var (uid, stamp): (String?, CalendarDateTime?)
        var toDo = ToDo(uid: "", stamp: .unknownStamp)
        for line in component.properties {
            switch line.name {
            case "UID": reader.fillBare(&uid, from: line, reader.nonemptyString(line))
            case "DTSTAMP": reader.fillUTC(&stamp, from: line)
            case "DTSTART": reader.fillMoment(&toDo.start, from: line)
            case "DUE": reader.fillEnding(&toDo.deadline, from: line, Deadline.due)
            case "DURATION": reader.fillLength(&toDo.deadline, from: line, Deadline.duration)
            case "COMPLETED": reader.fillUTC(&toDo.completed, from: line)
            case "PERCENT-COMPLETE":
                reader.fillBare(&toDo.percentComplete, from: line, wholeNumber(line.value, upTo: 100))
            case "STATUS": reader.fillWord(&toDo.status, from: line)
            default: toDo.read(line, by: &reader)
            }
        }
        guard let uid else {
            reader.noteIncomplete(component, lacking: "UID")
            return nil
        }
        toDo.uid = uid
        toDo.stamp = stamp ?? reader.substituteStamp(component, toDo.lastModified ?? toDo.created)
        toDo.read(component.components, by: &reader)
        toDo.surplusParameters = reader.surplus
        toDo.otherProperties = reader.others
        self = toDo
    }
}

extension CalendarDateTime {
    /// The beginning of 1970, where a stamp must be and none was written.
    static let unknownStamp: Self = {
        guard let day = CalendarDate(year: 1970, month: 1, day: 1), let time = Self(day, hour: 0, minute: 0) else {
            preconditionFailure("1970-01-01T00:00:00 is a time")
        }
        return time
    }()
}
