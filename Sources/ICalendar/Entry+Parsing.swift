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
        var event = Event(uid: "", stamp: .epoch, start: .utc(.epoch))
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
        var toDo = ToDo(uid: "", stamp: .epoch)
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

extension Alarm {
    /// Reads a VALARM, or nothing when it has no ACTION or no TRIGGER.
    init?(reading component: ComponentLines, log: inout FindingLog) {
        var reader = ComponentReader(log: log.limit)
        defer { log.absorb(reader.log) }
        var (action, trigger): (String?, Trigger?)
        var (count, interval): (Int?, CalendarDuration?)
        var alarm = Alarm(.display, trigger: .at(.epoch))
        for line in component.properties {
            switch line.name {
            case "ACTION": reader.fillWord(&action, from: line)
            case "TRIGGER":
                reader.fillBare(&trigger, from: line, known: ["VALUE", "RELATED"], reader.trigger(line))
            case "REPEAT": reader.fillBare(&count, from: line, wholeNumber(line.value, upTo: Int(Int32.max)))
            case "DURATION": reader.fillBare(&interval, from: line, CalendarDuration(reading: line.value))
            case "SUMMARY": reader.fill(&alarm.summary, from: line, reader.text(line))
            case "DESCRIPTION": reader.fill(&alarm.description, from: line, reader.text(line))
            case "ATTENDEE": reader.append(to: &alarm.attendees, from: line, Attendee(reading: line.property))
            case "ATTACH": reader.append(to: &alarm.attachments, from: line, Attachment(reading: line.property))
            default: reader.keep(line)
            }
        }
        guard let action, let trigger else {
            reader.noteIncomplete(component, lacking: action == nil ? "ACTION" : "TRIGGER")
            return nil
        }
        alarm.action = Action(rawValue: action)
        alarm.trigger = trigger
        if let count, let interval {
            alarm.repetition = Repetition(count: count, interval: interval)
        } else if let half = component.first(count == nil ? "DURATION" : "REPEAT"), count != nil || interval != nil {
            reader.log.add(
                .contradiction, line: half.line, "REPEAT and DURATION of an alarm stand together or not at all")
            reader.keep(half)
        }
        alarm.otherComponents = component.components.map(Component.init)
        alarm.surplusParameters = reader.surplus
        alarm.otherProperties = reader.others
        self = alarm
    }
}

extension CalendarDateTime {
    /// The beginning of 1970, where a stamp must be and none was written.
    static let epoch: Self = {
        guard let day = CalendarDate(year: 1970, month: 1, day: 1), let time = Self(day, hour: 0, minute: 0) else {
            preconditionFailure("1970-01-01T00:00:00 is a time")
        }
        return time
    }()
}

extension ContentLine {
    /// The value as it stands, or nothing when it is empty.
    var nonemptyValue: String? { value.isEmpty ? nil : value }
}

// MARK: - Slots of their own kind

extension ComponentReader {
    /// Adds the items of a CATEGORIES.
    mutating func appendCategories(to slot: inout [String], from line: ContentLine) {
        var isIrregular = false
        appendBare(to: &slot, from: line, known: [], items: textItems(line.value)) { item in
            guard !item.isEmpty else { return nil }
            let (text, irregular) = unescaped(item)
            isIrregular = isIrregular || irregular
            return text
        }
        if isIrregular {
            log.add(
                .invalidEscape, line: line.line,
                "a backslash in \(line.name) escapes nothing; it was taken as it stands")
        }
    }

    /// Adds the days or times of an EXDATE.
    mutating func appendMoments(to slot: inout [Moment], from line: ContentLine) {
        let zone = line.property.first("TZID")
        let items = line.value.split(separator: ",", omittingEmptySubsequences: false)
        let first = items.lazy.compactMap { Moment(reading: $0, zone: zone) }.first
        if let first { noteType(of: first, zone: zone, line) }
        appendBare(to: &slot, from: line, known: knownParameters(first), items: items) {
            Moment(reading: $0, zone: zone)
        }
    }

