import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("Words for an occurrence")
struct OccurrenceWordingTests {
    let vi = OccurrenceWording(Sample.programme)
    let en = OccurrenceWording(Sample.programme, in: .en)

    private func id(_ text: String) throws -> Occurrence.ID {
        try #require(Sample.plan.occurrences.first { $0.id.description == text }?.id)
    }

    @Test("A period reads as offices say it")
    func periods() {
        let shapes: [Period.Shape] = [
            .year, .half(1), .half(2), .quarter(3), .month(6), .month(2), .day(month: 6, day: 14),
        ]
        #expect(
            shapes.map { vi.period(Period(2025, $0)) } == [
                "năm 2025", "6 tháng đầu năm 2025", "6 tháng cuối năm 2025", "quý III/2025", "tháng 6/2025",
                "tháng 02/2025",
                "ngày 14/6/2025",
            ])
        #expect(
            shapes.map { en.period(Period(2025, $0)) } == [
                "2025", "first half of 2025", "second half of 2025", "Q3 2025", "June 2025", "February 2025",
                "14 June 2025",
            ])
    }

    @Test(
        "A title has the duty, its period and its unit",
        arguments: [
            (
                "training/2025/1", "Tập huấn công tác dân vận lớp 1/2025",
                "Training on mass-mobilisation work, class 1, 2025"
            ),
            (
                "district-report/2025-Q1/vinh-chau", "Báo cáo dân vận quý I/2025 · thị xã Vĩnh Châu",
                "District report, Q1 2025 · Vĩnh Châu town"
            ),
            (
                "district-report/2025-Q3/my-xuyen", "Báo cáo quý III/2025 · huyện Mỹ Xuyên",
                "Report of the third quarter 2025 · Mỹ Xuyên district"
            ),
            (
                "inspection/2025-H1/my-xuyen", "Kiểm tra 6 tháng đầu năm 2025 · huyện Mỹ Xuyên",
                "Six-month inspection 2025 · Mỹ Xuyên district"
            ),
            ("meeting/2025-06", "Họp định kỳ UBND tỉnh tháng 6/2025", "Periodic meeting of the PPC, June 2025"),
            ("provincial-plan/2025", "Kế hoạch phối hợp của tỉnh năm 2025", "Provincial coordination plan, 2025"),
        ])
    func titles(name: String, vietnamese: String, english: String) throws {
        #expect(vi.title(of: try id(name)) == vietnamese)
        #expect(en.title(of: try id(name)) == english)
    }

    @Test("A title that ends with “năm” is followed by the year alone, and a class is called so once")
    func titlesDoNotStammer() {
        let programme = Self.programme([
            (.report, "yearly", Bilingual(vi: "Báo cáo năm", en: "Annual report")),
            (.training, "class", Bilingual(vi: "Lớp tập huấn", en: "Training class")),
        ])
        let (vi, en) = (OccurrenceWording(programme, in: .vi), OccurrenceWording(programme, in: .en))
        let yearly = Occurrence.ID(Obligation.ID(rawValue: "yearly"), period: Period(2025))
        let second = Occurrence.ID(Obligation.ID(rawValue: "class"), period: Period(2025), ordinal: 2)
        #expect(vi.title(of: yearly) == "Báo cáo năm 2025")
        #expect(vi.title(of: second) == "Tập huấn lớp 2/2025")
        #expect(en.title(of: second) == "Training class 2, 2025")
    }

    @Test("A title too long keeps its period and its unit, and is cut after a word")
    func longTitles() {
        let long = "Hội nghị đánh giá tình hình thực hiện chương trình phối hợp công tác dân vận chính quyền"
        let programme = Self.programme([(.review, "long", Bilingual(vi: long, en: long))])
        let wording = OccurrenceWording(programme)
        let id = Occurrence.ID(
            Obligation.ID(rawValue: "long"), period: Period(2025), subject: .unit(Unit.ID(rawValue: "my-xuyen")))
        #expect(wording.title(of: id) == "Hội nghị đánh giá tình hình thực hiện… năm 2025 · Mỹ Xuyên")
        #expect(wording.title(of: id, prefix: "[HỦY] ", suffix: " (ngày 1/2)").count <= OccurrenceWording.titleLimit)
    }

    @Test("Decomposed letters come out composed")
    func composedTitles() {
        let decomposed = "Ho\u{323}\u{302}i nghi\u{323} \u{110}a\u{309}ng"
        let programme = Self.programme([(.review, "nfd", Bilingual(vi: decomposed, en: decomposed))])
        let title = OccurrenceWording(programme).title(of: Occurrence.ID(Obligation.ID(rawValue: "nfd")))
        #expect(title.unicodeScalars.elementsEqual("Hội nghị Đảng".unicodeScalars))
    }

    @Test("A unit’s role comes to its own body")
    func rolesOfUnit() throws {
        let id = try id("district-report/2025-Q3/vinh-chau")
        #expect(vi.names(.leads, of: id) == ["Ban Dân vận Thị ủy Vĩnh Châu"])
        #expect(vi.names(.coordinates, of: id) == ["UBND thị xã Vĩnh Châu"])
        #expect(vi.names(.receives, of: id) == ["Ban Dân vận Tỉnh ủy Sóc Trăng", "Văn phòng UBND tỉnh"])
    }

    @Test("Bodies of the same part are told together where units share a deadline")
    func rolesOfSharingUnits() throws {
        let units = ["tp-soc-trang", "vinh-chau", "my-xuyen"].map(Unit.ID.init(rawValue:))
        let shared = try id("district-report/2025-Q3/my-xuyen").shared
        #expect(vi.names(.leads, of: shared, sharedBy: units) == ["Ban Dân vận các thành ủy, thị ủy, huyện ủy"])
        #expect(vi.names(.coordinates, of: shared, sharedBy: units) == ["UBND các thành phố, thị xã, huyện"])
        #expect(en.names(.leads, of: shared, sharedBy: units) == ["Mass Mobilisation Commission of each unit"])
    }

    @Test("Each party of a two-way report sends to the other")
    func selfAndOthers() {
        let bodies = ["bdv-tinh-uy", "bcsd-ubnd-tinh"].map(Body.ID.init(rawValue:))
        var programme = Sample.programme
        programme.obligations = [
            Obligation(
                Obligation.ID(rawValue: "two-way"), kind: .report,
                title: Bilingual(vi: "Báo cáo hai chiều", en: "Two-way report"),
                roles: Roles(leads: [.itself], receives: [.others]),
                timing: .scheduled(
                    Schedule(
                        .each([.half(1)]), scope: .eachBody(bodies),
                        windows: [WindowRule(closes: .inYear(month: 6, day: 20, years: 0))])))
        ]
        let wording = OccurrenceWording(programme)
        let id = Occurrence.ID(
            Obligation.ID(rawValue: "two-way"), period: Period(2025, .half(1)), subject: .body(bodies[0]))
        #expect(wording.names(.leads, of: id) == ["Ban Dân vận Tỉnh ủy Sóc Trăng"])
        #expect(wording.names(.receives, of: id) == ["Ban cán sự đảng UBND tỉnh"])
        #expect(wording.title(of: id) == "Báo cáo hai chiều 6 tháng đầu năm 2025 · Ban Dân vận Tỉnh ủy")
    }

    @Test("What follows from another obligation quotes that one’s clause")
    func followedClauses() throws {
        #expect(vi.clauses(of: try id("inspection/2025-H1/my-xuyen")).map(\.place) == ["III.3.4"])
    }

    @Test("A window says whose it is")
    func windows() {
        let days = (Sample.day(2025, 4, 1), Sample.day(2025, 6, 30))
        let ours = Window(opens: days.0, closes: days.1, prefer: days.0)
        let theirs = Window(opens: days.0, closes: days.1, prefer: days.0, owner: .clause)
        #expect(vi.window(ours) == "01/4–30/6/2025, do người lập lịch đặt, văn bản không quy định")
        #expect(vi.window(theirs) == "01/4–30/6/2025, theo văn bản")
        #expect(en.window(ours) == "1 April–30 June 2025, ours, not the document’s")
    }

    private static func programme(_ obligations: [(Obligation.Kind, String, Bilingual)]) -> Programme {
        var programme = Sample.programme
        programme.obligations = obligations.map { kind, id, title in
            Obligation(Obligation.ID(rawValue: id), kind: kind, title: title, timing: .continuous(note: nil))
        }
        return programme
    }
}
