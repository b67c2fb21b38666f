import Days
import Programmes
import Publishing
import Testing

@Suite("The working calendar of a year")
struct HolidaySheetTests {
    let sheet = HolidaySheet(SheetSample.planned, year: 2025)

    @Test("Tết falls on the first day of the lunar year, and Giỗ Tổ on the tenth of the third month")
    func lunar() throws {
        let tet = try #require(sheet.rows.first { $0.dayOff.date == day("2025-01-29") })
        #expect((tet.lunar.day, tet.lunar.month) == (1, 1))
        let hungKings = try #require(sheet.rows.first { $0.dayOff.date == day("2025-04-07") })
        #expect((hungKings.lunar.day, hungKings.lunar.month) == (10, 3))
    }

    @Test("A source is written once, and rows point at it")
    func sources() {
        #expect(sheet.sources.count == 3)
        #expect(sheet.rows.allSatisfy { sheet.sources[$0.source - 1] == $0.dayOff.source })
    }

    @Test("What is only proposed is shown and not counted")
    func proposals() throws {
        #expect(sheet.rows.contains { $0.dayOff.date == day("2025-11-24") })
        #expect(sheet.workingDays == SheetSample.calendar.workingDayCount(in: Day.year(2025)))
        #expect(sheet.text(.vi, width: 80).contains("đề xuất, chưa"))
    }

    @Test("A year without rows says so, and what to do")
    func unknownYear() {
        let text = HolidaySheet(SheetSample.planned, year: 2028).text(.vi, width: 80)
        #expect(text.contains("Chưa có dữ liệu ngày nghỉ năm 2028"))
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) {
        Golden.expect(sheet.text(language, width: 80), is: "holidays_\(language).txt")
        Golden.expect(sheet.html(language), is: "holidays_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "holidays.json")
    }
}
