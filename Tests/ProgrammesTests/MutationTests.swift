import Days
import Programmes
import Testing

/// Random numbers from a seed, the same on every machine (SplitMix64, Steele, Lea and Flood 2014).
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Files that chance has spoilt")
struct MutationTests {
    /// One change of the kinds that hands, editors and disks make.
    private func spoil(_ bytes: inout [UInt8], by chance: inout SplitMix64) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        let length = min(Int.random(in: 1...12, using: &chance), bytes.count - place)
        switch Int.random(in: 0..<7, using: &chance) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
        case 1: bytes.removeSubrange(place..<(place + length))
        case 2:
            bytes.insert(
                contentsOf: bytes[place..<(place + length)], at: Int.random(in: 0...bytes.count, using: &chance))
        case 3: bytes[place] = Array("-:{}[],\"'#&*!|>%@$0123456789 \n\t~/+".utf8).randomElement(using: &chance) ?? 0
        case 4: bytes.removeSubrange(place...)
        default: spoilLine(of: &bytes, by: &chance)
        }
    }

    private func spoilLine(of bytes: inout [UInt8], by chance: inout SplitMix64) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let from = Int.random(in: 0..<lines.count, using: &chance)
        let to = Int.random(in: 0..<lines.count, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: lines.remove(at: from)
        case 1: lines.swapAt(from, to)
        case 2: lines.insert(lines[from], at: to)
        default: lines[from] = [UInt8](repeating: UInt8(ascii: " "), count: to % 9) + lines[from]
        }
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    @Test(
        "A spoilt programme is read, or said to be wrong; never both, never neither",
        arguments: 1...40 as ClosedRange<UInt64>)
    func programme(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        for _ in 0..<25 {
            var bytes = Array(Sample.text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &chance) { spoil(&bytes, by: &chance) }
            let reading = ProgrammeFile.read(bytes: bytes, name: "p.yaml")
            let errors = reading.issues.filter { $0.severity == .error }
            #expect(
                (reading.value == nil) == !errors.isEmpty, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2
            #expect(reading.issues.allSatisfy { $0.place.file == "p.yaml" && $0.place.line <= lines }, "seed \(seed)")
        }
    }

    @Test(
        "A spoilt amendment is applied, or said to be wrong; never both, never neither",
        arguments: 1...40 as ClosedRange<UInt64>)
    func amendment(seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        let programme = try AmendmentSample.programme()
        for _ in 0..<15 {
            var bytes = Array(AmendmentSample.text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &chance) { spoil(&bytes, by: &chance) }
            let reading = programme.amended(by: [AmendmentText("reform", file: "a.yaml", bytes: bytes)])
            let hasErrors = reading.issues.contains { $0.severity == .error }
            #expect((reading.value == nil) == hasErrors, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("A spoilt holiday file is read, or said to be wrong", arguments: 1...10 as ClosedRange<UInt64>)
    func holidays(seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        let whole = try ShippedFiles.bytes("calendars/holidays/vietnam.yaml")
        for _ in 0..<3 {
            var bytes = whole
            for _ in 0..<3 { spoil(&bytes, by: &chance) }
            let reading = HolidayFile.read(bytes: bytes, name: "h.yaml")
            #expect((reading.value == nil) == reading.issues.contains { $0.severity == .error }, "seed \(seed)")
        }
    }

    @Test("A spoilt table of clauses is read, or said to be wrong", arguments: 1...10 as ClosedRange<UInt64>)
    func clauses(seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        let whole = try ShippedFiles.bytes("calendars/soc-trang/clauses.csv")
        for _ in 0..<5 {
            var bytes = whole
            for _ in 0..<3 { spoil(&bytes, by: &chance) }
            let reading = ClauseTable.read(bytes: bytes, name: "c.csv")
            #expect((reading.value == nil) == reading.issues.contains { $0.severity == .error }, "seed \(seed)")
        }
    }
}
