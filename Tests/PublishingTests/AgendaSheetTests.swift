import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("The agenda")
struct AgendaSheetTests {
    let source = SheetSample.planned

    @Test("This week and the next come first, then months, and nothing before the day asked for")
    func groups() {
        let sheet = AgendaSheet(source, from: day("2025-05-20"), through: day("2025-07-31"))
        #expect(sheet.hasAhead)
        #expect(sheet.groups.map(\.name) == ["this-week", "next-week", "2025-06", "2025-07"])
        #expect(sheet.groups.flatMap(\.entries).allSatisfy { $0.lastDay >= day("2025-05-20") })
        #expect(sheet.groups.flatMap(\.entries).map(\.day).isSorted)
    }

    @Test("A class that has begun before the day asked for is still listed, in this week")
    func begun() {
        let sheet = AgendaSheet(source, from: day("2025-09-19"), through: day("2025-09-21"))
        #expect(sheet.groups.map(\.name) == ["this-week"])
        #expect(sheet.groups[0].entries.map(\.name) == ["training/2025/2", "district-report/2025-Q3"])
    }

    @Test("A due day that several units share is one line, which stands for all of them")
    func shared() throws {
        let sheet = AgendaSheet(source, from: day("2025-06-10"), through: day("2025-06-10"))
        let report = try #require(sheet.groups[0].entries.last)
        #expect(report.ids.count == 3)
        #expect(report.title.vi == "Báo cáo 6 tháng đầu năm 2025 · 3 đơn vị")
        #expect(report.uid == "district-report.2025-H1@soc-trang-2022-2026")
    }

    @Test("A unit’s agenda has what is its own and what it takes part in, and no other unit’s")
    func unit() {
        let sheet = AgendaSheet(source, for: .unit(Unit.ID(rawValue: "my-xuyen")), from: day("2025-05-01"))
        let entries = sheet.groups.flatMap(\.entries)
        #expect(entries.contains { $0.name == "inspection/2025-H1/my-xuyen" })
        #expect(entries.contains { $0.name == "district-report/2025-H1/my-xuyen" })
        #expect(entries.contains { $0.name == "training/2025/1" })
        #expect(entries.allSatisfy { $0.ids.allSatisfy { $0.unit == nil || $0.unit?.rawValue == "my-xuyen" } })
        #expect(!entries.contains { $0.name.hasPrefix("meeting") })
    }

    @Test("A body’s agenda has what it leads, takes part in and receives")
    func body() {
        let names = AgendaSheet(source, for: .body(Body.ID(rawValue: "ubnd-ke-sach")), from: day("2025-01-01"))
            .groups.flatMap(\.entries).map(\.name)
        #expect(names == ["training/2025/1", "inspection/2025-H1/ke-sach", "training/2025/2", "review/2025"])
    }

    @Test("With nothing ahead it shows what was last, and says so")
    func nothingAhead() {
        let sheet = AgendaSheet(source, from: day("2026-05-20"))
        #expect(!sheet.hasAhead)
        #expect(sheet.groups.map(\.name) == ["past"])
        #expect(sheet.groups[0].entries.count == AgendaSheet.pastCount)
        #expect(sheet.text(.vi, width: 80).contains("Không còn việc nào từ ngày 20/5/2026."))
        #expect(sheet.html(.vi).contains("Không còn việc nào từ ngày 20/5/2026."))
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) {
        let sheet = AgendaSheet(source, from: day("2025-05-20"), through: day("2025-09-30"))
        Golden.expect(sheet.text(language, width: 80), is: "agenda_\(language).txt")
        Golden.expect(sheet.html(language), is: "agenda_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "agenda.json")
    }
}

extension [Day] {
    var isSorted: Bool { self == sorted() }
}
