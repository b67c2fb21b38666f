public import Days
import Planning
import Programmes

/// What a draft would change for the public, against the last release.
public struct ChangeSheet: Sendable {
    /// The programme that is planned.
    public let draft: Proposal
    /// The release that is compared with; nothing before the first.
    public let before: Release?
    /// What would change, sorted by day.
    public let changes: [Change]

    /// What the next release would change, made as `order` says; looking is allowed with a clock that stands behind.
    ///
    /// - Throws: `PublishingError` with `.otherProgramme`.
    public init(of draft: Proposal, against before: Release?, _ order: ReleaseOrder) throws(PublishingError) {
        let last = max(before?.instant ?? draft.programme.revised, draft.programme.revised)
        var order = order
        order.now = max(order.now, Instant(seconds: last.seconds + 1))
        let next = try Release.next(after: before, telling: draft, order)
        self.draft = draft
        self.before = before
        changes = Change.changes(from: before, to: next, in: draft.programme)
    }
}

// MARK: - In words

extension ChangeSheet {
    /// What is compared: `bản nháp so với bản công bố lần 3`.
    public var basis: Bilingual {
        before.map {
            Bilingual(vi: "bản nháp so với bản công bố lần \($0.number)", en: "draft against release \($0.number)")
        } ?? Bilingual(vi: "bản nháp; chưa công bố lần nào", en: "draft; nothing is released yet")
    }

    /// The sheet for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let title = draft.programme.shortTitle[language]
        var text = wrapped(title, width: max(width, 20)).map { style($0, .strong) + "\n" }.joined()
        text += lines("\(basis[language]): \(changes.countInWords(language))", width: width, indent: 2)
        guard !changes.isEmpty else { return text }
        return text + "\n" + changes.table(language).text(width: width, style: style)
    }

    /// As JSON: `sheet` (`changes`), `programme`, `against` (the number of the release, or null), `counts` (by kind, only
    /// those there are), `changes` (as ``Change/json``).
    public var json: JSONValue {
        [
            "sheet": "changes", "programme": .string(draft.programme.id), "against": JSONValue(before?.number),
            "counts": changes.countsJSON, "changes": JSONValue(changes) { $0.json },
        ]
    }
}

extension [Change] {
    /// How many of each kind, the occurrences counted, in the order of the kinds.
    var counts: [(kind: Change.Kind, count: Int)] {
        let counts = Dictionary(map { ($0.kind, $0.ids.count) }, uniquingKeysWith: +)
        return Change.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    /// `2 dời, 1 thêm`; that nothing changes where nothing does.
    public func countInWords(_ language: Language) -> String {
        guard !isEmpty else { return language("không có gì thay đổi", "nothing changes") }
        return counts.map { kind, count in "\(count) \(kind.inWords(language).lowercased())" }.joined(separator: ", ")
    }

    var countsJSON: JSONValue {
        .object(counts.map { JSONValue.Member(name: $0.kind.rawValue, value: .number($0.count)) })
    }

    /// What happened, what one types to see it, and the sentence.
    public func table(_ language: Language) -> TerminalTable {
        var table = TerminalTable([.init(wraps: false), .init()], indent: 2)
        for change in self { table.add([.init(change.name, .faint), .init(change.sentence(language))]) }
        return table
    }
}
