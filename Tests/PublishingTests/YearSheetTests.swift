import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("The year at a glance")
struct YearSheetTests {
    let source = SheetSample.planned

    @Test("Months and year count the same working days as the working calendar")
    func workingDays() {
        let sheet = YearSheet(source, year: 2025)
        #expect(sheet.workingDays == SheetSample.calendar.workingDayCount(in: Day.year(2025)))
        for month in sheet.months {
            #expect(month.days.count == Day.length(ofMonth: month.month, year: 2025))
            #expect(month.workingDays == month.days.count { SheetSample.calendar.isWorking($0.day) })
        }
    }

    @Test("Named days are the holidays, the swapped day and the Saturday worked for it, and no ordinary weekend")
    func namedDays() {
        let named = YearSheet(source, year: 2025).namedDays
        #expect(named.count == 13)
        #expect(named.filter(\.isWorking).map(\.day) == [day("2025-04-26")])
        #expect(!named.contains { $0.day == day("2025-11-24") })
    }

    @Test("A year without announcement says that its holidays are not known")
    func uncovered() {
        let sheet = YearSheet(source, year: 2028)
        #expect(!sheet.isCovered)
        #expect(sheet.text(.vi, width: 80).contains("chưa có dữ liệu ngày nghỉ lễ năm 2028"))
        #expect(sheet.html(.en).contains("holidays of 2028 not known"))
    }

    @Test("The picture has a row for what concerns all and for each unit, a mark for each of theirs, and is as kept")
    func picture() throws {
        let sheet = YearSheet(source, year: 2025)
        let svg = YearPicture(of: sheet, on: day("2025-06-10"), .vi).svg
        Golden.expect(svg, is: "year.svg")
        let marks = sheet.entries.reduce(0) { $0 + Set($1.ids.map(\.unit)).count }
        #expect(svg.ranges(of: "<g class=\"mark k-").count == marks + sheet.kinds.count)
        #expect(svg.contains("hôm nay") && svg.contains("<title>Thứ Năm 15/5/2025: Tập huấn"), "\(svg)")
        let other = YearPicture(of: sheet, on: day("2026-01-01"), .en).svg
        #expect(!other.contains("today</text>") && other.contains("For all"))
    }

    @Test("What takes place is listed once for each obligation, in the order of the programme")
    func series() {
        let series = YearSheet(source, year: 2025).series
        #expect(
            series.map(\.obligation.rawValue) == [
                "training", "meeting-ubnd", "inspection", "district-report", "review", "plan",
            ])
        #expect(series.map(\.entries.count) == [2, 12, 2, 4, 1, 1])
    }

    @Test("Three months stand side by side at 80 columns, four at 110, and no line is too wide")
    func columns() {
        for (width, across) in [(40, 1), (50, 2), (80, 3), (109, 3), (110, 4), (160, 4)] {
            let lines = YearSheet(source, year: 2025).text(.vi, width: width).split(separator: "\n")
            let heading = lines.first { $0.contains("Tháng 1 ") }
            #expect(heading?.matches(of: /Tháng/).count == across)
            for line in lines { #expect(line.columns <= width, "\(line)") }
        }
    }

    @Test("Colour is added only when asked for, and takes nothing away")
    func colour() {
        let sheet = YearSheet(source, year: 2025)
        let plain = sheet.text(.vi, width: 80)
        let coloured = sheet.text(.vi, width: 80, style: .coloured)
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[35m27K"))
        #expect(!coloured.contains("\u{1B}[31m"))
        #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    }

    @Test("No line ends in a blank")
    func trailingBlanks() {
        for language in Language.allCases {
            for line in YearSheet(source, year: 2025).text(language, width: 110).split(separator: "\n") {
                #expect(line.last != " ", "\(line)")
            }
        }
    }

    @Test("Every mark on the page leads to its line in the list, and the page stays below 60 kB")
    func page() {
        let html = YearSheet(source, year: 2025).html(.vi)
        let links = Set(html.matches(of: /href="#([^"]+)"/).map(\.1))
        let anchors = html.matches(of: /<tr id="([^"]+)"/).map(\.1)
        #expect(links == Set(anchors))
        #expect(Set(anchors).count == anchors.count)
        #expect(html.utf8.count < 60_000)
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) {
        let sheet = YearSheet(source, year: 2025)
        Golden.expect(sheet.text(language, width: 80), is: "year_80_\(language).txt")
        Golden.expect(sheet.text(language, width: 110), is: "year_110_\(language).txt")
        Golden.expect(sheet.html(language), is: "year_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "year.json")
    }
}

@Suite("Days off in words")
struct SheetDayTests {
    let source = SheetSample.planned

    @Test("The days of one holiday are told together, an estimate never with what is certain")
    func ranges() {
        let text = YearSheet(source, year: 2025).text(.vi, width: 110)
        #expect(text.contains("T2–T6  27–31/01  nghỉ: Tết Nguyên đán\n"))
        #expect(text.contains("T2     01/9      nghỉ: Quốc khánh (ngày liền kề) (ước tính)\n"))
        #expect(text.contains("T3     02/9      nghỉ: Quốc khánh\n"))
    }

    @Test("What a holiday’s name says of a swap is told once, by its kind")
    func swaps() {
        let text = YearSheet(source, year: 2025).text(.vi, width: 110)
        #expect(text.contains("T6     02/5      nghỉ: Quốc tế Lao động (nghỉ hoán đổi, làm bù T7 26/4)\n"))
        #expect(text.contains("T7     26/4      làm bù cho T6 02/5\n"))
        let week = WeekSheet(source, week: day("2025-01-29").isoWeek).text(.vi, width: 110)
        #expect(week.contains("nghỉ: Tết Nguyên đán – mùng 1"))
    }
}
