import Foundation
import Testing

@Suite("A week for whoever asks")
struct WeekTests {
    @Test("A week is written in lines for a chat, the office’s own work among the programme’s, and for a person alone")
    func chat() async throws {
        let office = try Office()
        try await office.lich("add", "Giao ban", "18/12 chiều", "--at", "14:00", "--place", "Phòng họp 1")
        let week = try await office.lich("week", "--week", "51/2026", "--chat")
        #expect(week.output.contains("TUẦN 51/2026") && !week.output.contains("Thứ Tư"), "\(week.all)")
        #expect(week.output.contains("1. Sáng, 7 giờ 30: Hội nghị tổng kết"), "\(week.all)")
        #expect(week.output.contains("2. Chiều, 14 giờ: Giao ban"), "\(week.all)")
        #expect(week.output.contains("Địa điểm: Phòng họp 1"))
        let person = try await office.lich("week", "51/2026", "--person", "head of bdv-tinh-uy", "--chat")
        #expect(person.output.contains("Trưởng Ban Dân vận Tỉnh ủy") && person.output.contains("Hội nghị tổng kết"))
        #expect(!person.output.contains("Giao ban"), "\(person.all)")
        let nobody = try await office.lich("week", "51/2026", "--person", "Nguyễn Văn A", expecting: 1)
        #expect(nobody.remarks.contains("không có người, đoàn, phòng"), "\(nobody.all)")
    }

    @Test(
        "A week is printed where there is a browser to print it",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")))
    func printed() async throws {
        let office = try Office()
        try await office.lich("week", "51/2026", "--unit", "tinh", "--pdf", "tuan.pdf")
        #expect(try office.sandbox.bytes("tuan.pdf").starts(with: Data("%PDF-".utf8)))
        try await office.lich("week", "51/2026", "--png", "tuan.png")
        #expect(try office.sandbox.bytes("tuan.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("Without a browser it is said how to print, and nothing is written")
    func noBrowser() async throws {
        let office = try Office()
        let outcome = try await office.sandbox.shell(
            "PATH=/nowhere LICH_NOW=2026-11-26 $LICH --workspace calendars/soc-trang week 51/2026 --pdf tuan.pdf")
        #expect(outcome.code == 1 && outcome.remarks.contains("--html"), "\(outcome.all)")
        #expect(try office.sandbox.files(below: ".")["tuan.pdf"] == nil)
    }
}
