/// The days off to expect in a year that is not announced yet.
///
/// The law names the holidays (Labour Code 2019, Art. 112(1), and for 24 November Resolution 28/2026/QH16) and how one
/// on a rest day is made up (Art. 111(3)): those rows have the status `rule`. It leaves two things to the Prime Minister
/// each year, which are taken here from the latest year that began its Tết, or had its 2 September, on the same weekday:
/// whether the five days of Tết begin one or two days before *mùng 1*, and whether the second day of National Day is
/// 1 or 3 September. Those rows, and what they push about, have the status `estimate`. Swapped working days are decided
/// from case to case, and never estimated.
///
/// The proper use is to write the rows of a new year into a holiday file; a file is data, never a formula.
public struct HolidayEstimate: Sendable {
    /// The lunar calendar that places Tết and the Hùng Kings’ day.
    private let lunar: LunarCalendar

    /// The days of the week that are not worked.
    private let restDays: Set<Weekday>

    /// Estimates by the Vietnamese lunar calendar, for offices with the given rest days.
    public init(restDays: Set<Weekday> = [.saturday, .sunday]) {
        precondition(restDays.count < 7, "a calendar in which no day of the week is worked")
        lunar = .vietnam
        self.restDays = restDays
    }

    /// The rows of a year, by date, each with the given instant of revision.
    ///
    /// From 2021 on, the first year of the Labour Code of 2019, to 9998.
    public func daysOff(in year: Int, revised: String) -> [DayOff] {
        precondition((2021...9998).contains(year), "no estimate for \(year): the law quoted is in force from 2021")
        let holidays = (fixed(in: year) + tet(in: year) + nationalDay(in: year)).sorted { $0.date < $1.date }
        let rows = holidays + compensatory(for: holidays)
        return rows.sorted { $0.date < $1.date }.map { $0.row(revised: revised) }
    }
}

// MARK: - Holidays of the law

extension HolidayEstimate {
    /// A row in the making.
    private struct Draft {
        let date: Day
        let name: Bilingual
        /// What a day made up for this one is called.
        let short: Bilingual
        var kind = DayOff.Kind.public
        var status = DayOff.Status.rule
        var paired: Day?
        let source: String

        func row(revised: String) -> DayOff {
            DayOff(
                date: date, name: name, kind: kind, status: status, paired: paired, source: source, revised: revised)
        }
    }

    private static let holidays = "Bộ luật Lao động 2019, khoản 1 Điều 112"

    private func fixed(in year: Int) -> [Draft] {
        var drafts = [
            day(year, 1, 1, "Tết Dương lịch", "New Year’s Day"),
            day(year, 4, 30, "Ngày Chiến thắng (30/4)", "Victory (Reunification) Day"),
            day(year, 5, 1, "Ngày Quốc tế Lao động (1/5)", "International Labour Day"),
            day(year, 9, 2, "Quốc khánh", "National Day"),
        ].compactMap { $0 }
        if let date = lunar.day(of: LunarDate(year: year, month: 3, day: 10)) {
            let name = Bilingual(vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day")
            drafts.append(
                Draft(date: date, name: name, short: name, source: "\(Self.holidays) (mùng 10 tháng Ba âm lịch)"))
        }
        if year >= 2026, let date = Day(year: year, month: 11, day: 24) {
            let name = Bilingual(vi: "Ngày Văn hóa Việt Nam", en: "Vietnam Culture Day")
            let source = "Nghị quyết 28/2026/QH16, hiệu lực từ 01/7/2026"
            drafts.append(Draft(date: date, name: name, short: name, source: source))
        }
        return drafts
    }

    private func day(_ year: Int, _ month: Int, _ day: Int, _ vi: String, _ en: String) -> Draft? {
        let name = Bilingual(vi: vi, en: en)
        return Day(year: year, month: month, day: day).map {
            Draft(date: $0, name: name, short: name, source: Self.holidays)
        }
    }
}

// MARK: - What is announced each year

extension HolidayEstimate {
    /// A choice of the Prime Minister by the weekday it was made for, and the last year it was.
    private struct Precedent {
        let daysBefore: Int
        let year: Int?
    }

    /// How many of the five days precede *mùng 1*, by its weekday. Only Tuesdays had one.
    private static let tet: [Weekday: Precedent] = [
        .tuesday: Precedent(daysBefore: 1, year: 2026),
        .wednesday: Precedent(daysBefore: 2, year: 2025),
        .saturday: Precedent(daysBefore: 2, year: 2024),
        .sunday: Precedent(daysBefore: 2, year: 2023),
    ]

