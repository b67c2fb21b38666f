import Days
import Foundation
import Planning
import Programmes
import Publishing
import Testing

@Suite("Whose turn it is to be inspected")
struct TurnSheetTests {
    private static let inspection = Obligation.ID(rawValue: "inspection")

    private static func visit(_ period: Period, _ subject: Occurrence.Subject, on iso: String) -> Occurrence {
        let half = HalfDay(day(iso), .morning)
        return Occurrence(
            Occurrence.ID(inspection, period: period, subject: subject), kind: .inspection,
            window: Window(opens: half.day.advanced(by: -10), closes: half.day.advanced(by: 10), prefer: half.day),
            day: half.day, sessions: [half])
    }

    private static func unit(_ name: String) -> Occurrence.Subject { .unit(Unit.ID(rawValue: name)) }

    private static let visits = [
        visit(Period(2024, .half(1)), unit("ke-sach"), on: "2024-05-27"),
        visit(Period(2024, .half(2)), unit("my-xuyen"), on: "2024-10-28"),
        visit(Period(2025, .half(1)), unit("vinh-chau"), on: "2025-05-26"),
        visit(Period(2025, .half(1)), .body(Body.ID(rawValue: "bcsd-ubnd-tinh")), on: "2025-05-27"),
        visit(Period(2025, .half(2)), unit("my-xuyen"), on: "2025-10-28"),
    ]

    private static let decided: Set<Round.ID> = [Round.ID(inspection, Period(2025, .half(1)))]

    private static func sheet(
        _ visits: [Occurrence] = visits, count: Int = 1, records: [TurnSheet.Record] = [], released: Bool = true,
        today: Day? = day("2025-03-10")
    ) throws -> TurnSheet {
        var programme = SheetSample.programme
        let index = try #require(programme.obligations.firstIndex { $0.id == inspection })
        var schedule = try #require(programme.obligations[index].schedule)
        schedule.scope = .rotation(group: "districts", count: count)
        programme.obligations[index].timing = .scheduled(schedule)
        let source = PlannedProgramme(
            programme, occurrences: visits, calendar: SheetSample.calendar,
            basis: Bilingual(vi: "bản nháp", en: "draft"), decided: decided)
        return try #require(
            TurnSheet(
                source, of: inspection, records: records, released: released ? Set(visits.map(\.id)) : [], today: today)
        )
    }

    private static let paper = TurnSheet.Record(
        of: visits[0].id, held: day("2024-05-29"), document: "45/BC-ĐKT")

    @Test("What papers say is known; what was released for a day that is past is only told to be so")
    func standings() throws {
        let sheet = try Self.sheet(records: [Self.paper])
        let rows = Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.subject, $0) })
        let kept = try #require(rows[Self.unit("ke-sach")]?.visits.first)
        #expect(kept.isRecorded && kept.day == day("2024-05-29") && kept.document == "45/BC-ĐKT")
        let told = try #require(rows[Self.unit("my-xuyen")])
        #expect(told.visits.count == 1 && told.visits.first?.isRecorded == false)
        #expect(told.next?.day == day("2025-10-28"))
        #expect(rows[Self.unit("vinh-chau")]?.visits.isEmpty == true)
        #expect(rows[.body(Body.ID(rawValue: "bcsd-ubnd-tinh"))]?.turn == nil)
    }

    @Test("Who was never inspected comes first, who was inspected last goes last")
    func order() throws {
        let sheet = try Self.sheet()
        #expect(sheet.rows.map(\.subject.description) == ["vinh-chau", "ke-sach", "my-xuyen", "bcsd-ubnd-tinh"])
        #expect(sheet.rows.map(\.turn) == [1, 2, 3, nil])
    }

    @Test("Each round ahead is proposed after those before it, decided ones as they are")
    func proposals() throws {
        let sheet = try Self.sheet(count: 2)
        #expect(sheet.rounds.map(\.id.period.description) == ["2025-H1", "2025-H2"])
        #expect(sheet.rounds.map(\.isDecided) == [true, false])
        #expect(
            sheet.rounds.map { $0.proposed.map(\.rawValue) } == [["vinh-chau", "ke-sach"], ["ke-sach", "my-xuyen"]])
        #expect(sheet.proposal(for: Round.ID(Self.inspection, Period(2024, .half(1)))) == nil)
    }

    @Test("Who has been visited already stays in the proposal of a round that has begun")
    func begun() throws {
        let sheet = try Self.sheet(
            [Self.visits[0], Self.visits[1], Self.visits[2]], count: 2, today: day("2025-05-30"))
        let round = try #require(sheet.rounds.first)
        #expect(round.proposed.map(\.rawValue) == ["vinh-chau", "ke-sach"])
    }

    @Test("Before the first release nothing is past but what papers say, and every round lies ahead")
    func unreleased() throws {
        let sheet = try Self.sheet(released: false, today: nil)
        #expect(sheet.rows.allSatisfy { $0.visits.isEmpty })
        #expect(sheet.rounds.count == 4)
    }

    @Test("A unit that is no more is not proposed")
    func ended() throws {
        var programme = SheetSample.programme
        let index = try #require(programme.units.firstIndex { $0.id.rawValue == "vinh-chau" })
        programme.units[index].until = day("2025-01-31")
        let source = PlannedProgramme(programme, occurrences: Self.visits, calendar: SheetSample.calendar)
        let sheet = try #require(TurnSheet(source, of: Self.inspection, today: nil))
        let round = try #require(sheet.rounds.last)
        #expect(!round.proposed.contains(Unit.ID(rawValue: "vinh-chau")))
    }

    @Test("What is no visit by turns has none")
    func otherDuties() {
        #expect(TurnSheet(SheetSample.planned, of: Obligation.ID(rawValue: "training"), today: nil) == nil)
    }

    @Test("A visit by turns says that nobody has decided it, a decided one does not")
    func marks() throws {
        let open = OccurrenceWording(SheetSample.programme, in: .vi)
        let id = Self.visits[2].id
        #expect(open.content(of: id) == "Đơn vị chọn theo luân phiên, chưa phải quyết định của đoàn.")
        #expect(OccurrenceWording(SheetSample.programme, in: .vi, decided: Self.decided).content(of: id) == nil)
        let proposal = Proposal(
            Self.visits, in: SheetSample.programme, calendar: SheetSample.calendar, decided: Self.decided)
        let told = Dictionary(uniqueKeysWithValues: proposal.occurrences.map { ($0.id, $0.words(in: .en).content) })
        #expect(told[id] == .some(String?.none))
        #expect(told[Self.visits[4].id] == "The unit is chosen by turns; the team has not decided yet.")
    }

    @Test(
        "No line of it is wider than the terminal, at any width and in both languages",
        arguments: [24, 40, 60, 80, 132], Language.allCases)
    func width(width: Int, language: Language) throws {
        for line in try Self.sheet(records: [Self.paper]).text(language, width: width).split(separator: "\n") {
            #expect(line.columns <= width, "\(line)")
        }
    }

    @Test("Its text, page and JSON are as they were read last", arguments: Language.allCases)
    func golden(language: Language) throws {
        let sheet = try Self.sheet(count: 2, records: [Self.paper])
        Golden.expect(sheet.text(language, width: 100), is: "turns_\(language).txt")
        Golden.expect(sheet.html(language), is: "turns_\(language).html")
        Golden.expect("\(sheet.json)\n", is: "turns.json")
    }
}
