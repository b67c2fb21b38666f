import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("Everything about one occurrence")
struct OccurrenceSheetTests {
    let source = SheetSample.planned

    @Test("An identity that the plan does not have gives no sheet")
    func unknown() {
        #expect(OccurrenceSheet(source, of: Occurrence.ID(Obligation.ID(rawValue: "nothing"))) == nil)
    }

    @Test("Neighbours are those of the same obligation and unit, and what else stands on its day")
    func neighbours() throws {
        let first = try sheet("training/2025/1")
        #expect(first.before == nil)
        #expect(first.after?.name == "training/2025/2")
        let inspection = try sheet("inspection/2025-H1/my-xuyen")
        #expect(inspection.before == nil && inspection.after == nil)
        #expect(inspection.sameDays.map(\.name) == ["district-report/2025-H1"])
        #expect(try sheet("training/2025/2").sameDays.map(\.name) == ["district-report/2025-Q3"])
    }

    @Test("Papers are due so many working days before, counted over holidays and the swapped Saturday")
    func preparation() throws {
        let steps = try sheet("training/2025/1").steps
        #expect(steps.map(\.day) == [day("2025-04-28"), day("2025-05-12")])
        #expect(steps.map(\.id) == ["call-up", "reminder"])
    }

    @Test("The distance from the preferred day is told in working days, and that it is a day off")
    func preferred() throws {
        #expect(try sheet("training/2025/1").text(.vi, width: 100).contains("Thứ Năm 15/5/2025, đúng ngày"))
        let late = try sheet("inspection/2025-H1/my-xuyen").text(.vi, width: 100)
        #expect(late.contains("Chủ nhật 25/5/2025, ngày nghỉ; muộn 12 ngày làm việc"))
        let early = try sheet("plan/2025").text(.vi, width: 100)
        #expect(early.contains("Thứ Sáu 31/01/2025, ngày nghỉ; sớm 1 ngày làm việc"))
    }

    @Test("The clause’s words are marked as Vietnamese on the English page")
    func quotes() throws {
        let html = try sheet("training/2025/1").html(.en)
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<dd lang=\"vi\"><p>III.1.6 “Chủ động"))
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) throws {
        let sheet = try sheet("training/2025/1")
        Golden.expect(sheet.text(language, width: 80), is: "show_training_\(language).txt")
        Golden.expect(sheet.html(language), is: "show_training_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "show_training.json")
        Golden.expect(try self.sheet("plan/2025").text(language, width: 80), is: "show_estimate_\(language).txt")
    }

    private func sheet(_ name: String) throws -> OccurrenceSheet {
        let id = try #require(source.occurrences.first { $0.id.description == name }).id
        return try #require(OccurrenceSheet(source, of: id))
    }
}
