extension Alarm {
    /// Reads a VALARM, or nothing when it has no ACTION or no TRIGGER.
    init?(reading component: ComponentLines, log: inout FindingLog) {
        var reader = ComponentReader(log: log.limit)
        defer { log.absorb(reader.log) }
        var (action, trigger): (String?, Trigger?)
        var (count, interval): (Int?, CalendarDuration?)
        var alarm = Alarm(.display, trigger: .at(.unknownStamp))
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

extension ComponentReader {
    /// TRIGGER: a length from the start or the end, or a time in UTC.
    fileprivate mutating func trigger(_ line: ContentLine) -> Alarm.Trigger? {
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
}
