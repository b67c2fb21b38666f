import Days
import Foundation
import Planning
import Publishing
import Programmes
import Storage
import Testing

@Suite("The store")
struct StoreTests {
    private let folder: TemporaryFolder
    private let noon = Samples.instant("2025-01-01T05:00:00Z")

    init() throws { folder = try TemporaryFolder() }

    private func store() throws -> Store { try Store(inWorkspace: folder.path) }

    /// Records a desk on top of whatever there is.
    @discardableResult
    private func record(_ desk: Desk, in store: Store, _ words: String = "plan", release: Int? = nil) throws -> Act {
        var next = try store.desk()
        (next.draft, next.pins, next.busy) = (desk.draft, desk.pins, desk.busy)
        (next.absent, next.details, next.duties) = (desk.absent, desk.details, desk.duties)
        (next.added, next.rounds) = (desk.added, desk.rounds)
        let known = Set(desk.filed.map(\.proof))
        for paper in try store.evidence() where !known.contains(paper.proof) { next.withdraw(paper) }
        for paper in desk.filed { next.file(paper) }
        return try store.record(words, at: noon, release: release, leaving: next)
    }

    @Test("A new store is empty, and one file")
    func new() throws {
        #expect(try store().desk() == Desk())
        #expect(try store().acts(last: 9).isEmpty)
        #expect(try folder.names().allSatisfy { $0.hasPrefix("lich.sqlite") })
    }

    @Test("A desk with anything on it comes back the same, also to the next process", arguments: 0...40)
    func roundTrip(_ seed: UInt64) throws {
        var generated = GeneratedPlan(seed: seed)
        let desk = generated.desk(occurrences: Int(seed) * 2)
        try record(desk, in: try store())
        let store = try store()
        #expect(try store.desk().contents == desk.contents)
        #expect(try store.desk().held == desk.held)
        #expect(try store.draft() == desk.draft)
        #expect(try store.pins() == desk.pins)
        #expect(try store.busyTimes() == desk.busy)
        #expect(Set(try store.evidence()) == Set(desk.filed))
    }

    @Test("The occurrences of some days are those of the plan that take any of them", arguments: [1, 2, 3])
    func someDays(_ seed: UInt64) throws {
        var generated = GeneratedPlan(seed: seed)
        let desk = generated.desk(occurrences: 300)
        let store = try store()
        try record(desk, in: store)
        let plan = try #require(desk.draft?.plan)
        for first in stride(from: 0, to: 360, by: 9) {
            let days = Day.year(2025).lowerBound.advanced(by: first)...Day.year(2025).lowerBound.advanced(by: first + 4)
            let expected = plan.occurrences.filter { days.overlaps($0.day...$0.lastDay) }
            #expect(try store.draftOccurrences(in: days) == expected)
        }
    }

    @Test("Undoing brings back every state before, one after the other, and then says that nothing is left")
    func undo() throws {
        var generated = GeneratedPlan(seed: 7)
        let store = try store()
        let desks = [Desk()] + (1...6).map { generated.desk(occurrences: $0 * 5) }
        for (number, desk) in desks.enumerated().dropFirst() { try record(desk, in: store, "act \(number)") }
        for number in (1...6).reversed() {
            let act = try store.undo(at: noon, release: nil)
            #expect(act.number == number && act.words == "act \(number)" && act.undone == noon)
            #expect(try store.desk().contents == desks[number - 1].contents)
        }
        let error = #expect(throws: StorageError.self) { try store.undo(at: noon, release: nil) }
        #expect(error?.code == .nothingThere)
        #expect(try store.acts(last: 9).map(\.number) == [6, 5, 4, 3, 2, 1])
        #expect(try record(desks[1], in: store).number == 7)
        try store.undo(at: noon, release: nil)
        #expect(try store.desk().contents == Desk())
    }

    @Test("What was done before the last release is public, and is not undone")
    func undoAfterRelease() throws {
        let store = try store()
        var generated = GeneratedPlan(seed: 1)
        try record(generated.desk(occurrences: 4), in: store, "move x", release: 2)
        let error = #expect(throws: StorageError.self) { try store.undo(at: noon, release: 3) }
        #expect(error?.code == .nothingThere)
        #expect(error?.message.vi.contains("“move x”) đã nằm trong bản công bố lần 3") == true)
        #expect(try store.undo(at: noon, release: 2).words == "move x")
    }

