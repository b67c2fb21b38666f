import Days
import Testing

@Suite("WorkingCalendar")
struct WorkingCalendarTests {
    /// 30 April to 2 May 2025 as announced: Friday free, Saturday 26 April worked instead.
    private let spring2025 = WorkingCalendar(daysOff: [
        .row("2025-04-26", .swappedWorking, paired: "2025-05-02"),
        .row("2025-04-30", .public),
        .row("2025-05-01", .public),
        .row("2025-05-02", .swappedOff, paired: "2025-04-26"),
    ])

    @Test("A swapped Saturday is worked, and the day it was swapped for is off")
    func swappedSaturday() {
        #expect(spring2025.isWorking("2025-04-26"))
        #expect(spring2025.reasonClosed("2025-04-26") == nil)
        #expect(spring2025.dayOff(on: "2025-04-26")?.kind == .swappedWorking)
        #expect(!spring2025.isWorking("2025-05-02"))
        #expect(!spring2025.isWorking("2025-04-19"))
        #expect(spring2025.workingDay(onOrBefore: "2025-04-27") == "2025-04-26")
    }

    @Test("A holiday on a Saturday is closed and named, not a mere Saturday")
    func holidayOnASaturday() {
        let calendar = WorkingCalendar(daysOff: [.row("2023-04-29", .public)])
        #expect(calendar.reasonClosed("2023-04-29") == .holiday(.row("2023-04-29", .public)))
        #expect(calendar.reasonClosed("2023-04-22") == .weeklyRest(.saturday))
        #expect(calendar.reasonClosed("2023-04-28") == nil)
    }

    @Test("What is only proposed is kept for showing, and never counted with")
    func proposalsDoNotCount() {
        let calendar = WorkingCalendar(daysOff: [
            .row("2026-11-23", .swappedOff, .proposedUnconfirmed, paired: "2026-11-28"),
            .row("2026-11-28", .swappedWorking, .proposedUnconfirmed, paired: "2026-11-23"),
        ])
        #expect(calendar.isWorking("2026-11-23"))
        #expect(!calendar.isWorking("2026-11-28"))
        #expect(calendar.dayOff(on: "2026-11-23") == nil)
        #expect(calendar.daysOff.count == 2)
        #expect(calendar.coverage == nil)
    }

    @Test("A day that rests on an estimate says so; rule and announcement are certain")
    func estimates() {
        let calendar = WorkingCalendar(daysOff: [
            .row("2027-01-01", .public, .rule), .row("2027-02-05", .public, .estimate),
            .row("2026-09-02", .public, .announced),
        ])
        #expect(calendar.isEstimate("2027-02-05"))
        #expect(!calendar.isEstimate("2027-01-01"))
        #expect(!calendar.isEstimate("2026-09-02"))
        #expect(!calendar.isEstimate("2027-02-06"))
    }

    @Test("Of two rows for one day the certain one counts, whichever comes first")
    func certainRowsWin() {
        let estimate = DayOff.row("2027-02-13", .swappedWorking, .estimate)
        let announced = DayOff.row("2027-02-13", .public)
        #expect(WorkingCalendar(daysOff: [estimate, announced]).dayOff(on: "2027-02-13") == announced)
        #expect(WorkingCalendar(daysOff: [announced, estimate]).dayOff(on: "2027-02-13") == announced)
    }

    @Test("Years without rows are known to be unknown, also between others")
    func coverage() {
        let calendar = WorkingCalendar(daysOff: [.row("2025-05-01", .public), .row("2027-05-01", .public)])
        #expect(calendar.coverage == Day("2025-01-01")...Day("2027-12-31"))
        #expect(calendar.covers("2025-12-31"))
        #expect(!calendar.covers("2026-06-01"))
        #expect(calendar.yearsWithoutRows(in: Day("2024-12-31")...Day("2028-01-01")) == [2024, 2026, 2028])
        #expect(WorkingCalendar().coverage == nil)
    }

    @Test("A closure shuts the organisation, also on a swapped working day")
    func closures() {
        let move = WorkingCalendar.Closure(
            days: Day("2025-04-24")...Day("2025-04-26"), reason: Bilingual(vi: "chuyển trụ sở", en: "moving house"))
        let calendar = WorkingCalendar(daysOff: spring2025.daysOff, closures: [move])
        #expect(calendar.reasonClosed("2025-04-24") == .closure(move))
        #expect(calendar.reasonClosed("2025-04-26") == .closure(move))
        #expect(calendar.workingDay(onOrAfter: "2025-04-24") == "2025-04-28")
    }

