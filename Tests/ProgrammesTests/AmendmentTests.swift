import Days
import Programmes
import Testing

@Suite("An amendment")
struct AmendmentTests {
    private func amended() throws -> Programme {
        let reading = try AmendmentSample.programme().amended(by: [AmendmentSample.text(AmendmentSample.text)])
        #expect(reading.issues.map { $0.description(in: .en) } == [])
        return try #require(reading.value)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test("What it says is read, every part of it")
    func reads() throws {
        let programme = try #require(try AmendmentSample.programme().value)
        let reading = AmendmentFile.read(
            bytes: Array(AmendmentSample.text.utf8), name: "reform.yaml", id: "reform", of: programme)
        let amendment = try #require(reading.value)
        #expect(amendment.date == (try day("2025-07-01")))
        #expect(amendment.basis == [Amendment.Basis("NQ 1", status: .verified, source: "Công báo")])
        #expect(amendment.bodies.map(\.id.rawValue) == ["bdv", "btg", "bcs"])
        #expect(amendment.bodies[0].successor?.confirmed == "btg")
        #expect(amendment.bodies[2].ends == Amendment.End(try day("2025-03-31"), isExact: false, status: .unverified))
        #expect(amendment.bodies[2].successor?.confirmed == nil)
        #expect(amendment.obligations.map(\.id.rawValue) == ["training", "inspection", "report", "commune-report"])
        #expect(
            reading.places["changes", "bodies", "bcs", "ends", "not-after"]
                == Issue.Place(file: "reform.yaml", line: 12, column: 29))
    }

    @Test("A programme without amendments is what it was")
    func nothingApplied() throws {
        let reading = try AmendmentSample.programme()
        #expect(reading.amended(by: []).value == reading.value)
    }

    @Test("Who ends has a last day; who is confirmed follows, and nobody else")
    func lives() throws {
        let programme = try amended()
        let (before, after) = (try day("2025-06-30"), try day("2025-07-01"))
        let (bdv, bcs) = (Body.ID(rawValue: "bdv"), Body.ID(rawValue: "bcs"))
        #expect(programme.acting(for: bdv, on: before)?.id == bdv)
        #expect(programme.acting(for: bdv, on: after)?.id.rawValue == "btg")
        // The programme itself names bdv as the successor of bcs, and bdv has ended too.
        #expect(programme.acting(for: bcs, on: after)?.id.rawValue == "btg")
        #expect(programme.acting(for: Unit.ID(rawValue: "a"), on: before)?.id.rawValue == "a")
        #expect(programme.acting(for: Unit.ID(rawValue: "a"), on: after) == nil)
    }

