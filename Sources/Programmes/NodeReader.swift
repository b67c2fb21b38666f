import Days

/// Reads values out of a YAML tree, and keeps every issue on the way: a fault in one place hides none in another.
final class NodeReader {
    private(set) var issues: [Issue] = []
    /// How many errors there are by now; more after reading a part means the part is not whole.
    private(set) var errorCount = 0
    var places: Places

    init(file: String) {
        places = Places(file: file)
    }

    func error(_ code: String, at place: Issue.Place, vi: String, en: String) {
        errorCount += 1
        issues.append(Issue(.error, at: place, code: code, message: Bilingual(vi: vi, en: en)))
    }

    func warning(_ code: String, at place: Issue.Place, vi: String, en: String) {
        issues.append(Issue(.warning, at: place, code: code, message: Bilingual(vi: vi, en: en)))
    }
}

// MARK: - Mappings and lists

extension NodeReader {
    /// The fields of a mapping; keys other than `keys` are issues.
    func fields(_ node: YamlNode, of thing: Bilingual, keys: [String]) -> Fields? {
        guard let entries = node.mapping else {
            if node.isUnknown { return nil }
            error(
                "not-a-mapping", at: node.place, vi: "\(thing.vi) phải ghi thành các mục “khóa: giá trị”.",
                en: "\(thing.en) must be written as “key: value” entries.")
            return nil
        }
        for entry in entries where !keys.contains(entry.key) {
            let way = Bilingual.choices(insteadOf: entry.key, among: keys)
            error(
                "unknown-key", at: entry.keyPlace, vi: "\(thing.vi) không có khóa “\(entry.key)”. \(way.vi)",
                en: "\(thing.en) has no key “\(entry.key)”. \(way.en)")
        }
        for entry in entries where entry.value.isEmpty && keys.contains(entry.key) {
            error(
                "empty-value", at: entry.keyPlace,
                vi: "khóa “\(entry.key)” chưa có giá trị. Ghi giá trị, hoặc xóa khóa.",
                en: "the key “\(entry.key)” has no value. Write one, or delete the key.")
        }
        return Fields(entries: entries, thing: thing, place: node.place)
    }

    /// The value of a key that must be there.
    func required(_ key: String, in fields: Fields) -> YamlNode? {
        if !fields.has(key) {
            error(
                "missing-key", at: fields.place, vi: "\(fields.thing.vi) thiếu “\(key)”. Thêm dòng “\(key): …”.",
                en: "\(fields.thing.en) lacks “\(key)”. Add a line “\(key): …”.")
        }
        return fields[key]
    }

    /// The items of a list; a single value is a list of one.
    func items(_ node: YamlNode?) -> [YamlNode] {
        guard let node else { return [] }
        if case .list(let items) = node.content { return items }
        return [node]
    }

    /// The fields of a mapping that are there, by their keys.
    struct Fields {
        fileprivate let entries: [YamlNode.Entry]
        fileprivate let thing: Bilingual
        let place: Issue.Place

        subscript(key: String) -> YamlNode? {
            guard let value = entries.last(where: { $0.key == key })?.value, !value.isEmpty else { return nil }
            return value
        }

        /// Whether the key was written, with or without a value.
        func has(_ key: String) -> Bool { entries.contains { $0.key == key } }
    }
}

// MARK: - Words and texts

