import Attendance
import Days
import Foundation
import Planning
import Publishing
import Storage
import Testing

@Suite("Tokens in the store")
struct PrivateFeedStoreTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let noon = Samples.instant("2026-01-01T05:00:00Z")
    private let an = Person.ID(1)
    private let hoa = Person.ID(2)

    /// Two people, added by the first act.
    init() throws {
        folder = try TemporaryFolder()
        store = try Store(inWorkspace: folder.path)
        var enrolment = Enrolment()
        enrolment.people = [
            Person(an, name: try PersonName("Nguyễn Văn An")), Person(hoa, name: try PersonName("Lê Thị Hòa")),
        ]
        try store.record("attendee import", at: noon, release: nil, leaving: enrolment, since: 0)
    }

    private func token() -> FeedToken {
        var generator = SystemRandomNumberGenerator()
        return FeedToken(using: &generator)
    }

    @Test("A token opens the calendar of one person, also for the next process, and the file holds its digest alone")
    func issuing() throws {
        let token = token()
        try store.issue(token, for: hoa, at: noon)
        let next = try #require(try Store.looking(inWorkspace: folder.path))
        #expect(try next.person(ofToken: token) == hoa)
        #expect(try next.person(ofToken: self.token()) == nil)
        #expect(try next.privateFeeds().map(\.person) == [hoa] && next.privateFeed(of: hoa)?.made == noon)
        #expect(try next.privateFeed(of: an) == nil)
        let files = try folder.files()
        #expect(files.keys.contains("lich.sqlite-wal"))
        #expect(files.values.contains { Data($0).range(of: Data(Fingerprint.of(token.text.utf8).utf8)) != nil })
        for (name, bytes) in files { #expect(Data(bytes).range(of: Data(token.text.utf8)) == nil, "\(name)") }
    }

    @Test("Another token for the same person is the only one; a revoked one opens nothing; others stay")
    func rotating() throws {
        let (first, second, other) = (token(), token(), token())
        try store.issue(first, for: hoa, at: noon)
        try store.issue(other, for: an, at: noon)
        try store.issue(second, for: hoa, at: Instant(seconds: noon.seconds + 60))
        #expect(try store.person(ofToken: first) == nil && store.person(ofToken: second) == hoa)
        #expect(try store.privateFeed(of: hoa)?.made.seconds == noon.seconds + 60)
        try store.revokeToken(of: hoa)
        #expect(try store.person(ofToken: second) == nil && store.person(ofToken: other) == an)
        #expect(try store.privateFeeds().map(\.person) == [an])
    }

    @Test("Nobody gets none")
    func nobody() throws {
        #expect(throws: StorageError.self) { try store.issue(token(), for: Person.ID(3), at: noon) }
        #expect(try store.privateFeeds().isEmpty)
    }

    @Test("Tokens stand outside the journal: they are no act, keep no act from being recorded, and none comes back")
    func outsideTheJournal() throws {
        let (revision, acts) = (try store.revision(), try store.acts(last: 9))
        let token = token()
        try store.issue(token, for: hoa, at: noon)
        #expect(try store.revision() == revision && store.acts(last: 9) == acts)
        var changed = Enrolment()
        changed.people = [Person(hoa, name: try PersonName("Lê Thị Hòa"), phone: "0901")]
        try store.record("attendee import", at: noon, release: nil, leaving: changed, since: revision)
        #expect(try store.person(ofToken: token) == hoa)
        try store.revokeToken(of: hoa)
        try store.undo(at: noon, release: nil)
        #expect(try store.person(ofToken: token) == nil)
    }

    @Test("Who is erased, merged into somebody or never was added has no token, and undoing brings none back")
    func gone() throws {
        let (first, second) = (token(), token())
        try store.issue(first, for: an, at: noon)
        try store.issue(second, for: hoa, at: noon)
        var merging = Enrolment()
        merging.people = [Person(an, name: try PersonName("Nguyễn Văn An"), phone: "0901")]
        merging.merged = [hoa]
        try store.record("attendee merge p1 p2", at: noon, release: nil, leaving: merging, since: 1)
        #expect(try store.person(ofToken: second) == nil && store.person(ofToken: first) == an)
        try store.undo(at: noon, release: nil)
        #expect(try store.people().count == 2 && store.person(ofToken: second) == nil)
        try store.undo(at: noon, release: nil)
        #expect(try store.people().isEmpty && store.person(ofToken: first) == nil && store.privateFeeds().isEmpty)
    }

    @Test("Erased, a person’s token opens nothing, and not even its digest stays in the file")
    func erased() throws {
        let token = token()
        try store.issue(token, for: hoa, at: noon)
        try store.erase(hoa)
        #expect(try store.person(ofToken: token) == nil)
        for (name, bytes) in try folder.files() {
            #expect(Data(bytes).range(of: Data(Fingerprint.of(token.text.utf8).utf8)) == nil, "\(name)")
        }
    }
}
