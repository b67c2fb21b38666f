public import Days
public import ICalendar
import Planning
public import Programmes

/// Makes all feeds of a programme.
///
/// Each event is mapped and written once, whatever number of feeds it stands in; a feed is a header around the written
/// events that are its own. Nothing depends on the day of making: same publication, same bytes.
///
/// Two faces look at one publication: ``everybody(in:)`` has what anybody may read, ``behindToken(_:in:)`` a feed with all
/// that is its own.
public struct Feeds: Sendable {
    /// How the PRODID of every feed begins: by it a feed of ours is told from other people's files.
    public static let productPrefix = "-//lich//"

    private let programme: Programme
    private let publication: Publication
    private let calendar: WorkingCalendar
    private let holidaysID: String
    private let zone: TimeZoneDefinition
    private let write: @Sendable (Event) -> SerializedComponent
    /// All that stands in feeds.
    private let all: [Posting]
    /// The same by the feed it stands in.
    private let postings: [Feed.Subject: [Posting]]

    /// Prepares the feeds of what is published of a programme.
    ///
    /// `holidaysID` names the file of days off in the UIDs of its events, for ever: `vietnam`. `zone` defines the
    /// programme's time zone over its horizon. `write` turns one event into text, libical unless a test counts.
    public init(
        of programme: Programme, _ publication: Publication, calendar: WorkingCalendar, holidaysID: String,
        zone: TimeZoneDefinition,
        writing write: @escaping @Sendable (Event) -> SerializedComponent = { $0.serialized() }
    ) {
        self.programme = programme
        self.publication = publication
        self.calendar = calendar
        self.holidaysID = holidaysID
        self.zone = zone
        self.write = write
        all = Posting.all(of: publication.occurrences, in: programme)
        var postings: [Feed.Subject: [Posting]] = [:]
        for posting in all {
            for feed in posting.feeds { postings[feed, default: []].append(posting) }
        }
        self.postings = postings
    }

    /// The feeds, in the order programme, units, kinds, preparation, holidays, in each language.
    ///
    /// Those in the programme's own language have plain names (`programme.ics`), the others lie in a folder of theirs
    /// (`en/programme.ics`).
    public func all(in languages: [Language] = Language.allCases) -> [Feed] {
        feeds(Feed.Subject.all(in: programme), languages)
    }

    /// The public ones of them, in the same order, with the public part of what is published; all of them, byte for byte,
    /// where everything is public.
    public func everybody(in languages: [Language] = Language.allCases) -> [Feed] {
        Feeds(
            of: programme, publication.publicPart(of: programme, calendar: calendar), calendar: calendar,
            holidaysID: holidaysID, zone: zone, writing: write
        ).feeds(Feed.Subject.all(in: programme).filter { $0.isPublic(in: programme) }, languages)
    }

    /// The feed that a token opens, whole; it has no address among the public ones, and names none.
    public func behindToken(_ subject: Feed.Subject, in language: Language) -> Feed {
        feed(
            subject, entries(language, of: [subject])[subject] ?? [], OccurrenceWording(programme, in: language),
            isListed: false)
    }

    /// One feed, made without the others.
    public func feed(_ subject: Feed.Subject, in language: Language) -> Feed {
        feed(subject, entries(language, of: [subject])[subject] ?? [], OccurrenceWording(programme, in: language))
    }

    /// The feeds that read otherwise than those of another publication: all where more than occurrences differs.
    public func changed(since other: Feeds) -> Set<Feed.Subject> {
        let subjects = Feed.Subject.all(in: programme)
        guard programme == other.programme, publication.frame == other.publication.frame, zone == other.zone else {
            return Set(subjects)
        }
        var changed = Set(
            subjects.filter { subject in
                postings[subject] != other.postings[subject] || withdrawn(in: subject) != other.withdrawn(in: subject)
            })
        if holidays(.vi) != other.holidays(.vi) { changed.insert(.holidays) }
        return changed
    }

