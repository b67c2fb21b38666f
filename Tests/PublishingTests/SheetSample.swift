import Days
import Planning
import Programmes
import Publishing

/// A programme as small as a sheet can be shown with: one province, three districts, a year of duties.
enum SheetSample {
    static let programme = Programme(
        id: "soc-trang-2022-2026",
        title: Bilingual(
            vi: "Chương trình phối hợp về công tác dân vận giai đoạn 2022–2026",
            en: "Coordination programme on mass-mobilisation work 2022–2026"),
        shortTitle: Bilingual(
            vi: "Sóc Trăng · Chương trình phối hợp 2022–2026", en: "Sóc Trăng · Coordination programme 2022–2026"),
        signed: day("2022-12-29"), revised: Instant(seconds: 1_795_000_000),
        horizon: day("2023-01-01")...day("2026-12-31"),
        isIllustrative: true, bodies: bodies,
        groups: [
            BodyGroup(
                "districts", name: Bilingual(vi: "các huyện, thị xã, thành phố", en: "the districts"),
                units: units.map(\.id))
        ],
        units: units, obligations: [training, meeting, inspection, report, review, plan])

    /// The plan of 2025, as a person might have settled it.
    static let plan2025: [Occurrence] =
        [
            occurrence(
                "training", Period(2025), ordinal: 1, on: "2025-05-15", sessions: 2, from: "2025-04-01",
                to: "2025-06-30", best: "2025-05-15"),
            occurrence(
                "training", Period(2025), ordinal: 2, on: "2025-09-18", sessions: 4, from: "2025-08-01",
                to: "2025-10-31", best: "2025-09-20"),
            occurrence(
                "inspection", Period(2025, .half(1)), unit: "my-xuyen", on: "2025-06-10", sessions: 1,
                from: "2025-05-15", to: "2025-06-10", best: "2025-05-25"),
            occurrence(
                "inspection", Period(2025, .half(1)), unit: "ke-sach", on: "2025-05-27", sessions: 1, afternoon: true,
                from: "2025-05-15", to: "2025-06-10", best: "2025-05-25"),
            occurrence(
                "review", Period(2025), on: "2025-12-22", sessions: 1, from: "2025-12-16", to: "2025-12-31",
                best: "2025-12-22"),
            occurrence(
                "plan", Period(2025), on: "2025-01-24", from: "2025-01-01", to: "2025-01-31", best: "2025-01-31",
                estimate: true),
        ]
        + ["01-24", "02-25", "03-25", "04-25", "05-23", "06-25", "07-25", "08-25", "09-25", "10-24", "11-25", "12-25"]
        .enumerated().map { month, day in
            occurrence(
                "meeting-ubnd", Period(2025, .month(month + 1)), on: "2025-\(day)", sessions: 1, from: "2025-\(day)",
                to: "2025-\(day)", best: "2025-\(day)", tentative: true)
        }
        + [
            (Period.Shape.quarter(1), "2025-03-20"), (.half(1), "2025-06-10"), (.quarter(3), "2025-09-19"),
            (.year, "2025-12-05"),
        ]
        .flatMap { shape, day in
            units.map {
                occurrence(
                    "district-report", Period(2025, shape), unit: $0.id.rawValue, on: day, from: day, to: day, best: day
                )
            }
        }

    static let planned = PlannedProgramme(
        programme, occurrences: plan2025, calendar: calendar, festivals: festivals,
        basis: Bilingual(vi: "bản nháp so với bản công bố lần 3", en: "draft against release 3"),
        differences: [
            Occurrence.ID(
                Obligation.ID(rawValue: "inspection"), period: Period(2025, .half(1)),
                subject: .unit(Unit.ID(rawValue: "ke-sach"))):
                Bilingual(vi: "dời từ 26/5", en: "moved from 26 May")
        ])

