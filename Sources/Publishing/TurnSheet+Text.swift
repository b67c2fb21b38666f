public import Days
import Planning
import Programmes

// MARK: - In words

extension TurnSheet {
    /// What the sheet is called.
    func title(_ language: Language) -> String {
        language("Luân phiên kiểm tra", "Turns of inspection")
    }

    /// What is visited for, and how far the sheet goes.
    func subtitle(_ language: Language) -> String {
        let until = today.map { language("đến ngày ", "up to ") + DateWriting(language).date($0) }
        let clause = source.wording(language).clauses(of: Occurrence.ID(obligation.id)).first?.place
        return ([obligation.title[language]] + [clause, until].compactMap(\.self)).joined(separator: " · ")
    }

    static func columns(_ language: Language) -> [String] {
        [
            language("Lượt", "Turn"), language("Đơn vị", "Unit"), language("Kiểm tra gần nhất", "Last inspected"),
            language("Văn bản", "Paper"), language("Số lần", "Times"), language("Lần tới", "Next"),
        ]
    }

    static func roundColumns(_ language: Language) -> [String] {
        [
            language("Đợt", "Round"), language("Khung ngày", "Window"), language("Trong kế hoạch", "In the plan"),
            language("Đề xuất theo luân phiên", "Proposed by turns"),
        ]
    }

    /// When it last was, and how that is known; that it never was.
    func last(_ row: Row, _ language: Language) -> [String] {
        guard let visit = row.visits.first else { return [language("chưa", "never")] }
        return [
            DateWriting(language).date(visit.day),
            visit.isRecorded
                ? language("đã ghi nhận", "recorded")
                : language("theo lịch, chưa ghi nhận", "by the calendar, not recorded"),
        ]
    }

    /// The next visit of the plan.
    func next(_ row: Row, _ language: Language) -> String {
        row.next.map { DateWriting(language).date($0.day) } ?? ""
    }

    /// Whether a round is decided, in words.
    func standing(_ line: Line, _ language: Language) -> String {
        line.isDecided ? language("đã quyết định", "decided") : language("theo luân phiên", "by turns")
    }

    /// Names one after the other, by short names.
    func names(_ subjects: [Occurrence.Subject], _ language: Language) -> String {
        subjects.map { source.shortName(of: $0)[language] }.joined(separator: ", ")
    }

    /// That no round lies ahead.
    func nothingAhead(_ language: Language) -> String? {
        guard rounds.isEmpty else { return nil }
        return language("Không còn đợt kiểm tra nào phía trước.", "No round lies ahead.")
    }

    static func roundHeading(_ language: Language) -> String { language("Các đợt tới", "The next rounds") }

    /// The turns for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let headings = Self.columns(language)
        var table = TerminalTable(
            [
                .init(headings[0], alignment: .right, wraps: false), .init(headings[1]), .init(headings[2]),
                .init(headings[3]), .init(headings[4], alignment: .right, wraps: false),
                .init(headings[5], wraps: false),
            ], indent: 2)
        for row in rows {
            table.add([
                .init(row.turn.map { "\($0)" } ?? "–"), .init(source.name(of: row.subject)[language]),
                .init(last(row, language).joined(separator: "\n")), .init(row.visits.first?.document ?? ""),
                .init("\(row.visits.count)"), .init(next(row, language)),
            ])
        }
        var text = source.head(of: .all, language, width: width, style: style)
        text += lines("\(title(language)) · \(subtitle(language))", width: width, indent: 2)
        text += "\n" + table.text(width: width, style: style) + "\n"
        if let nothing = nothingAhead(language) { return text + lines(nothing, width: width) }
        return text + roundTable(language).text(width: width, style: style)
    }

    private func roundTable(_ language: Language) -> TerminalTable {
        let headings = Self.roundColumns(language)
        var table = TerminalTable(
            [
                .init(headings[0], wraps: false), .init(headings[1], wraps: false), .init(headings[2]),
                .init(headings[3]),
            ],
            indent: 2)
        for line in rounds {
            table.add([
                .init(line.id.period.description), .init(DateWriting(language).range(line.days)),
                .init(names(line.planned, language) + "\n(\(standing(line, language)))"),
                .init(names(line.proposed.map(Occurrence.Subject.unit), language)),
            ])
        }
        return table
    }

    /// As JSON: `sheet` (`turns`), `programme`, `obligation`, `today`, `rows` (`{turn, subject, name, last, times,
    /// recorded, next}`, `last` being `{id, day, recorded, document}` and `next` `{id, day}`), `rounds` (`{id, from, to,
    /// decided, planned, proposed}`).
    public var json: JSONValue {
        [
            "sheet": "turns", "programme": .string(source.programme.id), "obligation": .string(obligation.id.rawValue),
            "today": JSONValue(today),
            "rows": JSONValue(rows) { row in
                [
                    "turn": JSONValue(row.turn), "subject": .string(row.subject.description),
                    "name": JSONValue(source.name(of: row.subject)),
                    "last": row.visits.first.map { visit in
                        [
                            "id": .string(visit.id.description), "day": JSONValue(visit.day),
                            "recorded": .bool(visit.isRecorded), "document": JSONValue(visit.document),
                        ]
                    } ?? .null,
                    "times": .number(row.visits.count), "recorded": .number(row.visits.count(where: \.isRecorded)),
                    "next": row.next.map { ["id": .string($0.id.description), "day": JSONValue($0.day)] } ?? .null,
                ]
            },
            "rounds": JSONValue(rounds) { line in
                [
                    "id": .string(line.id.description), "from": JSONValue(line.days.lowerBound),
                    "to": JSONValue(line.days.upperBound), "decided": .bool(line.isDecided),
                    "planned": JSONValue(line.planned) { .string($0.description) },
                    "proposed": JSONValue(line.proposed) { .string($0.rawValue) },
                ]
            },
        ]
    }
}

extension PlannedProgramme {
    /// The full name of a unit or body.
    func name(of subject: Occurrence.Subject) -> Bilingual {
        switch subject {
        case .unit(let id): parties.unit(id)?.name ?? Bilingual(vi: id.rawValue, en: id.rawValue)
        case .body(let id): parties.body(id)?.name ?? Bilingual(vi: id.rawValue, en: id.rawValue)
        }
    }

    /// The short name of a unit or body.
    func shortName(of subject: Occurrence.Subject) -> Bilingual {
        switch subject {
        case .unit(let id): parties.unit(id)?.shortName ?? Bilingual(vi: id.rawValue, en: id.rawValue)
        case .body(let id): parties.body(id)?.shortName ?? Bilingual(vi: id.rawValue, en: id.rawValue)
        }
    }
}
