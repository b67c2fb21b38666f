import Foundation
import Testing

@Suite("lich why, suggest")
struct ExplainingTests {
    @Test("Why tells the days of the window down to those that are possible, and what the place costs")
    func why() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.lich("why", "tap-huan/2026", "--workspace", "office")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.output.contains("= có thể") && outcome.output.contains("Chọn: "), "\(outcome.all)")
        #expect(outcome.output.contains("Chỗ khác và điểm chênh: lich suggest training/2026"), "\(outcome.all)")
    }

    @Test("As many other places are told as were asked for, 1 to 1000")
    func suggest() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.shell(
            "$LICH --workspace office suggest training/2026 --count 2 --format json")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.output.split(separator: "\"price\"").count == 3, "\(outcome.all)")
        let none = try await sandbox.lich("suggest", "training/2026", "--count", "0", "--workspace", "office")
        #expect(none.code == 64, "\(none.all)")
    }

    @Test("What has no place is found, explained, and needs a person")
    func unplaced() async throws {
        let sandbox = try await Sandbox.withOffice()
        // 20 June 2026 is a Saturday.
        try sandbox.replace(
            "{opens: 20, closes: last, prefer: 25}", by: "{opens: 20, closes: 20, prefer: 20}",
            in: "office/programme.yaml")
        let why = try await sandbox.lich("why", "meeting/2026-06", "--workspace", "office")
        #expect(why.code == 2 && why.output.contains("Không thể cùng thỏa"), "\(why.all)")
        #expect(why.output.contains("Cách gỡ ít tốn nhất"), "\(why.all)")
        let suggest = try await sandbox.lich("suggest", "meeting/2026-06", "--workspace", "office")
        #expect(suggest.code == 2 && suggest.output.contains("Gần được nhất"), "\(suggest.all)")
    }
}