    private func feeds(_ subjects: [Feed.Subject], _ languages: [Language]) -> [Feed] {
        languages.flatMap { language in
            let wording = OccurrenceWording(programme, in: language)
            let entries = entries(language, of: Set(subjects))
            return subjects.map { feed($0, entries[$0] ?? [], wording) }
        }
    }
}

extension Feed.Subject {
    /// What has a feed, empty ones among them, in the order programme, units, kinds, preparation, holidays.
    public static func all(in programme: Programme) -> [Feed.Subject] {
        [.programme] + programme.units.map { .unit($0.id) } + Feed.Kind.allCases.map(Feed.Subject.kind)
            + [.preparation, .holidays]
    }

    /// Whether everybody may read a feed on it.
    ///
    /// A unit’s feed is public where the unit is, a kind’s where one of the kinds in it is, those of the programme and of
    /// preparation where all is, that of holidays always.
    public func isPublic(in programme: Programme) -> Bool {
        let visibility = programme.visibility
        return switch self {
        case .programme, .preparation: visibility.all == .everybody
        case .unit(let unit): visibility.isPublic(unit)
        case .kind(let kind):
            Obligation.Kind.allCases.contains { Feed.Kind(of: $0) == kind && visibility.isPublic($0) }
        case .holidays: true
        }
    }
}

// MARK: - What stands where

extension Feeds {
    private func entries(_ language: Language, of wanted: Set<Feed.Subject>) -> [Feed.Subject: [FeedEntry]] {
        let mapping = EventMapping(publication, in: language)
        var entries: [Feed.Subject: [FeedEntry]] = [:]
        func add(_ event: Event, to subjects: [Feed.Subject]) {
            guard !subjects.isEmpty else { return }
            let entry = FeedEntry(event, writing: write)
            for subject in subjects { entries[subject, default: []].append(entry) }
        }

        // Each is written once, whatever number of the wanted feeds it stands in.
        let told = wanted.count == 1 ? wanted.first.flatMap { postings[$0] } ?? [] : all
        for posting in told {
            let subjects = posting.feeds.filter(wanted.contains)
            for event in mapping.events(of: posting) { add(event, to: subjects) }
        }
        for occurrence in publication.occurrences where !occurrence.withdrawn.isEmpty {
            for event in occurrence.withdrawn {
                add(mapping.event(of: event), to: wanted.filter { tells(event, of: occurrence, in: $0) })
            }
        }
        guard wanted.contains(.holidays) else { return entries.mapValues { $0.sorted(by: FeedEntry.isEarlier) } }
        for event in holidays(language) { add(event, to: [.holidays]) }
        return entries.mapValues { $0.sorted(by: FeedEntry.isEarlier) }
    }

    private func holidays(_ language: Language) -> [Event] {
        HolidayEvents(id: holidaysID, fallback: programme.revised, language: language).events(of: calendar).map(\.event)
    }

    private func tells(_ event: WithdrawnEvent, of occurrence: PublishedOccurrence, in subject: Feed.Subject) -> Bool {
        event.feeds.contains(subject.stem) && !occurrence.hiddenFrom.contains { subject == .unit($0) }
    }

    private func withdrawn(in subject: Feed.Subject) -> [WithdrawnEvent] {
        publication.occurrences.flatMap { occurrence in
            occurrence.withdrawn.filter { tells($0, of: occurrence, in: subject) }
        }
    }
}

// MARK: - The calendar around the events

extension Feeds {
    private func feed(
        _ subject: Feed.Subject, _ entries: [FeedEntry], _ wording: OccurrenceWording, isListed: Bool = true
    ) -> Feed {
        let language = wording.language
        let path = subject.path(in: language, of: programme)
        let header = FeedHeader(
            name: wording.name(of: subject), description: wording.description(of: subject), language: language,
            colour: subject.colour, path: isListed ? path : nil)
        return Feed(
            subject: subject, language: language, path: path, name: header.name, description: header.description,
            colour: header.colour, eventCount: entries.count,
            text: header.calendar(of: programme, in: zone).serialized(holding: entries.map(\.text)))
    }
}
