import Days

/// Reads hours as people type them.
public enum HourReading {
    /// Reads `8:00`, `8h`, `8h30`, `8g30`, `14 giờ`, `14 giờ 30`, `7 giờ 30 phút` as minutes after midnight, 0 to 1,439;
    /// nothing for anything else.
    public static func minutes(_ text: String) -> Int? {
        var words = folded(text)
        for suffix in ["phut", "'", "’"] where words.hasSuffix(suffix) { words.removeLast(suffix.count) }
        for word in ["gio", "h", "g", "."] { words = words.replacing(word, with: ":") }
        let parts = words.split(separator: ":", omittingEmptySubsequences: false).map { part in
            part.filter { $0 != " " }
        }
        guard (2...2).contains(parts.count), let hour = number(parts[0]), hour < 24 else { return nil }
        guard !parts[1].isEmpty else { return hour * 60 }
        guard let minute = number(parts[1]), minute < 60, parts[1].count == 2 else { return nil }
        return hour * 60 + minute
    }

    private static func number(_ text: String) -> Int? {
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
