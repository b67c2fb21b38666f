/// An iCalendar object, VCALENDAR (RFC 5545 §3.4): what a feed, an invitation or a CalDAV resource is.
public struct CalendarObject: Hashable, Sendable {
    /// Who made it (PRODID, §3.7.3).
    public var productID: String
    /// What is to be done with it (METHOD, §3.7.2): `PUBLISH` in feeds, `REQUEST` in invitations.
    public var method: String?
    /// The calendar the dates are counted in (CALSCALE, §3.7.1); absent means GREGORIAN.
    public var scale: String?
    /// What identifies the calendar as such (UID, RFC 7986 §5.3).
    public var uid: String?
    /// Its name, one for each language (NAME, RFC 7986 §5.1).
    public var names: [Text] = []
    /// What it holds, one for each language (DESCRIPTION, RFC 7986 §5.2).
    public var descriptions: [Text] = []
    /// When it was last changed, in UTC (LAST-MODIFIED, RFC 7986 §5.4).
    public var lastModified: CalendarDateTime?
    /// Where a person can read it (URL, RFC 7986 §5.5).
    public var url: String?
    /// Words to find it by (CATEGORIES, RFC 7986 §5.6).
    public var categories: [String] = []
    /// How long a subscriber should wait at least before asking again (REFRESH-INTERVAL, RFC 7986 §5.7).
    public var refreshInterval: CalendarDuration?
    /// Where it can be fetched anew (SOURCE, RFC 7986 §5.8).
    public var source: String?
    /// A CSS3 colour name (COLOR, RFC 7986 §5.9).
    public var color: String?
    /// Its pictures (IMAGE, RFC 7986 §5.10).
    public var images: [Attachment] = []
    /// Parameters of known properties that have no word of their own, by the property's name.
    ///
    /// As with ``Event/surplusParameters``.
    public var surplusParameters: [String: [Parameter]] = [:]
    /// Properties without a word of their own here (`X-WR-CALNAME` …), in their order.
    public var otherProperties: [Property] = []
    /// The zones its local times are in (VTIMEZONE, §3.6.5).
    public var timeZones: [TimeZoneDefinition] = []
    /// Its events (VEVENT, §3.6.1).
    public var events: [Event] = []
    /// Its to-dos (VTODO, §3.6.2).
    public var toDos: [ToDo] = []
    /// Components without a word of their own here.
    public var otherComponents: [Component] = []

    /// Makes an empty calendar.
    public init(productID: String, method: String? = nil) {
        self.productID = productID
        self.method = method
    }
}
