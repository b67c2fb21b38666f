import Days
import Planning
import Publishing
import Storage

/// How long the store takes with a draft of so many occurrences; one line a step.
struct Timing {
    let folder: String
    let count: Int

    func run() throws {
        let plan = Plan(
            horizon: Day.year(2025),
            occurrences: (1...count).map(Samples.occurrence).sorted { ($0.start, $0.id) < ($1.start, $1.id) })
        let draft = Draft(plan, programmeHash: "p", holidaysHash: "h", at: Instant(seconds: 0))
        try time("make") { _ = try Store(inWorkspace: folder) }
        try time("open") { _ = try Store(inWorkspace: folder) }
        try time("look") { _ = try Store.looking(inWorkspace: folder) }
        let store = try Store(inWorkspace: folder)
        var desk = try store.desk()
        desk.draft = draft
        try time("record all") { try store.record("plan", at: Instant(seconds: 0), release: nil, leaving: desk) }
        desk = try time("read all") { try store.desk() }
        precondition(desk.draft == draft, "the draft came back different")
        desk.pins[Samples.id(1)] = Pin(HalfDay(index: 40_000), .choice(note: "vì"))
        try time("record one") { try store.record("move", at: Instant(seconds: 1), release: nil, leaving: desk) }
        try time("undo") { try store.undo(at: Instant(seconds: 2), release: nil) }
        let week = Day.year(2025).lowerBound.advanced(by: 100)...Day.year(2025).lowerBound.advanced(by: 106)
        let some = try time("read 7 days") { try store.draftOccurrences(in: week) }
        print("  \(some.count) occurrences")
        try time("verify") { try store.verify() }
        try releases(of: plan)
    }

    private func releases(of plan: Plan) throws {
        var release = Samples.release(after: nil)
        let sample = release.occurrences[0]
        release.occurrences = plan.occurrences.map { occurrence in
            var published = sample
            published.occurrence = occurrence
            return published
        }
        let bytes = time("release to text") { ReleaseText.bytes(of: release) }
        print("  \(bytes.count) bytes")
        _ = try time("text to release") { try ReleaseText.release(from: bytes, name: "0001.jsonl") }
        let folder = ReleaseFolder(ofWorkspace: folder)
        try time("append") { try folder.append(release) }
        _ = try time("latest") { try folder.latest() }
    }

    @discardableResult
    private func time<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let begin = clock.now
        let result = try work()
        print("\(name): \(clock.now - begin)")
        return result
    }
}
