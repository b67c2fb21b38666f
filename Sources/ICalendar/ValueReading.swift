import CLibical

// Values out of the words behind a colon: libical reads them, in `LibicalValue`. Before it is asked, each form is
// looked at here, because libical takes more than it understands: 20261332T256199 and 2026-01-01 for times, `abc` for
// an offset of zero, a number too large for another number, a list with an escaped comma for more items than it has.
//
// URIs, addresses and words (STATUS, CLASS) are their own text: there is nothing to read.

extension CalendarDate {
    /// Reads a DATE (RFC 5545 §3.3.4): eight digits that name a day.
    init?(reading text: some StringProtocol) {
        guard text.hasForm("########"), let day = LibicalValue.read(text, as: ICAL_DATE_VALUE, { $0.day }) else {
            return nil
        }
        self = day
    }
}

extension CalendarDateTime {
    /// Reads a DATE-TIME without its `Z` (RFC 5545 §3.3.5).
    init?(reading text: some StringProtocol) {
        guard text.hasForm("########T######"),
            let time = LibicalValue.read(text, as: ICAL_DATETIME_VALUE, { $0.dateTime })
        else { return nil }
        self = time
    }

    /// Reads a DATE-TIME in UTC (form 2 of RFC 5545 §3.3.5).
    init?(readingUTC text: some StringProtocol) {
        guard text.hasForm("########T######Z"),
            let time = LibicalValue.read(text, as: ICAL_DATETIME_VALUE, { $0.dateTime })
        else { return nil }
        self = time
    }
}

extension Moment {
    /// Reads a DATE or DATE-TIME by its form; `zone` is what TZID names.
    ///
    /// UTC and days have no zone: there TZID is left to the caller.
    package init?(reading text: some StringProtocol, zone: String?) {
        switch text.utf8.count {
        case 8:
            guard let date = CalendarDate(reading: text) else { return nil }
            self = .day(date)
        case 15:
            guard let time = CalendarDateTime(reading: text) else { return nil }
            self = if let zone, !zone.isEmpty { .local(time, zone: zone) } else { .floating(time) }
        default:
            guard let time = CalendarDateTime(readingUTC: text) else { return nil }
            self = .utc(time)
        }
    }
}

extension CalendarDuration {
    /// Reads a DURATION (RFC 5545 §3.3.6).
    ///
    /// libical takes `P` and `PT` for zero and lets large numbers overflow.
    package init?(reading text: some StringProtocol) {
        let octets = text.utf8
        guard let unit = text.last, "WDHMS".contains(unit), octets.contains(where: isDigit),
            octets.split(whereSeparator: { !isDigit($0) }).allSatisfy({ $0.count <= 9 }),
            let duration = LibicalValue.read(text, as: ICAL_DURATION_VALUE, { $0.duration })
        else { return nil }
        self = duration
    }
}

extension RecurrenceRule {
    /// Reads a RECUR (RFC 5545 §3.3.10), after looking at UNTIL, where libical takes any figures.
    package init?(reading text: String) {
        for part in text.uppercased().split(separator: ";") where part.hasPrefix("UNTIL=") {
            guard Moment(reading: part.dropFirst(6), zone: nil) != nil else { return nil }
        }
        do {
            try self.init(text)
        } catch {
            // The caller makes a finding of it, with the line and the text, which is all that the error knows.
            return nil
        }
    }
}

extension RecurrenceDate {
    /// Reads a DATE, a DATE-TIME or a PERIOD (RFC 5545 §3.3.9).
    ///
    /// A period is two values around a slash; libical would move both ends to one zone.
    init?(reading text: some StringProtocol, zone: String?) {
        guard let slash = text.firstIndex(of: "/") else {
            guard let moment = Moment(reading: text, zone: zone) else { return nil }
            self = .moment(moment)
            return
        }
        guard let start = Moment(reading: text[..<slash], zone: zone) else { return nil }
        let rest = text[text.index(after: slash)...]
        if let end = Moment(reading: rest, zone: zone) {
            self = .period(start, .end(end))
        } else if let length = CalendarDuration(reading: rest) {
            self = .period(start, .duration(length))
        } else {
            return nil
        }
    }
}

/// Reads a UTC-OFFSET (RFC 5545 §3.3.14): seconds east of UTC.
package func utcOffset(reading text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let figures = text.dropFirst()
    guard figures.hasForm("####") || figures.hasForm("######"), figures.prefix(2) < "24",
        figures.dropFirst(2).prefix(2) < "60", figures.dropFirst(4) < "60"
    else { return nil }
    return LibicalValue.read(text, as: ICAL_UTCOFFSET_VALUE) { $0.offset }
}

/// Reads a whole number that is written in figures alone, up to `largest`, which an `int` of C can hold.
func wholeNumber(_ text: String, upTo largest: Int) -> Int? {
    guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy(isDigit),
        text.utf8.count < 10 || text <= "2147483647",
        let number = LibicalValue.read(text, as: ICAL_INTEGER_VALUE, { $0.integer }), number <= largest
    else { return nil }
    return number
}

/// TEXT without its escapes (RFC 5545 §3.3.11), and whether a backslash stood before what needs none.
///
/// libical reads such a backslash and its letter as a blank or a control character. It is doubled before, and so
/// stays: `C:\temp` was meant as it stands. Text without any backslash is its own value.
func unescaped(_ text: some StringProtocol) -> (text: String, isIrregular: Bool) {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return (String(text), false) }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 8)
    var isIrregular = false
    var isEscaped = false
    for octet in text.utf8 {
        if isEscaped, !#"nN,;\""#.utf8.contains(octet) {
            escaped.append(UInt8(ascii: "\\"))
            isIrregular = true
        }
        escaped.append(octet)
        isEscaped = octet == UInt8(ascii: "\\") && !isEscaped
    }
    if isEscaped {
        escaped.append(UInt8(ascii: "\\"))
        isIrregular = true
    }
    let regular = isIrregular ? String(decoding: escaped, as: UTF8.self) : String(text)
    return (LibicalValue.read(regular, as: ICAL_TEXT_VALUE) { $0.text } ?? regular, isIrregular)
}

/// The items of a list of TEXT, parted at the commas that no backslash escapes, their escapes untouched.
func textItems(_ text: String) -> [Substring] {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return [text[...]] }
    var items: [Substring] = []
    var start = text.utf8.startIndex
    var isEscaped = false
    for index in text.utf8.indices {
        let octet = text.utf8[index]
        if octet == UInt8(ascii: ","), !isEscaped {
            items.append(text[start..<index])
            start = text.utf8.index(after: index)
        }
        isEscaped = octet == UInt8(ascii: "\\") && !isEscaped
    }
    items.append(text[start...])
    return items
}

private func isDigit(_ octet: UInt8) -> Bool { octet >= UInt8(ascii: "0") && octet <= UInt8(ascii: "9") }

extension StringProtocol {
    /// Whether the text has a digit wherever `form` has `#`, and what stands there elsewhere.
    fileprivate func hasForm(_ form: StaticString) -> Bool {
        let octets = utf8
        guard octets.count == form.utf8CodeUnitCount else { return false }
        return form.withUTF8Buffer { wanted in
            zip(octets, wanted).allSatisfy { $1 == UInt8(ascii: "#") ? isDigit($0) : $0 == $1 }
        }
    }
}
