import Days
import Planning
import Programmes
import Publishing

/// What an amendment does to a plan: who ends, what loses its subject, and what the next release would cancel.
struct AmendReport {
    private let amendment: Amendment?
    private let name: String
    private let programme: Programme
    private let plan: Plan
    /// What loses its subject, or has one again when an amendment is withdrawn.
    private let lost: [WithoutSubject]
    /// What the next release would change; nothing before the first.
    private let changes: [Change]
    private let isWithdrawn: Bool
    private let isPretended: Bool

    init(
        _ amendment: Amendment?, name: String, from former: OpenedWorkspace?, to workspace: OpenedWorkspace,
        _ surroundings: Surroundings, isWithdrawn: Bool, isPretended: Bool
    ) throws {
        self.amendment = amendment
        self.name = name
        self.isWithdrawn = isWithdrawn
        self.isPretended = isPretended
        programme = workspace.programme
        let inHand = try workspace.planInHand(surroundings)
        plan = inHand.plan
        changes =
            inHand.latest.number == nil
            ? [] : try workspace.changeSheet(of: workspace.proposal(of: inHand), for: inHand, surroundings).changes
        let before = try former?.planInHand(surroundings).plan.withoutSubject ?? []
        let (gone, other) = isWithdrawn ? (before, plan.withoutSubject) : (plan.withoutSubject, before)
        let known = Set(other.map(\.id))
        lost = gone.filter { !known.contains($0.id) }
    }

    /// Whether something has no place or is in conflict.
    var needsPerson: Bool { !plan.conflicts.isEmpty || !plan.unplaced.isEmpty }
}

// MARK: - In words

