import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

extension OpenedWorkspace {
    /// What is public: what the latest release tells, or nothing before the first.
    func publicEdition(_ files: [String], today: Day, papers: [Evidence]) throws -> Edition {
        let release = try releases.latest()?.release
        let publication =
            release.map { Publication(of: $0, in: programme) }
            ?? Publication(of: [], programme: programme.id, frame: EventFrame(programme))
        let source = try release == nil ? nothingPlanned : releasedSheets()
        let releases = Lazily { [self] in history(after: release) }
        return try edition(
            publication, latest: release, papers: papers, files: files, today: today,
            retired: { [self] in retiredFeeds(releases.value) }
        ) { [self] in
            Site(
                of: source, publication, log: log(of: releases.value),
                account: account(of: source, publication, papers, today: today),
                feeds: Self.subjects(of: programme), today: today)
        }
    }

    /// The draft, for the planner's own eyes.
    func draftEdition(_ files: [String], _ surroundings: Surroundings) throws -> Edition {
        let inHand = try planInHand(surroundings)
        let publication = Publication.unreleased(proposal(of: inHand))
        let source = sheets(of: inHand)
        let papers = try Store.looking(inWorkspace: workspace.folder)?.evidence() ?? []
        let today = inHand.today
        return try edition(
            publication, latest: nil, papers: papers, files: files, today: today, retired: { [] }
        ) { [self] in
            Site(
                of: source, publication, log: log(of: history(after: nil)),
                account: account(of: source, publication, papers, today: today),
                feeds: Self.subjects(of: programme), today: today, isDraft: true)
        }
    }

    private func edition(
        _ publication: Publication, latest: Release?, papers: [Evidence], files: [String], today: Day,
        retired: @escaping @Sendable () -> [Feed], site: @escaping @Sendable () -> Site
    ) throws -> Edition {
        let feeds = Feeds(
            of: programme, publication, calendar: calendar, holidaysID: holidays.id,
            zone: try TimeZoneDefinition.covering(programme))
        return Edition(
            of: programme, feeds, latest: latest, papers: papers, files: files, today: today, retired: retired, site: site)
    }

    private var nothingPlanned: PlannedProgramme {
        PlannedProgramme(programme, occurrences: [], calendar: calendar, festivals: holidays.festivals)
    }
}
