import Days

/// The text of a holiday file by lines, in which rows can be put and taken away.
///
/// It knows the form in which such files are written: below `days:`, one field a line. It does not judge; whoever
/// changes a file reads it again.
struct HolidayText {
    private var lines: [String]
    private let lineEnd: String

    /// Takes a text apart; nothing where it has no list of days in that form.
    init?(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lineEnd = parts.count > 1 && parts[0].last == UInt8(ascii: "\r") ? "\r" : ""
        lines = parts.map { String(decoding: $0, as: UTF8.self) }
        guard days != nil, !items.isEmpty else { return nil }
    }

    /// The text.
    var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }
}

// MARK: - Where things stand

extension HolidayText {
    /// A row: its lines, and the day it speaks of.
    private struct Item {
        let lines: Range<Int>
        let day: Day
        let fields: [String: String]
    }

    /// The lines below `days:`.
    private var days: Range<Int>? {
        guard let head = lines.firstIndex(where: { Line($0).isKey("days") && Line($0).indent == 0 }) else { return nil }
        let end = lines[(head + 1)...].firstIndex { Line($0).isContent && Line($0).indent == 0 && !Line($0).isItem }
        return (head + 1)..<(end ?? lines.count)
    }

    /// The rows, in the order of the text; none where one of them has no day of its own.
    private var items: [Item] {
        guard let days, let first = days.first(where: { Line(lines[$0]).isContent }), Line(lines[first]).isItem else {
            return []
        }
        let indent = Line(lines[first]).indent
        let starts = days.filter { Line(lines[$0]).isItem && Line(lines[$0]).indent == indent }
        let items = starts.enumerated().compactMap { place, start -> Item? in
            let limit = place + 1 < starts.count ? starts[place + 1] : days.upperBound
            // Blank lines and comments before the next row belong to that one, unless they stand further in.
            let end = (start..<limit).last { number in
                let line = Line(lines[number])
                return number == start || (!line.isBlank && line.indent > indent)
            }
            let own = start..<((end ?? start) + 1)
            let fields = Dictionary(own.compactMap { Line(lines[$0]).field }) { first, _ in first }
            guard let date = fields["date"], let day = Day(iso: date.filter { $0 != "\"" && $0 != "'" }) else {
                return nil
            }
            return Item(lines: own, day: day, fields: fields)
        }
        return items.count == starts.count ? items : []
    }

    private func item(of row: DayOff) -> Item? {
        items.first { $0.day == row.date && $0.fields["status"] == row.status.rawValue }
    }
}

// MARK: - Changing it

extension HolidayText {
    /// Says when the file was revised; returns whether it says that anywhere.
    mutating func revise(_ instant: String) -> Bool {
        guard let head = lines.firstIndex(where: { Line($0).isKey("holidays") && Line($0).indent == 0 }),
            let place = lines[(head + 1)...].prefix(while: { !Line($0).isContent || Line($0).indent > 0 })
                .firstIndex(where: { Line($0).isKey("revised") })
        else { return false }
        let line = Line(lines[place])
        lines[place] = String(repeating: " ", count: line.indent) + "revised: \(instant)\(line.comment)" + lineEnd
        return true
    }

    /// Takes a row away, and the comments in it; returns whether it was there.
    mutating func remove(_ row: DayOff) -> Bool {
        guard let item = item(of: row) else { return false }
        lines.removeSubrange(item.lines)
        return true
    }

    /// Puts a row in the place of another of its date, whose comments stay, or between its neighbours.
    mutating func put(_ row: DayOff, inPlaceOf former: DayOff?) -> Bool {
        guard let former else { return insert(row) }
        guard let item = item(of: former) else { return false }
        let old = lines[item.lines].map(Line.init)
        let comments = Dictionary(old.compactMap { line in line.field.map { ($0.key, line.comment) } }) { $1 }
        var new = written(row, indent: old[0].indent) { comments[$0] ?? "" }
        new += old.filter(\.isComment).map(\.text)
        lines.replaceSubrange(item.lines, with: new)
        return true
    }

    /// Puts a row after the last that is not later, below the heading of its year.
    private mutating func insert(_ row: DayOff) -> Bool {
        let items = items
        guard let some = items.first else { return false }
        let indent = Line(lines[some.lines.lowerBound]).indent
        let new = written(row, indent: indent) { $0 == "date" ? "  # " + row.date.weekdayInVietnamese : "" }
        // Of equal days the last one in the file.
        let before = items.filter { $0.day <= row.date }.max { $0.day < $1.day }
        let after = items.filter { $0.day > row.date }.min { $0.day < $1.day }
        if let before, before.day.year == row.date.year || after?.day.year != row.date.year {
            let heading =
                before.day.year == row.date.year
                ? [] : [lineEnd, String(repeating: " ", count: indent) + "# Năm \(row.date.year)" + lineEnd]
            lines.insert(contentsOf: heading + new, at: before.lines.upperBound)
        } else {
            lines.insert(contentsOf: new, at: (after ?? some).lines.lowerBound)
        }
        return true
    }

    private func written(_ row: DayOff, indent: Int, _ comment: (String) -> String) -> [String] {
        HolidayFile.lines(of: row).map { line in
            let key = Line(line).field?.key ?? ""
            return String(repeating: " ", count: indent) + line + comment(key) + lineEnd
        }
    }
}

// MARK: - One line

/// A line of YAML as far as its form tells.
private struct Line {
    let text: String

    init(_ text: String) { self.text = text }

    /// The blanks before it.
    var indent: Int { text.prefix { $0 == " " }.count }

    private var rest: Substring { text.dropFirst(indent) }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    var isComment: Bool { rest.hasPrefix("#") }
    /// Whether it says something.
    var isContent: Bool { !isBlank && !isComment }
    /// Whether an item of a list begins in it.
    var isItem: Bool { rest.hasPrefix("- ") }

    /// Whether it begins with that key.
    func isKey(_ key: String) -> Bool { field?.key == key }

    /// A key and its value, the mark of an item before and a comment behind it left out.
    var field: (key: String, value: String)? {
        guard isContent else { return nil }
        let body = isItem ? rest.dropFirst(2).drop { $0 == " " } : rest
        guard let colon = body.firstIndex(of: ":") else { return nil }
        let key = body[..<colon]
        guard !key.isEmpty, key.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }) else { return nil }
        let value = body[body.index(after: colon)...].dropLast(comment.count + (text.last == "\r" ? 1 : 0))
        return (String(key), value.split(separator: " ").joined(separator: " "))
    }

    /// The comment behind what it says, with the blanks before it and without the end of the line.
    var comment: String {
        guard isContent else { return "" }
        var quote: Character?
        var blanks = text.startIndex
        var (previous, isEscaped): (Character, Bool) = (" ", false)
        for place in text.indices {
            let character = text[place]
            if let open = quote {
                if character == open, !isEscaped { quote = nil }
                isEscaped = open == "\"" && character == "\\" && !isEscaped
            } else if character == "#", previous == " " {
                return String(text[blanks...].filter { $0 != "\r" })
            } else if character == "\"" || character == "'", " {[,:".contains(previous) {
                quote = character
            }
            if character != " " { blanks = text.index(after: place) }
            previous = character
        }
        return ""
    }
}

extension Day {
    fileprivate var weekdayInVietnamese: String {
        ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"][weekday.rawValue - 1]
    }
}
