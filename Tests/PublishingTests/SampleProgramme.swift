import Days
import ICalendar
import Planning
import Programmes
import Publishing

/// A programme in small, with a plan made by hand: one of every thing that feeds show.
enum Sample {
    static let revised = Instant(seconds: 1_767_229_200)

    static let programme = Programme(
        id: "mau-2025",
        title: Bilingual(vi: "Chương trình phối hợp mẫu, 2025", en: "Sample coordination programme, 2025"),
        shortTitle: Bilingual(vi: "Mẫu · phối hợp 2025", en: "Sample · coordination 2025"),
        signed: day(2024, 12, 31), revised: revised, horizon: Day.year(2025), isIllustrative: true,
        contact: Bilingual(vi: "Phòng Tổng hợp, Ban Dân vận Tỉnh ủy", en: "General division of the commission"),
        bodies: bodies,
        groups: [
            BodyGroup(
                "districts", name: Bilingual(vi: "các huyện, thị xã, thành phố", en: "the districts"),
                units: ["tp-soc-trang", "vinh-chau", "my-xuyen"].map(Unit.ID.init(rawValue:)))
        ],
        units: units, obligations: obligations)

    /// The plan: every occurrence of the sample, by day.
    static let plan = Plan(
        horizon: programme.horizon, occurrences: occurrences.sorted { ($0.day, $0.id) < ($1.day, $1.id) })

    static let calendar = WorkingCalendar(daysOff: daysOff)

    /// The feeds of a publication of the sample, or of the unreleased plan.
    static func feeds(
        _ publication: Publication? = nil,
        writing: @escaping @Sendable (Event) -> SerializedComponent = { $0.serialized() }
    ) -> [Feed] {
        Feeds(
            of: programme, publication ?? .unreleased(plan, of: programme, calendar: calendar), calendar: calendar,
            holidaysID: "vietnam", zone: hoChiMinh, writing: writing
        ).all()
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
        return day
    }

    /// A zone without transitions, in the form of feeds.md §0.
    static let hoChiMinh = TimeZoneDefinition(
        id: "Asia/Ho_Chi_Minh",
        observances: [
            TimeZoneDefinition.Observance(
                .standard, start: clock(1970, 1, 1, hour: 0), offsetFrom: 25200, offsetTo: 25200, names: ["+07"])
        ])

    static func clock(_ year: Int, _ month: Int, _ day: Int, hour: Int, minute: Int = 0) -> CalendarDateTime {
        guard let date = CalendarDate(year: year, month: month, day: day),
            let time = CalendarDateTime(date, hour: hour, minute: minute)
        else { preconditionFailure("no such time") }
        return time
    }
}

// MARK: - Who

extension Sample {
    private static func body(_ id: String, _ vi: String, _ en: String, short: String? = nil) -> Body {
        Body(
            Body.ID(rawValue: id), name: Bilingual(vi: vi, en: en), shortName: short.map { Bilingual(vi: $0, en: en) })
    }

    private static let bodies =
        [
            body(
                "bdv-tinh-uy", "Ban Dân vận Tỉnh ủy Sóc Trăng", "Provincial Mass Mobilisation Commission",
                short: "Ban Dân vận Tỉnh ủy"),
            body(
                "bcsd-ubnd-tinh", "Ban cán sự đảng UBND tỉnh", "Party Affairs Committee of the PPC",
                short: "BCSĐ UBND tỉnh"),
            body("vp-ubnd-tinh", "Văn phòng UBND tỉnh", "Office of the PPC"),
        ]
        + [
            ("soc-trang", "Thành ủy Sóc Trăng", "thành phố Sóc Trăng", "Sóc Trăng city"),
            ("vinh-chau", "Thị ủy Vĩnh Châu", "thị xã Vĩnh Châu", "Vĩnh Châu town"),
            ("my-xuyen", "Huyện ủy Mỹ Xuyên", "huyện Mỹ Xuyên", "Mỹ Xuyên district"),
        ].flatMap { id, committee, name, english in
            [
                body("bdv-\(id)", "Ban Dân vận \(committee)", "Mass Mobilisation Commission of \(english)"),
                body("ubnd-\(id)", "UBND \(name)", "People’s Committee of \(english)"),
            ]
        }

