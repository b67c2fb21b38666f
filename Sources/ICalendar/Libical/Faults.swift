import CLibical

/// What this machine's libical does wrong, asked of libical itself, so that a work-around ends with its fault.
///
/// Each is asked once; Swift lets one thread ask and the others wait.
enum Faults {
    /// libical before 3.0.18 writes `^` in a parameter value as it is, and reads `^n`, `^'` and `^^` as RFC 6868 says.
    static let leavesCaretsInParameters = printedParameter("^") == "X-PROBE=^"

    private static func printedParameter(_ value: String) -> String? {
        let parameter = icalparameter_new(ICAL_X_PARAMETER)
        defer { icalparameter_free(parameter) }
        icalparameter_set_xname(parameter, "X-PROBE")
        icalparameter_set_xvalue(parameter, value)
        return takeString(icalparameter_as_ical_string_r(parameter))
    }
}
