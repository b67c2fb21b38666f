public import Days
public import Planning
public import Programmes

/// What is gone through at each visit: the points of the document one by one, with room for what was found, to be signed
/// by both sides.
///
/// It names the team by its number, and no person.
public struct ChecklistSheet: Sendable {
    /// One visit.
    public struct Visit: Hashable, Sendable {
        /// The visit.
        public let occurrence: Occurrence
        /// Its line in the other sheets.
        public let entry: SheetEntry
        /// The number of the team, where one goes.
        public let team: Int?
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// The visits, in the order of their days.
    public let visits: [Visit]
    /// What is gone through.
    public let points: [Document.Point]

    /// The checklists of visits; `teams` are the teams that go to them.
    public init(
        _ source: PlannedProgramme, of visits: [Occurrence], teams: [Occurrence.ID: Int] = [:],
        points: [Document.Point]
    ) {
        self.source = source
        self.points = points
        self.visits = visits.sorted { ($0.start.index, $0.id) < ($1.start.index, $1.id) }.map {
            Visit(occurrence: $0, entry: source.entry([$0]), team: teams[$0.id])
        }
    }
}

// MARK: - In words

extension ChecklistSheet {
    /// What the paper is called.
    func title(_ language: Language) -> String { language("Phiếu kiểm tra", "Inspection checklist") }

    static func columns(_ language: Language) -> [String] {
        [
            language("STT", "No."), language("Nội dung kiểm tra", "What is inspected"), language("Kết quả", "Result"),
            language("Ghi chú", "Remarks"),
        ]
    }

    /// Who signs.
    static func signatures(_ language: Language) -> [String] {
        [
            language("Đại diện đoàn kiểm tra", "For the inspection team"),
            language("Đại diện đơn vị", "For the unit"),
        ]
    }

    /// Where, when, by whom: a label and words.
    func facts(_ visit: Visit, _ language: Language) -> [(label: String, words: String)] {
        let wording = source.wording(language)
        let id = visit.occurrence.id
        let facts: [(String, String?)] = [
            (
                language("Đơn vị được kiểm tra", "Inspected"),
                id.subject.map { source.name(of: $0)[language].capitalizedFirst }
            ),
            (language("Thời gian", "Time"), time(visit, language)),
            (language("Địa điểm", "Place"), visit.entry.place?[language]),
            (language("Đoàn kiểm tra", "Team"), visit.team.map { language("số \($0)", "no. \($0)") }),
            (wording.label(.leads), visit.entry.leads?[language]),
            (wording.label(.takesPart), visit.entry.participants?[language]),
            (language("Căn cứ", "Clause"), wording.clauses(of: id).first?.place),
        ]
        return facts.compactMap { label, words in words.map { (label, $0) } }
    }

    private func time(_ visit: Visit, _ language: Language) -> String {
        DateWriting(language).time(
            visit.occurrence, hours: source.programme.hours, beginningAt: visit.entry.beginsAt
        ).capitalizedFirst
    }

    /// The checklists for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        var text = source.head(of: .all, language, width: width, style: style)
        for visit in visits {
            text += "\n"
            for line in wrapped("\(title(language)): \(visit.entry.title[language])", width: max(width, 20)) {
                text += style(line, .strong) + "\n"
            }
            var facts = TerminalTable([.init(wraps: false), .init()], indent: 2)
            for fact in self.facts(visit, language) { facts.add([.init(fact.label, .faint), .init(fact.words)]) }
            text += facts.text(width: width, style: style)
        }
        let headings = Self.columns(language)
        var table = TerminalTable([.init(headings[0], alignment: .right, wraps: false), .init(headings[1])], indent: 2)
        for (index, point) in points.enumerated() {
            table.add([.init("\(index + 1)"), .init("\(point.place). \(point.text)")])
        }
        return text + "\n" + table.text(width: width, style: style)
    }

    /// As JSON: `sheet` (`checklist`), `programme`, `visits` (the members of an entry, and `team`), `points` (`{clause,
    /// text}`).
    public var json: JSONValue {
        [
            "sheet": "checklist", "programme": .string(source.programme.id),
            "visits": JSONValue(visits) { visit in
                visit.entry.json(source.programme.hours).with(["team": JSONValue(visit.team)])
            },
            "points": JSONValue(points) { ["clause": .string($0.place), "text": .string($0.text)] },
        ]
    }
}