    private static let units = [
        Unit(
            Unit.ID(rawValue: "tinh"), name: Bilingual(vi: "tỉnh Sóc Trăng", en: "Sóc Trăng province"),
            shortName: Bilingual(vi: "Tỉnh", en: "Province"),
            committee: Bilingual(vi: "Tỉnh ủy", en: "Provincial Party Committee"),
            bodies: [
                "commission": Body.ID(rawValue: "bdv-tinh-uy"), "party-affairs": Body.ID(rawValue: "bcsd-ubnd-tinh"),
                "office": Body.ID(rawValue: "vp-ubnd-tinh"),
            ]),
        district("tp-soc-trang", "soc-trang", "thành phố Sóc Trăng", "TP Sóc Trăng", "Thành ủy", "Sóc Trăng city"),
        district("vinh-chau", "vinh-chau", "thị xã Vĩnh Châu", "Vĩnh Châu", "Thị ủy", "Vĩnh Châu town"),
        district("my-xuyen", "my-xuyen", "huyện Mỹ Xuyên", "Mỹ Xuyên", "Huyện ủy", "Mỹ Xuyên district"),
    ]

    private static func district(
        _ id: String, _ suffix: String, _ vi: String, _ short: String, _ committee: String, _ en: String
    ) -> Unit {
        Unit(
            Unit.ID(rawValue: id), name: Bilingual(vi: vi, en: en), shortName: Bilingual(vi: short, en: en),
            committee: Bilingual(vi: committee, en: "Party Committee"),
            bodies: [
                "commission": Body.ID(rawValue: "bdv-\(suffix)"),
                "peoples-committee": Body.ID(rawValue: "ubnd-\(suffix)"),
            ])
    }
}

// MARK: - What

extension Sample {
    private static let province = BodyReference.body(Body.ID(rawValue: "bdv-tinh-uy"))
    private static let partyAffairs = BodyReference.body(Body.ID(rawValue: "bcsd-ubnd-tinh"))
    private static let anyWindow = [WindowRule(closes: .inYear(month: 12, day: 31, years: 0))]