    /// Whether National Day has 1 September (one day before) or 3 September (none), by the weekday of 2 September.
    private static let nationalDay: [Weekday: Precedent] = [
        .monday: Precedent(daysBefore: 0, year: 2024),
        .tuesday: Precedent(daysBefore: 1, year: 2025),
        .wednesday: Precedent(daysBefore: 1, year: 2026),
        .friday: Precedent(daysBefore: 1, year: 2022),
        .saturday: Precedent(daysBefore: 1, year: 2023),
    ]

    private func tet(in year: Int) -> [Draft] {
        let newYear = lunar.newYear(year)
        let precedent = Self.tet[newYear.weekday] ?? Precedent(daysBefore: 2, year: nil)
        let reason =
            if let year = precedent.year {
                "như năm \(year), mùng 1 cùng thứ trong tuần"
            } else {
                "như đa số các năm, chưa có tiền lệ mùng 1 cùng thứ trong tuần"
            }
        let source =
            "\(Self.holidays): 5 ngày; ước tính nghỉ \(precedent.daysBefore) ngày trước mùng 1 \(reason); chưa có thông báo"
        let short = Bilingual(vi: "Tết Nguyên đán", en: "Lunar New Year (Tết)")
        return (0..<5).map { index in
            let date = newYear.advanced(by: index - precedent.daysBefore)
            let place = placeInTet(of: date, newYear: newYear)
            let name = Bilingual(vi: "\(short.vi) – \(place.vi)", en: "\(short.en) – \(place.en)")
            return Draft(date: date, name: name, short: short, status: .estimate, source: source)
        }
    }

    private func placeInTet(of date: Day, newYear: Day) -> Bilingual {
        let day = lunar.date(of: date).day
        guard date < newYear else { return Bilingual(vi: "mùng \(day)", en: "day \(day)") }
        let before = date.distance(to: newYear)
        return Bilingual(vi: "\(day) tháng Chạp", en: "\(before) \(before == 1 ? "day" : "days") before")
    }

    private func nationalDay(in year: Int) -> [Draft] {
        guard let second = Day(year: year, month: 9, day: 2) else { return [] }
        // Without a precedent, Thursday and Sunday are left: on both, 3 September gives four days in a row.
        let precedent = Self.nationalDay[second.weekday] ?? Precedent(daysBefore: 0, year: nil)
        let reason =
            if let year = precedent.year {
                "như năm \(year), 2/9 cùng thứ trong tuần"
            } else {
                "để được nghỉ 4 ngày liền"
            }
        let date = precedent.daysBefore == 1 ? second.previous : second.next
        return [
            Draft(
                date: date,
                name: Bilingual(vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"),
                short: Bilingual(vi: "Quốc khánh", en: "National Day"),
                status: .estimate,
                source: "\(Self.holidays): 2/9 và một ngày liền kề; ước tính \(date.day)/9 \(reason); chưa có thông báo"
            )
        ]
    }
}

// MARK: - Days made up

extension HolidayEstimate {
    /// One free working day for each holiday on a rest day: the next that is neither a holiday nor given away already.
    private func compensatory(for holidays: [Draft]) -> [Draft] {
        var taken = Dictionary(holidays.map { ($0.date, $0.status) }) { one, _ in one }
        var made: [Draft] = []
        for holiday in holidays where restDays.contains(holiday.date.weekday) {
            var date = holiday.date.next
            // A day made up is as uncertain as any of the days that push it on.
            var status = holiday.status
            while restDays.contains(date.weekday) || taken[date] != nil {
                if taken[date] == .estimate { status = .estimate }
                date = date.next
            }
            taken[date] = status
            made.append(
                Draft(
                    date: date,
                    name: Bilingual(
                        vi: "\(holiday.short.vi) (nghỉ bù)", en: "\(holiday.short.en) (compensatory day)"),
                    short: holiday.short, kind: .compensatory, status: status, paired: holiday.date,
                    source:
                        "Bộ luật Lao động 2019, khoản 3 Điều 111, nghỉ bù cho ngày \(holiday.date.day)/\(holiday.date.month)"
                        + (status == .estimate ? "; ước tính, chưa có thông báo" : "")))
        }
        return made
    }
}
