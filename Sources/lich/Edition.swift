import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// What is public of a workspace at one moment: its feeds, and the pages of its site, each made when it is first wanted.
final class Edition: Sendable {
    /// The programme as it was read.
    let programme: Programme
    /// The release; nothing where none was made, or a draft is shown.
    let latest: Release?
    /// The papers on file that it tells of.
    let papers: [Evidence]
    /// The files that the programme names, from its folder.
    let files: [String]
    /// The instant it was made public; before the first release, that of the programme's last revision.
    let modified: Instant
    /// The day it is, where the programme is at home.
    let today: Day
    /// What anybody can subscribe to.
    let feeds: Feeds
    /// The same with what is behind tokens.
    let whole: Feeds

    private let site: Lazily<Site>
    private let pages: Lazily<[String: (page: SitePage, language: Language)]>
    private let history: Lazily<KnownHistory>
    private let retired: Lazily<[Feed]>
    private let subjects: [String: (subject: Feed.Subject, language: Language)]

    /// Takes together what is public; the site and the retired feeds are made when they are first wanted.
    init(
        of programme: Programme, _ feeds: Feeds, latest: Release?, papers: [Evidence], files: [String], today: Day,
        whole: Feeds, history: Lazily<KnownHistory>, retired: @escaping @Sendable () -> [Feed],
        site: @escaping @Sendable () -> Site
    ) {
        let site = Lazily(site)
        self.programme = programme
        self.latest = latest
        self.papers = papers
        self.files = files
        modified = latest?.instant ?? programme.revised
        self.today = today
        self.feeds = feeds
        self.whole = whole
        self.site = site
        self.history = history
        self.retired = Lazily(retired)
        pages = Lazily {
            let all = Language.allCases.flatMap { language in
                site.value.pages.map { ($0.path(in: language), (page: $0, language: language)) }
            }
            return Dictionary(all) { first, _ in first }
        }
        let open = Feed.Subject.all(in: programme).filter { $0.isPublic(in: programme) }
        let all = Language.allCases.flatMap { language in
            open.map { ("feeds/" + $0.path(in: language, of: programme), (subject: $0, language: language)) }
        }
        subjects = Dictionary(all) { first, _ in first }
    }

    /// What stands at an address, from the root of the site without a slash at the beginning; nothing where nothing does.
    ///
    /// `origin` is the address of the site as its readers know it.
    func file(at address: String, origin: String?) -> PublicFile? {
        if let (subject, language) = subjects[address] {
            let feed = feeds.feed(subject, in: language)
            return PublicFile(address: address, kind: .feed, bytes: feed.text, modified: modified)
        }
        if address == Self.robots {
            return PublicFile(address: address, kind: .text, bytes: Array(Self.robotsText.utf8), modified: nil)
        }
        guard let (page, language) = pages.value[address],
            let html = site.value.html(page, language, at: origin)
        else { return nil }
        return PublicFile(address: address, kind: .page, bytes: Array(html.utf8), modified: nil)
    }

    /// The last notice of a feed that there was once; nothing for any other address.
    func retiredFeed(at address: String) -> PublicFile? {
        guard address.hasPrefix("feeds/") else { return nil }
        return retired.value.first { "feeds/" + $0.path == address }.map {
            PublicFile(address: address, kind: .feed, bytes: $0.text, modified: modified)
        }
    }

    /// Whether a page stands at an address.
    func hasPage(at address: String) -> Bool { pages.value[address] != nil }

    /// What is said where nothing stands.
    func nothing(_ language: Language) -> PublicFile {
        PublicFile(
            address: "\(language.rawValue)/404/", kind: .page, bytes: Array(site.value.nothing(at: "/", language).utf8),
            modified: nil)
    }

    /// Whether the address of the site stands on the page at an address.
    func tellsOrigin(at address: String) -> Bool {
        // Only its own pages do, so that whoever asks for a feed does not wait for the site.
        guard Language.allCases.contains(where: { address.hasPrefix("\($0.rawValue)/subscribe/") }) else {
            return false
        }
        return if case .subscription? = pages.value[address]?.page { true } else { false }
    }

    /// What the releases have told; nothing where nobody wanted to know yet.
    var knownHistory: KnownHistory? { history.valueIfMade }

    /// The addresses of all files that there are, sorted.
    var addresses: [String] { (Array(subjects.keys) + Array(pages.value.keys) + [Self.robots]).sorted() }

    /// The addresses of the feeds that there were once, sorted.
    var retiredAddresses: [String] { retired.value.map { "feeds/" + $0.path }.sorted() }

    /// The feeds that read otherwise than in another edition, by their addresses.
    func changedFeeds(since other: Edition) -> Set<String> {
        let changed = feeds.changed(since: other.feeds)
        return Set(subjects.filter { changed.contains($0.value.subject) }.keys)
    }

    private static let robots = "robots.txt"
    // Google reads a feed only where this lets it; what is behind a token is nobody's to find.
    private static let robotsText = "User-agent: *\nDisallow: /private/\n"
}
