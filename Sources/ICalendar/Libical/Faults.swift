import CLibical

/// What this machine's libical does wrong, asked of libical itself, so that a work-around ends with its fault.
///
/// Each is asked once; Swift lets one thread ask and the others wait.
enum Faults {
    /// libical before 3.0.18 writes `^` in a parameter value as it is, and reads `^n`, `^'` and `^^` as RFC 6868 says.
    static let leavesCaretsInParameters = printedParameter("^") == "X-PROBE=^"

    /// libical 3 ends a component of a name it does not know with `END:X`.
    static let endsUnknownComponentsWithX = {
        let component = OwnedComponent(named: "X-PROBE")
        return component.withText { text in text.suffix(7).elementsEqual("END:X\r\n".utf8) }
    }()

    /// libical 3 folds between CR and LF where the last part of a line has 73 octets and no `;`, `:` or blank.
    static let foldsInsideLineEnds = {
        let property = OwnedProperty(head: "X", rawValue: String(repeating: "a", count: 73))
        return property.printed.utf8.contains("\r\r".utf8)
    }()

    /// The last year of the calendar that libical prints: 3000 in libical 3, which prints zeros for later ones.
    static let lastPrintableYear = {
        var time = icaltime_null_date()
        (time.year, time.month, time.day) = (3001, 1, 1)
        let property = OwnedProperty(icalproperty_new_dtstart(time))
        return property.value.hasPrefix("3001") ? 9999 : 3000
    }()

    private static func printedParameter(_ value: String) -> String? {
        let parameter = icalparameter_new(ICAL_X_PARAMETER)
        defer { icalparameter_free(parameter) }
        icalparameter_set_xname(parameter, "X-PROBE")
        icalparameter_set_xvalue(parameter, value)
        return takeString(icalparameter_as_ical_string_r(parameter))
    }
}
