import Attendance
import Days
import Foundation
import Planning
import Programmes
import Publishing
import Storage
import Testing

@Suite("Tokens of feeds in the store")
struct SharedFeedStoreTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let noon = Samples.instant("2026-01-01T05:00:00Z")
    private let an = Person.ID(1)
    private let unit = Feed.Subject.unit(Unit.ID(rawValue: "my-xuyen"))
    private let kind = Feed.Subject.kind(.inspections)

    /// One person, added by the first act.
    init() throws {
        folder = try TemporaryFolder()
        store = try Store(inWorkspace: folder.path)
        var enrolment = Enrolment()
        enrolment.people = [Person(an, name: try PersonName("Nguyễn Văn An"))]
        try store.record("attendee import", at: noon, release: nil, leaving: enrolment, since: 0)
    }

    private func token() -> FeedToken {
        var generator = SystemRandomNumberGenerator()
        return FeedToken(using: &generator)
    }

    @Test("A token opens one feed, also for the next process, and the file holds its digest alone")
    func issuing() throws {
        let token = token()
        try store.issue(token, for: unit, at: noon)
        let next = try #require(try Store.looking(inWorkspace: folder.path))
        #expect(try next.feed(ofToken: token) == unit && next.feed(ofToken: self.token()) == nil)
        #expect(try next.sharedFeeds().map(\.feed) == [unit] && next.sharedFeed(unit)?.made == noon)
        #expect(try next.sharedFeed(kind) == nil)
        let files = try folder.files()
        #expect(files.values.contains { Data($0).range(of: Data(Fingerprint.of(token.text.utf8).utf8)) != nil })
        for (name, bytes) in files { #expect(Data(bytes).range(of: Data(token.text.utf8)) == nil, "\(name)") }
    }

    @Test("Another token for the same feed is the only one; a revoked one opens nothing; others stay")
    func rotating() throws {
        let (first, second, other) = (token(), token(), token())
        try store.issue(first, for: unit, at: noon)
        try store.issue(other, for: kind, at: noon)
        try store.issue(second, for: unit, at: Instant(seconds: noon.seconds + 60))
        #expect(try store.feed(ofToken: first) == nil && store.feed(ofToken: second) == unit)
        #expect(try store.sharedFeed(unit)?.made.seconds == noon.seconds + 60)
        try store.revokeToken(of: unit)
        #expect(try store.feed(ofToken: second) == nil && store.feed(ofToken: other) == kind)
        #expect(try store.sharedFeeds().map(\.feed) == [kind])
    }

    @Test("A token opens a person’s calendar or a feed, never both: what it is issued for last")
    func neverBoth() throws {
        let token = token()
        try store.issue(token, for: an, at: noon)
        try store.issue(token, for: unit, at: noon)
        #expect(try store.person(ofToken: token) == nil && store.feed(ofToken: token) == unit)
        try store.issue(token, for: kind, at: noon)
        #expect(try store.sharedFeeds().map(\.feed) == [kind])
        try store.issue(token, for: an, at: noon)
        #expect(try store.person(ofToken: token) == an && store.feed(ofToken: token) == nil)
        #expect(try store.sharedFeeds().isEmpty)
    }

    @Test("Tokens stand outside the journal: they are no act, and undoing neither brings one back nor takes one away")
    func outsideTheJournal() throws {
        let (revision, acts) = (try store.revision(), try store.acts(last: 9))
        let (token, other) = (token(), token())
        try store.issue(token, for: unit, at: noon)
        try store.issue(other, for: kind, at: noon)
        try store.revokeToken(of: kind)
        #expect(try store.revision() == revision && store.acts(last: 9) == acts)
        try store.undo(at: noon, release: nil)
        #expect(try store.feed(ofToken: token) == unit && store.feed(ofToken: other) == nil)
    }
}
