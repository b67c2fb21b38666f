/// A point in time, where a clock matters: stamps of feeds and releases, never the day of a duty.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let seconds: Int64

    /// Makes the instant so many seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Reads `2026-11-23T08:00:00+07:00` or `2026-11-23T01:00:00Z`; nothing when it is not of that form
    /// or no such day or time exists (RFC 3339 §5.6, whole seconds, an offset is required).
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Self.number(bytes[11..<13], upTo: 23), let minute = Self.number(bytes[14..<16], upTo: 59),
            let second = Self.number(bytes[17..<19], upTo: 59), let offset = Self.offset(bytes[19...])
        else { return nil }
        seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    }

    /// The order of time.
    public static func < (left: Self, right: Self) -> Bool {
        left.seconds < right.seconds
    }

    /// The day in UTC, and the second of that day, 0…86399.
    public var utc: (day: Day, secondOfDay: Int) {
        let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let number = remainder < 0 ? quotient - 1 : quotient
        return (Day(number: Int(number)), Int(seconds - number * 86_400))
    }

    private static func number(_ digits: ArraySlice<UInt8>, upTo limit: Int) -> Int? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return value <= limit ? value : nil
    }

    /// Seconds east of Greenwich: `Z`, `+07:00`, `-03:30`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        if text.elementsEqual("Z".utf8) { return 0 }
        let text = Array(text)
        guard text.count == 6, text[3] == UInt8(ascii: ":"), let hours = number(text[1..<3], upTo: 23),
            let minutes = number(text[4..<6], upTo: 59)
        else { return nil }
        switch text[0] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }
}

extension Instant: CustomStringConvertible {
    /// The instant in UTC: `2026-11-23T01:00:00Z`.
    public var description: String {
        let (day, second) = utc
        func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(pad(second / 3600)):\(pad(second / 60 % 60)):\(pad(second % 60))Z"
    }
}