    static let calendar = WorkingCalendar(daysOff: [
        off("2025-01-01", "Tết Dương lịch", "New Year’s Day"),
        off("2025-01-27", "Tết Nguyên đán – 28 tháng Chạp", "Lunar New Year – 2 days before"),
        off("2025-01-28", "Tết Nguyên đán – 29 tháng Chạp", "Lunar New Year – 1 day before"),
        off("2025-01-29", "Tết Nguyên đán – mùng 1", "Lunar New Year – day 1"),
        off("2025-01-30", "Tết Nguyên đán – mùng 2", "Lunar New Year – day 2"),
        off("2025-01-31", "Tết Nguyên đán – mùng 3", "Lunar New Year – day 3"),
        off("2025-04-07", "Giỗ Tổ Hùng Vương", "Hung Kings’ Day"),
        off(
            "2025-04-26", "Quốc tế Lao động (thứ Bảy làm bù cho 02/05/2025)",
            "Labour Day (Saturday worked for 2 May 2025)", .swappedWorking, paired: "2025-05-02"),
        off("2025-04-30", "Ngày Chiến thắng", "Reunification Day"),
        off("2025-05-01", "Quốc tế Lao động", "Labour Day"),
        off(
            "2025-05-02", "Quốc tế Lao động (nghỉ hoán đổi, làm bù 26/04/2025)",
            "Labour Day (swapped for 26 April 2025)", .swappedOff, paired: "2025-04-26"),
        off(
            "2025-09-01", "Quốc khánh (ngày liền kề)", "National Day (adjacent day)", status: .estimate,
            source: "Theo tiền lệ 2022, 2024."),
        off("2025-09-02", "Quốc khánh", "National Day"),
        off(
            "2025-11-24", "Ngày Văn hóa Việt Nam", "Vietnamese Culture Day", status: .proposedUnconfirmed,
            source: "Đề xuất.", note: "Chưa rõ có được chấp thuận không."),
    ])

    static let festivals = [
        Festival(
            name: Bilingual(vi: "Chôl Chnăm Thmây", en: "Khmer New Year"), days: day("2025-04-14")...day("2025-04-16"),
            status: "verified", source: "Báo địa phương.", revised: "2025-01-01T00:00:00+07:00")
    ]
}

// MARK: - The programme

extension SheetSample {
    private static let bodies =
        [
            Body(
                Body.ID(rawValue: "bdv-tinh-uy"),
                name: Bilingual(vi: "Ban Dân vận Tỉnh ủy", en: "Provincial Mass Mobilisation Commission")),
            Body(
                Body.ID(rawValue: "bcsd-ubnd-tinh"),
                name: Bilingual(
                    vi: "Ban cán sự đảng UBND tỉnh", en: "Party Affairs Committee of the Provincial People’s Committee"),
                shortName: Bilingual(vi: "BCSĐ UBND tỉnh", en: "Party Affairs Committee")
            ),
        ]
        + [
            ("ke-sach", "Kế Sách", "Huyện ủy"), ("my-xuyen", "Mỹ Xuyên", "Huyện ủy"),
            ("vinh-chau", "Vĩnh Châu", "Thị ủy"),
        ].flatMap { id, name, committee in
            [
                Body(
                    Body.ID(rawValue: "bdv-\(id)"),
                    name: Bilingual(
                        vi: "Ban Dân vận \(committee) \(name)", en: "Mass Mobilisation Commission of \(name)")),
                Body(
                    Body.ID(rawValue: "ubnd-\(id)"),
                    name: Bilingual(vi: "UBND \(name)", en: "People’s Committee of \(name)")),
            ]
        }

    private static let units = [
        ("ke-sach", "huyện Kế Sách", "Huyện ủy"), ("my-xuyen", "huyện Mỹ Xuyên", "Huyện ủy"),
        ("vinh-chau", "thị xã Vĩnh Châu", "Thị ủy"),
    ].map { id, name, committee in
        let short = name.split(separator: " ").suffix(2).joined(separator: " ")
        return Unit(
            Unit.ID(rawValue: id), name: Bilingual(vi: name, en: "\(short) district"),
            shortName: Bilingual(vi: short, en: short),
            committee: Bilingual(vi: committee, en: "District Party Committee"),
            bodies: [
                "commission": Body.ID(rawValue: "bdv-\(id)"), "peoples-committee": Body.ID(rawValue: "ubnd-\(id)"),
            ])
    }

    private static let bdv = BodyReference.body(Body.ID(rawValue: "bdv-tinh-uy"))
    private static let bcsd = BodyReference.body(Body.ID(rawValue: "bcsd-ubnd-tinh"))

    private static let training = Obligation(
        Obligation.ID(rawValue: "training"), alias: "tap-huan",
        clauses: [
            .init(
                "III.1.6",
                quote:
                    "Chủ động xây dựng kế hoạch tổ chức từ 01 đến 02 lớp tập huấn về công tác dân vận các cơ quan nhà nước"
            )
        ],
        kind: .training,
        title: Bilingual(vi: "Lớp tập huấn công tác dân vận", en: "Training class on mass-mobilisation work"),
        roles: Roles(leads: [bdv], coordinates: [bcsd], takesPart: [.group("districts")]),
        timing: .scheduled(
            Schedule(
                .each([.year]), times: 2, windows: [], length: 2,
                place: Bilingual(vi: "Trường Chính trị tỉnh", en: "Provincial Political School"),
                preparation: [
                    Preparation(
                        "call-up", kind: .letter,
                        title: Bilingual(vi: "Công văn triệu tập học viên", en: "Letter calling up the trainees"),
                        workingDaysBefore: 10, by: [bdv]),
                    Preparation(
                        "reminder", kind: .reminder,
                        title: Bilingual(vi: "Nhắc danh sách học viên", en: "Reminder: list of trainees"),
                        workingDaysBefore: 3, by: [bdv]),
                ])))

