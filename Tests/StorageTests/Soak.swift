import Foundation
import Testing

/// The program that writes in a workspace of its own accord, and how it is run.
enum Soak {
    /// The built `storage-soak`: beside the bundle of the tests.
    static let binary: URL = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let found = beside.appendingPathComponent("storage-soak")
        if FileManager.default.isExecutableFile(atPath: found.path) { return found }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(".build/debug/storage-soak")
    }()

    /// What became of a run.
    struct Outcome {
        /// The exit code; below zero the signal that ended it.
        let code: Int32
        let output: String
    }

    /// Runs it to its end, or kills it without warning after so many seconds.
    static func run(_ arguments: String..., killedAfter seconds: Double = 120) async throws -> Outcome {
        // Another process does the killing: it comes in time however busy this one is.
        try await run("/usr/bin/timeout", ["-s", "KILL", "\(seconds)", binary.path] + arguments)
    }

    /// Runs lines of the shell, in which `$SOAK` is the program.
    static func shell(_ lines: String) async throws -> Outcome { try await run("/bin/bash", ["-c", lines]) }

    private static func run(_ program: String, _ arguments: [String]) async throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["SOAK": binary.path, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
        // A file and no pipe: nothing can fill up and hold the program.
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("soak-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { unlink(output.path) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        let code = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { ended in
                continuation.resume(
                    returning: ended.terminationReason == .exit ? ended.terminationStatus : -ended.terminationStatus)
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return Outcome(code: code, output: String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }
}
