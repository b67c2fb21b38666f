import Days
import Planning
import Programmes
public import Tables

/// An administrative paper to print, to sign or to send: a letter, a plan, an annex, a schedule, a list.
///
/// What is given at signing (number, symbol, day, signature) is left blank. It is for whoever makes it; what names people in
/// it is kept as lists are kept.
public struct Paper: Sendable {
    /// Rows under one heading.
    struct Section: Hashable, Sendable {
        /// What they have in common; empty where nothing is said.
        let heading: String
        let rows: [[String]]
    }

    /// What it is, for programs: `call-up`.
    public let kind: String
    let language: Language
    let head: PageHead
    /// The occurrence it is about, where it is about one.
    var id: Occurrence.ID?
    /// Nothing where nobody issues it.
    var letterhead: Letterhead?
    /// That nothing of it is public yet.
    var isDraft = false
    /// Whom a letter is addressed to.
    var addressees: [String] = []
    /// What it is called; of a letter nothing, since letters have only a subject.
    var title: String?
    /// What it is about.
    let subject: String
    /// Lines below the subject: when, where.
    var facts: [String] = []
    /// What is said before the table.
    var paragraphs: [String] = []
    /// The headings of the columns.
    var columns: [String] = []
    /// The rows; no sections mean no table.
    var sections: [Section] = []
    /// What is said where there are no rows.
    var nothing: String?
    /// The line that adds up.
    var sum: String?
    /// What is said after the table.
    var closing: [String] = []
    /// Who receives it (*nơi nhận*).
    var recipients: [String] = []
    /// Who signs, from left to right; none for what is not signed.
    var signatures: [String] = []
    /// Whether its rows are tall, to write in by hand.
    var isTall = false
    /// Whether each row is a card of its own, to cut out.
    var isCards = false
    /// Whether it is printed across the sheet.
    var isWide = false

    init(
        _ kind: String, about subject: String, titled title: String?, of source: PlannedProgramme, _ language: Language
    ) {
        self.kind = kind
        self.language = language
        self.subject = subject
        self.title = title
        head = PageHead(title ?? subject, of: source, language)
    }

    /// How many rows its table has.
    public var count: Int { sections.reduce(0) { $0 + $1.rows.count } }

    /// That it is a draft, where it is.
    var draft: String? { isDraft ? language("DỰ THẢO", "DRAFT") : nil }
}

// MARK: - As data

extension Paper {
    /// Its table for .csv and .xlsx; a first column of numbers stays numbers.
    public var table: Table {
        Table(
            name: title ?? subject, heading: columns,
            rows: sections.flatMap(\.rows).map { row in
                row.enumerated().map { index, text in
                    index == 0 ? Int(text).map { Cell.number(Number($0)) } ?? Cell(text) : Cell(text)
                }
            })
    }

    /// As JSON: `paper`, `id` and `title` (or null), `subject`, `draft`, `letterhead` (`{issuers, number,
    /// motto, placeAndDate}`, or null), `addressees`, `facts`, `paragraphs`, `columns`, `rows` (an
    /// array of texts each), `closing`, `recipients`.
    public var json: JSONValue {
        func texts(_ words: [String]) -> JSONValue { JSONValue(words) { .string($0) } }
        return [
            "paper": .string(kind), "id": JSONValue(id?.description), "title": JSONValue(title),
            "subject": .string(subject), "draft": .bool(isDraft),
            "letterhead": letterhead.map(\.json) ?? .null, "addressees": texts(addressees), "facts": texts(facts),
            "paragraphs": texts(paragraphs),
            "columns": texts(columns), "rows": JSONValue(sections.flatMap(\.rows)) { texts($0) },
            "closing": texts(closing), "recipients": texts(recipients),
        ]
    }

    /// For a terminal: what is said, then the table.
    public func text(width: Int, style: TerminalStyle) -> String {
        var text = ""
        for line in [draft, title.map { "\($0): \(subject)" } ?? subject].compactMap(\.self) {
            text += style(lines(line, width: width), .strong)
        }
        for line in facts + paragraphs { text += lines(line, width: width) }
        var table = TerminalTable(columns.map { .init($0) })
        for section in sections {
            if !section.heading.isEmpty { table.add(heading: .init(section.heading, .strong)) }
            for row in section.rows { table.add(row.map { .init($0) }) }
        }
        if count > 0 { text += "\n" + table.text(width: width, style: style) }
        for line in [count == 0 ? nothing : nil, sum].compactMap(\.self) + closing {
            text += lines(line, width: width)
        }
        return text
    }
}
