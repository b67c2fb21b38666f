import Attendance
import Days
import Foundation
import Planning
import Programmes
import Publishing
import Tables
import Testing

@Suite("Administrative papers")
struct PaperTests {
    /// The sample, its bodies on these sides.
    private static func source(_ kind: Body.Kind?, leads: [String] = ["bdv-tinh-uy"]) -> PlannedProgramme {
        var programme = Sample.programme
        programme.bodies = programme.bodies.map { body in
            var body = body
            body.kind = kind
            return body
        }
        for index in programme.obligations.indices where programme.obligations[index].kind == .training {
            programme.obligations[index].roles.leads = leads.map { .body(Body.ID(rawValue: $0)) }
        }
        return PlannedProgramme(programme, occurrences: Sample.plan.occurrences, calendar: Sample.calendar)
    }

    private static func trainingClass() throws -> TrainingClass {
        let occurrence = try #require(Sample.plan.occurrences.first { $0.kind == .training })
        let myXuyen = Unit.ID(rawValue: "my-xuyen")
        let gathering = Gathering(
            occurrence.id, capacity: 9, quotas: [.unit(myXuyen): 2, .unit(Unit.ID(rawValue: "vinh-chau")): 1],
            audience: "cán bộ, công chức", registerBy: occurrence.day.advanced(by: -10))
        var roster = Roster(gathering, sessions: occurrence.sessions.count)
        for (number, name) in ["Lê Thị An", "Trần Bé"].enumerated() {
            let person = Person(
                Person.ID(number + 1), name: try PersonName(name), position: "Cán bộ <b>xã</b>", unit: myXuyen,
                note: "không được in")
            try roster.admit(person, as: .trainee)
        }
        return TrainingClass(occurrence, roster, topics: ["II.5 Tiếp công dân", "Kỹ năng đối thoại"])
    }

    private static func head(_ paper: Paper) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(paper.json.description.utf8)) as? [String: Any]
        return try #require(json?["letterhead"] as? [String: Any])
    }

    @Test(
        "The head follows the side of who issues it, and number, symbol and day are left blank",
        arguments: [
            (Body.Kind?.some(.party), "Số ……-CV/……", ["ĐẢNG CỘNG SẢN VIỆT NAM"], "Số ……-KH/……"),
            (
                .some(.state), "Số: ……/……", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
                "Số: ……/KH-……"
            ), (nil, "Số: ……/……", [], "Số: ……"),
        ])
    func heads(kind: Body.Kind?, letter: String, motto: [String], plan: String) throws {
        let held = try Self.trainingClass()
        let head = try Self.head(Paper.quotas(for: held, Self.source(kind), isDraft: true, .vi))
        #expect(head["number"] as? String == letter)
        #expect(head["motto"] as? [String] == motto)
        #expect(head["issuers"] as? [String] == ["BAN DÂN VẬN TỈNH ỦY SÓC TRĂNG"])
        #expect(head["placeAndDate"] as? String == "……, ngày …… tháng …… năm ……")
        let planned = try Self.head(Paper.trainingPlan(of: 2025, [held], Self.source(kind), isDraft: true, .vi))
        #expect(planned["number"] as? String == plan)
    }

    @Test("What two bodies issue together has both in its head and a symbol of both")
    func joint() throws {
        let held = try Self.trainingClass()
        let source = Self.source(.party, leads: ["bdv-tinh-uy", "bcsd-ubnd-tinh"])
        let head = try Self.head(Paper.trainingPlan(of: 2025, [held], source, isDraft: false, .vi))
        #expect(head["number"] as? String == "Số ……-KH/……-……")
        #expect(head["issuers"] as? [String] == ["BAN DÂN VẬN TỈNH ỦY SÓC TRĂNG", "BAN CÁN SỰ ĐẢNG UBND TỈNH"])
    }

    @Test("A letter says when, where, what, for whom and until when; its page is as kept")
    func quotas() throws {
        let letter = Paper.quotas(for: try Self.trainingClass(), Self.source(.party), isDraft: true, .vi)
        Golden.expect(letter.html, is: "quota.html")
        Golden.expect(letter.json.description, is: "quota.json")
        #expect(letter.count == 2)
    }

    @Test("The letter that calls people up names them, and nothing of a name acts; notes about them stay out")
    func callUp() throws {
        let letter = Paper.callUp(for: try Self.trainingClass(), Self.source(.state), isDraft: false, .en)
        #expect(letter.html.contains("Cán bộ &lt;b&gt;xã&lt;/b&gt;") && !letter.html.contains("<b>xã"))
        #expect(!letter.html.contains("không được in") && !letter.html.contains("DRAFT"))
        #expect(letter.html.contains("Mass Mobilisation Commission of Mỹ Xuyên district"))
        #expect(String(decoding: letter.table.csv(), as: UTF8.self).contains("Trần Bé"))
    }

    @Test("The annex has what is done, who leads, with whom, when and what comes of it; what units share is one line")
    func annex() throws {
        let annex = Paper.annex(of: 2025, Self.source(.party), isDraft: true, .vi)
        Golden.expect(String(decoding: annex.table.csv(), as: UTF8.self), is: "annex.csv")
    }

    @Test("A schedule has what concerns whose it is, on the days that were asked for")
    func schedule() throws {
        let source = Self.source(.party)
        let unit = SheetScope.unit(Unit.ID(rawValue: "my-xuyen"))
        let whole = Paper.schedule(source, for: unit, in: Day.year(2025), isDraft: false, .vi)
        let entries = source.occurrences.count { occurrence in
            occurrence.id.unit == nil && occurrence.kind == .training || occurrence.id.unit?.rawValue == "my-xuyen"
        }
        #expect(whole.count >= entries && whole.count < source.occurrences.count)
        let none = Paper.schedule(source, for: unit, in: Day.year(2024), isDraft: false, .vi)
        #expect(none.count == 0 && none.html.contains("Không có việc nào."))
    }

    @Test("As a Word document it has no place left open, in its own form and in one that an office has changed")
    func documents() throws {
        let letter = Paper.callUp(for: try Self.trainingClass(), Self.source(.party), isDraft: true, .vi)
        let filled = try DocumentTemplate(try letter.document(in: letter.template), named: "a.docx")
        #expect(filled.places == [])
        var text = ""
        _ = try filled.filled {
            text = $0; return $0
        }
        for words in [
            "BAN DÂN VẬN TỈNH ỦY SÓC TRĂNG", "Số ……-CV/……", "DỰ THẢO", "Trần Bé", "Cán bộ &lt;b&gt;xã&lt;/b&gt;",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(try letter.document(in: letter.template) == letter.document(in: letter.template))
        let own = DocumentTemplate(
            [
                .init(
                    "word/document.xml", Array("<w:p><w:r><w:t>{{tieu_de}}{{trich_yeu}}, {{la}}</w:t></w:r></w:p>".utf8)
                )
            ],
            named: "mẫu.docx")
        let error = #expect(throws: TableError.self) { try letter.document(in: own) }
        #expect(error?.message.vi.contains("{{la}}") == true && error?.message.vi.contains("trich_yeu") == true)
    }
}
