/// Reads the properties of one component into typed slots, and keeps what fits none of them.
///
/// No property is lost in silence. What has no slot goes to `others` as it stood; so does what has one but cannot be
/// read, or stands too often, with a finding. A second reading of the same text, written out again, therefore gives
/// the same value.
struct ComponentReader {
    /// What is wrong with this component's values.
    var log: FindingLog
    /// Properties for `otherProperties`, in their order.
    private(set) var others: [Property] = []
    /// Parameters for `surplusParameters`.
    private(set) var surplus: [String: [Parameter]] = [:]
    /// Properties that may repeat and already have set what parameters the typed ones bear.
    private var begun: Set<String> = []

    init(log limit: Int) {
        log = FindingLog(limit: limit)
    }

    // MARK: Keeping

    /// Keeps a property that has no slot.
    mutating func keep(_ line: ContentLine) {
        others.append(line.property)
    }

    /// Keeps a property whose value cannot be read.
    mutating func keepInvalid(_ line: ContentLine) {
        let excerpt = line.value.count > 60 ? line.value.prefix(60) + "…" : line.value[...]
        log.add(
            .invalidValue, line: line.line, "\(line.name) has no valid value: “\(excerpt)”; it was kept as it stood")
        keep(line)
    }

    private mutating func keepRepeated(_ line: ContentLine) {
        log.add(.repeatedProperty, line: line.line, "\(line.name) stands more than once; the first counts")
        keep(line)
    }

    // MARK: Slots

    /// Fills a slot of a property that stands once and whose value bears its parameters itself.
    mutating func fill<Value>(_ slot: inout Value?, from line: ContentLine, _ value: Value?) {
        guard slot == nil else { return keepRepeated(line) }
        guard let value else { return keepInvalid(line) }
        slot = value
    }

    /// Fills a slot of a property that stands once and whose value is bare; `known` parameters belong to the value.
    mutating func fillBare<Value>(
        _ slot: inout Value?, from line: ContentLine, known: [String] = [], _ value: Value?
    ) {
        let isFree = slot == nil
        fill(&slot, from: line, value)
        guard isFree, value != nil, !line.property.parameters.isEmpty else { return }
        let rest = line.property.parameters.filter { !known.contains($0.name) }
        if !rest.isEmpty { surplus[line.name] = rest }
    }

    /// Fills a slot with a day or a time.
    mutating func fillMoment(_ slot: inout Moment?, from line: ContentLine) {
        let moment = moment(line)
        fillBare(&slot, from: line, known: knownParameters(moment), moment)
    }

    /// Fills a slot with a time in UTC.
    mutating func fillUTC(_ slot: inout CalendarDateTime?, from line: ContentLine) {
        fillBare(&slot, from: line, CalendarDateTime(readingUTC: line.value))
    }

    /// Fills a slot with a word that is compared without regard to case.
    mutating func fillWord(_ slot: inout String?, from line: ContentLine) {
        let word = line.value.uppercased()
        fillBare(&slot, from: line, word.isEmpty || word.contains(where: \.isWhitespace) ? nil : word)
    }

    /// Fills a slot with a word of a closed list.
    mutating func fillWord<Word: RawRepresentable<String>>(_ slot: inout Word?, from line: ContentLine) {
        fillBare(&slot, from: line, Word(rawValue: line.value.uppercased()))
    }

    /// Adds to a slot of a property that may repeat, each with its own parameters.
    mutating func append<Value>(to slot: inout [Value], from line: ContentLine, _ value: Value?) {
        guard let value else { return keepInvalid(line) }
        slot.append(value)
    }

    /// Adds a list of bare values; those that cannot be read are kept as a property of their own.
    ///
    /// The typed values share one set of parameters. A property that bears others is kept whole.
    mutating func appendBare<Item: StringProtocol, Value>(
        to slot: inout [Value], from line: ContentLine, known: [String], items: [Item], _ read: (Item) -> Value?
    ) {
        let rest = line.property.parameters.filter { !known.contains($0.name) }
        if begun.contains(line.name), rest != surplus[line.name] ?? [] { return keep(line) }
        var unread: [Item] = []
        for item in items {
            if let value = read(item) {
                if begun.insert(line.name).inserted, !rest.isEmpty { surplus[line.name] = rest }
                slot.append(value)
            } else {
                unread.append(item)
            }
        }
        guard !unread.isEmpty else { return }
        let kept = Property(line.name, unread.joined(separator: ","), parameters: line.property.parameters)
        keepInvalid(ContentLine(line: line.line, property: kept))
    }

    // MARK: Values

    /// TEXT with its parameters.
    mutating func text(_ line: ContentLine) -> Text {
        var text = Text(string(line))
        text.parameters = line.property.parameters
        return text
    }

    /// TEXT alone.
    mutating func string(_ line: ContentLine) -> String {
        let (text, isIrregular) = unescaped(line.value)
        if isIrregular {
            log.add(
                .invalidEscape, line: line.line,
                "a backslash in \(line.name) escapes nothing; it was taken as it stands")
        }
        return text
    }

    /// TEXT that must not be empty.
    mutating func nonemptyString(_ line: ContentLine) -> String? {
        line.value.isEmpty ? nil : string(line)
    }

    /// A day or a time, by its form; VALUE is compared with it, and TZID with what it can mean.
    mutating func moment(_ line: ContentLine) -> Moment? {
        let property = line.property
        guard !property.parameters.isEmpty || property.value.utf8.count == 8 else {
            return Moment(reading: property.value, zone: nil)
        }
        let zone = property.first("TZID")
        guard let moment = Moment(reading: property.value, zone: zone) else { return nil }
        noteType(of: moment, zone: zone, line)
        return moment
    }

    /// Notes a VALUE that says something else than the value's form, and a TZID that cannot count.
    mutating func noteType(of moment: Moment, zone: String?, _ line: ContentLine) {
        let form = if case .day = moment { "DATE" } else { "DATE-TIME" }
        let said = line.property.first("VALUE")?.uppercased() ?? "DATE-TIME"
        if said != form {
            log.add(
                .mismatchedType, line: line.line,
                "\(line.name) says it is a \(said), and stands there as a \(form); it was read as that")
        }
        guard let zone else { return }
        if case .local = moment { return }
        log.add(.contradiction, line: line.line, "\(line.name) has TZID=\(zone), which a \(form) like this cannot have")
    }

    /// Parameters that a moment carries in itself.
    func knownParameters(_ moment: Moment?) -> [String] {
        if case .local = moment { ["VALUE", "TZID"] } else { ["VALUE"] }
    }
}

extension Property {
    /// The first value of the named parameter.
    package func first(_ parameter: String) -> String? {
        parameters.first { $0.name == parameter }?.values.first
    }
}
