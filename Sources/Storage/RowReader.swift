import Days
import GRDB
import Planning
import Programmes
import Publishing

/// Takes the values of a row one after the other, in the order of its columns; what is not what it should be is told.
struct RowReader {
    private let table: StoredTable
    private let values: StoredTable.Values
    private var column = 0

    /// Begins after the key.
    init(_ values: StoredTable.Values, of table: StoredTable) {
        self.table = table
        self.values = values
        column = 1
    }

    private var wrong: StorageError {
        let place = "\(table.name).\(table.columns[column]) (\(values[0]))"
        return StorageError(
            .damagedDatabase,
            vi: "cơ sở dữ liệu có giá trị sai ở \(place): \(values[column]). Khôi phục từ bản sao lưu.",
            en: "the database has a wrong value at \(place): \(values[column]). Restore it from a backup.")
    }

    /// That a value is not what it should be, where it takes others to see that.
    func wrong(at column: String) -> StorageError {
        StorageError(
            .damagedDatabase,
            vi: "cơ sở dữ liệu có giá trị sai ở \(table.name).\(column) (\(values[0])). Khôi phục từ bản sao lưu.",
            en: "the database has a wrong value at \(table.name).\(column) (\(values[0])). Restore it from a backup.")
    }

    private mutating func take<Value>(_ read: (DatabaseValue) -> Value?) throws -> Value {
        guard let value = read(values[column]) else { throw wrong }
        column += 1
        return value
    }

    private mutating func takeOptional<Value>(_ read: (DatabaseValue) -> Value?) throws -> Value? {
        guard !values[column].isNull else {
            column += 1
            return nil
        }
        return try take(read)
    }
}

// MARK: - Plain values

extension RowReader {
    private static func text(_ value: DatabaseValue) -> String? {
        if case .string(let text) = value.storage { text } else { nil }
    }

    private static func number(_ value: DatabaseValue) -> Int? {
        if case .int64(let number) = value.storage { Int(exactly: number) } else { nil }
    }

    private static func day(_ value: DatabaseValue) -> Day? { text(value).flatMap { Day(iso: $0) } }

    /// The key, where it is a text that means something by itself.
    mutating func key() throws -> String {
        guard let key = Self.text(values[0]) else { throw wrong(at: table.columns[0]) }
        return key
    }

    /// The key, where it is a number.
    mutating func numericKey() throws -> Int {
        guard let key = Self.number(values[0]) else { throw wrong(at: table.columns[0]) }
        return key
    }

    mutating func text() throws -> String { try take(Self.text) }
    mutating func optionalText() throws -> String? { try takeOptional(Self.text) }
    mutating func number() throws -> Int { try take(Self.number) }
    mutating func optionalNumber() throws -> Int? { try takeOptional(Self.number) }
    mutating func flag() throws -> Bool { try number() != 0 }
    mutating func day() throws -> Day { try take(Self.day) }
    mutating func optionalDay() throws -> Day? { try takeOptional(Self.day) }
    mutating func instant() throws -> Instant { Instant(seconds: Int64(try number())) }

    mutating func word<Word: RawRepresentable>(_ type: Word.Type = Word.self) throws -> Word
    where Word.RawValue == String {
        try take { Self.text($0).flatMap { Word(rawValue: $0) } }
    }

    mutating func optionalWord<Word: RawRepresentable>(_ type: Word.Type = Word.self) throws -> Word?
    where Word.RawValue == String {
        try takeOptional { Self.text($0).flatMap { Word(rawValue: $0) } }
    }
}

// MARK: - Values of the domain

extension RowReader {
    mutating func identity() throws -> Occurrence.ID {
        let obligation = try text()
        let period: Period? = try takeOptional { Self.text($0).flatMap { Period($0) } }
        let (unit, body) = (try optionalText(), try optionalText())
        return Occurrence.ID(obligation, period: period, unit: unit, body: body, ordinal: try optionalNumber())
    }

    mutating func period() throws -> Period { try take { Self.text($0).flatMap { Period($0) } } }

    /// Texts, as a JSON array.
    mutating func texts() throws -> [String] {
        try take { value in
            guard let text = Self.text(value), case .array(let elements)? = try? JSONValue(reading: text.utf8) else {
                return nil
            }
            let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
            return texts.count == elements.count ? texts : nil
        }
    }

    mutating func optionalWindow() throws -> Window? {
        guard !values[column].isNull else {
            column += 5
            return nil
        }
        let (opens, closes) = (try day(), try day())
        // A window that was edited by hand must not trap.
        let prefer: Day = try take { value in
            Self.day(value).flatMap { opens <= $0 && $0 <= closes ? $0 : nil }
        }
        let dataUntil = try optionalDay()
        return Window(opens: opens, closes: closes, prefer: prefer, dataUntil: dataUntil, owner: try word())
    }

    mutating func window() throws -> Window {
        guard !values[column].isNull, let window = try optionalWindow() else { throw wrong }
        return window
    }

    /// A first and a last day.
    mutating func span() throws -> ClosedRange<Day> {
        let first = try day()
        let last: Day = try take { value in Self.day(value).flatMap { first <= $0 ? $0 : nil } }
        return first...last
    }

    /// A day and its session, or neither.
    mutating func optionalHalfDay() throws -> HalfDay? {
        guard let day = try optionalDay() else {
            column += 1
            return nil
        }
        return HalfDay(day, try word(Session.self))
    }

    /// Days, with blanks between them.
    mutating func days() throws -> [Day] {
        try take { value in
            Self.text(value).flatMap { text in
                let parts = text.split(separator: " ")
                let days = parts.compactMap { Day(iso: $0) }
                return days.count == parts.count ? days : nil
            }
        }
    }

    /// Half days by their numbers after a day's morning, with blanks between them; the first is one of that day.
    mutating func halfDays(from day: Day) throws -> [HalfDay] {
        let morning = HalfDay(day, .morning).index
        let last = HalfDay(Day.latest, .afternoon).index
        return try take { value in
            Self.text(value).flatMap { text in
                let parts = text.split(separator: " ")
                let offsets = parts.compactMap { Int($0) }
                guard offsets.count == parts.count, (0...1).contains(offsets.first ?? 0),
                    offsets.allSatisfy({ (0...(last - morning)).contains($0) })
                else { return nil }
                return offsets.map { HalfDay(index: morning + $0) }
            }
        }
    }

    /// Identities, as a JSON array of what `IdentityMembers` writes.
    mutating func identities() throws -> [Occurrence.ID] {
        let wrong = wrong
        let text = try text()
        let place = ReleasePlace(file: table.name, line: column)
        do {
            var reader = MemberReader([.named("ids", try JSONValue(reading: text.utf8))], at: place)
            return try reader.objects("ids", by: "id", IdentityMembers.take)
        } catch {
            // What matters here is which row of the database it is.
            throw wrong
        }
    }
}
