/// What a text was read as: its calendars, and everything that is wrong with it.
public struct Reading: Hashable, Sendable {
    /// Each VCALENDAR of the text, in their order; one or more. A feed has one (RFC 5545 §3.4 allows several).
    public let calendars: [CalendarObject]
    /// The faults of the text, by line.
    public let findings: [Finding]
}

extension CalendarObject {
    /// Reads iCalendar text.
    ///
    /// Faults do not end the reading: the caller gets what could be read, and a finding with its line for everything
    /// that could not. Nothing is lost in silence. A property without a typed place, or whose value is not of its
    /// type, stands in `otherProperties` as it was; a component that lacks what its type needs stands in
    /// `otherComponents`. Names of zones are taken as they are written.
    ///
    /// - Throws: `ICalendarError` with `.notACalendar` when there is no VCALENDAR at all, and with `.limitExceeded`
    ///   when the text passes one of `limits`.
    public static func read(
        _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws(ICalendarError) -> Reading {
        Reading(try ContentTree(reading: bytes, limits: limits))
    }

    /// Reads iCalendar text that is already a string.
    ///
    /// - Throws: as the other form.
    public static func read(
        _ text: String, limits: ReadingLimits = ReadingLimits()
    ) throws(ICalendarError) -> Reading {
        try read(Array(text.utf8), limits: limits)
    }
}

extension Reading {
    /// Reads the values of lines that are already read.
    package init(_ tree: ContentTree) {
        var log = tree.log
        calendars = tree.calendars.map { CalendarObject(reading: $0, log: &log) }
        findings = log.sorted()
    }
}

extension CalendarObject {
    fileprivate init(reading component: ComponentLines, log: inout FindingLog) {
        var reader = ComponentReader(log: log.limit)
        var productID: String?
        var version: String?
        self.init(productID: "")
        for line in component.properties {
            switch line.name {
            case "PRODID": reader.fillBare(&productID, from: line, reader.string(line))
            case "VERSION": reader.takeVersion(&version, from: line)
            case "METHOD": reader.fillWord(&method, from: line)
            case "CALSCALE": reader.fillWord(&scale, from: line)
            case "UID": reader.fillBare(&uid, from: line, reader.nonemptyString(line))
            case "NAME": names.append(reader.text(line))
            case "DESCRIPTION": descriptions.append(reader.text(line))
            case "LAST-MODIFIED": reader.fillUTC(&lastModified, from: line)
            case "URL": reader.fillBare(&url, from: line, line.nonemptyValue)
            case "CATEGORIES": reader.appendCategories(to: &categories, from: line)
            case "REFRESH-INTERVAL":
                reader.fillBare(&refreshInterval, from: line, known: ["VALUE"], CalendarDuration(reading: line.value))
            case "SOURCE": reader.fillBare(&source, from: line, known: ["VALUE"], line.nonemptyValue)
            case "COLOR": reader.fillBare(&color, from: line, reader.nonemptyString(line))
            case "IMAGE": reader.append(to: &images, from: line, Attachment(reading: line.property))
            default: reader.keep(line)
            }
        }
        reader.noteMissing("PRODID", in: component, isMissing: productID?.isEmpty ?? true)
        reader.noteMissing("VERSION", in: component, isMissing: version == nil)
        self.productID = productID ?? ""
        surplusParameters = reader.surplus
        otherProperties = reader.others
        log.absorb(reader.log)
        component.components.forEach { read($0, log: &log) }
    }

    private mutating func read(_ component: ComponentLines, log: inout FindingLog) {
        switch component.name {
        case "VEVENT":
            if let event = Event(reading: component, log: &log) { return events.append(event) }
        case "VTODO":
            if let toDo = ToDo(reading: component, log: &log) { return toDos.append(toDo) }
        case "VTIMEZONE":
            if let zone = TimeZoneDefinition(reading: component, log: &log) { return timeZones.append(zone) }
        default: break
        }
        otherComponents.append(Component(component))
    }
}

extension ComponentReader {
    /// Looks at VERSION, which no value carries: what is written is always 2.0.
    fileprivate mutating func takeVersion(_ slot: inout String?, from line: ContentLine) {
        if slot == nil, line.value != "2.0" {
            log.add(
                .unknownVersion, line: line.line,
                "VERSION is “\(line.value.prefix(20))”, not 2.0; the rest was read as if it were, and encodings of "
                    + "vCalendar 1.0 (quoted-printable) stand as they are")
        } else if slot != nil {
            log.add(.repeatedProperty, line: line.line, "VERSION stands more than once; it was left out")
        }
        slot = line.value
    }

    /// Notes a property that a calendar must have.
    fileprivate mutating func noteMissing(_ name: String, in component: ComponentLines, isMissing: Bool) {
        guard isMissing else { return }
        log.add(.missingProperty, line: component.line, "\(component.name) has no valid \(name)")
    }
}
