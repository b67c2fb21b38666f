/// How much a reader takes before it refuses: text from the net may be meant to choke it.
///
/// Each bound is inclusive. The defaults let through a calendar of some 200,000 events, and keep what reading needs
/// of memory below a gigabyte whatever the text is.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes of the whole text.
    public var totalBytes = 256 << 20
    /// Bytes of one content line, unfolded; a picture inside a calendar is one line.
    public var lineBytes = 16 << 20
    /// Components inside one another; RFC 5545 knows three (a VALARM in a VEVENT in a VCALENDAR).
    public var depth = 32
    /// Components altogether.
    public var components = 500_000
    /// Properties altogether.
    public var properties = 3_000_000
    /// Findings that are told; how many more there were is told once.
    public var findings = 1_000

    /// Makes the default limits.
    public init() {}
}
