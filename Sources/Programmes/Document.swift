import Days

/// The words of the document that a programme carries out, against which quotations are held.
///
/// White space counts as one space, and letters are NFC; else a quotation must stand there byte for byte. It may begin
/// and end within a word, beside a quotation mark or a comma. Where the document numbers its clauses as `III.`, `1.` and
/// `1.6.` at the beginning of lines, a quotation must also stand in the clause that it is said to be from.
public struct Document: Sendable {
    /// The file's name, as people call it.
    public let name: String
    private let text: [UInt8]
    /// The text of each numbered clause, its number in front, in the order of the document.
    let clauses: [(place: String, text: [UInt8])]

    /// Takes the text of a document.
    public static func read(bytes: [UInt8], name: String) -> Reading<Document> {
        let places = Places(file: name)
        return switch SourceText.read(bytes, name: name) {
        case .success(let source): Reading(Document(source.text, name: name), issues: [], places: places)
        case .failure(let issue): Reading(nil, issues: [issue], places: places)
        }
    }

    private init(_ text: String, name: String) {
        self.name = name
        self.text = Self.bytes(of: Self.words(of: text)[...])
        clauses = Self.clauses(of: text)
    }

    /// The quotations of a programme, and of the table of its clauses, that do not stand in the document word for word,
    /// and the checklists that are no part of it.
    public func issues(of programme: Programme, at places: Places, clauses table: ClauseTable? = nil) -> [Issue] {
        // What an amendment has added quotes another paper.
        let ours = programme.obligations.filter { $0.amendment == nil }.flatMap { obligation in
            // The first clause is the obligation's own, where it has one; others stand under “also”.
            let own = places.isKnown(obligation.id, "quote") ? 1 : 0
            return obligation.clauses.enumerated().compactMap { index, clause in
                let place =
                    index < own
                    ? places[obligation.id, "quote"] : places[obligation.id, "also", "\(index - own)", "quote"]
                return issue(of: clause.quote, from: clause.place, at: place)
            }
        }
        let theirs = (table?.rows ?? []).compactMap { row in
            issue(of: row.quote, from: row.clause, at: Issue.Place(file: table?.name ?? "", line: row.line))
        }
        return (ours + theirs + checklistIssues(of: programme, at: places)).inReadingOrder
    }

    private func issue(of quote: String, from clause: String, at place: Issue.Place) -> Issue? {
        let words = Self.words(of: quote)
        guard self.place(of: words[...]) == nil else { return misplacement(of: words, from: clause, at: place) }
        // A longer start stands nowhere if a shorter one does not, so the longest that does is found by halving.
        var known = 0
        var unknown = words.count
        while unknown - known > 1 {
            let middle = (known + unknown) / 2
            if self.place(of: words[..<middle]) == nil { unknown = middle } else { known = middle }
        }
        guard known > 0, let start = self.place(of: words[..<known]) else {
            return Validation.error(
                "misquoted", place,
                vi:
                    "câu trích của điều \(clause) không có trong \(name): không thấy “\(words.first ?? "")”. Chép lại nguyên văn.",
                en:
                    "the quotation of clause \(clause) is not in \(name): there is no “\(words.first ?? "")”. Copy it word for word."
            )
        }
        let agreed = words[..<known].suffix(4).joined(separator: " ")
        let ours = words[known...].prefix(3).joined(separator: " ")
        let rest = String(decoding: text[start.upperBound...].prefix(200), as: UTF8.self)
        let theirs = Self.words(of: rest).prefix(3).joined(separator: " ")
        return Validation.error(
            "misquoted", place,
            vi:
                "câu trích của điều \(clause) không đúng nguyên văn: sau “\(agreed)”, \(name) viết “\(theirs)”, không phải “\(ours)”. Chép lại nguyên văn.",
            en:
                "the quotation of clause \(clause) is not word for word: after “\(agreed)”, \(name) has “\(theirs)”, not “\(ours)”. Copy it again."
        )
    }

    private func place(of words: ArraySlice<Substring>) -> Range<Int>? {
        text.firstRange(of: Self.bytes(of: words))
    }

    private static func words(of text: some StringProtocol) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace).map { Substring($0) }
    }

    private static func bytes(of words: ArraySlice<Substring>) -> [UInt8] {
        Array(words.joined(separator: " ").utf8)
    }
}

// MARK: - Clauses

extension Document {
    /// The issue, where words that stand in the document do not stand in the clause they are said to be from.
    private func misplacement(of words: [Substring], from clause: String, at place: Issue.Place) -> Issue? {
        let own = clauses.filter { $0.place == clause || $0.place.hasPrefix(clause + ".") }
        let quote = Self.bytes(of: words[...])
        // A document that numbers its clauses otherwise has none by that name.
        guard !own.isEmpty, !Array(own.map(\.text).joined(separator: [UInt8(ascii: " ")])).contains(quote) else {
            return nil
        }
        let other = clauses.first { $0.text.contains(quote) }?.place
        return Validation.error(
            "misplaced-quotation", place,
            vi: "câu trích không nằm ở điều \(clause)" + (other.map { ", mà ở điều \($0)" } ?? "") + ". Sửa clause.",
            en: "the quotation does not stand in clause \(clause)" + (other.map { ", but in \($0)" } ?? "")
                + ". Mend clause.")
    }

    /// The text of each numbered clause, without those below it, in the order of the document.
    private static func clauses(of text: String) -> [(place: String, text: [UInt8])] {
        var section = ""
        var clauses: [(place: String, lines: [Substring])] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let first = words(of: line.drop { $0 == "*" || $0.isWhitespace }.prefix(20)).first ?? ""
            if let number = number(first) {
                if number.allSatisfy(\.isLetter) { section = String(number) }
                let place = number == section || section.isEmpty ? String(number) : section + "." + number
                clauses.append((place, []))
            }
            if !clauses.isEmpty { clauses[clauses.count - 1].lines.append(line) }
        }
        return clauses.map { ($0.place, bytes(of: words(of: $0.lines.joined(separator: " "))[...])) }
    }

    /// `III` of “III.”, `1.6` of “1.6.”; nothing when a line begins otherwise.
    private static func number(_ word: Substring) -> Substring? {
        guard word.hasSuffix(".") else { return nil }
        let number = word.dropLast()
        let isRoman = !number.isEmpty && number.allSatisfy { "IVXLC".contains($0) }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let isArabic = parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }
        return isRoman || isArabic ? number : nil
    }
}
