/// A parameter of a property (RFC 5545 §3.2), such as `LANGUAGE=vi`.
public struct Parameter: Hashable, Sendable {
    /// The name, in upper case.
    public var name: String
    /// The values, unquoted and with RFC 6868's `^` forms decoded; one or more.
    public var values: [String]

    /// Makes a parameter with one or more values.
    public init(_ name: String, _ values: String...) {
        self.init(name, values: values)
    }

    /// Makes a parameter from its values.
    public init(_ name: String, values: [String]) {
        self.name = name
        self.values = values
    }
}

/// A property that this module has no word for, kept as it stood.
///
/// Such properties survive reading and writing in their order (RFC 5545 §3.8.8: X- and IANA properties).
public struct Property: Hashable, Sendable {
    /// The name, in upper case: `X-WR-CALNAME`, `STRUCTURED-DATA`.
    public var name: String
    /// The parameters, in their order.
    public var parameters: [Parameter]
    /// The value as it stands behind the colon, unfolded, its escapes untouched.
    public var value: String

    /// Makes a property from its raw value.
    public init(_ name: String, _ value: String, parameters: [Parameter] = []) {
        self.name = name
        self.value = value
        self.parameters = parameters
    }
}

/// A component that this module has no word for (a VJOURNAL, a VFREEBUSY, an X-…), kept as it stood.
public struct Component: Hashable, Sendable {
    /// The name, in upper case.
    public var name: String
    /// The properties, in their order.
    public var properties: [Property]
    /// The components inside, in their order.
    public var components: [Component]

    /// Makes a component.
    public init(_ name: String, properties: [Property] = [], components: [Component] = []) {
        self.name = name
        self.properties = properties
        self.components = components
    }
}

/// Text with what a property may say about it (TEXT, RFC 5545 §3.3.11).
public struct Text: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The words, with real line breaks (`\n`).
    public var value: String
    /// LANGUAGE, ALTREP and others, in their order.
    public var parameters: [Parameter]

    /// Makes a text; `language` is an RFC 5646 tag.
    public init(_ value: String, language: String? = nil) {
        self.value = value
        self.parameters = language.map { [Parameter("LANGUAGE", $0)] } ?? []
    }

    /// Makes a text without parameters.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
