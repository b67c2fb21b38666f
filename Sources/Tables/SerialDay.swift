import Days

/// Days and times as workbooks count them: whole days since an epoch, and the fraction of a day (ECMA-376 Part 1, §18.17.4).
enum SerialDay {
    /// What a number with that meaning shows; nil where it is a day that no calendar has.
    static func cell(_ number: Number, _ meaning: NumberFormats.Meaning, countsFrom1904: Bool) -> Cell? {
        let value = number.approximate
        guard meaning != .number, value.isFinite else { return .number(number) }
        guard value >= 0, value < 3_000_000 else { return meaning == .time ? .number(number) : nil }
        let seconds = Int((value * 86_400).rounded())
        let isTime = meaning == .time || (seconds < 86_400 && !(countsFrom1904 && meaning == .day))
        if isTime { return .text(time(seconds)) }
        guard let day = day(seconds / 86_400, countsFrom1904: countsFrom1904) else { return nil }
        return seconds % 86_400 == 0 ? .day(day) : .text("\(WrittenDay.numeric(day)) \(time(seconds % 86_400))")
    }

    /// The day of a whole number.
    ///
    /// The system of 1900 has a 29 February 1900, which never was: days before it count one less (§18.17.4.1).
    static func day(_ serial: Int, countsFrom1904: Bool) -> Day? {
        let number =
            if countsFrom1904 {
                serial - 24_107
            } else if serial < 60 {
                serial - 25_568
            } else {
                serial - 25_569
            }
        guard countsFrom1904 ? serial >= 0 : serial >= 1 && serial != 60, number <= Day.latest.number else {
            return nil
        }
        return Day(number: number)
    }

    /// The number of a day in the system of 1900; nil before 1900-01-01.
    static func serial(of day: Day) -> Int? {
        let serial = day.number + 25_569
        if serial > 60 { return serial }
        return serial > 1 ? serial - 1 : nil
    }

    /// A time of day or a length of time: `08:30`, `26:30`, `08:30:05`.
    private static func time(_ seconds: Int) -> String {
        let hours = WrittenDay.padded(seconds / 3_600, to: 2)
        let minutes = WrittenDay.padded(seconds / 60 % 60, to: 2)
        return seconds % 60 == 0
            ? "\(hours):\(minutes)" : "\(hours):\(minutes):\(WrittenDay.padded(seconds % 60, to: 2))"
    }
}
