import Days
import Planning
import Publishing
import Storage

/// One step of each kind, which keeps the numbers of what it writes equal.
enum Steps {
    /// One act: it adds one of everything, so that a half act would show. Undoing takes one of everything away.
    static func record(in folder: String, round: Int) throws {
        let store = try Store(inWorkspace: folder)
        for _ in 0..<5 {
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
        let desk = grown(try store.desk())
        try store.record("plan", at: instant(round), release: latest?.release.number, leaving: desk)
        try releases.append(Samples.release(after: latest))
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
        desk.evidence.append(Evidence(of: Samples.id(number), participants: number))
        return desk
    }

    private static func instant(_ number: Int) -> Instant { Instant(seconds: Int64(number)) }
}
