public import Days

/// The stretch of time an occurrence answers for: `2025`, `2025-H1`, `2025-Q3`, `2025-06`, `2025-06-14`.
public struct Period: Hashable, Comparable, Sendable {
    /// Which part of a year a period is.
    public enum Shape: Hashable, Comparable, Sendable {
        /// The whole year.
        case year
        /// A half of it, 1 or 2.
        case half(Int)
        /// A quarter of it, 1…4.
        case quarter(Int)
        /// A month of it, 1…12.
        case month(Int)
        /// One day of it: what a stated rule (RRULE) names.
        case day(month: Int, day: Int)
    }

    /// The year.
    public let year: Int
    /// Which part of it.
    public let shape: Shape

    /// Makes the period of that part of that year.
    public init(_ year: Int, _ shape: Shape = .year) {
        self.year = year
        self.shape = shape
    }

    /// The period that is one day.
    public init(of day: Day) {
        self.init(day.year, .day(month: day.month, day: day.day))
    }

    /// Reads `2025`, `2025-H1`, `2025-Q3`, `2025-06` or `2025-06-14`; nothing when it is none of them.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].utf8.count == 4, parts[0].utf8.allSatisfy(\.isDigit), let year = Int(parts[0]), year > 0 else {
            return nil
        }
        guard parts.count == 2 else {
            self.init(year)
            return
        }
        if let shape = Shape(String(parts[1])) {
            self.init(year, shape)
        } else if let day = Day(iso: text) {
            self.init(of: day)
        } else {
            return nil
        }
    }

    /// The first and the last day of the period, both inclusive.
    public var days: ClosedRange<Day> {
        let months: ClosedRange<Int> =
            switch shape {
            case .year: 1...12
            case .half(let half): (half * 6 - 5)...(half * 6)
            case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
            case .month(let month), .day(let month, _): month...month
            }
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let last = Day(year: year, month: months.upperBound, day: 1)?.lastOfMonth
        else { preconditionFailure("a period has months of the calendar: \(self)") }
        if case .day(_, let day) = shape { return first.advanced(by: day - 1)...first.advanced(by: day - 1) }
        return first...last
    }

    /// Whether every day of `other` is a day of this period.
    public func contains(_ other: Period) -> Bool {
        days.lowerBound <= other.days.lowerBound && other.days.upperBound <= days.upperBound
    }

    /// The order of their last days; of those that end together, the longer one first.
    public static func < (left: Self, right: Self) -> Bool {
        let (leftDays, rightDays) = (left.days, right.days)
        return (leftDays.upperBound, leftDays.lowerBound) < (rightDays.upperBound, rightDays.lowerBound)
    }
}

extension Period: CustomStringConvertible {
    /// The text that names the period in identities: `2025-H1`.
    public var description: String {
        shape == .year ? "\(year)" : "\(year)-\(shape)"
    }
}

extension Period.Shape: CustomStringConvertible {
    /// Reads `year`, `H1`, `Q3`, `06` (or `6`); nothing when it is none of them.
    public init?(_ text: String) {
        switch text {
        case "year": self = .year
        case "H1": self = .half(1)
        case "H2": self = .half(2)
        case "Q1": self = .quarter(1)
        case "Q2": self = .quarter(2)
        case "Q3": self = .quarter(3)
        case "Q4": self = .quarter(4)
        default:
            guard text.utf8.count <= 2, text.utf8.allSatisfy(\.isDigit), let month = Int(text), (1...12).contains(month)
            else { return nil }
            self = .month(month)
        }
    }

    /// `year`, `H1`, `Q3`, `06`, `06-14`.
    public var description: String {
        func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return switch self {
        case .year: "year"
        case .half(let half): "H\(half)"
        case .quarter(let quarter): "Q\(quarter)"
        case .month(let month): pad(month)
        case .day(let month, let day): "\(pad(month))-\(pad(day))"
        }
    }
}
