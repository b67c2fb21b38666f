import Attendance
import Days
import Foundation
import Planning
import Programmes
import Storage
import Testing

@Suite("People in the store")
struct AttendanceStoreTests {
    private let folder: TemporaryFolder
    private let noon = Samples.instant("2026-01-01T05:00:00Z")
    private let id = Samples.id("training", "2026", ordinal: 1)

    init() throws { folder = try TemporaryFolder() }

    private func person(_ number: Int, _ name: String) throws -> Person {
        Person(
            Person.ID(number), name: try PersonName(name), position: "Chuyên viên", body: Body.ID(rawValue: "ubnd-x"),
            unit: Unit.ID(rawValue: "x"), workplace: "Phòng Nội vụ", email: try EmailAddress("a\(number)@x.vn"),
            phone: "09\(number)", languages: "Việt, Khmer", note: "ăn chay")
    }

    private func enrolment(_ people: [Person]) throws -> Enrolment {
        var enrolment = Enrolment()
        enrolment.people = people
        let quotas: [Sender: Int] = [.unit(Unit.ID(rawValue: "x")): 1, .body(Body.ID(rawValue: "y")): 2]
        let gathering = Gathering(
            id, capacity: 3, quotas: quotas, topics: ["II.5", "Kỹ năng"], audience: "cán bộ",
            registerBy: Samples.day("2026-04-20"))
        var roster = Roster(gathering, sessions: 2)
        for person in people { try roster.admit(person, as: .trainee) }
        try roster.note(people[0].id, wasThere: false, in: 1)
        enrolment.rosters = [roster]
        return enrolment
    }

    @Test("People and lists come back as they were recorded, also to the next process; undone, nothing is left")
    func roundTrip() throws {
        let people = [try person(1, "Nguyễn Văn An"), try person(2, "Lê Thị Hòa"), try person(3, "Trần Bé")]
        var enrolment = try enrolment(people)
        try enrolment.rosters[0].substitute(people[0].id, by: try person(4, "Phạm Minh"))
        enrolment.people.append(try person(4, "Phạm Minh"))
        try Store(inWorkspace: folder.path).record(
            "attendee import", at: noon, release: nil, leaving: enrolment, since: 0)
        let store = try Store(inWorkspace: folder.path)
        #expect(try store.people() == enrolment.people)
        #expect(try store.roster(of: id, sessions: 2) == enrolment.rosters[0])
        #expect(try store.gatherings() == [enrolment.rosters[0].gathering])
        #expect(try store.people(named: "hoa").map(\.id.number) == [2])
        #expect(try store.registrations(of: Person.ID(1))[id]?.status == .replaced(by: Person.ID(4)))
        #expect(throws: StorageError.self) {
            try store.record("x", at: noon, release: nil, leaving: enrolment, since: 0)
        }
        // Also after a release, which tells nothing of people.
        try store.undo(at: noon, release: 1)
        #expect(try store.people().isEmpty && store.gatherings().isEmpty && store.registrations().isEmpty)
        // A number is given once.
        #expect(try store.nextPersonNumber() == 5)
    }

    @Test("Who is taken off a list leaves the others as they are")
    func removing() throws {
        let people = [try person(1, "Nguyễn Văn An"), try person(2, "Lê Thị Hòa")]
        let store = try Store(inWorkspace: folder.path)
        try store.record("a", at: noon, release: nil, leaving: try enrolment(people), since: 0)
        var roster = try store.roster(of: id, sessions: 2)
        try roster.remove(Person.ID(1))
        var enrolment = Enrolment()
        enrolment.rosters = [roster]
        try store.record("b", at: noon, release: nil, leaving: enrolment, since: 1)
        #expect(try store.roster(of: id, sessions: 2).entries.map(\.person.id.number) == [2])
        try store.undo(at: noon, release: nil)
        #expect(try store.roster(of: id, sessions: 2).entries.map(\.person.id.number) == [1, 2])
    }

    @Test("Erased, a name stands in no byte of the workspace, not in what could be undone either")
    func erasing() throws {
        let people = [try person(1, "Nguyễn Văn Không Tên"), try person(2, "Lê Thị Hòa")]
        let store = try Store(inWorkspace: folder.path)
        try store.record("a", at: noon, release: nil, leaving: try enrolment(people), since: 0)
        var changed = Enrolment()
        changed.people = [people[0]]
        changed.people[0].phone = "0987654321"
        try store.record("b", at: noon, release: nil, leaving: changed, since: 1)
        try store.erase(Person.ID(1))
        for (name, bytes) in try folder.files() {
            let data = Data(bytes)
            for word in ["Không Tên", "khong ten", "0987654321", "a1@x.vn"] {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(name) has \(word)")
            }
        }
        let left = try store.roster(of: id, sessions: 2)
        #expect(
            left.entries.count == 2
                && left.standings.first { $0.sender == .unit(Unit.ID(rawValue: "x")) }?.registered == 1)
        #expect(left.entries[0].person.name == .erased && left.entries[0].person.email == nil)
    }
}