    @Test("The last 200 acts are kept, and clocks that jump do not mix them up")
    func manyActs() throws {
        let store = try store()
        for number in 1...203 {
            var desk = try store.desk()
            desk.busy = [BusyTime("\(number)", on: Day.year(2025))]
            try store.record(
                "act \(number)", at: Instant(seconds: Int64(1000 - number)), release: nil, leaving: desk)
        }
        #expect(try store.acts(last: 999).map(\.number) == (4...203).reversed())
        #expect(try store.acts(last: 2).map(\.words) == ["act 203", "act 202"])
        for _ in 0..<200 { try store.undo(at: noon, release: nil) }
        #expect(try store.busyTimes().map(\.who) == ["3"])
        #expect(throws: StorageError.self) { try store.undo(at: noon, release: nil) }
    }

    @Test("A desk that another command has overtaken is not recorded")
    func overtaken() throws {
        let (one, other) = (try store(), try store())
        var (mine, theirs) = (try one.desk(), try other.desk())
        theirs.busy = [BusyTime("a", on: Day.year(2025))]
        try other.record("busy", at: noon, release: nil, leaving: theirs)
        mine.busy = [BusyTime("b", on: Day.year(2025))]
        let error = #expect(throws: StorageError.self) {
            try one.record("busy", at: noon, release: nil, leaving: mine)
        }
        #expect(error?.code == .locked)
        #expect(try one.busyTimes().map(\.who) == ["a"])
        try other.undo(at: noon, release: nil)
        #expect(throws: StorageError.self) { try one.record("busy", at: noon, release: nil, leaving: theirs) }
    }

    @Test("The last paper that says so tells where an occurrence was held, and of each proof there is one")
    func held() throws {
        let (id, store) = (Samples.id("training", "2025"), try store())
        let place = HalfDay(Samples.day("2025-05-21"), .afternoon)
        var desk = try store.desk()
        desk.file(Evidence(of: id, held: HalfDay(Samples.day("2025-05-20"), .morning)))
        desk.file(Evidence(of: id, document: "5/BC", held: place))
        desk.file(Evidence(of: id, item: "call-up", document: "6/CV"))
        try store.record("record", at: noon, release: nil, leaving: desk)
        #expect(desk.held == [id: place])
        #expect(try store.desk().held == [id: place])
        #expect(try store.evidence(of: [id]).map(\.document) == ["5/BC", "6/CV"])
        #expect(try store.evidence(of: [Samples.id("training", "2024")]).isEmpty)
    }

    @Test("A paper that is taken away is on file no more, and undoing brings it back")
    func withdrawn() throws {
        let (id, store) = (Samples.id("report", "2025"), try store())
        var desk = try store.desk()
        let paper = Evidence(of: id, recipient: Body.ID(rawValue: "ubnd"), document: "7/BC")
        desk.file(paper)
        try store.record("record", at: noon, release: nil, leaving: desk)
        var next = try store.desk()
        next.withdraw(paper)
        try store.record("record --withdraw", at: noon, release: nil, leaving: next)
        #expect(try store.evidence().isEmpty)
        try store.undo(at: noon, release: nil)
        #expect(try store.evidence() == [paper])
    }

    @Test("A look sees the last finished act while another process writes, and a store made later")
    func looking() async throws {
        #expect(try Store.looking(inWorkspace: folder.path) == nil)
        #expect(try folder.names().isEmpty)
        async let writing = Soak.run("record", folder.path, "40")
        var seen = 0
        while seen < 70 {
            guard let store = try Store.looking(inWorkspace: folder.path) else { continue }
            let desk = try store.desk()
            #expect(desk.pins.count == desk.busy.count)
            #expect(desk.draft?.plan.occurrences.count ?? 0 == desk.busy.count)
            seen = desk.revision
        }
        let outcome = try await writing
        #expect(outcome.code == 0, "\(outcome.output)")
    }
}
