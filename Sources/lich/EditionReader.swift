import Attendance
import Days
import ICalendar
import Programmes
import Publishing
import Storage

/// Reads what is public of a workspace, and what is behind its tokens.
struct EditionReader: Sendable {
    let workspace: Workspace
    /// The surroundings of the command, but for the clock.
    let surroundings: Surroundings
    /// The present instant.
    let now: @Sendable () -> Instant
    /// Whether the draft is read instead of the release.
    let isDraft: Bool

    /// The edition there is now, and how the files looked before it was read.
    ///
    /// Papers that cannot be read are taken from the edition before, and told as a fault: what is released needs no database.
    func read(before: Edition?) throws -> (edition: Edition, look: WorkspaceLook, fault: Bilingual?) {
        let early = WorkspaceLook(at: workspace, besides: before?.files ?? [])
        let opened = try OpenedWorkspace(workspace, tellingIn: surroundings.language)
        let files = [opened.programme.holidays] + opened.programme.amendments.map(Amendments.path(of:))
        let look = before?.files == files ? early : WorkspaceLook(at: workspace, besides: files)
        var surroundings = surroundings
        surroundings.now = now()
        guard !isDraft else { return (try opened.withDuties().draftEdition(files, surroundings), look, nil) }
        let today = try opened.today(surroundings)
        let (papers, fault) = papers(before: before)
        return (
            try opened.publicEdition(files, today: today, papers: papers, knowing: before?.knownHistory), look, fault
        )
    }

    private func papers(before: Edition?) -> (papers: [Evidence], fault: Bilingual?) {
        do {
            return (try store()?.evidence() ?? [], nil)
        } catch {
            return (before?.papers ?? [], error.message)
        }
    }

    /// The database, where there is one; somebody waits for a page meanwhile.
    private func store() throws(StorageError) -> Store? {
        try Store.looking(inWorkspace: workspace.folder, waiting: 0.2)
    }

    /// How the files of an edition look now.
    func look(at edition: Edition) -> WorkspaceLook { WorkspaceLook(at: workspace, besides: edition.files) }

    /// The day it is now, where the programme of an edition is at home.
    func today(of edition: Edition) -> Day { edition.programme.day(of: now()) }

    /// The calendar behind a private address; nothing where its token opens none.
    func privateFeed(_ address: PrivateAddress, _ edition: Edition) throws -> [UInt8]? {
        guard let store = try store() else { return nil }
        let programme = edition.programme
        let language = address.language(of: programme)
        if let subject = try store.feed(ofToken: address.token) {
            guard Feed.Subject.all(in: programme).contains(subject) else { return nil }
            return edition.whole.behindToken(subject, in: language).text
        }
        guard let person = try store.person(ofToken: address.token) else { return nil }
        return PersonalFeed(
            of: try store.registrations(of: person), in: edition.latest, of: programme, language: language,
            zone: try TimeZoneDefinition.covering(programme)
        ).text
    }
}
