// Slots whose properties have a form of their own.

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
        return other ?? .unknownStamp
    }
}

extension ContentLine {
    /// The value as it stands, or nothing when it is empty.
    var nonemptyValue: String? { value.isEmpty ? nil : value }
}
