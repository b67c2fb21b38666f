import Days
import Foundation
import Planning
import Programmes
import Publishing
import Testing

@Suite("The week’s schedule")
struct WeekSheetTests {
    let source = SheetSample.planned

    @Test("It runs from Monday to Sunday, mornings before due days")
    func days() {
        let sheet = WeekSheet(source, week: day("2025-06-12").isoWeek)
        #expect(sheet.days.map(\.calendar.day) == Array(day("2025-06-09")...day("2025-06-15")))
        #expect(sheet.days[1].entries.map(\.name) == ["inspection/2025-H1/my-xuyen", "district-report/2025-H1"])
        #expect(!sheet.isEmpty)
    }

    @Test("A class of two days stands on both")
    func twoDays() {
        let sheet = WeekSheet(source, week: day("2025-09-18").isoWeek)
        #expect(sheet.days[3].entries.map(\.name) == ["training/2025/2"])
        #expect(sheet.days[4].entries.map(\.name) == ["training/2025/2", "district-report/2025-Q3"])
    }

    @Test("Days off and worked Saturdays are named, estimates said to be so")
    func daysOff() {
        let april = WeekSheet(source, week: day("2025-04-26").isoWeek).text(.vi, width: 100)
        #expect(april.contains("làm bù cho T6 02/5"))
        let september = WeekSheet(source, week: day("2025-09-01").isoWeek).text(.vi, width: 100)
        #expect(september.contains("nghỉ: Quốc khánh (ngày liền kề) (ước tính)"))
        let festival = WeekSheet(source, week: day("2025-04-14").isoWeek).text(.vi, width: 100)
        #expect(festival.contains("lễ hội: Chôl Chnăm Thmây"))
        let proposal = WeekSheet(source, week: day("2025-11-24").isoWeek)
        #expect(proposal.days[0].calendar.isWorking)
        #expect(proposal.text(.vi, width: 160).contains("đề xuất nghỉ: Ngày Văn hóa Việt Nam (chưa dùng)"))
    }

    @Test("The page leaves number, date and signature blank, and breaks no day over pages")
    func page() {
        let html = WeekSheet(source, week: day("2025-06-12").isoWeek).html(.vi)
        #expect(html.contains("Số: …/…"))
        #expect(html.contains("…, ngày … tháng … năm …"))
        #expect(html.contains("A4 landscape"))
        #expect(html.contains("tbody { break-inside: avoid; }"))
        #expect(html.components(separatedBy: "scope=\"rowgroup\"").count == 8)
        #expect(html.contains("<html lang=\"vi\">"))
        #expect(html.contains("<time datetime=\"2025-06-10T07:30\">7 giờ 30</time>"))
    }

    @Test("A terminal has short names, paper the full ones")
    func names() {
        let sheet = WeekSheet(source, week: day("2025-06-12").isoWeek)
        #expect(sheet.text(.vi, width: 200).contains("Thành phần: BCSĐ UBND tỉnh, Ban Dân vận Huyện ủy Mỹ Xuyên"))
        #expect(sheet.html(.vi).contains("Thành phần: Ban cán sự đảng UBND tỉnh, Ban Dân vận Huyện ủy Mỹ Xuyên"))
    }

    @Test("What people have written is text on the page, never markup")
    func escaping() {
        var programme = SheetSample.programme
        programme.shortTitle = Bilingual(vi: "A < B & “C”", en: "<script>")
        let source = PlannedProgramme(programme, occurrences: [], calendar: SheetSample.calendar)
        let week = day("2025-06-12").isoWeek
        #expect(WeekSheet(source, week: week).html(.vi).contains("A &lt; B &amp; “C”"))
        #expect(!WeekSheet(source, week: week).html(.en).contains("<script>"))
    }

    @Test(
        "No line of it is wider than the terminal, at any width and in both languages",
        arguments: [20, 40, 60, 72, 80, 100, 132], Language.allCases)
    func width(width: Int, language: Language) {
        for iso in ["2025-04-30", "2025-06-12", "2025-09-18"] {
            let text = WeekSheet(source, week: day(iso).isoWeek).text(language, width: width)
            for line in text.split(separator: "\n") { #expect(line.columns <= width, "\(line)") }
        }
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) {
        let sheet = WeekSheet(source, week: day("2025-06-12").isoWeek)
        Golden.expect(sheet.text(language, width: 80), is: "week_\(language).txt")
        Golden.expect(sheet.html(language), is: "week_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "week.json")
        let unit = WeekSheet(source, for: .unit(Unit.ID(rawValue: "ke-sach")), week: day("2025-04-30").isoWeek)
        Golden.expect(unit.text(language, width: 80), is: "week_days-off_\(language).txt")
    }
}
