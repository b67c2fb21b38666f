/// Days and seconds as plain numbers, for arithmetic (proleptic Gregorian calendar).
extension CalendarDate {
    /// Days since 1970-01-01; negative before.
    var dayNumber: Int {
        // Years are counted from March, so that the leap day is the last of its year.
        let marchYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let cycle = marchYear.floorDivided(by: 400)
        let yearOfCycle = marchYear - cycle * 400
        return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
    }

    /// The day so many days after 1970-01-01, or nothing outside the years 1…9999.
    init?(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let cycle = shifted.floorDivided(by: 146_097)
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = (monthFromMarch + 2) % 12 + 1
        self.init(
            year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// 0 for Sunday … 6 for Saturday.
    var weekday: Int {
        let fromThursday = dayNumber + 4
        return fromThursday - fromThursday.floorDivided(by: 7) * 7
    }
}

extension CalendarDateTime {
    /// Seconds since 1970-01-01T00:00:00 on the same clock.
    var secondNumber: Int {
        date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
    }

    /// The time so many seconds after 1970-01-01T00:00:00 on the same clock, or nothing outside the years 1…9999.
    init?(secondNumber: Int) {
        let day = secondNumber.floorDivided(by: 86_400)
        let second = secondNumber - day * 86_400
        guard let date = CalendarDate(dayNumber: day) else { return nil }
        self.init(date, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
    }
}

extension Int {
    /// The quotient, rounded down (`/` rounds towards zero).
    func floorDivided(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
    }
}