extension AmendReport {
    /// What was done, who ends, what loses its subject, and what would be cancelled.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let dates = DateWriting(language)
        var text = Prose.text([head(language)], width: width, style: style, emphasis: .strong)
        text += Prose.text(counts(language), indent: 2, width: width, style: style)
        var sections: [(String, TerminalTable)] = []
        if !isWithdrawn {
            sections.append((language == .vi ? "Kết thúc" : "Ended", endTable(language)))
        }
        let heading =
            isWithdrawn
            ? (language == .vi ? "Có cơ quan thực hiện trở lại" : "Have a subject again")
            : (language == .vi ? "Cơ quan thực hiện đã kết thúc hoạt động" : "No subject any more")
        var table = table()
        for group in groups { table.add(group.cells(programme, language, dates)) }
        sections.append((heading, table))
        sections.append(
            (
                language == .vi ? "Lần công bố tới sẽ hủy" : "The next release would cancel",
                changes.filter { $0.kind == .cancelled }.table(language)
            ))
        for (heading, table) in sections where !table.isEmpty {
            text += "\n" + Prose.text([heading], width: width, style: style) + table.text(width: width, style: style)
        }
        return text
    }

    private func head(_ language: Language) -> String {
        let title = amendment.map { "“\($0.title[language])”" } ?? "“\(name)”"
        let from = amendment.map { DateWriting(language).date($0.date) }
        switch (language, isWithdrawn, isPretended) {
        case (.vi, false, true): return "sẽ áp dụng điều chỉnh \(title)" + (from.map { ", từ \($0)" } ?? "")
        case (.vi, false, false): return "đã áp dụng điều chỉnh \(title)" + (from.map { ", từ \($0)" } ?? "")
        case (.vi, true, true): return "sẽ bỏ điều chỉnh \(title)"
        case (.vi, true, false): return "đã bỏ điều chỉnh \(title)"
        case (.en, false, true): return "would apply the amendment \(title)" + (from.map { ", from \($0)" } ?? "")
        case (.en, false, false): return "applied the amendment \(title)" + (from.map { ", from \($0)" } ?? "")
        case (.en, true, true): return "would withdraw the amendment \(title)"
        case (.en, true, false): return "withdrew the amendment \(title)"
        }
    }

    private func counts(_ language: Language) -> [String] {
        let (units, bodies) = (ends(of: \.units).count, ends(of: \.bodies).count)
        var lines: [String] = []
        if !isWithdrawn, units + bodies > 0 {
            lines.append(
                language == .vi
                    ? "\(units) đơn vị, \(bodies) cơ quan kết thúc; \(confirmed) có cơ quan kế thừa đã xác nhận"
                    : "\(Words.counted(units, "unit")), \(bodies) bodies end; \(confirmed) have a confirmed successor")
        }
        let word =
            isWithdrawn
            ? (language == .vi ? "việc có cơ quan thực hiện trở lại" : "have a subject again")
            : (language == .vi ? "việc không còn cơ quan thực hiện" : "have no subject any more")
        lines.append("\(lost.count) \(word)")
        if !changes.isEmpty {
            lines.append(
                (language == .vi ? "so với bản đã công bố: " : "against the release: ") + changes.countInWords(language)
            )
        }
        return lines
    }

    private var confirmed: Int {
        (amendment?.bodies.count { $0.successor?.confirmed != nil } ?? 0)
            + (amendment?.units.count { $0.successor?.confirmed != nil } ?? 0)
    }

    private func table() -> TerminalTable {
        TerminalTable([.init(wraps: false), .init(), .init(wraps: false)], indent: 2)
    }

    /// Who ends, those of one day in one line.
    private func endTable(_ language: Language) -> TerminalTable {
        var table = TerminalTable([.init(wraps: false), .init()], indent: 2)
        let lives =
            ends(of: \.units).map { ($0.ends, programme.unit($0.id)?.shortName) }
            + ends(of: \.bodies).map { ($0.ends, programme.body($0.id)?.shortName) }
        let days = Set(lives.compactMap { $0.0.map { Last(day: $0.day, isExact: $0.isExact) } }).sorted()
        for last in days {
            let names = lives.filter { $0.0?.day == last.day && $0.0?.isExact == last.isExact }.compactMap {
                $0.1?[language]
            }
            let shown = names.prefix(14).joined(separator: "; ")
            let more = names.count - 14
            let rest =
                more > 0 ? (language == .vi ? "; và \(more) cơ quan khác" : "; and \(more) others") : ""
            table.add([.init(last.words(language)), .init(shown + rest)])
        }
        return table
    }

    private struct Last: Hashable, Comparable {
        let day: Day
        let isExact: Bool

        static func < (left: Self, right: Self) -> Bool {
            left.day == right.day ? left.isExact && !right.isExact : left.day < right.day
        }

        func words(_ language: Language) -> String {
            let date = DateWriting(language).date(day)
            switch (language, isExact) {
            case (.vi, true): return "đến hết \(date)"
            case (.vi, false): return "chậm nhất \(date)"
            case (.en, true): return "until \(date)"
            case (.en, false): return "by \(date)"
            }
        }
    }

    private func ends<Owner>(of lives: KeyPath<Amendment, [Amendment.Life<Owner>]>) -> [Amendment.Life<Owner>] {
        amendment?[keyPath: lives].filter { $0.ends != nil } ?? []
    }

    /// What loses its subject, by duty, period and day.
    private var groups: [Group] {
        let keys = lost.map { Group.Key(id: $0.id.shared, day: $0.day) }
        let members = Dictionary(grouping: zip(keys, lost), by: \.0)
        return members.map { Group(key: $0, members: $1.map(\.1)) }.sorted {
            ($0.key.day, $0.key.id) < ($1.key.day, $1.key.id)
        }
    }

    private struct Group {
        struct Key: Hashable {
            let id: Occurrence.ID
            let day: Day
        }

        let key: Key
        let members: [WithoutSubject]

        func cells(_ programme: Programme, _ language: Language, _ dates: DateWriting) -> [TerminalTable.Cell] {
            let wording = OccurrenceWording(programme, in: language)
            let units = members.compactMap(\.id.unit)
            let title =
                members.count == 1
                ? wording.title(of: members[0].id)
                : wording.title(of: key.id, sharedBy: units)
            return [
                .init(members.count == 1 ? members[0].id.description : key.id.description, .faint), .init(title),
                .init(dates.date(key.day)),
            ]
        }
    }

    /// What to do now.
    func remark(_ language: Language) -> String {
        if isPretended { return language == .vi ? "Chưa có gì thay đổi." : "Nothing has been changed." }
        let back = isWithdrawn ? "lich amend \(name)" : "lich amend \(name) --withdraw"
        return language == .vi
            ? "Xem: lich plan, lich changes · Công bố: lich release “…” · Làm ngược lại: \(back)"
            : "Look: lich plan, lich changes · Make public: lich release “…” · The other way: \(back)"
    }
}

// MARK: - For programs

extension AmendReport {
    /// As JSON: `amendment`, `date`, `title` (null where it cannot be read), `withdrawn`, `pretended`, `ends` (`{part, id,
    /// until, exact, status, successor}`), `withoutSubject` (`{id, day, until}`: what loses its subject, or has one again),
    /// `changes` (against the release).
    var json: JSONValue {
        [
            "amendment": .string(name), "date": amendment.map { JSONValue($0.date) } ?? .null,
            "title": amendment.map { JSONValue($0.title) } ?? .null, "withdrawn": .bool(isWithdrawn),
            "pretended": .bool(isPretended),
            "ends": JSONValue(
                ends(of: \.units).map { ended("unit", $0) } + ends(of: \.bodies).map { ended("body", $0) }
            ) { $0 },
            "withoutSubject": JSONValue(lost) {
                ["id": .string($0.id.description), "day": JSONValue($0.day), "until": JSONValue($0.until)]
            },
            "changes": JSONValue(changes) { $0.json },
        ]
    }

    private func ended<Owner>(_ part: String, _ life: Amendment.Life<Owner>) -> JSONValue {
        [
            "part": .string(part), "id": .string(life.id.rawValue), "until": JSONValue(life.ends?.day),
            "exact": .bool(life.ends?.isExact ?? true), "status": JSONValue(life.ends?.status?.rawValue),
            "successor": JSONValue(life.successor?.confirmed),
        ]
    }
}
