import Days
import Planning
import Publishing
import Storage

/// One step of each kind, which keeps the numbers of what it writes equal.
enum Steps {
    /// One act: it adds one of everything, so that a half act would show. Undoing takes one of everything away.
    static func record(in folder: String, round: Int) throws {
        let store = try Store(inWorkspace: folder)
        for _ in 0..<2 {
            if try store.busyTimes().count % 7 == 6 { try store.undo(at: instant(round), release: nil) }
            let desk = grown(try store.desk())
            do {
                try store.record("record \(round)", at: instant(round), release: nil, leaving: desk)
            } catch {
                // Where somebody else was faster, the next round sees what they did.
                guard error.code == .locked else { throw error }
            }
        }
    }

    static func release(in folder: String) throws {
        let releases = ReleaseFolder(ofWorkspace: folder)
        let latest = try releases.latest()
        do {
            try releases.append(Samples.release(after: latest))
        } catch let error as StorageError where error.code == .releaseOutOfOrder {
            // Its number was taken by somebody else.
        }
    }

    static func live(in folder: String, round: Int) throws {
        try WorkspaceLock.hold(folder, for: "lich release", since: "10:32", waiting: 60) {
            try liveAlone(in: folder, round: round)
        }
    }

    private static func liveAlone(in folder: String, round: Int) throws {
        let store = try Store(inWorkspace: folder)
        let releases = ReleaseFolder(ofWorkspace: folder)
        let latest = try releases.latest()
        let desk = try store.desk()
        // What was planned before a kill is released now.
        if desk.busy.count == latest?.release.number ?? 0 {
            try store.record("plan", at: instant(round), release: latest?.release.number, leaving: grown(desk))
        }
        try releases.append(Samples.release(after: latest))
    }

    /// How many acts and releases there were, after a look at every byte of them; traps where one is half.
    static func verified(in folder: String) throws -> Int {
        let releases = try ReleaseFolder(ofWorkspace: folder).all().count
        guard let store = try Store.looking(inWorkspace: folder) else { return releases }
        try store.verify()
        let desk = try store.desk()
        let count = desk.busy.count
        let papers = try store.evidence().count
        precondition(desk.pins.count == count && papers == count, "half an act: \(count)")
        precondition(desk.draft?.plan.occurrences.count ?? 0 == count, "half a draft: \(count)")
        precondition(releases == 0 || [count, count - 1].contains(releases), "\(count) acts, \(releases) releases")
        return desk.revision + releases
    }

    /// The same desk with one more of everything.
    private static func grown(_ desk: Desk) -> Desk {
        var desk = desk
        let number = desk.busy.count + 1
        let occurrences = (1...number).map(Samples.occurrence)
        desk.draft = Draft(
            Plan(horizon: Day.year(2025), occurrences: occurrences, cost: number), programmeHash: "p",
            holidaysHash: "h", iterations: number, at: instant(number))
        desk.pins[Samples.id(number)] = Pin(Samples.occurrence(number).start, .choice(note: nil))
        desk.busy.append(BusyTime("head of \(number)", on: Day.year(2025)))
        desk.file(Evidence(of: Samples.id(number), participants: number))
        return desk
    }

    private static func instant(_ number: Int) -> Instant { Instant(seconds: Int64(number)) }
}
