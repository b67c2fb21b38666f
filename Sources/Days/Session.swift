/// Half a working day: morning (*sáng*) or afternoon (*chiều*).
public enum Session: String, Hashable, CaseIterable, Sendable, Comparable {
    case morning, afternoon

    /// Morning comes before afternoon.
    public static func < (one: Session, other: Session) -> Bool { one == .morning && other == .afternoon }
}

/// One session of one day: a place on the axis that alternates mornings and afternoons.
///
/// The axis has no gaps: the afternoon of a day is followed by the morning of the next, working day or not.
public struct HalfDay: Hashable, Sendable {
    /// Twice the day's number, and one more in the afternoon: the position on the axis.
    public let index: Int

    /// The half day at a position of the axis.
    @inlinable
    public init(index: Int) {
        self.index = index
    }

    /// The given half of the given day.
    public init(_ day: Day, _ session: Session) {
        index = day.number * 2 + (session == .afternoon ? 1 : 0)
    }

    /// The day it belongs to.
    public var day: Day { Day(number: index >> 1) }

    /// Which half of its day it is.
    public var session: Session { index & 1 == 0 ? .morning : .afternoon }
}

extension HalfDay: Strideable {
    /// Whether both are the same half of the same day.
    @inlinable
    public static func == (one: HalfDay, other: HalfDay) -> Bool { one.index == other.index }

    /// Whether the first half day is the earlier one.
    @inlinable
    public static func < (one: HalfDay, other: HalfDay) -> Bool { one.index < other.index }

    /// Half days from this one to the other; negative when the other is earlier.
    @inlinable
    public func distance(to other: HalfDay) -> Int { other.index - index }

    /// This many half days later; earlier when negative.
    @inlinable
    public func advanced(by sessions: Int) -> HalfDay { HalfDay(index: index + sessions) }
}

extension HalfDay: CustomStringConvertible {
    /// For logs and tests: `2025-05-20 morning`.
    public var description: String { "\(day) \(session.rawValue)" }
}
