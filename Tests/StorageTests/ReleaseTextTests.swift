import Days
import Foundation
import Publishing
import Storage
import Testing

@Suite("The text of a release")
struct ReleaseTextTests {
    @Test("Anything a release can say comes back the same, and gives the same bytes", arguments: 1...60)
    func roundTrip(_ seed: UInt64) throws {
        var generated = GeneratedRelease(seed: seed)
        let release = generated.release()
        let bytes = ReleaseText.bytes(of: release)
        let read = try ReleaseText.release(from: bytes, name: "0001.jsonl")
        #expect(read == release, "seed \(seed)")
        #expect(ReleaseText.bytes(of: read) == bytes, "seed \(seed)")
    }

    @Test("A small release has the bytes of the golden file")
    func golden() throws {
        let bytes = ReleaseText.bytes(of: Samples.release())
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/release.jsonl")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(bytes).write(to: file)
            Issue.record("the golden file is written anew; read what changed")
        }
        #expect(Array(try Data(contentsOf: file)) == bytes)
    }

    @Test("The shipped release is written again byte for byte")
    func shipped() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../calendars/soc-trang/releases/0001.jsonl")
        let bytes = Array(try Data(contentsOf: file))
        #expect(ReleaseText.bytes(of: try ReleaseText.release(from: bytes, name: "0001.jsonl")) == bytes)
    }

    @Test("A release with a byte changed anywhere is refused")
    func changedBytes() throws {
        let bytes = ReleaseText.bytes(of: Samples.release())
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= UInt8(1 << (position % 8))
            #expect(throws: StorageError.self, "byte \(position)") {
                try ReleaseText.release(from: changed, name: "0001.jsonl")
            }
        }
    }

    @Test("A release that is cut at any length, or goes on, is refused")
    func cut() throws {
        let bytes = ReleaseText.bytes(of: Samples.release())
        for length in bytes.indices {
            let error = #expect(throws: StorageError.self, "\(length) bytes") {
                try ReleaseText.release(from: Array(bytes[..<length]), name: "0001.jsonl")
            }
            #expect(error?.code == .damagedRelease)
        }
        for more in ["\n", " ", "x", "{}\n"] {
            #expect(throws: StorageError.self) {
                try ReleaseText.release(from: bytes + Array(more.utf8), name: "0001.jsonl")
            }
        }
    }

    /// An edit by hand, the place that is named, and words of the message.
    static let edits: [(String, String, String, String)] = [
        (#""number":1,"#, #""number":"1","#, "0001.jsonl:1", "“number” phải là số nguyên"),
        (#""day":"2025-05-20""#, #""day":"20/5""#, "0001.jsonl:3", "“day” phải là ngày như"),
        (#""day":"2025-05-20""#, #""day":"2025-05-21""#, "0001.jsonl", "không khớp với sha256"),
        (#""prefer":"2025-05-20""#, #""prefer":"2026-05-20""#, "0001.jsonl:3", "“window.prefer” phải là ngày từ"),
        (#""state":"confirmed""#, #""state":"sure""#, "0001.jsonl:3", "“state” phải là một trong: tentative"),
        (#""title":"Training""#, #""title":5"#, "0001.jsonl:3", "“words.en.title” phải là một chuỗi"),
        (#""count":2"#, #""count":3"#, "0001.jsonl:1", "phải có 3 dòng"),
        (#""unit":"my-xuyen""#, #""unit":"ke-sach""#, "0001.jsonl:2", "“id” phải là"),
        (#""id":"training/2025/1""#, #""id":"training/2025/1","id":"x""#, "0001.jsonl:3", "có hai lần"),
        (#"Hội trường"#, "Hội \u{1}", "0001.jsonl:3", "ký tự điều khiển"),
        (#""sequence":2"#, #""sequence":2.5"#, "0001.jsonl:2", "phải là số nguyên"),
    ]

    @Test("An edit by hand is told with its line, the value and the way out", arguments: edits)
    func edited(_ old: String, _ new: String, _ place: String, _ words: String) throws {
        let text = String(decoding: ReleaseText.bytes(of: Samples.release()), as: UTF8.self)
        try #require(text.contains(old))
        let error = try #require(throws: StorageError.self) {
            try ReleaseText.release(
                from: Array(text.replacingOccurrences(of: old, with: new).utf8), name: "0001.jsonl")
        }
        #expect(error.code == .damagedRelease)
        #expect(error.message.vi.hasPrefix(place + ": "), "\(error.message.vi)")
        #expect(error.message.vi.contains(words), "\(error.message.vi)")
        #expect(error.message.vi.hasSuffix("từ bản sao lưu."))
    }

    @Test("Lines in another order, or twice, are told")
    func order() throws {
        let text = String(decoding: ReleaseText.bytes(of: Samples.release()), as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0 + "\n" }
        func message(_ lines: [Substring]) -> String? {
            let error = #expect(throws: StorageError.self) {
                try ReleaseText.release(from: Array(lines.joined().utf8), name: "0001.jsonl")
            }
            return error?.message.en
        }
        #expect(
            message([lines[0], lines[2], lines[1]].map { Substring($0) })?.hasPrefix(
                "0001.jsonl:3: “district-report/2025-Q3/my-xuyen” is out of order.") == true)
        #expect(
            message([lines[0], lines[1], lines[1]].map { Substring($0) })?.hasPrefix(
                "0001.jsonl:3: “district-report/2025-Q3/my-xuyen” is there twice.") == true)
    }

    @Test("A format of a newer version wants a newer version")
    func newerFormat() throws {
        let text = String(decoding: ReleaseText.bytes(of: Samples.release()), as: UTF8.self)
        let newer = text.replacingOccurrences(of: #"{"format":1,"#, with: #"{"format":2,"#)
        let error = #expect(throws: StorageError.self) {
            try ReleaseText.release(from: Array(newer.utf8), name: "0001.jsonl")
        }
        #expect(error?.code == .newerVersion)
    }

    @Test("Bytes that are no UTF-8 are refused")
    func notUnicode() throws {
        var bytes = ReleaseText.bytes(of: Samples.release())
        let letter = try #require(bytes.firstIndex { $0 > 0x7F })
        bytes[letter] = 0xFF
        let error = #expect(throws: StorageError.self) { try ReleaseText.release(from: bytes, name: "0001.jsonl") }
        #expect(error?.message.en.contains("not UTF-8") == true)
    }
}