    @Test("Words of a day name who acts on it, and a successor nobody has confirmed as such")
    func standing() throws {
        let text = AmendmentSample.text.replacing(
            ", successor: {is: btg, confirmed: true, confirmed-by: \"Quyết định số 5\"}", with: "")
        let programme = try #require(
            try AmendmentSample.programme().amended(by: [AmendmentSample.text(text)]).value)
        let bdv = Body.ID(rawValue: "bdv")
        #expect(programme.standing(on: try day("2025-06-30")).body(bdv)?.name.vi == "Ban Dân vận")
        #expect(
            programme.standing(on: try day("2025-07-01")).body(bdv)?.name.vi
                == "cơ quan kế thừa (chờ xác nhận) của Ban Dân vận")
        #expect(try amended().standing(on: try day("2025-07-01")).body(bdv)?.name.vi == "Ban Tuyên giáo")
    }

    @Test("Titles and parts change on the amendment's day, and only those that are named")
    func words() throws {
        let training = try #require(try amended().obligation(Obligation.ID(rawValue: "training")))
        let (then, now) = (training.told(on: try day("2025-06-30")), training.told(on: try day("2025-07-01")))
        #expect(then.title.vi == "Lớp tập huấn" && now.title.vi == "Lớp bồi dưỡng")
        #expect(then.roles.leads == [.body(Body.ID(rawValue: "bdv"))])
        #expect(now.roles.leads == [.body(Body.ID(rawValue: "btg"))])
        #expect(now.roles.takesPart == then.roles.takesPart)
    }

    @Test("Lengths and windows change for what closes on the amendment's day or later")
    func schedules() throws {
        let programme = try amended()
        let training = try #require(programme.obligation(Obligation.ID(rawValue: "training")))
        #expect(training.schedule(closing: try day("2025-06-30"))?.length == 2)
        #expect(training.schedule(closing: try day("2025-10-31"))?.length == 4)
        let schedule = try #require(programme.obligation(Obligation.ID(rawValue: "report"))?.schedule)
        func due(_ period: String) -> Day? {
            guard let period = Period(period), case .success(let window) = schedule.window(for: period, in: programme)
            else { return nil }
            return window.closes
        }
        #expect(due("2025-Q1") == (try day("2025-03-20")))
        #expect(due("2025-H1") == (try day("2025-06-10")))
        #expect(due("2025-Q3") == (try day("2025-12-01")))
        #expect(due("2026-Q1") == (try day("2026-03-10")))
    }

    @Test("An obligation that ends owes nothing after its end, one that begins nothing before its beginning")
    func obligations() throws {
        let programme = try amended()
        let inspection = try #require(programme.obligation(Obligation.ID(rawValue: "inspection")))
        let (spring, summer) = (try day("2026-01-10"), try day("2026-02-10"))
        #expect(inspection.owed(Window(opens: spring, closes: summer, prefer: spring), isDeadline: false) == nil)
        let overlapping = Window(opens: try day("2025-12-01"), closes: spring, prefer: spring)
        #expect(inspection.owed(overlapping, isDeadline: false)?.closes == (try day("2025-12-31")))
        #expect(inspection.owed(overlapping, isDeadline: true) == nil)
        let begun = try #require(programme.obligation(Obligation.ID(rawValue: "commune-report")))
        #expect(begun.from == (try day("2025-07-01")) && begun.amendment == "reform")
    }

    @Test("Two amendments are applied one after the other")
    func two() throws {
        let second = """
            amendment: {id: later, title: Sau, date: 2026-01-01, basis: {document: NQ 2, status: memory}}
            changes:
              obligations:
                training: {title: {vi: "Khóa học", en: "School"}}

            """
        let reading = try AmendmentSample.programme().amended(by: [
            AmendmentSample.text(AmendmentSample.text), AmendmentSample.text(second, "later"),
        ])
        #expect(reading.issues == [])
        let training = try #require(reading.value?.obligation(Obligation.ID(rawValue: "training")))
        let titles = try ["2025-06-30", "2025-12-31", "2026-01-01"].map { training.told(on: try day($0)).title.vi }
        #expect(titles == ["Lớp tập huấn", "Lớp bồi dưỡng", "Khóa học"])
    }
}

@Suite("The list of amendments in a programme's text")
struct AmendmentListTests {
    private static let text = "# đầu\nprogramme:\n  id: x   # tên\n  horizon: 2023-01-01..2026-12-31\n"

    @Test(
        "It is written and taken out again, and nothing else changes",
        arguments: ["\n", "\r\n"])
    func editing(lineEnd: String) throws {
        let text = Sample.text.replacing("\n", with: lineEnd)
        let one = try #require(ProgrammeFile.text(text, naming: ["a"]))
        #expect(
            one == text.replacing("The office\"}\(lineEnd)", with: "The office\"}\(lineEnd)  amendments: [a]\(lineEnd)")
        )
        let two = try #require(ProgrammeFile.text(one, naming: ["a", "b"]))
        #expect(ProgrammeFile.read(text: two, name: "p").value?.amendments == ["a", "b"])
        #expect(ProgrammeFile.text(two, naming: ["a"]) == one)
        #expect(ProgrammeFile.text(one, naming: []) == text)
    }

    @Test("A list with hyphens and remarks keeps them")
    func hyphens() throws {
        let text = Sample.text.replacing(
            "hours:\n", with: "  amendments:\n    # các lần sửa\n    - a  # lần 1\n    - b\nhours:\n")
        let more = try #require(ProgrammeFile.text(text, naming: ["a", "b", "c"]))
        #expect(more == text.replacing("    - b\n", with: "    - b\n    - c\n"))
        #expect(ProgrammeFile.text(more, naming: ["a", "c"]) == text.replacing("    - b\n", with: "    - c\n"))
    }

    @Test("A programme in braces is left to a person")
    func braces() {
        #expect(ProgrammeFile.text("programme: {id: a}\n", naming: ["a"]) == nil)
    }
}
