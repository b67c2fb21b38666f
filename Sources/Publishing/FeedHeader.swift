import Days
import ICalendar
import Programmes

/// The calendar around the events of a feed.
struct FeedHeader {
    /// The name that clients show.
    let name: String
    /// What it holds, in a sentence.
    let description: String
    /// The language of its words.
    let language: Language
    /// Its colour.
    let colour: Feed.Colour
    /// Where it stands among the public feeds: `units/my-xuyen.ics`; nothing for one that does not.
    let path: String?

    /// How long a subscriber should wait before asking again.
    private static let refresh = (duration: CalendarDuration(seconds: 6 * 3600), text: "PT6H")

    /// The whole text of a calendar of these events, and how many of them lie on the days that are wanted.
    func text(
        of events: [Event], in days: ClosedRange<Day>?, _ programme: Programme, _ zone: TimeZoneDefinition,
        method: String? = "PUBLISH"
    ) -> (text: [UInt8], count: Int) {
        let entries = events.map { FeedEntry($0) { $0.serialized() } }
            .filter { days?.contains($0.day) ?? true }.sorted(by: FeedEntry.isEarlier)
        var calendar = calendar(of: programme, in: zone)
        calendar.method = method
        return (calendar.serialized(holding: entries.map(\.text)), entries.count)
    }

    /// The calendar, without events yet.
    func calendar(of programme: Programme, in zone: TimeZoneDefinition) -> CalendarObject {
        var calendar = CalendarObject(
            productID: "\(Feeds.productPrefix)lich 1//\(language.rawValue.uppercased())", method: "PUBLISH")
        calendar.scale = "GREGORIAN"
        calendar.names = [Text(name)]
        calendar.descriptions = [Text(description)]
        calendar.refreshInterval = Self.refresh.duration
        calendar.color = colour.name
        if let address = programme.address {
            let base = address.hasSuffix("/") ? address : address + "/"
            calendar.source = path.map { "\(base)feeds/\($0)" }
            calendar.url = address
        }
        // What RFC 7986 says anew, older clients know by these names only ([MS-OXCICAL], feeds.md §3).
        calendar.otherProperties = [
            Property("X-WR-CALNAME", name),
            Property("X-WR-CALDESC", description.withoutCommas),
            Property("X-WR-TIMEZONE", programme.timeZone),
            Property("X-PUBLISHED-TTL", Self.refresh.text),
            Property("X-APPLE-CALENDAR-COLOR", colour.hex),
        ]
        calendar.timeZones = [zone]
        return calendar
    }
}
