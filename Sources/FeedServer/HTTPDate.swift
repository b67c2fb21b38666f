import Days
import Synchronization

/// Instants as HTTP writes them: `Mon, 23 Nov 2026 01:00:00 GMT` (IMF-fixdate, RFC 9110 §5.6.7).
extension Instant {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The instant in that form.
    var httpDate: String {
        let (day, second) = utc
        let time = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
        return "\(Self.weekdays[day.weekday.rawValue - 1]), \(Self.twoDigits(day.day)) \(Self.months[day.month - 1]) "
            + "\(day.year) \(time) GMT"
    }

    /// The instant of a date in that form; nothing for any other text. (The two forms of old, which nobody has sent since
    /// 1999, are passed over; whoever sends one gets the whole again.)
    init?(httpDate text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let month = Self.months.firstIndex(where: { $0 == parts[2] })
        else { return nil }
        self.init("\(parts[3])-\(Self.twoDigits(month + 1))-\(parts[1])T\(parts[4])Z")
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The present second as HTTP writes it, written once.
final class WrittenClock: Sendable {
    private let last = Mutex<(instant: Instant, date: String)?>(nil)

    /// The date of an instant.
    func date(_ instant: Instant) -> String {
        last.withLock { last in
            if let last, last.instant == instant { return last.date }
            let date = instant.httpDate
            last = (instant, date)
            return date
        }
    }
}
