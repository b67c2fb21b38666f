import CLibical

/// A component is filled property by property.
///
/// Everything is made and printed by libical: texts, times, numbers, words. What it cannot carry as it is (a comma in
/// a category, several values of a parameter, a name it does not know) goes in as a line whose value it prints
/// untouched (``OwnedProperty/init(head:rawValue:)``).
extension OwnedComponent {
    /// A TEXT value, which libical escapes.
    mutating func text(
        _ name: StaticString, _ value: String, parameters: [Parameter] = [],
        _ make: (UnsafePointer<CChar>) -> OpaquePointer?
    ) {
        property(name, OwnedProperty(value.withWritableCString(make)), parameters: parameters)
    }

    /// A URI or CAL-ADDRESS value, which goes out as it stands.
    mutating func uri(
        _ name: StaticString, _ value: String, parameters: [Parameter] = [],
        _ make: (UnsafePointer<CChar>) -> OpaquePointer?
    ) {
        property(name, OwnedProperty(value.withOneLineCString(make)), parameters: parameters)
    }

    /// A property made by libical.
    ///
    /// - Parameter name: what it is called, and what libical would say beside it (`VALUE=URI`), for the case that
    ///   libical cannot carry its parameters.
    mutating func property(
        _ name: StaticString, _ property: consuming OwnedProperty, parameters: [Parameter] = []
    ) {
        guard !parameters.isEmpty else {
            append(property)
            return
        }
        // libical would write two values of one parameter as a single quoted one.
        guard parameters.allSatisfy({ $0.values.count == 1 }) else {
            raw(name.description, property.value, parameters: parameters)
            return
        }
        for parameter in parameters {
            let name = parameter.name.writableName
            if !name.isEmpty { property.addParameter(name, parameter.values[0]) }
        }
        append(property)
    }

    /// Any property, its value as it stands; control characters are left out.
    ///
    /// - Parameter name: the name, and perhaps parameters that need no quoting.
    mutating func raw(_ name: String, _ value: String, parameters: [Parameter] = []) {
        var head = name
        for parameter in parameters where !parameter.values.isEmpty {
            let name = parameter.name.writableName
            guard !name.isEmpty else { continue }
            head += ";" + name + "="
            head += parameter.values.map { OwnedProperty.quoted($0.writable) }.joined(separator: ",")
        }
        append(OwnedProperty(head: head, rawValue: value.writableInOneLine))
    }

    /// One of a list of words that libical numbers; a word it does not know goes out as it stands.
    mutating func word<Word>(
        _ name: StaticString, _ word: String, as known: Word?, parameters: [Parameter] = [],
        _ make: (Word) -> OpaquePointer?
    ) {
        if let known {
            property(name, OwnedProperty(make(known)), parameters: parameters)
        } else {
            raw(name.description, word, parameters: parameters)
        }
    }

    /// A whole number.
    mutating func number(
        _ name: StaticString, _ number: Int, parameters: [Parameter] = [], _ make: (Int32) -> OpaquePointer?
    ) {
        property(name, OwnedProperty(make(Int32(clamping: number))), parameters: parameters)
    }

    /// A time in UTC.
    mutating func utc(
        _ name: StaticString, _ time: CalendarDateTime, parameters: [Parameter] = [],
        _ make: (icaltimetype) -> OpaquePointer?
    ) {
        moment(name, .utc(time), parameters: parameters, make)
    }

    /// A day or a time, with VALUE or TZID as it needs.
    mutating func moment(
        _ name: StaticString, _ moment: Moment, parameters: [Parameter] = [],
        _ make: (icaltimetype) -> OpaquePointer?
    ) {
        guard moment.isPrintable, parameters.allSatisfy({ $0.values.count == 1 }) else {
            raw(name.description, moment.text, parameters: moment.parameters + parameters)
            return
        }
        var timed = OwnedProperty(make(moment.forLibical))
        if case .local(_, let zone) = moment { timed.addZone(zone) }
        property(name, timed, parameters: parameters)
    }

    /// A property without a word of its own.
    mutating func other(_ property: Property) {
        let name = property.name.writableName
        // A line without a name is no line, and these two names are no property's.
        guard !name.isEmpty, !["BEGIN", "END"].contains(name.uppercased()) else { return }
        raw(name, property.value, parameters: property.parameters)
    }

    /// A component without a word of its own.
    mutating func other(_ component: Component) {
        guard let built = OwnedComponent(component) else { return }
        append(built)
    }
}

extension OwnedComponent {
    /// A component without a word of its own, or nothing when its name has no letter that a name may have.
    init?(_ component: Component) {
        let name = component.name.writableName
        guard !name.isEmpty else { return nil }
        self.init(named: name)
        for property in component.properties { other(property) }
        for inner in component.components { other(inner) }
    }
}

extension Moment {
    /// The parameters that the value needs.
    var parameters: [Parameter] {
        switch self {
        case .day: [Parameter("VALUE", "DATE")]
        case .local(_, let zone): [Parameter("TZID", zone)]
        case .utc, .floating: []
        }
    }

    /// Whether libical prints the year, and not zeros in its place.
    var isPrintable: Bool { date.year <= Faults.lastPrintableYear }

    private var date: CalendarDate {
        switch self {
        case .day(let day): day
        case .utc(let time), .local(let time, _), .floating(let time): time.date
        }
    }

    /// The value as it stands behind a colon, for what libical cannot print.
    var text: String {
        func figures(_ number: Int, _ count: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: count - digits.utf8.count) + digits
        }
        let day = figures(date.year, 4) + figures(date.month, 2) + figures(date.day, 2)
        switch self {
        case .day: return day
        case .utc(let time), .local(let time, _), .floating(let time):
            let clock = figures(time.hour, 2) + figures(time.minute, 2) + figures(time.second, 2)
            if case .utc = self { return day + "T" + clock + "Z" }
            return day + "T" + clock
        }
    }

    /// The day or time for libical; the zone of a local time is said by a parameter, never here, where libical would
    /// put its own prefix before the name.
    var forLibical: icaltimetype {
        switch self {
        case .day(let day): icaltimetype(day)
        case .utc(let time): icaltimetype(utc: time)
        case .local(let time, _), .floating(let time): icaltimetype(time)
        }
    }

    /// The name of the zone of a local time.
    var zone: String? {
        guard case .local(_, let zone) = self else { return nil }
        return zone
    }
}

extension icaltimetype {
    /// A time in UTC.
    init(utc time: CalendarDateTime) {
        self.init(time)
        zone = icaltimezone_get_utc_timezone()
    }
}