    @Test("Ten working days before a class skip holidays and count a swapped Saturday")
    func workingDaysBefore() {
        // 23, 24, 25, 26, 28, 29 April and 5, 6, 7, 8 May.
        #expect(spring2025.workingDay(10, before: "2025-05-09") == "2025-04-23")
        #expect(spring2025.workingDay(10, after: "2025-04-22") == "2025-05-08")
        #expect(spring2025.workingDay(0, before: "2025-05-04") == "2025-04-29")
        #expect(spring2025.workingDay(0, after: "2025-05-01") == "2025-05-05")
        #expect(spring2025.workingDay(1, before: "2025-05-05") == "2025-04-29")
    }

    @Test("From Thursday to Monday are two working days, and back as many")
    func countedFromTo() {
        #expect(spring2025.workingDays(from: "2025-05-15", to: "2025-05-19") == 2)
        #expect(spring2025.workingDays(from: "2025-05-19", to: "2025-05-15") == -2)
        #expect(spring2025.workingDays(from: "2025-05-15", to: "2025-05-15") == 0)
        #expect(spring2025.workingDayCount(in: Day("2025-04-26")...Day("2025-05-05")) == 4)
    }

    @Test("An organisation may rest on Sunday alone")
    func restOnSunday() {
        let calendar = WorkingCalendar(restDays: [.sunday])
        #expect(calendar.isWorking("2025-05-17"))
        #expect(calendar.reasonClosed("2025-05-18") == .weeklyRest(.sunday))
    }

    @Test(
        "Counts agree with counting one by one, within the known years and around them",
        arguments: 1...20 as ClosedRange<UInt64>)
    func countsAgree(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let kinds = DayOff.Kind.allCases
        let rows = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            DayOff.row(
                Day("2024-01-01").advanced(by: .random(in: 0..<1000, using: &random)),
                kinds[Int.random(in: 0..<kinds.count, using: &random)])
        }
        let opens = Day("2023-06-01").advanced(by: .random(in: 0..<1500, using: &random))
        let closure = WorkingCalendar.Closure(
            days: opens...opens.advanced(by: .random(in: 0...9, using: &random)),
            reason: Bilingual(vi: "nghỉ", en: "shut"))
        let calendar = WorkingCalendar(
            daysOff: rows, restDays: seed.isMultiple(of: 3) ? [.sunday] : [.saturday, .sunday],
            closures: seed.isMultiple(of: 2) ? [closure] : [])

        for _ in 0..<40 {
            let first = Day("2022-01-01").advanced(by: .random(in: 0..<2500, using: &random))
            let last = first.advanced(by: .random(in: 0..<700, using: &random))
            let oneByOne = (first...last).filter { $0.isWorked(by: calendar) }
            #expect(calendar.workingDays(in: first...last) == oneByOne, "seed \(seed)")
            #expect(calendar.workingDayCount(in: first...last) == oneByOne.count, "seed \(seed)")
            let after = oneByOne.filter { $0 > first }
            #expect(calendar.workingDays(from: first, to: last) == after.count, "seed \(seed)")
            #expect(calendar.workingDays(from: last, to: first) == -oneByOne.filter { $0 < last }.count, "seed \(seed)")
            if let reached = after.last {
                #expect(calendar.workingDay(after.count, after: first) == reached, "seed \(seed)")
            }
            #expect((calendar.reasonClosed(last) == nil) == calendar.isWorking(last), "seed \(seed)")
        }
    }
}

extension DayOff {
    /// A row with nothing but what the calendar counts with.
    static func row(_ date: Day, _ kind: Kind, _ status: Status = .announced, paired: Day? = nil) -> DayOff {
        DayOff(
            date: date, name: Bilingual(vi: "ngày \(date)", en: "day \(date)"), kind: kind, status: status,
            paired: paired, source: "test", revised: "2026-11-23T08:00:00+07:00")
    }
}

extension Day {
    /// The rules in the order a person would apply them, without any table.
    fileprivate func isWorked(by calendar: WorkingCalendar) -> Bool {
        if calendar.closures.contains(where: { $0.days.contains(self) }) { return false }
        if let row = calendar.dayOff(on: self) { return row.kind == .swappedWorking }
        return !calendar.restDays.contains(weekday)
    }
}