    private static let obligations = [
        Obligation(
            Obligation.ID(rawValue: "training"),
            clauses: [.init("III.1.6", quote: "tổ chức từ 01 đến 02 lớp tập huấn")],
            kind: .training,
            title: Bilingual(vi: "Tập huấn công tác dân vận", en: "Training on mass-mobilisation work"),
            content: Bilingual(
                vi: "Kỹ năng vận động; nghe, hiểu; trả lời dân", en: "Skills: to hear, to understand, to answer"),
            roles: Roles(leads: [province], takesPart: [.group("districts")]),
            timing: .scheduled(
                Schedule(
                    .each([.year]), times: 2, windows: anyWindow, length: 4,
                    place: Bilingual(
                        vi: "Trường Chính trị tỉnh, TP Sóc Trăng", en: "Provincial Political School, Sóc Trăng"),
                    preparation: [
                        Preparation(
                            "call-up", kind: .letter,
                            title: Bilingual(vi: "Công văn triệu tập học viên", en: "Letter calling up the trainees"),
                            workingDaysBefore: 10, by: [province])
                    ]))),
        Obligation(
            Obligation.ID(rawValue: "district-report"),
            clauses: [.init("III.3.4", quote: "Định kỳ hàng quý, 6 tháng và năm báo cáo kết quả")], kind: .report,
            title: Bilingual(vi: "Báo cáo dân vận", en: "District report"),
            titles: [.quarter(3): Bilingual(vi: "Báo cáo quý III", en: "Report of the third quarter")],
            roles: Roles(
                leads: [.ofUnit("commission")], coordinates: [.ofUnit("peoples-committee")],
                receives: [province, .body(Body.ID(rawValue: "vp-ubnd-tinh"))]),
            timing: .scheduled(
                Schedule(
                    .each([.quarter(1), .quarter(3)]), scope: .eachUnit(group: "districts"), windows: anyWindow,
                    preparation: [
                        Preparation(
                            "draft", kind: .document, title: Bilingual(vi: "Dự thảo báo cáo", en: "Proposal report"),
                            workingDaysBefore: 5, by: [.ofUnit("commission")])
                    ]))),
        Obligation(
            Obligation.ID(rawValue: "meeting"), clauses: [.init("III.2.6", quote: "mời dự các cuộc họp định kỳ")],
            kind: .meeting, title: Bilingual(vi: "Họp định kỳ UBND tỉnh", en: "Periodic meeting of the PPC"),
            roles: Roles(leads: [partyAffairs], takesPart: [province]),
            timing: .scheduled(Schedule(.each([.month(6)]), windows: anyWindow, length: 1, isTentative: true))),
        Obligation(
            Obligation.ID(rawValue: "inspection"), follows: Obligation.ID(rawValue: "district-report"),
            kind: .inspection,
            title: Bilingual(vi: "Kiểm tra Chương trình phối hợp", en: "Inspection of the programme"),
            titles: [.half(1): Bilingual(vi: "Kiểm tra 6 tháng", en: "Six-month inspection")],
            roles: Roles(
                leads: [province, partyAffairs], takesPart: [.ofUnit("commission"), .ofUnit("peoples-committee")]),
            timing: .scheduled(
                Schedule(
                    .each([.half(1)]), scope: .rotation(group: "districts", count: 1), windows: anyWindow, length: 1,
                    preparation: [
                        Preparation(
                            "own-report", kind: .report,
                            title: Bilingual(
                                vi: "Đơn vị gửi báo cáo cho đoàn kiểm tra", en: "The unit sends its report"),
                            workingDaysBefore: 5, by: [.ofUnit("commission")])
                    ]))),
        Obligation(
            Obligation.ID(rawValue: "provincial-plan"),
            clauses: [.init("III.1.2", quote: "Hàng năm … xây dựng kế hoạch")],
            kind: .plan, title: Bilingual(vi: "Kế hoạch phối hợp của tỉnh", en: "Provincial coordination plan"),
            roles: Roles(leads: [province]),
            timing: .scheduled(
                Schedule(
                    .each([.year]), windows: anyWindow,
                    preparation: [
                        Preparation(
                            "draft", kind: .document, title: Bilingual(vi: "Gửi dự thảo", en: "Send the draft"),
                            workingDaysBefore: 10, by: [province])
                    ]))),
    ]
}

// MARK: - When

extension Sample {
    private static func id(_ obligation: String, _ period: Period, unit: String? = nil, ordinal: Int? = nil)
        -> Occurrence.ID
    {
        Occurrence.ID(
            Obligation.ID(rawValue: obligation), period: period,
            subject: unit.map { .unit(Unit.ID(rawValue: $0)) }, ordinal: ordinal)
    }

    private static func window(_ opens: Day, _ closes: Day, dataUntil: Day? = nil) -> Window {
        Window(opens: opens, closes: closes, prefer: closes, dataUntil: dataUntil)
    }