    /// Adds the days, times or periods of an RDATE.
    mutating func appendRecurrenceDates(to slot: inout [RecurrenceDate], from line: ContentLine) {
        let zone = line.property.first("TZID")
        let items = line.value.split(separator: ",", omittingEmptySubsequences: false)
        let first = items.lazy.compactMap { RecurrenceDate(reading: $0, zone: zone) }.first
        var known = ["VALUE"]
        switch first {
        case .moment(let moment):
            noteType(of: moment, zone: zone, line)
            known = knownParameters(moment)
        case .period(let start, _): known = knownParameters(start)
        case nil: break
        }
        appendBare(to: &slot, from: line, known: known, items: items) { RecurrenceDate(reading: $0, zone: zone) }
    }

    /// Fills the slot of an ending with a moment (DTEND, DUE).
    mutating func fillEnding<Ending>(
        _ slot: inout Ending?, from line: ContentLine, _ make: (Moment) -> Ending
    ) {
        guard !noteContradiction(slot, line) else { return }
        let moment = moment(line)
        fillBare(&slot, from: line, known: knownParameters(moment), moment.map(make))
    }

    /// Fills the slot of an ending with a length (DURATION).
    mutating func fillLength<Ending>(
        _ slot: inout Ending?, from line: ContentLine, _ make: (CalendarDuration) -> Ending
    ) {
        guard !noteContradiction(slot, line) else { return }
        fillBare(&slot, from: line, CalendarDuration(reading: line.value).map(make))
    }

    private mutating func noteContradiction<Ending>(_ slot: Ending?, _ line: ContentLine) -> Bool {
        guard slot != nil else { return false }
        log.add(.contradiction, line: line.line, "\(line.name) stands beside another end; the first counts")
        keep(line)
        return true
    }

    /// TRIGGER: a length from the start or the end, or a time in UTC.
    mutating func trigger(_ line: ContentLine) -> Alarm.Trigger? {
        let said = line.property.first("VALUE")?.uppercased()
        if let time = CalendarDateTime(readingUTC: line.value) {
            if said != "DATE-TIME" {
                log.add(
                    .mismatchedType, line: line.line, "TRIGGER lacks VALUE=DATE-TIME; it was read as a time in UTC")
            }
            return .at(time)
        }
        guard let length = CalendarDuration(reading: line.value) else { return nil }
        if let said, said != "DURATION" {
            log.add(.mismatchedType, line: line.line, "TRIGGER says it is a \(said), and is a DURATION; read as that")
        }
        switch line.property.first("RELATED")?.uppercased() {
        case "END": return .fromEnd(length)
        case "START", nil: return .fromStart(length)
        default: return nil
        }
    }

    /// RELATED-TO: a UID with its RELTYPE.
    mutating func relation(_ line: ContentLine) -> Relation? {
        guard let uid = nonemptyString(line) else { return nil }
        var rest = line.property.parameters
        var relation = Relation(to: uid, kind: rest.takeWord("RELTYPE").map(Relation.Kind.init(rawValue:)))
        relation.surplusParameters = rest
        return relation
    }

    /// Notes a component that lacks what its type cannot do without.
    mutating func noteIncomplete(_ component: ComponentLines, lacking name: String) {
        log.add(
            .missingProperty, line: component.line,
            "\(component.name) has no valid \(name); the whole component was kept as it stood")
    }

    /// Notes a missing DTSTAMP, and gives what stands for it.
    mutating func substituteStamp(_ component: ComponentLines, _ other: CalendarDateTime?) -> CalendarDateTime {
        let source = other == nil ? "the beginning of 1970" : "the time of its last change"
        log.add(
            .missingProperty, line: component.line, "\(component.name) has no valid DTSTAMP; \(source) was taken for it"
        )
        return other ?? .epoch
    }
}
