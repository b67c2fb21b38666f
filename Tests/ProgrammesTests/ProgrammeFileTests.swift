import Days
import Programmes
import Testing

@Suite("A programme file")
struct ProgrammeFileTests {
    private func sample(_ edits: (String, String)...) throws -> Programme {
        let text = edits.reduce(Sample.text) { $0.replacing($1.0, with: $1.1) }
        let reading = ProgrammeFile.read(text: text, name: "programme.yaml")
        #expect(reading.issues.map { $0.description(in: .en) } == [])
        return try #require(reading.value)
    }

    private func obligation(_ id: String, in programme: Programme) throws -> Obligation {
        try #require(programme.obligation(Obligation.ID(rawValue: id)))
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test("Its head says what the programme is and which days it covers")
    func head() throws {
        let programme = try sample()
        #expect(programme.id == "sample-2025")
        #expect(programme.title == Bilingual(vi: "Chương trình mẫu", en: "Sample programme"))
        #expect(programme.shortTitle.vi == "Mẫu")
        #expect(programme.document == "document.txt")
        #expect(programme.clauses == "clauses.csv")
        #expect(programme.holidays == "../holidays/vietnam.yaml")
        #expect(try programme.signed == day("2022-12-29"))
        #expect(programme.revised == Instant("2026-11-23T01:00:00Z"))
        #expect(programme.isIllustrative)
        #expect(try programme.horizon == day("2023-01-01")...day("2026-12-31"))
        #expect(programme.timeZone == "Asia/Ho_Chi_Minh")
        #expect(programme.address == "https://example.org/")
        #expect(programme.contact?.en == "The office")
        #expect(programme.hours == OfficeHours(morning: 450..<690, afternoon: 810..<1020))
    }

    @Test("Bodies, groups and units are read in the order of the file")
    func people() throws {
        let programme = try sample()
        #expect(programme.bodies.map(\.id.rawValue) == ["bdv", "bcs", "bdv-a", "bdv-b"])
        #expect(programme.body(Body.ID(rawValue: "bdv"))?.delegations == 2)
        #expect(try programme.body(Body.ID(rawValue: "bcs"))?.until == day("2026-12-31"))
        #expect(programme.body(Body.ID(rawValue: "bcs"))?.successor?.rawValue == "bdv")
        #expect(programme.body(Body.ID(rawValue: "bdv-a"))?.name == Bilingual(vi: "Ban A", en: "Ban A"))
        #expect(programme.groups.map(\.id) == ["districts", "everyone"])
        #expect(programme.groups[0].units.map(\.rawValue) == ["a", "b"])
        #expect(programme.groups[1].bodies.map(\.rawValue) == ["bdv", "bcs"])
        #expect(programme.units[0].bodies == ["commission": Body.ID(rawValue: "bdv-a")])
        #expect(programme.units[0].committee.vi == "Huyện ủy")
    }

    @Test("An obligation is read with its clauses, its schedule and its preparation")
    func training() throws {
        let training = try obligation("training", in: sample())
        #expect(training.alias == "tap-huan")
        #expect(training.clauses.map(\.place) == ["III.1.6", "II.8"])
        #expect(training.answers == [.init("training"), .init("training-ii8")])
        #expect(training.kind == .training)
        #expect(training.roles.leads == [.body(Body.ID(rawValue: "bdv"))])
        #expect(training.roles.takesPart == [.group("everyone")])
        let schedule = try #require(training.schedule)
        #expect(schedule.recurrence == .each([.year]))
        #expect(schedule.times == 2)
        #expect(schedule.length == 2)
        #expect(schedule.spacing == 60)
        #expect(schedule.needs == [.head(.body(Body.ID(rawValue: "bdv"))), .room("hoi-truong")])
        #expect(schedule.windows.map(\.selector) == [.ordinal(1), .ordinal(2)])
        #expect(schedule.windows[0].opens == .inYear(month: 4, day: 1, years: 0))
        #expect(schedule.windows[0].reason == Bilingual(vi: "tránh lễ", en: "away from festivals"))
        #expect(
            schedule.preparation == [
                Preparation(
                    "call-up", kind: .letter, title: Bilingual(vi: "Giấy triệu tập", en: "Call-up"),
                    workingDaysBefore: 10,
                    by: [.body(Body.ID(rawValue: "bdv"))])
            ])
    }

