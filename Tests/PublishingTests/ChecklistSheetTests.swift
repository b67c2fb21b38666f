import Days
import Foundation
import Planning
import Programmes
import Publishing
import Testing

@Suite("The checklist of a visit")
struct ChecklistSheetTests {
    private static let visits = SheetSample.plan2025.filter { $0.id.obligation.rawValue == "inspection" }

    private static let points: [Document.Point] = [
        .init("II.1", text: "Phối hợp tham mưu thực hiện công tác dân vận."),
        .init("II.2", text: "Đẩy mạnh công tác tuyên truyền <và> vận động."),
    ]

    private static func sheet(_ visits: [Occurrence] = visits) -> ChecklistSheet {
        ChecklistSheet(
            SheetSample.planned, of: visits, teams: Dictionary(uniqueKeysWithValues: visits.map { ($0.id, 2) }),
            points: points)
    }

    @Test("Each visit is a paper of its own, by day, with room for what was found and for two signatures")
    func papers() {
        let html = Self.sheet().html(.vi)
        #expect(html.components(separatedBy: "<section class=\"visit\">").count == 3)
        #expect(html.contains(".visit + .visit { break-before: page;"))
        #expect(html.components(separatedBy: "Đại diện đoàn kiểm tra").count == 3)
        #expect(html.components(separatedBy: "Đại diện đơn vị").count == 3)
        #expect(html.contains("@page { size: A4;") && !html.contains("landscape"))
        let days = Self.sheet().visits.map(\.occurrence.day)
        #expect(days == days.sorted())
    }

    @Test("Pages are counted where all are one paper, and not over several")
    func pageNumbers() {
        #expect(Self.sheet([Self.visits[0]]).html(.vi).contains("counter(pages)"))
        #expect(!Self.sheet().html(.vi).contains("counter(pages)"))
    }

    @Test("Every paper says that its days are illustrative")
    func illustrative() {
        let note = "Lịch minh họa"
        #expect(Self.sheet().html(.vi).components(separatedBy: note).count == 3)
        #expect(Self.sheet([Self.visits[0]]).html(.vi).components(separatedBy: note).count == 2)
    }

    @Test("The document’s words stay Vietnamese, and are text and no markup")
    func quoted() {
        let html = Self.sheet().html(.en)
        #expect(
            html.contains(
                "<td lang=\"vi\"><strong>II.2.</strong> Đẩy mạnh công tác tuyên truyền &lt;và&gt; vận động.</td>"))
    }

    @Test(
        "No line of it is wider than the terminal, at any width and in both languages",
        arguments: [20, 40, 60, 80, 132], Language.allCases)
    func width(width: Int, language: Language) {
        for line in Self.sheet().text(language, width: width).split(separator: "\n") {
            #expect(line.columns <= width, "\(line)")
        }
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) {
        let sheet = Self.sheet()
        Golden.expect(sheet.text(language, width: 80), is: "checklist_\(language).txt")
        Golden.expect(sheet.html(language), is: "checklist_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "checklist.json")
    }
}
