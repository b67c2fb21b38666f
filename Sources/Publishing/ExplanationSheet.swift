public import Days
public import Planning
import Programmes

/// Why an occurrence stands where it stands, or what keeps it from having a place, in words and as JSON.
///
/// It is the planner's own: reasons of busy times are in it, and nothing public is made of it.
public struct ExplanationSheet: Sendable {
    /// What it was made from.
    public let source: PlannedProgramme
    /// What it tells.
    public let explanation: Explanation

    /// Tells an explanation of an occurrence of that programme.
    public init(_ source: PlannedProgramme, _ explanation: Explanation) {
        self.source = source
        self.explanation = explanation
    }

    var id: Occurrence.ID { explanation.id }

    /// The occurrence, where it has a place.
    var placement: Placement? {
        if case .placed(let placement) = explanation.standing { placement } else { nil }
    }
}

// MARK: - In words

extension ExplanationSheet {
    /// The explanation for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let page = ExplanationText(self, language, width: width, style: style)
        return ([page.head, page.funnel] + page.reasons).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// The parts of an explanation as text.
struct ExplanationText {
    let sheet: ExplanationSheet
    let language: Language
    let wording: OccurrenceWording
    let width: Int
    let style: TerminalStyle

    init(_ sheet: ExplanationSheet, _ language: Language, width: Int, style: TerminalStyle) {
        self.sheet = sheet
        self.language = language
        self.width = width
        self.style = style
        wording = sheet.source.wording(language)
    }

    var length: Int { wording.sessionCount(of: sheet.id) }
    private var dates: DateWriting { wording.dates }

    /// What it is, when it is, and by which clause.
    var head: String {
        var text = ""
        for line in wrapped(wording.title(of: sheet.id), width: max(width, 20)) { text += style(line, .strong) + "\n" }
        text += whenAndWhere
        text += lines(sheet.id.description, width: width, indent: 2)
        for remark in [sheet.source.basis?[language], wording.illustrativeNote].compactMap(\.self) {
            text += lines(remark, width: width, indent: 2)
        }
        for clause in wording.clauses(of: sheet.id).prefix(1) {
            text += lines("\(clause.place) “\(clause.quote)”", width: width, indent: 2)
        }
        return text
    }

    private var whenAndWhere: String {
        switch sheet.explanation.standing {
        case .placed(let placement):
            let time = dates.time(placement.occurrence, hours: sheet.source.programme.hours)
            let place = wording.place(of: sheet.id).map { " · " + $0 } ?? ""
            return lines(time + place, width: width, indent: 2)
        case .unplaced:
            return owed(language("chưa xếp được ngày", "it has no place"))
        case .withoutSubject(let gone):
            let subject = sheet.id.subject.map { wording.words(without: $0, from: nil, until: gone.until) } ?? ""
            return owed(language("không còn cơ quan thực hiện: ", "no subject any more: ") + subject)
        }
    }

    private func owed(_ words: String) -> String {
        wrapped(words, width: max(width, 20) - 2).map { "  " + style($0, .owed) + "\n" }.joined()
    }

    /// The days of the window, what closes them, and what is left; the numbers add up.
    var funnel: String {
        guard let funnel = sheet.explanation.funnel else {
            return lines(
                language("Kỳ này không có khung ngày trong lịch.", "Its period has no window in the calendar."),
                width: width, indent: 2)
        }
        var table = TerminalTable([.init(), .init(alignment: .right, wraps: false), .init(wraps: false)], indent: 2)
        table.add([
            .init(language("Khung ", "Window ") + window(funnel)), "\(funnel.total)", .init(language("ngày", "days")),
        ])
        for step in funnel.steps {
            let words = wording.words(
                for: step, resting: sheet.source.calendar.restDays, worked: funnel.workedRestDays)
            table.add([.init("− " + words), "−\(step.days.count)"])
        }
        table.add([
            .init("= " + possible(funnel), .strong), .init("\(funnel.possible.count)", .strong),
            .init(language("ngày", funnel.possible.count == 1 ? "day" : "days")),
        ])
        return table.text(width: width, style: style) + sources(of: funnel)
    }

    private func window(_ funnel: Funnel) -> String {
        let written =
            placementWindow
            ?? Window(
                opens: funnel.days.lowerBound, closes: funnel.days.upperBound, prefer: funnel.days.lowerBound,
                owner: funnel.owner)
        return wording.window(
            Window(
                opens: funnel.days.lowerBound, closes: funnel.days.upperBound, prefer: funnel.days.lowerBound,
                owner: written.owner))
    }

    private var placementWindow: Window? { sheet.placement?.occurrence.window }

    private func possible(_ funnel: Funnel) -> String {
        switch length {
        case 0: language("ngày đến hạn", "due day")
        case 1...2: language("có thể", "possible")
        default: language("có thể bắt đầu", "possible as first day")
        }
    }

    private func sources(of funnel: Funnel) -> String {
        var sources: [String] = []
        for case .dayOff(let row) in funnel.steps.flatMap(\.hindrances) where !sources.contains(row.source) {
            sources.append(row.source)
        }
        guard !sources.isEmpty else { return "" }
        let words =
            language("Nguồn ngày nghỉ: ", "Source of the days off: ")
            + sources.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
        return wrapped(words, width: max(width, 20) - 2).map { "  " + style($0, .faint) + "\n" }.joined()
    }
}
