public import Days

/// In tests a day is written as it is read; a day that does not exist is a mistake of the test.
extension Day: ExpressibleByStringLiteral {
    /// The day so written.
    public init(stringLiteral text: String) {
        guard let day = Day(iso: text) else { preconditionFailure("no such day: \(text)") }
        self = day
    }
}
