public import Days
public import Planning
import Programmes

/// Everything there is to say about one occurrence.
public struct OccurrenceSheet: Sendable {
    /// A paper that must be out before it.
    public struct Step: Hashable, Sendable {
        /// Its name within the obligation: `call-up`.
        public let id: String
        /// The day by which it must be out: so many working days before the occurrence.
        public let day: Day
        /// What is to do.
        public let title: Bilingual
        /// How many working days before.
        public let workingDaysBefore: Int
        /// Who does it.
        public let by: Bilingual?
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// The occurrence.
    public let occurrence: Occurrence
    /// Its line in the other sheets.
    public let entry: SheetEntry
    /// What is to be prepared, by day.
    public let steps: [Step]
    /// The one before of the same obligation, and the same unit or body.
    public let before: SheetEntry?
    /// The one after.
    public let after: SheetEntry?
    /// What else stands on its days.
    public let sameDays: [SheetEntry]

    /// All about the occurrence of that identity; nothing where the plan has none such.
    public init?(_ source: PlannedProgramme, of id: Occurrence.ID) {
        guard let occurrence = source.occurrences.first(where: { $0.id == id }) else { return nil }
        let series = source.occurrences.filter { $0.id.obligation == id.obligation && $0.id.subject == id.subject }
        let place = series.firstIndex(of: occurrence)
        let preparation = source.parties.obligation(id.obligation)?.schedule?.preparation ?? []
        self.source = source
        self.occurrence = occurrence
        entry = source.entry([occurrence])
        steps = preparation.map { item in
            let by = source.both(on: occurrence.day) { $0.names(of: item.by, in: id).joined(separator: ", ") }
            return Step(
                id: item.id, day: source.calendar.workingDay(item.workingDaysBefore, before: occurrence.day),
                title: item.title, workingDaysBefore: item.workingDaysBefore, by: by.vi.isEmpty ? nil : by)
        }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        before = place.flatMap { $0 > 0 ? source.entry([series[$0 - 1]]) : nil }
        after = place.flatMap { $0 + 1 < series.count ? source.entry([series[$0 + 1]]) : nil }
        sameDays = source.entries(
            source.occurrences(for: .all, in: occurrence.day...occurrence.lastDay).filter { other in
                other.id != id && other.days.contains(where: occurrence.days.contains)
            })
    }
}

// MARK: - In words

extension OccurrenceSheet {
    /// One thing to say of it: what it is called, and the words, one line each.
    struct Fact {
        let label: String
        let lines: [String]
        /// The words are the document's own, which stay Vietnamese on an English sheet.
        var isQuoted = false
        /// The lines that these are the same number of, where each line is about one.
        var entries: [SheetEntry] = []

        /// Whether outsiders may read it: not what says from whom something is hidden.
        var isPublic = true
        /// Whether it holds for all units that share the due day.
        var isShared = false
    }

    /// What outsiders may read of it.
    func publicFacts(_ language: Language, in site: SiteFrame) -> [FactRow] {
        facts(language).filter(\.isPublic).map { FactRow($0, in: site) }
    }

    /// What holds for all units that share the due day.
    func sharedFacts(_ language: Language) -> [FactRow] { facts(language).filter(\.isShared).map { FactRow($0) } }

    /// What a person has set of it.
    var details: Details { source.details[occurrence.id] ?? Details() }

    /// When, in a sentence's words.
    func time(_ language: Language) -> String {
        DateWriting(language).time(occurrence, hours: source.programme.hours, beginningAt: entry.beginsAt)
    }

    /// All facts but title, identity and time, in the order in which people ask.
    func facts(_ language: Language) -> [Fact] {
        let wording = source.wording(language, on: occurrence.day)
        let id = occurrence.id
        let quotes = wording.clauses(of: id).map { "\($0.place) “\($0.quote)”" }
        let people = Role.allCases.map { role in
            Fact(label: wording.label(role), lines: names(role, language))
        }
        let facts =
            [
                Fact(
                    label: language("Nội dung", "Content"),
                    lines: [details.content ?? wording.content(of: id)].compactMap(\.self)),
                Fact(
                    label: language("Địa điểm", "Place"),
                    lines: [details.place ?? wording.place(of: id)].compactMap(\.self)),
                Fact(
                    label: language("Người chủ trì", "Chaired by"), lines: [details.chair].compactMap(\.self)),
            ] + people + [
                Fact(label: language("Tài liệu", "Documents"), lines: [details.documents].compactMap(\.self)),
                Fact(
                    label: language("Liên hệ", "Contact"),
                    lines: [details.contact ?? wording.contact].compactMap(\.self)),
                Fact(label: language("Không hiện cho", "Not shown to"), lines: hidden(language), isPublic: false),
                Fact(label: language("Căn cứ", "Clause"), lines: quotes, isQuoted: true, isShared: true),
                Fact(
                    label: language("Kỳ", "Period"), lines: id.period.map { [wording.period($0)] } ?? [], isShared: true
                ),
                Fact(
                    label: language("Khung", "Window"),
                    lines: [wording.window(occurrence.window), wording.dataUntil(occurrence.window)].compactMap(\.self),
                    isShared: true),
                Fact(label: language("Mong muốn", "Preferred"), lines: [preferred(language)]),
                Fact(label: language("Độ chắc", "Certainty"), lines: certainty(language)),
                Fact(label: language("Chuẩn bị", "Preparation"), lines: steps.map { line(of: $0, language) }),
                Fact(language("Trước đó", "Before it"), [before].compactMap(\.self)) { line(of: $0, language) },
                Fact(language("Tiếp theo", "After it"), [after].compactMap(\.self)) { line(of: $0, language) },
                Fact(language("Cùng ngày", "Same day"), sameDays) { line(of: $0, language) },
            ]
        return facts.filter { !$0.lines.isEmpty }
    }