    @Test("Scopes, orders, declarations and periods are read")
    func others() throws {
        let programme = try sample()
        let inspection = try #require(obligation("inspection", in: programme).schedule)
        #expect(inspection.scope == .rotation(group: "districts", count: 1))
        #expect(inspection.session == .morning)
        #expect(inspection.length == 1)
        #expect(inspection.needs == [.team(1), .leader(.ofUnit("commission"))])
        #expect(
            inspection.after == [Order(after: Obligation.ID(rawValue: "inspection-plan"), atLeast: 1, atMost: 120)])
        #expect(inspection.windows.last?.selector == .period(Period(2026, .half(2))))
        let report = try obligation("report", in: programme)
        #expect(report.schedule?.scope == .eachUnit(group: "districts"))
        #expect(report.schedule?.length == 0)
        #expect(report.titles[.quarter(1)]?.vi == "Báo cáo quý I")
        #expect(report.schedule?.windows.first?.prefer == .inYear(month: 3, day: 20, years: 0))
        let twoWay = try obligation("two-way", in: programme)
        #expect(twoWay.schedule?.scope == .eachBody([Body.ID(rawValue: "bdv"), Body.ID(rawValue: "bcs")]))
        #expect(twoWay.roles.leads == [.itself])
        #expect(twoWay.roles.receives == [.others])
        #expect(try obligation("final-review", in: programme).schedule?.isTentative == true)
        #expect(try obligation("final-review", in: programme).schedule?.recurrence == .once)
        #expect(try obligation("meeting", in: programme).schedule?.recurrence == .rule("FREQ=MONTHLY;BYDAY=-1FR"))
        #expect(
            try obligation("opinions", in: programme).timing
                == .onRequest(note: Bilingual(vi: "khi có yêu cầu", en: "when asked")))
        #expect(
            try obligation("review-ii8", in: programme).timing
                == .covered(by: [Obligation.ID(rawValue: "final-review")], note: nil))
    }

    @Test("A setting decides values, branches and what there is")
    func settings() throws {
        let merged = try sample()
        #expect(
            try obligation("report", in: merged).schedule?.recurrence
                == .each([.quarter(1), .half(1), .quarter(3), .year]))
        #expect(merged.obligation(Obligation.ID(rawValue: "extra")) == nil)
        #expect(merged.setting("reports")?.choices == ["merge", "literal"])

        let literal = try sample(
            ("value: merge", "value: literal"),
            ("    each: year\n    windows: {due: 12-20", "    each: year\n    leads: bdv\n    windows: {due: 12-20"))
        #expect(
            try obligation("report", in: literal).schedule?.recurrence
                == .each([.quarter(1), .quarter(2), .half(1), .quarter(3), .quarter(4), .year]))
        #expect(literal.obligation(Obligation.ID(rawValue: "extra"))?.follows?.rawValue == "report")

        let single = try sample(("value: 2\n    choices: [1, 2]", "value: 1\n    choices: [1, 2]"))
        #expect(try obligation("training", in: single).schedule?.times == 1)

        let pairs = try sample(("value: 1\n    reason: {vi: \"đủ", "value: 2\n    reason: {vi: \"đủ"))
        #expect(try obligation("inspection", in: pairs).schedule?.scope == .rotation(group: "districts", count: 2))
    }

    @Test("Obligations may share a name where a setting chooses between them")
    func alternatives() throws {
        let programme = try sample(
            ("  - id: two-way\n", "  - id: two-way\n    when: {reports: [merge]}\n"),
            ("  - id: extra\n", "  - id: two-way\n"))
        #expect(try obligation("two-way", in: programme).title.en == "Two-way report")
    }

    @Test("Places are those of the file, also within lists and windows")
    func places() throws {
        let places = ProgrammeFile.read(text: Sample.text, name: "p.yaml").places
        let training = Obligation.ID(rawValue: "training")
        #expect(places[training].description == "p.yaml:44:5")
        #expect(places[training, "windows", "1", "closes"].description == "p.yaml:60:32")
        #expect(places[training, "windows", "1", "nothing"] == places[training, "windows", "1"])
        #expect(places["programme", "horizon"].description == "p.yaml:12:12")
        #expect(places["nothing"].description == "p.yaml")
    }
}
