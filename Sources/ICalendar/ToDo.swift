/// A VTODO (RFC 5545 §3.6.2): something to be done. Many clients show none; deadlines are better told as events.
public struct ToDo: Hashable, Sendable {
    /// What identifies the to-do for ever (UID, §3.8.4.7).
    public var uid: String
    /// When this description was made or last revised, in UTC (DTSTAMP, §3.8.7.2).
    public var stamp: CalendarDateTime
    /// When work on it begins (DTSTART, §3.8.2.4).
    public var start: Moment?
    /// When it has to be done.
    public var deadline: Deadline?
    /// When it was done, in UTC (COMPLETED, §3.8.2.1).
    public var completed: CalendarDateTime?
    /// How much of it is done, 0…100 (PERCENT-COMPLETE, §3.8.1.8).
    public var percentComplete: Int?
    /// Which instance of a recurring to-do this one replaces (RECURRENCE-ID, §3.8.4.4).
    public var recurrenceID: Moment?
    /// How often it was revised in a way that matters (SEQUENCE, §3.8.7.4).
    public var sequence: Int?
    /// The title (SUMMARY, §3.8.1.12).
    public var summary: Text?
    /// The words below the title (DESCRIPTION, §3.8.1.5).
    public var description: Text?
    /// The place (LOCATION, §3.8.1.7).
    public var location: Text?
    /// How far it is (STATUS, §3.8.1.11).
    public var status: Status?
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
    /// Who gives the task (ORGANIZER, §3.8.4.3).
    public var organizer: Organizer?
    /// Who has to do it (ATTENDEE, §3.8.4.1).
    public var attendees: [Attendee] = []
    /// Rules after which it recurs (RRULE, §3.8.5.3).
    public var recurrenceRules: [RecurrenceRule] = []
    /// Further instances (RDATE, §3.8.5.2).
    public var recurrenceDates: [RecurrenceDate] = []
    /// Instances that need not be done (EXDATE, §3.8.5.1).
    public var exceptionDates: [Moment] = []
    /// Reminders (VALARM, §3.6.6).
    public var alarms: [Alarm] = []
    /// Parameters of known properties that have no word of their own, by the property's name.
    ///
    /// As with ``Event/surplusParameters``.
    public var surplusParameters: [String: [Parameter]] = [:]
    /// Properties without a word of their own here, in their order.
    public var otherProperties: [Property] = []
    /// Components inside it that are no alarms.
    public var otherComponents: [Component] = []

    /// Makes a to-do; everything else may be set afterwards.
    public init(uid: String, stamp: CalendarDateTime, summary: Text? = nil, deadline: Deadline? = nil) {
        self.uid = uid
        self.stamp = stamp
        self.summary = summary
        self.deadline = deadline
    }

    /// When a to-do has to be done: one of the two ways of RFC 5545 §3.6.2, never both.
    public enum Deadline: Hashable, Sendable {
        /// By then (DUE, §3.8.2.3).
        case due(Moment)
        /// So long after the start, which is then needed (DURATION, §3.8.2.5).
        case duration(CalendarDuration)
    }

    /// STATUS of a to-do (RFC 5545 §3.8.1.11).
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case needsAction = "NEEDS-ACTION"
        case completed = "COMPLETED"
        case inProcess = "IN-PROCESS"
        case cancelled = "CANCELLED"
    }
}
