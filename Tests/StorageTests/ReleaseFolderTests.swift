import Days
import Foundation
import Publishing
import Storage
import Testing

@Suite("The folder of releases")
struct ReleaseFolderTests {
    private let folder: TemporaryFolder
    private let releases: ReleaseFolder

    init() throws {
        folder = try TemporaryFolder()
        releases = ReleaseFolder(ofWorkspace: folder.path)
    }

    /// Writes so many releases, each with a note of its own.
    private func append(_ count: Int) throws {
        for _ in 1...count {
            let latest = try releases.latest()
            let number = (latest?.release.number ?? 0) + 1
            try releases.append(Samples.release(number: number, previous: latest?.hash, note: "lần \(number)"))
        }
    }

    /// The error of reading the last release, which that of reading all must be too.
    private func fault() throws -> StorageError {
        let error = try #require(throws: StorageError.self) { try releases.latest() }
        #expect(throws: StorageError.self) { try releases.all() }
        return error
    }

    @Test("Before the first release there is nothing, and no folder is made")
    func empty() throws {
        #expect(try releases.latest() == nil)
        #expect(try releases.all().isEmpty)
        #expect(try folder.names().isEmpty)
        let error = #expect(throws: StorageError.self) { try releases.release(1) }
        #expect(error?.code == .nothingThere)
        #expect(error?.message.vi.contains("lich release") == true)
    }

    @Test("Releases follow one another, each with the digest of the file before")
    func chain() throws {
        try append(3)
        #expect(try folder.names() == ["releases"] + (1...3).map { "releases/000\($0).jsonl" })
        let all = try releases.all()
        #expect(all.map(\.release.note) == ["lần 1", "lần 2", "lần 3"])
        #expect(all.map(\.hash) == (try (1...3).map { Fingerprint.of(try folder.bytes("releases/000\($0).jsonl")) }))
        #expect(try releases.latest() == all.last)
        #expect(try releases.release(2) == all[1].release)
    }

    @Test("Who knows some releases is shown those after them, up to one, and not those of another folder")
    func visited() throws {
        try append(3)
        let all = try releases.all()
        var seen: [ReleaseFolder.Entry] = []
        try releases.visit(after: all[0]) { seen.append($0) }
        #expect(seen == Array(all[1...]))
        seen = []
        try releases.visit(upTo: all[1]) { seen.append($0) }
        #expect(seen == Array(all[...1]))
        try releases.visit(after: all[2]) { _ in Issue.record("nothing comes after the last") }
        let other = try TemporaryFolder()
        let foreign = try ReleaseFolder(ofWorkspace: other.path)
            .append(Samples.release(number: 1, previous: nil, note: "nơi khác"))
        #expect(throws: StorageError.self) { try releases.visit(after: foreign) { _ in } }
    }

    @Test("A number that is taken, one too many, a wrong digest and a clock that went back change nothing")
    func refused() throws {
        try append(2)
        let before = try folder.files()
        let hash = try releases.latest()?.hash
        var late = Samples.release(number: 3, previous: hash)
        late.instant = Samples.instant("2025-01-02T01:00:00Z")
        let wrong = [
            Samples.release(number: 2, previous: hash), Samples.release(number: 4, previous: hash),
            Samples.release(number: 3, previous: "00"), late,
        ]
        for release in wrong {
            let error = #expect(throws: StorageError.self) { try releases.append(release) }
            #expect(error?.code == .releaseOutOfOrder)
        }
        #expect(try folder.files() == before)
    }

    @Test("A release in between that is missing is named")
    func missing() throws {
        try append(3)
        try folder.remove("releases/0002.jsonl")
        let error = try fault()
        #expect(error.code == .releaseOutOfOrder)
        #expect(error.message.vi.contains("thiếu “\(folder("releases/0002.jsonl"))”"), "\(error.message.vi)")
    }

    @Test(
        "A second file of a number, a copy and a foreign name are named",
        arguments: [
            ("1.jsonl", "trùng số với “0001.jsonl”"), ("0002 (copy).jsonl", "trùng số với “0002.jsonl”"),
            ("00001.jsonl", "trùng số với “0001.jsonl”"), ("nháp.jsonl", "không phải tên của bản công bố"),
            ("0000.jsonl", "không phải tên của bản công bố"),
        ])
    func strays(_ name: String, _ words: String) throws {
        try append(2)
        try folder.write(try folder.bytes("releases/0002.jsonl"), to: "releases/" + name)
        let error = try fault()
        #expect(error.code == .releaseOutOfOrder)
        #expect(
            error.message.vi.contains("releases/\(name)”") && error.message.vi.contains(words), "\(error.message.vi)")
    }

    @Test("Files that are no releases are nobody's business")
    func others() throws {
        try append(1)
        for name in ["README.md", ".gitkeep", ".0002.jsonl.77.lich-partial"] {
            try folder.write("x".utf8, to: "releases/" + name)
        }
        #expect(try releases.latest()?.release.number == 1)
        try append(2)
        #expect(try folder.names().contains { $0.hasSuffix("lich-partial") } == false)
        #expect(try folder.names().contains("releases/README.md"))
    }

    @Test("A byte changed in any file is found by its digest, and the right file is named", arguments: 1...3)
    func edited(_ number: Int) throws {
        try append(3)
        let name = "releases/000\(number).jsonl"
        var bytes = try folder.bytes(name)
        bytes[bytes.count / 2] ^= 1
        try folder.write(bytes, to: name)
        let error = try fault()
        #expect(error.code == .damagedRelease)
        #expect(error.message.vi.hasPrefix(folder(name)), "\(error.message.vi)")
    }

    @Test("A release put in the place of another is found, though it is whole")
    func replaced() throws {
        try append(3)
        try folder.write(
            ReleaseText.bytes(of: Samples.release(number: 1, note: "khác")), to: "releases/0001.jsonl")
        #expect(try fault().message.vi.contains("một trong hai đã bị thay"))
        try folder.write(try folder.bytes("releases/0003.jsonl"), to: "releases/0002.jsonl")
        #expect(try fault().message.vi.contains("chứa bản công bố lần 3"))
    }

    @Test("A release cut off or empty is named", arguments: [0, 1, 200, 900])
    func cut(_ length: Int) throws {
        try append(2)
        try folder.write(try folder.bytes("releases/0002.jsonl").prefix(length), to: "releases/0002.jsonl")
        #expect(try fault().code == .damagedRelease)
    }

    @Test("Of tasks that release at once each gets its number or is told, and nothing is lost")
    func together() async throws {
        let written = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask { [releases] in
                    (0..<5).count { round in
                        do {
                            let latest = try releases.latest()
                            let number = (latest?.release.number ?? 0) + 1
                            var release = Samples.release(previous: latest?.hash, note: "\(task) \(round)")
                            release.number = number
                            release.instant = .init(seconds: Int64(number))
                            try releases.append(release)
                            return true
                        } catch {
                            return false
                        }
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(written >= 5)
        #expect(try releases.all().count == written)
    }

    @Test("A disk that is full, or as good as, leaves no trace")
    func fullDisk() async throws {
        let limited = try await Soak.shell("ulimit -f 2; $SOAK release '\(folder.path)' 1")
        #expect(limited.code == 1 && limited.output.contains("Nothing has been changed"), "\(limited.output)")
        #expect(try folder.names().isEmpty)
        try append(1)
        let before = try folder.files()
        let again = try await Soak.shell("ulimit -f 2; $SOAK release '\(folder.path)' 1")
        #expect(again.code == 1, "\(again.output)")
        #expect(try folder.files() == before)
    }
}
