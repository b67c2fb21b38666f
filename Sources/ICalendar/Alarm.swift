/// A reminder (VALARM, RFC 5545 §3.6.6).
///
/// UID, ACKNOWLEDGED and the rest of RFC 9074 stand in `otherProperties`.
public struct Alarm: Hashable, Sendable {
    /// What happens (ACTION, §3.8.6.1).
    public var action: Action
    /// When it happens (TRIGGER, §3.8.6.3).
    public var trigger: Trigger
    /// The subject of a mail (SUMMARY).
    public var summary: Text?
    /// What is shown, or the body of a mail (DESCRIPTION); a display alarm needs one.
    public var description: Text?
    /// To whom a mail goes (ATTENDEE).
    public var attendees: [Attendee] = []
    /// The sound to play, or the files to send (ATTACH).
    public var attachments: [Attachment] = []
    /// How often it comes again (REPEAT and DURATION, §3.8.6.2).
    public var repetition: Repetition?
    /// Parameters of known properties that have no word of their own, by the property's name.
    public var surplusParameters: [String: [Parameter]] = [:]
    /// Properties without a word of their own here, in their order.
    public var otherProperties: [Property] = []
    /// Components inside it (VLOCATION, RFC 9074 §8).
    public var otherComponents: [Component] = []

    /// Makes an alarm; everything else may be set afterwards.
    public init(_ action: Action, trigger: Trigger, description: Text? = nil) {
        self.action = action
        self.trigger = trigger
        self.description = description
    }

    /// An ACTION, one of RFC 5545 §3.8.6.1 or another word.
    public struct Action: RawRepresentable, Hashable, Sendable {
        /// The word, in upper case.
        public let rawValue: String
        /// Makes an action from its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Words are shown.
        public static let display = Self(rawValue: "DISPLAY")
        /// A sound is played.
        public static let audio = Self(rawValue: "AUDIO")
        /// A mail is sent.
        public static let email = Self(rawValue: "EMAIL")
    }

    /// When an alarm goes off.
    public enum Trigger: Hashable, Sendable {
        /// So long after the start; before it when the length is negative.
        case fromStart(CalendarDuration)
        /// So long after the end (`RELATED=END`); before it when the length is negative.
        case fromEnd(CalendarDuration)
        /// At that time, in UTC (`VALUE=DATE-TIME`).
        case at(CalendarDateTime)
    }

    /// How an alarm comes again after it went off once.
    public struct Repetition: Hashable, Sendable {
        /// How many times more, 1 or more (REPEAT).
        public var count: Int
        /// How long between two times (DURATION).
        public var interval: CalendarDuration

        /// Makes a repetition.
        public init(count: Int, interval: CalendarDuration) {
            self.count = count
            self.interval = interval
        }
    }
}
