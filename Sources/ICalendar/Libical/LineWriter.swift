import CLibical

/// Puts content lines (RFC 5545 §3.1) together.
///
/// libical escapes, quotes and folds. What has nothing to escape and cannot reach 75 octets (`BEGIN:VEVENT`, times,
/// numbers, words) is put down directly; times above all, because libical's printing of any time asks for its UTC
/// zone, and the first such question loads its whole zone table, which is not safe beside a second thread.
struct LineWriter {
    /// The lines so far, each ended by CRLF.
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// A line that is constant.
    mutating func line(_ text: StaticString) {
        put(text)
        endLine()
    }

    /// Lines that are finished.
    mutating func lines(_ finished: [UInt8]) {
        bytes.append(contentsOf: finished)
    }

    /// A TEXT value, which libical escapes.
    mutating func text(
        _ name: StaticString, _ value: String, parameters: [Parameter] = [],
        _ make: (UnsafePointer<CChar>) -> OpaquePointer?
    ) {
        property(name, OwnedProperty(value.writable.withCString(make)), parameters: parameters)
    }

    /// A URI or CAL-ADDRESS value, which goes out as it stands.
    mutating func uri(
        _ name: StaticString, _ value: String, parameters: [Parameter] = [],
        _ make: (UnsafePointer<CChar>) -> OpaquePointer?
    ) {
        property(name, OwnedProperty(value.writableInOneLine.withCString(make)), parameters: parameters)
    }

    /// A property made by libical.
    mutating func property(
        _ name: StaticString, _ property: consuming OwnedProperty, parameters: [Parameter] = []
    ) {
        // libical would write two values of one parameter as a single quoted one.
        guard parameters.allSatisfy({ $0.values.count == 1 }) else {
            raw(name.description, property.value, parameters: parameters)
            return
        }
        for parameter in parameters {
            property.addParameter(parameter.name.writableName, parameter.values[0].writable)
        }
        property.withText { bytes.append(contentsOf: $0) }
    }

    /// Any property, its value as it stands; control characters are left out.
    mutating func raw(_ name: String, _ value: String, parameters: [Parameter] = []) {
        var head = name
        for parameter in parameters where !parameter.values.isEmpty {
            head += ";" + parameter.name.writableName + "="
            head += parameter.values.map { OwnedProperty.quoted($0.writable) }.joined(separator: ",")
        }
        let line = OwnedProperty(head: head, rawValue: value.writableInOneLine)
        line.withText { bytes.append(contentsOf: $0) }
    }

    /// A word such as `CONFIRMED`, from a list of the RFC or not.
    mutating func word(_ name: StaticString, _ word: String, parameters: [Parameter] = []) {
        guard parameters.isEmpty, word.isPlain else {
            raw(name.description, word, parameters: parameters)
            return
        }
        put(name)
        put(":")
        put(word)
        endLine()
    }

    /// A whole number.
    mutating func number(_ name: StaticString, _ number: Int, parameters: [Parameter] = []) {
        guard parameters.isEmpty else {
            raw(name.description, String(number), parameters: parameters)
            return
        }
        put(name)
        put(":")
        put(String(number))
        endLine()
    }

    /// A time in UTC.
    mutating func utc(_ name: StaticString, _ time: CalendarDateTime, parameters: [Parameter] = []) {
        moment(name, .utc(time), parameters: parameters)
    }

    /// A day or a time, with VALUE or TZID as it needs.
    mutating func moment(_ name: StaticString, _ moment: Moment, parameters: [Parameter] = []) {
        guard parameters.isEmpty, moment.zone?.isPlain ?? true else {
            raw(name.description, moment.text, parameters: moment.parameters + parameters)
            return
        }
        put(name)
        switch moment {
        case .day(let day):
            put(";VALUE=DATE:")
            put(day)
        case .utc(let time):
            put(":")
            put(time)
            put("Z")
        case .local(let time, let zone):
            put(";TZID=")
            put(zone)
            put(":")
            put(time)
        case .floating(let time):
            put(":")
            put(time)
        }
        endLine()
    }

    /// A property without a word of its own.
    mutating func other(_ property: Property) {
        let name = property.name.writableName
        // A line without a name is no line.
        guard !name.isEmpty else { return }
        raw(name, property.value, parameters: property.parameters)
    }

    /// A component without a word of its own.
    mutating func other(_ component: Component) {
        let name = component.name.writableName
        guard !name.isEmpty else { return }
        raw("BEGIN", name)
        for property in component.properties { other(property) }
        for inner in component.components { other(inner) }
        raw("END", name)
    }

    private mutating func endLine() {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func put(_ time: CalendarDateTime) {
        put(time.date)
        bytes.append(UInt8(ascii: "T"))
        putTwoDigits(time.hour)
        putTwoDigits(time.minute)
        putTwoDigits(time.second)
    }

    private mutating func put(_ day: CalendarDate) {
        putTwoDigits(day.year / 100)
        putTwoDigits(day.year % 100)
        putTwoDigits(day.month)
        putTwoDigits(day.day)
    }

    private mutating func putTwoDigits(_ number: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}

extension LineWriter {
    /// `moment` in the basic form, alone.
    fileprivate static func text(_ moment: Moment) -> String {
        var writer = LineWriter(capacity: 16)
        switch moment {
        case .day(let day): writer.put(day)
        case .utc(let time):
            writer.put(time)
            writer.put("Z")
        case .local(let time, _), .floating(let time): writer.put(time)
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension Moment {
    /// The value as it stands behind the colon: `20260217`, `20260217T083000`, `20260217T013000Z`.
    var text: String { LineWriter.text(self) }

    /// The parameters that the value needs.
    var parameters: [Parameter] {
        switch self {
        case .day: [Parameter("VALUE", "DATE")]
        case .local(_, let zone): [Parameter("TZID", zone)]
        case .utc, .floating: []
        }
    }

    /// The name of the zone of a local time.
    var zone: String? {
        guard case .local(_, let zone) = self else { return nil }
        return zone
    }
}
