public import Days
public import ICalendar
public import Planning
import Programmes

/// A calendar that is handed to somebody as a file: what concerns a unit, a body or a person, over some days.
///
/// Its events are those of the feeds, with the same UIDs. For the organiser alone it can name who comes: then it has no
/// METHOD, and each gathering an ORGANIZER and its ATTENDEEs (RFC 5545 §3.8.4.1 and §3.8.4.3).
public struct HandedCalendar: Sendable {
    /// The name that clients show.
    public let name: String
    /// How many events it has.
    public let eventCount: Int
    /// Its text: iCalendar, UTF-8, lines ended by CRLF.
    public let text: [UInt8]

    /// Makes the calendar of what is published and concerns whose it is.
    ///
    /// `days` are those whose events it has, both ends included; all where none are named. `zone` defines the programme's
    /// time zone over its horizon.
    public init(
        of publication: Publication, for scope: SheetScope, _ source: PlannedProgramme,
        in days: ClosedRange<Day>? = nil,
        naming convenings: [Occurrence.ID: Convening]? = nil, _ language: Language, zone: TimeZoneDefinition
    ) {
        let wording = source.wording(language)
        let header = FeedHeader(
            name: wording.calendarName(
                [source.name(of: scope)?[language], wording.illustratedTitle].compactMap(\.self).joined(
                    separator: " · ")),
            description: wording.illustrated(source.programme.title[language] + "."), language: language,
            colour: Feed.Subject.programme.colour, path: nil)
        let events = Self.events(publication, scope, source, language).map { id, event in
            id.flatMap { convenings?[$0] }?.dressing(event) ?? event
        }
        name = header.name
        (text, eventCount) = header.text(
            of: events, in: days, source.programme, zone, method: convenings == nil ? "PUBLISH" : nil)
    }

    /// The events that concern whose calendar it is, each with the gathering it tells; papers tell none.
    private static func events(
        _ publication: Publication, _ scope: SheetScope, _ source: PlannedProgramme, _ language: Language
    ) -> [(Occurrence.ID?, Event)] {
        let mapping = EventMapping(publication, in: language)
        let postings = Posting.all(of: publication.occurrences, in: source.programme).filter { posting in
            switch scope {
            case .unit(let unit): posting.feeds.contains(.unit(unit))
            case .all, .body, .kind, .claimant:
                posting.item == nil && posting.feeds.contains(.programme)
                    && posting.entry.occurrences.contains { source.concerns(scope, $0.id, on: $0.occurrence.day) }
            }
        }
        let told = postings.flatMap { posting in
            mapping.events(of: posting).map { (posting.item == nil ? posting.entry.id : nil, $0) }
        }
        let stem =
            if case .unit(let unit) = scope { Feed.Subject.unit(unit).stem } else { Feed.Subject.programme.stem }
        let concerned = publication.occurrences.filter { occurrence in
            if case .unit(let unit) = scope, occurrence.hiddenFrom.contains(unit) { return false }
            return source.concerns(scope, occurrence.id, on: occurrence.occurrence.day)
        }
        let withdrawn = concerned.flatMap(\.withdrawn).filter { $0.feeds.contains(stem) }
        return told + withdrawn.map { (nil, mapping.event(of: $0)) }
    }
}
