public import Attendance
public import Days
public import ICalendar
public import Planning
public import Programmes

/// The calendar of one person: the gatherings whose lists he or she is on, as the latest release tells them.
///
/// Its events are those of the public feeds (UID, SEQUENCE, stamps, words, cancelled ones as long as those have them), each
/// with a line before its description that says what the person comes for and how that stands. It holds no name, address
/// or telephone, not even the person's own, no ORGANIZER and no ATTENDEE: whoever finds it learns that somebody has these
/// days. From which units a gathering is hidden plays no part; who is replaced does not see it any more.
///
/// When the registration alone changes, the line does, and nothing else: SEQUENCE rises when the gathering itself moves
/// (RFC 5546 §2.1.4), DTSTAMP and LAST-MODIFIED tell the release that changed it. A subscriber takes the whole calendar
/// anew at each visit, so the new line arrives all the same; and what is made from the same release and registrations has
/// the same bytes, whenever it is made.
public struct PersonalFeed: Hashable, Sendable {
    /// The language of its words.
    public let language: Language
    /// The name that clients show.
    public let name: String
    /// How many events it has.
    public let eventCount: Int
    /// Its text: iCalendar, UTF-8, lines ended by CRLF.
    public let text: [UInt8]

    /// Makes the calendar of who has these registrations; before the first release it has a header and no events.
    ///
    /// `days` are those whose events it has, both ends included; all where none are named. `zone` defines the programme's
    /// time zone over its horizon.
    public init(
        of registrations: [Occurrence.ID: Registration], in release: Release?, of programme: Programme,
        language: Language, in days: ClosedRange<Day>? = nil, zone: TimeZoneDefinition
    ) {
        let wording = OccurrenceWording(programme, in: language)
        let header = FeedHeader(
            name: wording.personalName, description: wording.personalDescription, language: language,
            colour: Feed.Colour(name: "mediumvioletred", hex: "#c71585"), path: nil)
        let events = release.map { release in
            Self.events(registrations, Publication(of: release, in: programme), language)
        }
        self.language = language
        name = header.name
        (text, eventCount) = header.text(of: events ?? [], in: days, programme, zone)
    }

    private static func events(
        _ registrations: [Occurrence.ID: Registration], _ publication: Publication, _ language: Language
    ) -> [Event] {
        publication.occurrences.flatMap { occurrence -> [Event] in
            guard let registration = registrations[occurrence.id], !registration.isReplaced else { return [] }
            let mapping = EventMapping(publication, in: language).opening(with: registration)
            // What is withdrawn and stands in the feed of all is a day of the gathering; the rest are papers.
            let withdrawn = occurrence.withdrawn.filter { $0.feeds.contains(Feed.Subject.programme.stem) }
            return mapping.events(for: CalendarEntry(occurrence)) + withdrawn.map(mapping.event(of:))
        }
    }
}

extension EventMapping {
    /// The same for somebody's own calendar: `Vai trò: học viên, đã xác nhận` before all that is said of an event.
    fileprivate func opening(with registration: Registration) -> EventMapping {
        let language = phrases.language
        var mapping = self
        mapping.opening = [
            EventDescription.Line(
                say("Vai trò", "Role"),
                "\(registration.role.words[language]), \(registration.status.words[language])", staysWhole: true)
        ]
        return mapping
    }
}

extension OccurrenceWording {
    fileprivate var personalName: String { calendarName(say("Lịch của tôi", "My calendar") + " · " + illustratedTitle) }

    fileprivate var personalDescription: String {
        illustrated(
            say(
                "Các cuộc mà người giữ địa chỉ này có tên trong danh sách. Địa chỉ riêng, không chuyển cho người khác.",
                "The gatherings that the holder of this address is on the lists of. A private address: pass it to nobody."
            ))
    }
}
