public import Days
import ICalendar

/// A rule that a feed has to keep, so that every client shows it rightly.
public struct LintRule: Sendable {
    /// Its number, of which the first figure is the field: 1 zones, 2 identity, 3 the calendar as such, 4 octets and
    /// text, 5 dates and recurrence, 6 people and state, 7 size; `P` are habits of our own feeds.
    public let number: String
    /// What breaking it means.
    public let severity: LintFinding.Severity
    /// Whom breaking it hurts: names of clients, or `all`.
    public let clients: [String]
    /// What it asks for, one clause without a full stop.
    public let sentence: Bilingual
    /// Finds the places where a text breaks it.
    let places: @Sendable (LintedText) -> [LintPlace]

    init(
        _ number: String, _ severity: LintFinding.Severity, hurts clients: String..., vi: String, en: String,
        places: @escaping @Sendable (LintedText) -> [LintPlace]
    ) {
        self.number = number
        self.severity = severity
        self.clients = clients
        self.sentence = Bilingual(vi: vi, en: en)
        self.places = places
    }

    /// Every rule, in the order of their numbers. The table is the specification.
    public static let all = zones + identity + header + text + dates + people + size
}

/// A place in a text, and the words there that break a rule.
struct LintPlace {
    let line: Int
    let words: String

    init(_ line: Int, _ words: String) {
        self.line = line
        self.words = words
    }

    /// A property, quoted as far as it helps.
    init(_ line: ContentLine) {
        let text = "\(line.name):\(line.value)"
        self.init(line.line, text.count > 60 ? text.prefix(59) + "…" : text)
    }
}

/// A text with what was read from it, as rules look at it.
struct LintedText {
    /// Its octets.
    let size: Int
    /// Its calendars, line by line.
    let calendars: [ComponentLines]
    /// Every component, the outer before the inner.
    let components: [ComponentLines]
    /// Every VEVENT.
    let events: [ComponentLines]
    /// Every VTIMEZONE.
    let zones: [ComponentLines]
    /// Every property of every component.
    let properties: [ContentLine]
    /// What reading it found.
    let findings: [Finding]

    init(size: Int, tree: ContentTree) {
        self.size = size
        calendars = tree.calendars
        components = tree.calendars.flatMap(Self.withInner)
        events = tree.calendars.flatMap { $0.components("VEVENT") }
        zones = tree.calendars.flatMap { $0.components("VTIMEZONE") }
        properties = components.flatMap(\.properties)
        findings = Reading(tree).findings
    }

    private static func withInner(_ component: ComponentLines) -> [ComponentLines] {
        [component] + component.components.flatMap(withInner)
    }
}

extension ComponentLines {
    /// The components of that name inside it.
    func components(_ name: String) -> [ComponentLines] {
        components.filter { $0.name == name }
    }

    /// The day or time of a property.
    func moment(_ name: String) -> Moment? {
        first(name).flatMap(\.moment)
    }

    /// The title, or failing that the UID, to name an event by.
    var label: String {
        first("SUMMARY")?.value ?? first("UID")?.value ?? name
    }
}

extension ContentLine {
    /// The day or time that stands in it.
    var moment: Moment? { Moment(reading: value, zone: property.first("TZID")) }

    /// The days or times of a list.
    var moments: [Moment] {
        value.split(separator: ",").compactMap { Moment(reading: $0, zone: property.first("TZID")) }
    }

    /// The parts of a rule, by their names.
    var ruleParts: [String: String] {
        var parts: [String: String] = [:]
        for part in value.uppercased().split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            parts[String(part[..<equals])] = String(part[part.index(after: equals)...])
        }
        return parts
    }
}
