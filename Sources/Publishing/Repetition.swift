public import Days

/// How often something that a person adds comes again.
public struct Repetition: Hashable, Sendable {
    /// What is counted.
    public enum Unit: String, Hashable, Sendable {
        case day
        case week
        case month
    }

    /// So many of them lie between two, 1 or more.
    public let interval: Int
    /// What is counted.
    public let unit: Unit

    /// Makes a repetition.
    public init(every interval: Int = 1, _ unit: Unit) {
        precondition(interval > 0, "every \(interval) \(unit)s")
        self.interval = interval
        self.unit = unit
    }

    /// Reads `week`, `2 weeks`, `tuần`, `2 tuần`, `tháng`, `ngày`; nothing for anything else.
    public init?(_ text: String) {
        var words = folded(text).split(separator: " ").map(String.init)
        var interval = 1
        if let first = words.first, let number = Int(first) {
            guard (1...366).contains(number) else { return nil }
            interval = number
            words.removeFirst()
        }
        let units: [String: Unit] = [
            "day": .day, "days": .day, "ngay": .day, "week": .week, "weeks": .week, "tuan": .week, "month": .month,
            "months": .month, "thang": .month,
        ]
        guard words.count == 1, let unit = units[words[0]] else { return nil }
        self.init(every: interval, unit)
    }

    /// The days from the first to the last, both inclusive; a month without that day has its last day instead.
    public func days(from first: Day, through last: Day) -> [Day] {
        var days: [Day] = []
        for step in 0... {
            guard let day = day(step * interval, after: first), day <= last else { return days }
            days.append(day)
        }
        return days
    }

    private func day(_ count: Int, after first: Day) -> Day? {
        switch unit {
        case .day, .week:
            let number = first.number + (unit == .week ? 7 : 1) * count
            return number <= Day.latest.number ? Day(number: number) : nil
        case .month:
            let month = first.year * 12 + first.month - 1 + count
            guard let start = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
            return start.advanced(by: min(first.day, start.lastOfMonth.day) - 1)
        }
    }
}
