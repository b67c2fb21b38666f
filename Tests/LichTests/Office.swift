import Foundation
import Testing

/// The shipped programme in a folder of its own, and a clock that a test sets.
final class Office {
    let sandbox: Sandbox
    /// The day it is; each command comes a minute after the one before.
    var day: String
    private var minute = 0

    /// The shipped workspace with its release, on a day after that.
    init(on day: String = "2026-11-26") throws {
        sandbox = try Sandbox.withShippedProgramme()
        self.day = day
    }

    @discardableResult
    func lich(_ arguments: String..., expecting code: Int32? = 0) async throws -> Sandbox.Outcome {
        try await run(arguments, expecting: code)
    }

    func run(_ arguments: [String], expecting code: Int32? = nil) async throws -> Sandbox.Outcome {
        minute += 1
        let now =
            "\(day)T\(minute / 60 + 8 < 10 ? "0" : "")\(minute / 60 + 8):\(minute % 60 < 10 ? "0" : "")\(minute % 60):00+07:00"
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        let outcome = try await sandbox.shell(
            "LICH_NOW=\(now) COLUMNS=200 $LICH --workspace calendars/soc-trang \(words)")
        if let code { #expect(outcome.code == code, "\(words): \(outcome.all)") }
        return outcome
    }

    func json(_ arguments: String...) async throws -> [String: Any] {
        let outcome = try await run(arguments + ["--format", "json"])
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.all)")
    }

    func files(_ folder: String) throws -> [String: Data] { try sandbox.files(below: "calendars/soc-trang/\(folder)") }

    /// The event of that UID in a feed, its lines unfolded; nothing where there is none.
    func event(_ uid: String, in feed: String) throws -> String? {
        let data = try #require(try files("feeds")[feed], "there is no feed \(feed)")
        let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
        return text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:\(uid)@") }
    }
}
