import CLibical

/// A libical property that we own, with its value and parameters, from its making to its printing.
struct OwnedProperty: ~Copyable {
    private let pointer: OpaquePointer

    /// Takes over a pointer from a libical function with `new` in its name; nothing means that memory ran out.
    init(_ pointer: OpaquePointer?) {
        guard let pointer else { preconditionFailure("libical ran out of memory") }
        self.pointer = pointer
    }

    /// Makes a line whose value libical prints as it stands, under any name.
    ///
    /// libical escapes the values of X- properties, though not wholly (3.0.16 leaves `,` and `;`), knows no other
    /// unknown names, and cannot carry a comma inside one of the CATEGORIES. A URI is printed untouched, and
    /// `VALUE=X` on an X- property keeps `VALUE=URI` from being printed.
    /// - Parameter head: what stands before the colon: the name, and perhaps parameters, already quoted.
    init(head: String, rawValue: String) {
        self.init(icalproperty_new(ICAL_X_PROPERTY))
        head.withCString { icalproperty_set_x_name(pointer, $0) }
        icalproperty_set_value(pointer, rawValue.withCString { icalvalue_new_uri($0) })
        icalproperty_add_parameter(pointer, icalparameter_new_value(ICAL_VALUE_X))
    }

    deinit {
        icalproperty_free(pointer)
    }

    /// Adds `name=value`; libical quotes the value where it must be.
    ///
    /// All parameters are X- parameters for libical, whatever their name: it prints those without looking through
    /// its table of words, and takes any.
    mutating func addParameter(_ name: String, _ value: String) {
        icalproperty_add_parameter(pointer, name.withCString { OwnedProperty.newParameter($0, value) })
    }

    /// Adds `name=value`, where the name is one that the source spells out.
    mutating func addParameter(_ name: StaticString, _ value: String) {
        icalproperty_add_parameter(
            pointer,
            name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
                OwnedProperty.newParameter($0, value)
            })
    }

    /// Says in which zone the time is; libical writes the name as it stands here, without its own prefix.
    mutating func addZone(_ name: String) {
        icalproperty_add_parameter(pointer, name.withWritableCString { icalparameter_new_tzid($0) })
    }

    /// Says that the value is BASE64 and stands in the line itself (RFC 5545 §3.2.7).
    mutating func addBinaryEncoding() {
        icalproperty_add_parameter(pointer, icalparameter_new_encoding(ICAL_ENCODING_BASE64))
        icalproperty_add_parameter(pointer, icalparameter_new_value(ICAL_VALUE_BINARY))
    }

    /// Gives up ownership without freeing; the caller hands the pointer to libical.
    consuming func relinquish() -> OpaquePointer {
        let pointer = self.pointer
        discard self
        return pointer
    }

    /// The value as libical prints it, escaped but not folded.
    var value: String {
        takeString(icalproperty_get_value_as_string_r(pointer)) ?? ""
    }

    /// The whole line as libical prints it, folded.
    var printed: String {
        takeString(icalproperty_as_ical_string_r(pointer)) ?? ""
    }

    /// `value` as a parameter value, quoted and encoded (RFC 5545 §3.2, RFC 6868).
    static func quoted(_ value: String) -> String {
        let parameter = "X".withCString { newParameter($0, value) }
        defer { icalparameter_free(parameter) }
        return String((takeString(icalparameter_as_ical_string_r(parameter)) ?? "X=").dropFirst(2))
    }

    private static func newParameter(_ name: UnsafePointer<CChar>, _ value: String) -> OpaquePointer? {
        let parameter = icalparameter_new(ICAL_X_PARAMETER)
        icalparameter_set_xname(parameter, name)
        if Faults.leavesCaretsInParameters, value.contains(octet: UInt8(ascii: "^")) {
            value.doublingCarets.withWritableCString { icalparameter_set_xvalue(parameter, $0) }
        } else {
            value.withWritableCString { icalparameter_set_xvalue(parameter, $0) }
        }
        return parameter
    }
}

extension String {
    /// The string with `^` doubled (RFC 6868 §3.2).
    fileprivate var doublingCarets: String {
        var encoded = ""
        for character in unicodeScalars {
            encoded.unicodeScalars.append(character)
            if character == "^" { encoded.unicodeScalars.append(character) }
        }
        return encoded
    }
}
