/// What came of reading a file: the value, or why there is none.
public struct Reading<Value: Sendable>: Sendable {
    /// The value; nothing when an issue is an error.
    public let value: Value?
    /// Everything that is wrong, in the order of the file.
    public let issues: [Issue]
    /// Where each part stands.
    public let places: Places

    /// The value stands only when none of the issues is an error.
    init(_ value: Value?, issues: [Issue], places: Places) {
        let hasErrors = issues.contains { $0.severity == .error }
        self.value = hasErrors ? nil : value
        self.issues = issues.inReadingOrder
        self.places = places
    }
}

extension Sequence<Issue> {
    /// Each issue once, in the order of the file.
    var inReadingOrder: [Issue] {
        var seen: Set<Issue> = []
        return filter { seen.insert($0).inserted }.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    }
}