    private static let occurrences: [Occurrence] =
        [
            // Ten working days before lies before the horizon: its preparation is already due.
            Occurrence(
                id("provincial-plan", Period(2025)), kind: .plan, window: window(day(2025, 1, 2), day(2025, 1, 10)),
                day: day(2025, 1, 10)),
            Occurrence(
                id("training", Period(2025), ordinal: 1), kind: .training,
                window: window(day(2025, 4, 1), day(2025, 6, 30)),
                day: day(2025, 5, 19),
                sessions: [.morning, .afternoon].map { HalfDay(day(2025, 5, 19), $0) }
                    + [.morning, .afternoon].map { HalfDay(day(2025, 5, 20), $0) }),
            Occurrence(
                id("inspection", Period(2025, .half(1)), unit: "my-xuyen"), kind: .inspection,
                window: window(day(2025, 5, 15), day(2025, 6, 10)), day: day(2025, 6, 10),
                sessions: [HalfDay(day(2025, 6, 10), .morning)]),
            Occurrence(
                id("meeting", Period(2025, .month(6))), kind: .meeting,
                window: window(day(2025, 6, 1), day(2025, 6, 30)),
                day: day(2025, 6, 25), sessions: [HalfDay(day(2025, 6, 25), .afternoon)], isTentative: true),
        ]
        + ["tp-soc-trang", "vinh-chau", "my-xuyen"].map { unit in
            // Shared by all three, and near a day off that is only estimated.
            Occurrence(
                id("district-report", Period(2025, .quarter(3)), unit: unit), kind: .report,
                window: window(day(2025, 9, 1), day(2025, 9, 19), dataUntil: day(2025, 9, 14)), day: day(2025, 9, 19),
                restsOnEstimate: true)
        }
        + [("tp-soc-trang", 20), ("vinh-chau", 20), ("my-xuyen", 21)].map { unit, due in
            // One unit has its own day.
            Occurrence(
                id("district-report", Period(2025, .quarter(1)), unit: unit), kind: .report,
                window: window(day(2025, 3, 1), day(2025, 3, 21)), day: day(2025, 3, due))
        }

    private static func row(
        _ date: Day, _ vi: String, _ en: String, _ kind: DayOff.Kind, _ status: DayOff.Status = .announced,
        paired: Day? = nil
    ) -> DayOff {
        DayOff(
            date: date, name: Bilingual(vi: vi, en: en), kind: kind, status: status, paired: paired,
            source: "Bộ luật Lao động 2019, Điều 112", revised: "2025-01-01T08:00:00+07:00")
    }

    private static let daysOff = [
        row(
            day(2025, 4, 26), "Ngày Quốc tế Lao động (làm bù cho 02/5)", "International Labour Day", .swappedWorking,
            paired: day(2025, 5, 2)),
        row(day(2025, 4, 30), "Ngày Chiến thắng", "Victory Day", .public),
        row(day(2025, 5, 1), "Ngày Quốc tế Lao động", "International Labour Day", .public),
        row(
            day(2025, 5, 2), "Ngày Quốc tế Lao động (nghỉ hoán đổi)", "International Labour Day (swapped)", .swappedOff,
            paired: day(2025, 4, 26)),
        row(day(2025, 9, 1), "Quốc khánh (ngày liền kề)", "National Day (adjacent day)", .public, .estimate),
        row(day(2025, 9, 2), "Quốc khánh", "National Day", .public, .rule),
        row(day(2025, 11, 24), "Ngày Văn hóa (đề xuất)", "Culture Day (proposed)", .public, .proposedUnconfirmed),
    ]
}

// MARK: - How it stands

extension Publication {
    /// Occurrences published with standings of one's own; without them, as before the first release.
    static func sample(
        _ occurrences: [Occurrence] = Sample.plan.occurrences, in programme: Programme = Sample.programme,
        standings: [Occurrence.ID: Standing] = [:], otherwise: Standing = Standing(.tentative, stamp: Sample.revised)
    ) -> Publication {
        let draft = Proposal(occurrences, in: programme, calendar: Sample.calendar)
        let published = draft.occurrences.map { occurrence in
            var occurrence = occurrence
            occurrence.standing = standings[occurrence.id] ?? otherwise
            if occurrence.shared != nil { occurrence.shared = occurrence.standing }
            return occurrence
        }
        return Publication(of: published, programme: programme.id, frame: EventFrame(programme))
    }
}
