extension TimeZoneDefinition {
    /// Reads a VTIMEZONE, or nothing when it has no TZID or no valid observance, or holds what the type has no place for.
    ///
    /// Half a zone would be a wrong one, so a faulty zone is kept whole, as lines.
    init?(reading component: ComponentLines, log: inout FindingLog) {
        var reader = ComponentReader(log: log.limit)
        defer { log.absorb(reader.log) }
        var id: String?
        for line in component.properties {
            switch line.name {
            case "TZID": reader.fillBare(&id, from: line, reader.nonemptyString(line))
            default: reader.keep(line)
            }
        }
        guard let id else {
            reader.noteIncomplete(component, lacking: "TZID")
            return nil
        }
        guard !component.components.isEmpty else {
            reader.noteIncomplete(component, lacking: "STANDARD or DAYLIGHT")
            return nil
        }
        var observances: [Observance] = []
        for inner in component.components {
            guard let observance = Observance(reading: inner, by: &reader) else { return nil }
            observances.append(observance)
        }
        reader.noteDroppedParameters(of: component)
        self.init(id: id, observances: observances)
        otherProperties = reader.others
    }
}

extension TimeZoneDefinition.Observance {
    fileprivate init?(reading component: ComponentLines, by outer: inout ComponentReader) {
        var reader = ComponentReader(log: outer.log.limit)
        defer { outer.log.absorb(reader.log) }
        guard let kind = Kind(rawValue: component.name), component.components.isEmpty else {
            reader.log.add(
                .missingProperty, line: component.line,
                "\(component.name) cannot be read as part of a VTIMEZONE; the zone was kept as it stood")
            return nil
        }
        var (start, offsetFrom, offsetTo): (CalendarDateTime?, Int?, Int?)
        var names: [Text] = []
        var rules: [RecurrenceRule] = []
        var dates: [CalendarDateTime] = []
        for line in component.properties {
            switch line.name {
            case "DTSTART": reader.fillBare(&start, from: line, known: ["VALUE"], CalendarDateTime(reading: line.value))
            case "TZOFFSETFROM": reader.fillBare(&offsetFrom, from: line, utcOffset(reading: line.value))
            case "TZOFFSETTO": reader.fillBare(&offsetTo, from: line, utcOffset(reading: line.value))
            case "TZNAME": names.append(reader.text(line))
            case "RRULE":
                reader.appendBare(to: &rules, from: line, known: [], items: [line.value]) {
                    RecurrenceRule(reading: $0)
                }
            case "RDATE":
                let items = line.value.split(separator: ",", omittingEmptySubsequences: false)
                reader.appendBare(to: &dates, from: line, known: ["VALUE"], items: items) {
                    CalendarDateTime(reading: $0)
                }
            default: reader.keep(line)
            }
        }
        guard let start, let offsetFrom, let offsetTo else {
            let lacking = start == nil ? "local DTSTART" : offsetFrom == nil ? "TZOFFSETFROM" : "TZOFFSETTO"
            reader.noteIncomplete(component, lacking: lacking)
            return nil
        }
        reader.noteDroppedParameters(of: component)
        self.init(
            kind, start: start, offsetFrom: offsetFrom, offsetTo: offsetTo, names: names, recurrenceRules: rules,
            recurrenceDates: dates)
        otherProperties = reader.others
    }
}

extension ComponentReader {
    /// Notes parameters that zones have no place for.
    fileprivate mutating func noteDroppedParameters(of component: ComponentLines) {
        for (name, parameters) in surplus.sorted(by: { $0.key < $1.key }) {
            let words = parameters.map(\.name).joined(separator: ", ")
            let line = component.first(name)?.line ?? component.line
            log.add(.droppedParameter, line: line, "\(words) of \(name) has no place in a zone; it was left out")
        }
    }
}
