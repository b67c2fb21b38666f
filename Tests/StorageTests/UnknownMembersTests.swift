import Days
import Foundation
import Planning
import Programmes
import Publishing
import Storage
import Testing

@Suite("Members of a release that only a newer version knows")
struct UnknownMembersTests {
    /// A release that has every object there is.
    private static let release: Release = {
        var release = Samples.release()
        let stamp = release.instant
        let standing = Publication.Standing(.confirmed, sequence: 1, stamp: stamp, release: 1)
        release.frame = EventFrame(timeZone: "Asia/Ho_Chi_Minh", isIllustrative: true)
        release.occurrences[1].shared = standing
        release.occurrences[1].hours = .usual
        release.occurrences[1].movedFrom = HalfDay(Samples.day("2025-05-15"), .morning)
        release.occurrences[1].preparation[0].standing = standing
        release.occurrences[1].preparation[0].shared = standing
        release.occurrences[1].withdrawn = [
            WithdrawnEvent(
                "training.2025.1.d2@an-lac-2025", day: Samples.day("2025-05-21"), minutes: 450..<690,
                standing.cancelled, feeds: ["programme"],
                words: [.vi: WithdrawnEvent.Words(title: "[HỦY] Tập huấn", description: "Bản công bố lần 1.")])
        ]
        return release
    }()

    /// The value with one more member in each of its objects, at their end or their beginning.
    private func novel(_ value: JSONValue, atEnd: Bool) -> JSONValue {
        switch value {
        case .object(let members):
            let known = members.map { JSONValue.Member.named($0.name, novel($0.value, atEnd: atEnd)) }
            let novelty = [JSONValue.Member.named("novelty", ["of": .number(members.count), "in": [["years": 2030]]])]
            return .object(atEnd ? known + novelty : novelty + known)
        case .array(let elements): return .array(elements.map { novel($0, atEnd: atEnd) })
        case .null, .bool, .number, .string: return value
        }
    }

    /// The release as a newer version would write it.
    private func novelBytes(atEnd: Bool) throws -> [UInt8] {
        let lines = try ReleaseText.bytes(of: Self.release).split(separator: UInt8(ascii: "\n")).map { line in
            guard case .object(let members) = try JSONValue(reading: line) else { return line.map(\.self) }
            let unsealed = JSONValue.object(members.filter { $0.name != "sha256" })
            return Array(novel(unsealed, atEnd: atEnd).line.utf8)
        }
        let below = lines.dropFirst().flatMap { $0 + [UInt8(ascii: "\n")] }
        let seal = Fingerprint.of(lines[0] + [UInt8(ascii: "\n")] + below)
        return lines[0].dropLast() + Array(",\"sha256\":\"\(seal)\"}\n".utf8) + below
    }

    private func novelties(_ bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: "\"novelty\"").count - 1
    }

    @Test("In every object, they are read and written again")
    func kept() throws {
        let bytes = try novelBytes(atEnd: true)
        let read = try ReleaseText.release(from: bytes, name: "0001.jsonl")
        #expect(novelties(bytes) > 25)
        #expect(ReleaseText.bytes(of: read) == bytes)
        let first = try ReleaseText.release(from: try novelBytes(atEnd: false), name: "0001.jsonl")
        #expect(first == read)
    }

    @Test("They are in the next release, where their objects are")
    func carried() throws {
        let read = try ReleaseText.release(from: try novelBytes(atEnd: true), name: "0001.jsonl")
        let programme = Programme(
            id: read.programme, title: Bilingual(vi: "An Lạc", en: "An Lạc"), signed: Samples.day("2024-12-01"),
            revised: Instant(seconds: 0), horizon: Day.year(2025))
        let today = Samples.day("2025-02-01")
        let order = ReleaseOrder(
            now: Samples.instant("2025-02-01T01:00:00Z"), today: today, through: today, only: [])
        let draft = Proposal([], in: programme, calendar: WorkingCalendar(daysOff: []))
        var next = try Release.next(after: read, telling: draft, order)
        #expect(next.occurrences.map(\.unknown) == read.occurrences.map(\.unknown))
        func novelties(of release: Release) -> Int {
            self.novelties(Array(ReleaseText.bytes(of: release).drop { $0 != UInt8(ascii: "\n") }))
        }
        #expect(novelties(of: next) == novelties(of: read))
        // Of what is no more, nothing is left.
        let objects = novelties(of: next)
        next.occurrences[1].movedFrom = nil
        next.occurrences[1].preparation = []
        #expect(novelties(of: next) < objects)
        #expect(throws: Never.self) {
            try ReleaseText.release(from: ReleaseText.bytes(of: next), name: "0002.jsonl")
        }
    }
}

extension Publication.Standing {
    fileprivate var cancelled: Self { Self(.cancelled, sequence: sequence, stamp: stamp, release: release) }
}