    private func hidden(_ language: Language) -> [String] {
        let names = details.hiddenFrom.map { source.parties.unit($0)?.name[language] ?? $0.rawValue }
        return names.isEmpty ? [] : [names.joined(separator: ", ")]
    }

    private func names(_ role: Role, _ language: Language) -> [String] {
        let names = source.wording(language, on: occurrence.day).names(role, of: occurrence.id)
        return names.isEmpty ? [] : [names.joined(separator: ", ")]
    }

    /// The best day, and how far from it the chosen one lies.
    private func preferred(_ language: Language) -> String {
        let best = occurrence.window.prefer
        let date = DateWriting(language).weekdayAndDate(best)
        guard best != occurrence.day else { return date + language(", đúng ngày", ", exactly that day") }
        let words = date + (source.calendar.isWorking(best) ? "" : language(", ngày nghỉ", ", a day off"))
        let away = source.calendar.workingDays(from: best, to: occurrence.day)
        let count = abs(away)
        return words
            + (away > 0
                ? language("; muộn \(count) ngày làm việc", "; \(count) working \(count == 1 ? "day" : "days") later")
                : language("; sớm \(count) ngày làm việc", "; \(count) working \(count == 1 ? "day" : "days") earlier"))
    }

    private func certainty(_ language: Language) -> [String] {
        let notes = source.wording(language).notes(on: occurrence)
        let difference = [entry.difference, entry.conflict].compactMap { $0?[language] }
        guard notes.isEmpty else { return notes + difference }
        return [
            language(
                "Không phụ thuộc ngày nghỉ còn chờ công bố.", "Rests on no day off that is still to be announced.")
        ] + difference
    }

    private func line(of step: Step, _ language: Language) -> String {
        let dates = DateWriting(language)
        let days =
            language("\(step.workingDaysBefore) ngày làm việc trước", "\(step.workingDaysBefore) working days before")
        let by = step.by.map { " · " + $0[language] } ?? ""
        return "\(dates.weekdayAndDate(step.day)): \(step.title[language]) (\(days))\(by)"
    }

    private func line(of entry: SheetEntry, _ language: Language) -> String {
        "\(DateWriting(language).weekdayAndDate(entry.day)): \(entry.title[language]) (\(entry.name))"
    }

    /// The occurrence for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        var text = ""
        for line in wrapped(entry.title[language], width: max(width, 20)) { text += style(line, .strong) + "\n" }
        let place = entry.place.map { " · " + $0[language] } ?? ""
        text += lines(time(language) + place, width: width, indent: 2)
        text += lines("\(entry.name) · \(entry.uid)", width: width, indent: 2)
        for remark in [source.basis?[language], source.wording(language).illustrativeNote].compactMap(\.self) {
            text += lines(remark, width: width, indent: 2)
        }
        var table = TerminalTable([.init(wraps: false), .init()], indent: 2)
        for fact in facts(language) {
            table.add([.init(fact.label, .faint), .init(fact.lines.joined(separator: "\n"))])
        }
        return text + "\n" + table.text(width: width, style: style)
    }

    /// As JSON: the members of an entry, then `sheet` (`occurrence`), `programme`, `period`, `clauses` (`{place, quote}`),
    /// `roles` (each `{vi, en}`, only those there are), `content`, `window` (`{opens, closes, prefer, dataUntil, owner}`),
    /// `cost`, `preparation` (`{id, day, title, workingDaysBefore, by}`), `before`, `after` (names, or null), `sameDays`.
    public var json: JSONValue {
        let id = occurrence.id
        let window = occurrence.window
        let roles = Role.allCases.compactMap { role -> JSONValue.Member? in
            let names = source.both(on: occurrence.day) { $0.names(role, of: id).joined(separator: ", ") }
            return names.vi.isEmpty ? nil : JSONValue.Member(name: role.rawValue, value: JSONValue(names))
        }
        let own: JSONValue = [
            "sheet": "occurrence", "programme": .string(source.programme.id),
            "period": JSONValue(id.period?.description),
            "clauses": JSONValue(source.vietnamese.clauses(of: id)) {
                ["place": .string($0.place), "quote": .string($0.quote)]
            },
            "roles": .object(roles), "content": JSONValue(source.both(on: occurrence.day) { $0.content(of: id) }),
            "window": [
                "opens": JSONValue(window.opens), "closes": JSONValue(window.closes),
                "prefer": JSONValue(window.prefer),
                "dataUntil": JSONValue(window.dataUntil), "owner": .string(window.owner.rawValue),
            ],
            "cost": .number(occurrence.cost),
            "preparation": JSONValue(steps) { step in
                [
                    "id": .string(step.id), "day": JSONValue(step.day), "title": JSONValue(step.title),
                    "workingDaysBefore": .number(step.workingDaysBefore), "by": JSONValue(step.by),
                ]
            },
            "before": JSONValue(before?.name), "after": JSONValue(after?.name),
            "sameDays": JSONValue(sameDays) { .string($0.name) },
        ]
        return entry.json(source.programme.hours).with(own)
    }
}

extension JSONValue {
    /// The members of two objects, this one's first.
    public func with(_ other: JSONValue) -> JSONValue {
        guard case .object(let first) = self, case .object(let second) = other else {
            preconditionFailure("only objects have members to put together")
        }
        return .object(first + second)
    }
}

extension OccurrenceSheet.Fact {
    /// A fact that names other lines, one each.
    fileprivate init(_ label: String, _ entries: [SheetEntry], line: (SheetEntry) -> String) {
        self.init(label: label, lines: entries.map(line), entries: entries)
    }
}
