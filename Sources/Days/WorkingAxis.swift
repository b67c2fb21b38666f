/// The days as a line of open and shut, with running counts: what makes a working calendar answer in constant time.
///
/// Over the span of rows and closures every day has its own entry. Before and after, only the week repeats itself.
struct WorkingAxis: Sendable {
    /// Number of the first day with an entry of its own.
    private let start: Int

    /// Working days before `start + i`, counted from the week of 0001-01-01; one more entry than there are days.
    private let counts: [Int32]

    /// Working days in the first 0…7 days of a week, from Monday.
    private let week: [Int]

    /// Working days after the span, beyond what the mere weeks would give.
    private let surplus: Int

    init(restDays: Set<Weekday>, rows: some Collection<DayOff>, closures: [WorkingCalendar.Closure]) {
        var week = [0]
        for weekday in Weekday.allCases { week.append(week[week.count - 1] + (restDays.contains(weekday) ? 0 : 1)) }

        let first = (rows.map(\.date) + closures.map(\.days.lowerBound)).min()
        let last = (rows.map(\.date) + closures.map(\.days.upperBound)).max()
        guard let first, let last else {
            (start, counts, surplus) = (Day.earliest.number, [0], 0)
            self.week = week
            return
        }

        var isOpen = (first...last).map { !restDays.contains($0.weekday) }
        for row in rows { isOpen[first.distance(to: row.date)] = row.isWorked }
        for day in closures.flatMap(\.days) { isOpen[first.distance(to: day)] = false }

        var counts = [Int32(WorkingAxis.weeklyCount(before: first.number, week: week))]
        counts.reserveCapacity(isOpen.count + 1)
        for open in isOpen { counts.append(counts[counts.count - 1] + (open ? 1 : 0)) }

        start = first.number
        surplus = Int(counts[counts.count - 1]) - WorkingAxis.weeklyCount(before: last.number + 1, week: week)
        self.counts = counts
        self.week = week
    }

    func isWorking(_ day: Day) -> Bool {
        let offset = day.number - start
        if offset >= 0, offset < counts.count - 1 { return counts[offset + 1] != counts[offset] }
        let weekday = (day.number - Day.earliest.number) % 7
        return week[weekday + 1] != week[weekday]
    }

    /// Working days from 0001-01-01 up to, but without, the day of this number.
    func workingDays(before number: Int) -> Int {
        let offset = number - start
        if offset >= 0, offset < counts.count { return Int(counts[offset]) }
        let weekly = WorkingAxis.weeklyCount(before: number, week: week)
        return offset < 0 ? weekly : weekly + surplus
    }

    private static func weeklyCount(before number: Int, week: [Int]) -> Int {
        let days = number - Day.earliest.number
        return days / 7 * week[7] + week[days % 7]
    }
}
