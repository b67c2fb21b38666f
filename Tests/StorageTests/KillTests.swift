import Days
import Foundation
import Planning
import Publishing
import Storage
import Testing

/// `kill -9` at any moment: afterwards everything is as before some step, or as after it.
@Suite("Killed at any moment")
struct KillTests {
    @Test("An act is recorded or not: 100 kills", arguments: [1, 2])
    func acts(_ seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        var random = SplitMix64(seed: seed)
        var (revision, kills) = (0, 0)
        for _ in 0..<50 {
            let outcome = try await Soak.run("record", folder.path, killedAfter: delay(&random))
            #expect(outcome.code == -SIGKILL, "\(outcome.output)")
            kills += 1
            guard let store = try Store.looking(inWorkspace: folder.path) else { continue }
            try store.verify()
            let desk = try store.desk()
            try expectWhole(desk)
            #expect(desk.revision >= revision)
            revision = desk.revision
        }
        #expect(revision > kills, "the kills came before anything was written")
        let names = try folder.names().filter { !$0.hasPrefix("lich.sqlite") && !$0.hasPrefix(".lich.sqlite") }
        #expect(names.isEmpty, "\(names)")
    }

    @Test("A release is made or not: 100 kills", arguments: [3, 4])
    func releases(_ seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let releases = ReleaseFolder(ofWorkspace: folder.path)
        var random = SplitMix64(seed: seed)
        var last = 0
        for _ in 0..<50 {
            let outcome = try await Soak.run("release", folder.path, killedAfter: delay(&random))
            #expect(outcome.code == -SIGKILL, "\(outcome.output)")
            let latest = try releases.latest()?.release.number ?? 0
            #expect(latest >= last)
            last = latest
            // A long chain would make each round slower than the one before.
            guard last > 40 else { continue }
            #expect(try releases.all().count == last)
            try folder.remove("releases")
            last = 0
        }
        #expect(try releases.all().count == last)
    }

    @Test("Plan and release in turn: 50 kills leave a draft that keeps to a release that is there")
    func life() async throws {
        let folder = try TemporaryFolder()
        var random = SplitMix64(seed: 5)
        for _ in 0..<50 {
            _ = try await Soak.run("life", folder.path, killedAfter: delay(&random))
            guard let store = try Store.looking(inWorkspace: folder.path) else { continue }
            let desk = try store.desk()
            try expectWhole(desk)
            let releases = try ReleaseFolder(ofWorkspace: folder.path).latest()?.release.number ?? 0
            #expect([desk.busy.count, desk.busy.count - 1].contains(releases), "\(desk.busy.count) \(releases)")
        }
    }

    private func delay(_ random: inout SplitMix64) -> Duration {
        .microseconds(Int.random(in: 10_000...120_000, using: &random))
    }

    private func expectWhole(_ desk: Desk) throws {
        let count = desk.busy.count
        #expect(desk.pins.count == count && desk.evidence.count == count)
        #expect(desk.draft?.iterations ?? 0 == count && desk.draft?.plan.occurrences.count ?? 0 == count)
    }
}
