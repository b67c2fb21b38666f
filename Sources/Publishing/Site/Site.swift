public import Days
import Planning
import Programmes

/// The public pages of a programme, as they are at one moment: what there is, and what stands on each.
///
/// Pages change nothing and ask nobody anything: they are made from what is public alone, the same for everyone, by the day
/// on which they are looked at.
public struct Site: Sendable {
    /// What is planned and public.
    let source: PlannedProgramme
    /// What has become of it; nothing where nobody has looked.
    let account: Account?
    /// What was made public, newest first.
    let log: [ReleaseSheet]
    /// What is cancelled or has no day for now, as it was told.
    let withdrawn: [PublishedOccurrence]
    /// The feeds that people can subscribe to, in their order.
    let feeds: [Feed.Subject]
    /// Why things stand where they do, where a release says it.
    let reasons: [Occurrence.ID: Bilingual]
    /// The day it is.
    let today: Day
    /// Whether a draft is shown instead of a release.
    let isDraft: Bool
    /// The pages there are, each once, in the order of the menu.
    public let pages: [SitePage]

    private let known: Set<SitePage>

    /// The site of what is public: `source` is what takes place, `publication` all that is told, `log` what was released,
    /// newest first.
    public init(
        of source: PlannedProgramme, _ publication: Publication, log: [ReleaseSheet], account: Account?, today: Day,
        isDraft: Bool = false
    ) {
        let feeds = Feed.Subject.all(in: source.programme).filter { $0.isPublic(in: source.programme) }

        self.source = source
        self.account = account.map { $0.hasPapers ? $0 : $0.withoutVerdicts() }
        self.log = log
        self.feeds = feeds
        self.today = today
        self.isDraft = isDraft
        reasons = Dictionary(
            publication.occurrences.compactMap { told in told.reason.map { (told.id, $0) } }, uniquingKeysWith: { $1 })
        withdrawn = publication.occurrences.filter { !$0.standing.state.takesPlace }
        let pages = Self.pages(source, withdrawn, log, feeds, hasAccount: account != nil)
        self.pages = pages
        known = Set(pages)
    }

    private static func pages(
        _ source: PlannedProgramme, _ withdrawn: [PublishedOccurrence], _ log: [ReleaseSheet],
        _ feeds: [Feed.Subject], hasAccount: Bool
    ) -> [SitePage] {
        let programme = source.programme
        let years = Array(programme.horizon.lowerBound.year...programme.horizon.upperBound.year)
        let weeks = ISOWeek.all(in: programme.horizon)
        // What units share has a page, and so has each of them.
        let names =
            source.entries(source.occurrences).map(\.name) + source.occurrences.map(\.id.description)
            + withdrawn.map(\.id.description)
        var pages: [SitePage] = [.coming]
        let kinds = Set(source.occurrences.map { Feed.Kind(of: $0.kind) })
        pages += Feed.Kind.allCases.filter { kinds.contains($0) && feeds.contains(.kind($0)) }.map(SitePage.kind)
        pages += weeks.map { .week($0, of: nil) }
        pages += years.map(SitePage.year)
        pages.append(.units)
        for unit in programme.units where programme.visibility.isPublic(unit.id) {
            pages.append(.unit(unit.id))
            pages += source.weeks(of: unit.id).map { .week($0, of: unit.id) }
        }
        if hasAccount { pages += years.map(SitePage.status) }
        pages.append(.changes)
        pages += log.map { .release($0.number) }
        pages.append(.subscribe)
        pages += feeds.map(SitePage.subscription)
        pages += Set(names).sorted().map(SitePage.occurrence)
        return pages
    }

    /// A page, as HTML; nothing where there is none.
    ///
    /// `origin` is the address of the site as its readers know it, without a slash at its end; without it, feeds are
    /// subscribed to by addresses that the reader completes.
    public func html(_ page: SitePage, _ language: Language, at origin: String? = nil) -> String? {
        guard known.contains(page) else { return nil }
        let frame = frame(of: page, language)
        switch page {
        case .coming: return coming(frame)
        case .week(let week, let unit):
            return WeekSheet(source, for: unit.map(SheetScope.unit) ?? .all, week: week).html(language, in: frame)
        case .year(let year): return YearSheet(source, year: year).html(on: today, in: frame)
        case .units: return units(frame)
        case .unit(let unit): return self.unit(unit, frame)
        case .kind(let kind): return self.kind(kind, frame)
        case .status(let year): return account.map { StatusSheet($0, year: year).html(language, in: frame) }
        case .changes: return changes(frame)
        case .release(let number): return release(number, frame)
        case .subscribe: return subscribe(frame)
        case .subscription(let subject): return subscription(subject, frame, origin)
        case .occurrence(let name): return occurrence(name, frame)
        }
    }

    /// The frame of a page that knows all others.
    func frame(of page: SitePage, _ language: Language) -> SiteFrame {
        SiteFrame(
            of: page, language, knowing: known, today: today, programme: source.programme, isDraft: isDraft)
    }
}

extension PlannedProgramme {
    /// The weeks in which a unit has something to do.
    fileprivate func weeks(of unit: Unit.ID) -> [ISOWeek] {
        Set(occurrences(for: .unit(unit), in: programme.horizon).flatMap { [$0.day.isoWeek, $0.lastDay.isoWeek] })
            .sorted()
    }
}

extension ISOWeek {
    /// The weeks that these days touch, in order.
    fileprivate static func all(in days: ClosedRange<Day>) -> [ISOWeek] {
        stride(from: days.lowerBound.monday.number, through: days.upperBound.number, by: 7).map {
            Day(number: $0).isoWeek
        }
    }
}