extension NodeReader {
    /// A word or a line: not empty, without control characters, without white space around it.
    func text(_ node: YamlNode?) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar else {
            if !node.isEmpty, !node.isUnknown {
                error(
                    "not-a-text", at: node.place, vi: "ở đây cần một từ hay một câu, không phải danh sách hay mục.",
                    en: "a word or a text is expected here, not a list or a mapping.")
            }
            return nil
        }
        // A line break and a tab are the only ones that calendars and pages can show; NUL would end a text in C.
        if let stranger = scalar.unicodeScalars.first(where: { Self.isControl($0) }) {
            error(
                "control-character", at: node.place,
                vi: "có ký tự điều khiển \(stranger.name) trong câu. Xóa ký tự đó.",
                en: "there is a control character \(stranger.name) in the text. Delete it.")
            return nil
        }
        let text = scalar.trimmed
        guard !text.isEmpty else {
            error(
                "empty-value", at: node.place, vi: "giá trị trống. Ghi giá trị, hoặc xóa khóa.",
                en: "the value is empty. Write one, or delete the key.")
            return nil
        }
        return text
    }

    /// The same words in both languages: `{vi: …, en: …}`, or one text for both.
    func bilingual(_ node: YamlNode?) -> Bilingual? {
        guard let node else { return nil }
        guard node.mapping != nil else { return text(node).map { Bilingual(vi: $0, en: $0) } }
        guard
            let fields = fields(
                node, of: Bilingual(vi: "câu hai thứ tiếng", en: "a text in two languages"), keys: ["vi", "en"])
        else { return nil }
        let vi = text(required("vi", in: fields))
        let en = text(required("en", in: fields))
        guard let vi, let en else { return nil }
        return Bilingual(vi: vi, en: en)
    }

    /// A name that other parts of the file, feeds and commands use: a–z, 0–9 and hyphens, at most 60 of them.
    func identifier(_ node: YamlNode?) -> String? {
        guard let node, let word = text(node) else { return nil }
        return identifier(word, at: node.place)
    }

    /// The same, for a key.
    func identifier(_ word: String, at place: Issue.Place) -> String? {
        let isWellFormed = word.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
        guard isWellFormed, !word.isEmpty, word.utf8.count <= 60, !word.hasPrefix("-"), !word.hasSuffix("-") else {
            error(
                "bad-name", at: place,
                vi: "tên “\(word)” không dùng được. Chỉ dùng a–z, 0–9 và dấu nối, tối đa 60 ký tự: tap-huan.",
                en: "the name “\(word)” will not do. Use a–z, 0–9 and hyphens only, at most 60: training.")
            return nil
        }
        return word
    }

    /// One of the words that a type knows.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: YamlNode?, of thing: Bilingual, _: Choice.Type = Choice.self
    ) -> Choice? {
        guard let node, let word = text(node) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        unknown(thing, word, among: Choice.allCases.map(\.rawValue), at: node.place)
        return nil
    }

    /// Says that a word is none of those known.
    func unknown(
        _ thing: Bilingual, _ word: String, among known: [String], at place: Issue.Place,
        code: String = "unknown-choice"
    ) {
        let way = Bilingual.choices(insteadOf: word, among: known)
        error(
            code, at: place, vi: "không có \(thing.vi) “\(word)”. \(way.vi)",
            en: "there is no \(thing.en) “\(word)”. \(way.en)")
    }

    /// `true` or `false`.
    func flag(_ node: YamlNode?) -> Bool? {
        guard let node, let word = text(node) else { return nil }
        if word == "true" || word == "false" { return word == "true" }
        error(
            "not-a-flag", at: node.place, vi: "“\(word)” không phải true hay false. Ghi true hoặc false.",
            en: "“\(word)” is neither true nor false. Write true or false.")
        return nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

// MARK: - Numbers and days

extension NodeReader {
    /// A whole number within bounds, followed by a unit where one is asked for: `2`, `60 days`, `10 working days`.
    func number(_ node: YamlNode?, in range: ClosedRange<Int>, unit: String? = nil) -> Int? {
        guard let node, let word = text(node) else { return nil }
        let parts = word.split(separator: " ", maxSplits: 1)
        let number = parts[0].utf8.count <= 9 && parts[0].utf8.allSatisfy(\.isDigit) ? Int(parts[0]) : nil
        let written = parts.count == 2 ? String(parts[1]) : nil
        let isUnit = written == unit || (written.map { $0 + "s" } == unit && unit != nil)
        guard let number, isUnit, range.contains(number) else {
            let sample = "\(max(range.lowerBound, min(range.upperBound, 10)))" + (unit.map { " " + $0 } ?? "")
            error(
                "bad-number", at: node.place,
                vi: "“\(word)” không đúng. Ghi một số từ \(range.lowerBound) đến \(range.upperBound), như “\(sample)”.",
                en:
                    "“\(word)” will not do. Write a number from \(range.lowerBound) to \(range.upperBound), as in “\(sample)”."
            )
            return nil
        }
        return number
    }

    /// A day that the calendar has: `2022-12-29`.
    func day(_ node: YamlNode?) -> Day? {
        guard let node, let word = text(node) else { return nil }
        return day(word, at: node.place)
    }

    /// The same, for a word.
    func day(_ word: String, at place: Issue.Place) -> Day? {
        if let day = Day(iso: word) { return day }
        let hasForm = word.utf8.count == 10 && word.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
        if hasForm, word.utf8.filter(\.isDigit).count == 8 {
            error(
                "no-such-day", at: place, vi: "không có ngày \(word) trong lịch. Sửa ngày.",
                en: "the calendar has no day \(word). Mend the day.")
        } else {
            error(
                "bad-day", at: place, vi: "“\(word)” không phải một ngày. Ghi năm-tháng-ngày: 2025-05-20.",
                en: "“\(word)” is no day. Write year-month-day: 2025-05-20.")
        }
        return nil
    }

    /// A span of days, both inclusive: `2023-01-01..2026-12-31`.
    func days(_ node: YamlNode?) -> ClosedRange<Day>? {
        guard let node, let word = text(node) else { return nil }
        guard let dots = word.firstRange(of: "..") else {
            error(
                "bad-span", at: node.place,
                vi: "“\(word)” không phải khoảng ngày. Ghi ngày đầu và ngày cuối: 2023-01-01..2026-12-31.",
                en: "“\(word)” is no span of days. Write first and last day: 2023-01-01..2026-12-31.")
            return nil
        }
        let first = day(String(word[..<dots.lowerBound]).trimmed, at: node.place)
        let last = day(String(word[dots.upperBound...]).trimmed, at: node.place)
        guard let first, let last else { return nil }
        guard first <= last else {
            error(
                "reversed-span", at: node.place, vi: "ngày cuối \(last) trước ngày đầu \(first). Hoán đổi hai ngày.",
                en: "the last day \(last) comes before the first day \(first). Swap them.")
            return nil
        }
        return first...last
    }

    /// An instant with its offset: `2026-11-23T08:00:00+07:00`.
    func instant(_ node: YamlNode?) -> Instant? {
        guard let node, let word = text(node) else { return nil }
        if let instant = Instant(word) { return instant }
        error(
            "bad-instant", at: node.place,
            vi: "“\(word)” không phải thời điểm. Ghi ngày, giờ và múi giờ: 2026-11-23T08:00:00+07:00.",
            en: "“\(word)” is no instant. Write day, time and offset: 2026-11-23T08:00:00+07:00.")
        return nil
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

}

extension UInt8 {
    /// Whether it is one of 0…9 in ASCII.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
