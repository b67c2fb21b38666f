import Days
import Foundation
import Synchronization
import Testing

@testable import FeedServer

@Suite("Dates, languages, caches and gates of a server")
struct PartsTests {
    @Test("A date is written as HTTP wants it, and read again, over all years that matter")
    func dates() {
        for seconds in stride(from: Int64(0), to: 4_102_444_800, by: 86_400 * 17 + 3_661) {
            let instant = Instant(seconds: seconds)
            #expect(Instant(httpDate: instant.httpDate) == instant, "\(instant)")
        }
        #expect(Instant(seconds: 784_111_777).httpDate == "Sun, 06 Nov 1994 08:49:37 GMT")
        for text in ["", "Sun, 06 Nov 1994 08:49:37", "06 Nov 1994 08:49:37 GMT", "Sun, 31 Foo 1994 08:49:37 GMT"] {
            #expect(Instant(httpDate: text) == nil)
        }
    }

    @Test("A cache keeps within its bound, and lets go what was asked for longest ago")
    func cache() {
        let cache = ResourceCache(bound: 1_000)
        func resource(_ size: Int) -> Resource { Resource([UInt8](repeating: 0, count: size), type: "text/plain") }
        for number in 0..<10 { cache.keep(resource(100), named: "\(number)") }
        #expect(cache.size == 1_000)
        #expect(cache.resource(named: "0") != nil)
        cache.keep(resource(100), named: "10")
        #expect(cache.size <= 1_000)
        #expect(cache.resource(named: "0") != nil)
        #expect(cache.resource(named: "1") == nil)
        cache.keep(resource(2_000), named: "large")
        #expect(cache.resource(named: "large") == nil)
        cache.forget { $0 != "10" }
        #expect(cache.size == 100)
    }

    @Test("A gate opens again after a minute")
    func gate() {
        let clock = TestClock()
        let gate = TokenGate { clock.now }
        for _ in 0..<TokenGate.ofOne { gate.miss(by: "a") }
        #expect(!gate.isOpen(to: "a"))
        #expect(gate.isOpen(to: "b"))
        clock.advance(by: .seconds(61))
        #expect(gate.isOpen(to: "a"))
        for number in 0..<TokenGate.ofAll { gate.miss(by: "\(number)") }
        #expect(!gate.isOpen(to: "somebody else"))
    }

    @Test("What was compressed is the same again when gunzip has read it")
    func gzip() throws {
        let text = String(repeating: "Ban Dân vận Tỉnh ủy Sóc Trăng. ", count: 500)
        let packed = Gzip.compressed(Array(text.utf8))
        #expect(packed.count < text.utf8.count / 10)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("lich-\(UUID()).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(packed).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        #expect(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == text)
        #expect(Gzip.compressed([]).count < 30)
    }
}

private final class TestClock: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { instant.withLock(\.self) }

    func advance(by duration: Duration) { instant.withLock { $0 = $0.advanced(by: duration) } }
}
