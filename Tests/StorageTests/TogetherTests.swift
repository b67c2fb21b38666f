import Days
import Foundation
import Planning
import Storage
import Testing

@Suite("Commands at once")
struct TogetherTests {
    @Test("Processes that plan and release at once lose nothing")
    func processes() async throws {
        let folder = try TemporaryFolder()
        async let one = Soak.run("life", folder.path, "8")
        async let two = Soak.run("life", folder.path, "8")
        async let three = Soak.run("life", folder.path, "8")
        for outcome in [try await one, try await two, try await three] {
            #expect(outcome.code == 0, "\(outcome.output)")
        }
        #expect(try ReleaseFolder(ofWorkspace: folder.path).all().count == 24)
        let store = try Store(inWorkspace: folder.path)
        #expect(try store.busyTimes().count == 24)
        #expect(try store.acts(last: 99).count == 24)
    }

    @Test("Without the lock of the workspace, who was overtaken is told, and no act is half or lost")
    func withoutLock() async throws {
        let folder = try TemporaryFolder()
        async let one = Soak.run("record", folder.path, "10")
        async let two = Soak.run("record", folder.path, "10")
        for outcome in [try await one, try await two] { #expect(outcome.code == 0, "\(outcome.output)") }
        let store = try Store(inWorkspace: folder.path)
        let desk = try store.desk()
        let acts = try store.acts(last: 999)
        #expect(desk.busy.count == acts.count { $0.undone == nil } && desk.pins.count == desk.busy.count)
        #expect(desk.revision == acts.count + acts.count { $0.undone != nil })
        try store.verify()
    }

    @Test("Who finds the workspace held is told by whom, and has it once that process is gone")
    func held() async throws {
        let folder = try TemporaryFolder()
        async let holder = Soak.shell(
            """
            $SOAK hold '\(folder.path)' & until [ -e '\(folder("kill"))' ]; do sleep 0.02; done; kill -KILL $!; wait $!
            """)
        while try !folder.names().contains(WorkspaceLock.fileName) || folder.bytes(WorkspaceLock.fileName).isEmpty {
            try await Task.sleep(for: .milliseconds(10))
        }
        let error = #expect(throws: StorageError.self) {
            try WorkspaceLock.hold(folder.path, for: "lich move", since: "10:33", waiting: 0.1) {}
        }
        #expect(error?.code == .locked)
        let words = error?.message.vi ?? ""
        #expect(
            words.hasPrefix("lệnh `lich release` (tiến trình ") && words.contains(", từ 10:32) đang giữ"), "\(words)")
        try folder.write([], to: "kill")
        let waited = try WorkspaceLock.hold(folder.path, for: "lich move", since: "10:33", waiting: 60) { true }
        #expect(waited)
        #expect(try await holder.code == 128 + SIGKILL)
    }

    @Test("The workspace is free again when the work is done, also when it failed")
    func free() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 {
            #expect(throws: CancellationError.self) {
                try WorkspaceLock.hold(folder.path, for: "lich plan", since: "10:32", waiting: 5) {
                    throw CancellationError()
                }
            }
        }
    }
}
