import Foundation
import Testing

/// A temporary folder, and the built `lich` run in it as a person would.
final class Sandbox {
    /// The folder; it goes when the sandbox does.
    let folder: URL

    /// What runs have printed, outside the folder.
    private let streams: URL

    /// An empty folder.
    init() throws {
        let name = "lich-tests-\(UUID().uuidString)"
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        streams = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".streams")
        for folder in [folder, streams] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit {
        // Left behind at worst; the system clears its temporary folder.
        for folder in [folder, streams] { try? FileManager.default.removeItem(at: folder) }
    }

    /// What became of a run.
    struct Outcome {
        /// The exit code; below zero the signal that ended it.
        let code: Int32
        let output: String
        let remarks: String

        /// The lines of both, for messages of failing tests.
        var all: String { "exit \(code)\n\(output)\n\(remarks)" }
    }

    /// A new workspace `office`, made by `lich init` at a known time.
    static func withOffice() async throws -> Sandbox {
        let sandbox = try Sandbox()
        let outcome = try await sandbox.lich("init", "office", "--title", "Chương trình An Lạc")
        try #require(outcome.code == 0, "\(outcome.all)")
        return sandbox
    }

    /// A copy of the shipped calendars, so that nothing is left in the project's own.
    static func withShippedProgramme() throws -> Sandbox {
        let sandbox = try Sandbox()
        try FileManager.default.copyItem(
            at: repository.appendingPathComponent("calendars"), to: sandbox.folder.appendingPathComponent("calendars"))
        for name in ["lich.sqlite", "lich.sqlite-wal", "lich.sqlite-shm", "lich.lock"] {
            let file = sandbox.folder.appendingPathComponent("calendars/soc-trang/\(name)")
            if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
        }
        return sandbox
    }

    /// Runs `lich` in the folder, in Vietnamese, on 10 March 2026, and waits; a hang is ended after two minutes.
    func lich(
        _ arguments: String..., environment: [String: String] = [:], input: URL? = nil
    ) async throws -> Outcome {
        try await run(Self.binary.path, arguments, environment: environment, input: input)
    }

    /// Runs a line of the shell in which `$LICH` is the built `lich`.
    func shell(_ line: String) async throws -> Outcome {
        try await run("/bin/bash", ["-c", line], environment: ["LICH": Self.binary.path], input: nil)
    }

    /// The built `lich`: the one that `LICH_PROGRAM` names, else the one beside the bundle of the tests.
    static let binary: URL = {
        if let named = ProcessInfo.processInfo.environment["LICH_PROGRAM"] { return URL(fileURLWithPath: named) }
        let besideTests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let found = besideTests.appendingPathComponent("lich")
        if FileManager.default.isExecutableFile(atPath: found.path) { return found }
        return repository.appendingPathComponent(".build/debug/lich")
    }()

    /// The folder of the project.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func run(
        _ program: String, _ arguments: [String], environment: [String: String], input: URL?
    ) async throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "LICH_NOW": "2026-03-10T08:00:00+07:00", "LANG": "vi_VN.UTF-8",
        ].merging(environment) { $1 }
        // Files and no pipes: nothing can fill up and hold the program.
        let (output, remarks) = (try scratch("out"), try scratch("err"))
        process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: remarks)
        let guardian = Task.detached {
            try await Task.sleep(for: .seconds(120))
            process.terminate()
        }
        let code = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { ended in
                continuation.resume(
                    returning: ended.terminationReason == .exit ? ended.terminationStatus : -ended.terminationStatus)
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        guardian.cancel()
        return Outcome(
            code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            remarks: String(decoding: try Data(contentsOf: remarks), as: UTF8.self))
    }

    private func scratch(_ name: String) throws -> URL {
        let file = streams.appendingPathComponent("\(UUID().uuidString).\(name)")
        try Data().write(to: file)
        return file
    }
}

// MARK: - Files in it

extension Sandbox {
    /// The bytes of a file, by its path in the folder.
    func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(path)) }

    /// Writes a file, by its path in the folder.
    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    /// Writes a file, by its path in the folder.
    func write(_ data: Data, to path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// Replaces words in a file; they must be there.
    func replace(_ old: String, by new: String, in path: String) throws {
        let text = String(decoding: try bytes(path), as: UTF8.self)
        try #require(text.contains(old), "\(path) does not say: \(old)")
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    /// Every file below a folder, with its bytes, by its path in it; hidden ones too.
    func files(below path: String) throws -> [String: Data] {
        let start = folder.appendingPathComponent(path)
        guard let names = FileManager.default.enumerator(atPath: start.path) else { return [:] }
        var files: [String: Data] = [:]
        for case let name as String in names {
            let file = start.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = try Data(contentsOf: file)
        }
        return files
    }
}
