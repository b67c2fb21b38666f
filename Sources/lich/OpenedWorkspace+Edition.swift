import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

extension OpenedWorkspace {
    /// What is public: what the latest release tells everybody, or nothing before the first.
    ///
    /// `known` is what is known already of the releases.
    func publicEdition(
        _ files: [String], today: Day, papers: [Evidence], knowing known: KnownHistory? = nil
    ) throws -> Edition {
        let entry = try releases.latest()
        let latest = entry?.release
        let publication =
            latest.map { Publication(of: $0, in: programme) }
            ?? Publication(of: [], programme: programme.id, frame: EventFrame(programme))
        let history = Lazily { [self] in self.history(upTo: entry, knowing: known, part: publicPart) }
        return try edition(
            publication, latest: latest, papers: papers, files: files, today: today, history: history,
            site: { [self] publication in
                let source = latest.map { sheets(of: $0, showing: isPublic) } ?? nothingPlanned
                return Site(
                    of: source, publication, log: history.value.releases.log,
                    account: account(of: source, publication, papers, today: today), today: today)
            })
    }

    /// The draft, for the planner's own eyes: all of it.
    func draftEdition(_ files: [String], _ surroundings: Surroundings) throws -> Edition {
        let inHand = try planInHand(surroundings)
        let source = sheets(of: inHand)
        let papers = try Store.looking(inWorkspace: workspace.folder)?.evidence() ?? []
        let today = inHand.today
        let latest = try releases.latest()
        let history = Lazily { [self] in self.history(upTo: latest, part: { $0 }) }
        return try edition(
            Publication.unreleased(proposal(of: inHand)), latest: nil, papers: papers, files: files, today: today,
            history: history,
            site: { [self] told in
                Site(
                    of: source, told, log: history.value.releases.log,
                    account: account(of: source, told, papers, today: today), today: today, isDraft: true)
            })
    }

    private func edition(
        _ publication: Publication, latest: Release?, papers: [Evidence], files: [String], today: Day,
        history: Lazily<KnownHistory>, site: @escaping @Sendable (Publication) -> Site
    ) throws -> Edition {
        let zone = try TimeZoneDefinition.covering(programme)
        let told = publication.publicPart(of: programme, calendar: calendar)
        func feeds(_ publication: Publication) -> Feeds {
            Feeds(of: programme, publication, calendar: calendar, holidaysID: holidays.id, zone: zone)
        }
        let open = feeds(told)
        return Edition(
            of: programme, open, latest: latest, papers: papers, files: files, today: today,
            whole: programme.visibility.isEverythingPublic ? open : feeds(publication), history: history,
            retired: { [self] in latest == nil ? [] : retiredFeeds(history.value.releases) }, site: { site(told) })
    }

    private func isPublic(_ occurrence: Occurrence) -> Bool {
        programme.visibility.isPublic(occurrence.kind, of: occurrence.id.unit)
    }

    /// A release without what is behind a token.
    private func publicPart(of release: Release) -> Release {
        var told = release
        told.occurrences =
            Publication(of: release, in: programme).publicPart(of: programme, calendar: calendar).occurrences
        return told
    }

    private var nothingPlanned: PlannedProgramme {
        PlannedProgramme(programme, occurrences: [], calendar: calendar, festivals: holidays.festivals)
    }
}
