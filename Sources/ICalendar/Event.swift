/// A VEVENT (RFC 5545 §3.6.1): something that takes place, once or again and again.
///
/// UID, stamp and start are asked for, so an event without them cannot be made.
public struct Event: Hashable, Sendable {
    /// What identifies the event for ever (UID, §3.8.4.7; at most 255 octets, RFC 7986 §5.3).
    public var uid: String
    /// When this description was made or last revised, in UTC (DTSTAMP, §3.8.7.2).
    public var stamp: CalendarDateTime
    /// When it begins, inclusive (DTSTART, §3.8.2.4).
    public var start: Moment
    /// Where it ends.
    public var ending: Ending?
    /// Which instance of a recurring event this one replaces (RECURRENCE-ID, §3.8.4.4).
    public var recurrenceID: Moment?
    /// How often it was revised in a way that matters (SEQUENCE, §3.8.7.4; RFC 5546 §2.1.4).
    public var sequence: Int?
    /// The title (SUMMARY, §3.8.1.12).
    public var summary: Text?
    /// The words below the title (DESCRIPTION, §3.8.1.5).
    public var description: Text?
    /// The place (LOCATION, §3.8.1.7).
    public var location: Text?
    /// Tentative, confirmed or cancelled (STATUS, §3.8.1.11).
    public var status: Status?
    /// Whether it takes up time (TRANSP, §3.8.2.7); absent means opaque.
    public var transparency: Transparency?
    /// PUBLIC, PRIVATE, CONFIDENTIAL or another word (CLASS, §3.8.1.3).
    public var classification: String?
    /// 0…9 (PRIORITY, §3.8.1.9).
    public var priority: Int?
    /// Words to sort and colour by (CATEGORIES, §3.8.1.2).
    public var categories: [String] = []
    /// When it was first written down, in UTC (CREATED, §3.8.7.1).
    public var created: CalendarDateTime?
    /// When it was last changed, in UTC (LAST-MODIFIED, §3.8.7.3).
    public var lastModified: CalendarDateTime?
    /// A page about it (URL, §3.8.4.6).
    public var url: String?
    /// A CSS3 colour name (COLOR, RFC 7986 §5.9).
    public var color: String?
    /// Files and addresses (ATTACH, §3.8.1.1).
    public var attachments: [Attachment] = []
    /// Pictures (IMAGE, RFC 7986 §5.10).
    public var images: [Attachment] = []
    /// Rooms on the net (CONFERENCE, RFC 7986 §5.11).
    public var conferences: [Conference] = []
    /// Whom to ask (CONTACT, §3.8.4.2).
    public var contacts: [Text] = []
    /// Remarks (COMMENT, §3.8.1.4).
    public var comments: [Text] = []
    /// Other components that belong to it (RELATED-TO, §3.8.4.5).
    public var relations: [Relation] = []
    /// Who calls the meeting (ORGANIZER, §3.8.4.3).
    public var organizer: Organizer?
    /// Who is asked to come (ATTENDEE, §3.8.4.1).
    public var attendees: [Attendee] = []
    /// Rules after which it recurs (RRULE, §3.8.5.3); more than one is deprecated but read.
    public var recurrenceRules: [RecurrenceRule] = []
    /// Further instances (RDATE, §3.8.5.2).
    public var recurrenceDates: [RecurrenceDate] = []
    /// Instances that do not take place (EXDATE, §3.8.5.1).
    public var exceptionDates: [Moment] = []
    /// Reminders (VALARM, §3.6.6).
    public var alarms: [Alarm] = []
    /// Parameters of known properties that have no word of their own, by the property's name in upper case.
    ///
    /// `["DTSTART": [Parameter("X-ZONE-HINT", "VN")]]`. Of properties whose values are bare and may repeat
    /// (CATEGORIES, EXDATE, RDATE, RRULE), the parameters stand at each of them; where one of several differs, a
    /// reader keeps that one whole in `otherProperties`. Values that have parameters of their own (`Text`,
    /// `Attendee`, …) carry them themselves.
    public var surplusParameters: [String: [Parameter]] = [:]
    /// Properties without a word of their own here, in their order.
    public var otherProperties: [Property] = []
    /// Components inside it that are no alarms.
    public var otherComponents: [Component] = []

    /// Makes an event; everything else may be set afterwards.
    public init(uid: String, stamp: CalendarDateTime, start: Moment, ending: Ending? = nil, summary: Text? = nil) {
        self.uid = uid
        self.stamp = stamp
        self.start = start
        self.ending = ending
        self.summary = summary
    }

    /// Where an event ends: one of the two ways of RFC 5545 §3.6.1, never both.
    public enum Ending: Hashable, Sendable {
        /// The first moment after it, exclusive (DTEND, §3.8.2.2).
        case end(Moment)
        /// Its length (DURATION, §3.8.2.5).
        case duration(CalendarDuration)
    }

    /// STATUS of an event (RFC 5545 §3.8.1.11).
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// TRANSP (RFC 5545 §3.8.2.7).
    public enum Transparency: String, Hashable, Sendable, CaseIterable {
        case opaque = "OPAQUE"
        case transparent = "TRANSPARENT"
    }
}
