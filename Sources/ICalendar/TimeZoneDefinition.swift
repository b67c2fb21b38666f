/// The rules of a time zone as a calendar carries them (VTIMEZONE, RFC 5545 §3.6.5).
public struct TimeZoneDefinition: Hashable, Sendable {
    /// The name that `Moment.local` refers to (TZID, §3.8.3.1).
    public var id: String
    /// Its stretches of standard and of daylight saving time; one or more.
    public var observances: [Observance]
    /// LAST-MODIFIED, TZURL and others, in their order.
    public var otherProperties: [Property] = []

    /// Makes a definition.
    public init(id: String, observances: [Observance]) {
        self.id = id
        self.observances = observances
    }

    /// A stretch of time with one offset, beginning once or again and again (STANDARD, DAYLIGHT).
    public struct Observance: Hashable, Sendable {
        /// Standard or daylight saving time.
        public var kind: Kind
        /// When it first begins, on the clock of before (DTSTART); inclusive.
        public var start: CalendarDateTime
        /// Seconds east of UTC before it begins (TZOFFSETFROM, §3.8.3.3).
        public var offsetFrom: Int
        /// Seconds east of UTC while it holds (TZOFFSETTO, §3.8.3.4).
        public var offsetTo: Int
        /// What it is called, one for each language (TZNAME, §3.8.3.2): `CEST`, `+07`.
        public var names: [Text]
        /// The rules after which it begins again (RRULE).
        public var recurrenceRules: [RecurrenceRule]
        /// Further beginnings, on the clock of before (RDATE).
        public var recurrenceDates: [CalendarDateTime]
        /// COMMENT and others, in their order.
        public var otherProperties: [Property] = []

        /// Makes a stretch.
        public init(
            _ kind: Kind, start: CalendarDateTime, offsetFrom: Int, offsetTo: Int, names: [Text] = [],
            recurrenceRules: [RecurrenceRule] = [], recurrenceDates: [CalendarDateTime] = []
        ) {
            self.kind = kind
            self.start = start
            self.offsetFrom = offsetFrom
            self.offsetTo = offsetTo
            self.names = names
            self.recurrenceRules = recurrenceRules
            self.recurrenceDates = recurrenceDates
        }

        /// STANDARD or DAYLIGHT.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case standard = "STANDARD"
            case daylight = "DAYLIGHT"
        }
    }
}
