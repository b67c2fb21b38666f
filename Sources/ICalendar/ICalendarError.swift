/// Why iCalendar text, a rule or a zone could not be taken.
public struct ICalendarError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of refusal, to decide by; the words are in `reason`.
    public enum Code: Hashable, Sendable {
        /// The text holds no VCALENDAR.
        case notACalendar
        /// A property's value is not of its type.
        case invalidProperty
        /// A recurrence rule breaks the grammar of RFC 5545 §3.3.10, or can never happen.
        case invalidRecurrenceRule
        /// The system's zone data has no zone of that name.
        case unknownTimeZone
        /// More text, depth or instances than the caller allowed.
        case limitExceeded
    }

    /// What kind of refusal it is.
    public let code: Code
    /// What was wrong, with what, and what to do now; Vietnamese first, then English.
    public let reason: String

    /// Makes an error.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// The reason, as it is to be printed.
    public var description: String { reason }
}