    private static let meeting = Obligation(
        Obligation.ID(rawValue: "meeting-ubnd"), clauses: [.init("III.2.2", quote: "Họp định kỳ hàng tháng")],
        kind: .meeting,
        title: Bilingual(vi: "Họp định kỳ", en: "Periodic meeting"), roles: Roles(leads: [bcsd], takesPart: [bdv]),
        timing: .scheduled(Schedule(.each((1...12).map(Period.Shape.month)), windows: [], length: 1, isTentative: true))
    )

    private static let inspection = Obligation(
        Obligation.ID(rawValue: "inspection"),
        clauses: [.init("III.3.2", quote: "Kiểm tra việc thực hiện công tác dân vận")],
        kind: .inspection, title: Bilingual(vi: "Kiểm tra công tác dân vận", en: "Inspection"),
        roles: Roles(
            leads: [bdv], coordinates: [bcsd], takesPart: [.ofUnit("commission"), .ofUnit("peoples-committee")]),
        timing: .scheduled(
            Schedule(
                .each([.half(1), .half(2)]), scope: .rotation(group: "districts", count: 3), windows: [], length: 1,
                place: Bilingual(vi: "tại đơn vị", en: "at the unit"))))

    private static let report = Obligation(
        Obligation.ID(rawValue: "district-report"),
        clauses: [.init("III.3.4", quote: "Báo cáo kết quả thực hiện hàng quý, 6 tháng, năm")],
        kind: .report, title: Bilingual(vi: "Báo cáo", en: "Report"),
        titles: [
            .quarter(1): Bilingual(vi: "Báo cáo quý I", en: "Report of Q1"),
            .half(1): Bilingual(vi: "Báo cáo 6 tháng", en: "Half-year report"),
            .quarter(3): Bilingual(vi: "Báo cáo quý III", en: "Report of Q3"),
            .year: Bilingual(vi: "Báo cáo năm", en: "Annual report"),
        ],
        roles: Roles(leads: [.ofUnit("commission")], receives: [bdv]),
        timing: .scheduled(
            Schedule(
                .each([.quarter(1), .half(1), .quarter(3), .year]), scope: .eachUnit(group: "districts"), windows: [])))

    private static let review = Obligation(
        Obligation.ID(rawValue: "review"), clauses: [.init("III.4.1", quote: "Hàng năm tổ chức sơ kết")], kind: .review,
        title: Bilingual(vi: "Hội nghị sơ kết", en: "Review conference"),
        roles: Roles(leads: [bdv, bcsd], takesPart: [.group("districts")]),
        timing: .scheduled(Schedule(.each([.year]), windows: [], length: 1)))

    private static let plan = Obligation(
        Obligation.ID(rawValue: "plan"), clauses: [.init("III.1.1", quote: "Xây dựng kế hoạch năm")], kind: .plan,
        title: Bilingual(vi: "Kế hoạch phối hợp năm", en: "Plan of the year"), roles: Roles(leads: [bdv]),
        timing: .scheduled(Schedule(.each([.year]), windows: [])))

    private static func occurrence(
        _ obligation: String, _ period: Period, unit: String? = nil, ordinal: Int? = nil, on iso: String,
        sessions: Int = 0,
        afternoon: Bool = false, from opens: String, to closes: String, best: String, tentative: Bool = false,
        estimate: Bool = false
    ) -> Occurrence {
        let first = HalfDay(day(iso), afternoon ? .afternoon : .morning)
        let id = Obligation.ID(rawValue: obligation)
        return Occurrence(
            Occurrence.ID(id, period: period, subject: unit.map { .unit(Unit.ID(rawValue: $0)) }, ordinal: ordinal),
            kind: programme.obligation(id)?.kind ?? .plan,
            window: Window(opens: day(opens), closes: day(closes), prefer: day(best)), day: day(iso),
            sessions: (0..<sessions).map(first.advanced(by:)), isTentative: tentative, restsOnEstimate: estimate)
    }

    private static func off(
        _ iso: String, _ vi: String, _ en: String, _ kind: DayOff.Kind = .public, status: DayOff.Status = .announced,
        paired: String? = nil, source: String = "Bộ luật Lao động 2019, Điều 112; thông báo năm 2025.",
        note: String? = nil
    ) -> DayOff {
        DayOff(
            date: day(iso), name: Bilingual(vi: vi, en: en), kind: kind, status: status, paired: paired.map(day),
            source: source, note: note, revised: "2025-01-01T00:00:00+07:00")
    }
}

/// A day that the test knows to exist.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return day
}
