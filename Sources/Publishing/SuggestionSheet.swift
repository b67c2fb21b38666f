public import Days
public import Planning
import Programmes

/// The best other places of an occurrence, each with its exact price, in words and as JSON.
public struct SuggestionSheet: Sendable {
    /// What it was made from.
    public let source: PlannedProgramme
    /// The places.
    public let alternatives: Alternatives

    /// Tells the other places of an occurrence of that programme.
    public init(_ source: PlannedProgramme, _ alternatives: Alternatives) {
        self.source = source
        self.alternatives = alternatives
    }

    private var id: Occurrence.ID { alternatives.id }
    private var prefer: Day? { source.occurrences.first { $0.id == id }?.window.prefer }
}

// MARK: - In words

extension SuggestionSheet {
    /// The places for a terminal: lines of at most `width` columns, prices on the right.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let wording = source.wording(language)
        var text = ""
        for line in wrapped(wording.title(of: id), width: max(width, 20)) { text += style(line, .strong) + "\n" }
        text += lines(present(wording), width: width, indent: 2)
        text += lines(id.description, width: width, indent: 2)
        for remark in [source.basis?[language], wording.illustrativeNote].compactMap(\.self) {
            text += lines(remark, width: width, indent: 2)
        }
        text +=
            "\n"
            + (alternatives.places.isEmpty ? nearest(wording, width) : table(wording).text(width: width, style: style))
        return text + lines(remark(language), width: width, indent: 2)
    }

    private func present(_ wording: OccurrenceWording) -> String {
        guard let present = alternatives.present else { return wording.say("chưa xếp được ngày", "it has no place") }
        let place = wording.words(for: present.place, sessions: wording.sessionCount(of: id))
        let best = prefer.map { wording.dates.weekdayAndDate($0) } ?? ""
        guard wording.sessionCount(of: id) > 0 else { return place }
        return wording.say(
            "hiện: \(place), điểm lệch \(present.cost) · mong muốn: \(best)",
            "now: \(place), deviation \(present.cost) · preferred: \(best)")
    }

    private func table(_ wording: OccurrenceWording) -> TerminalTable {
        let sessions = wording.sessionCount(of: id)
        var table = TerminalTable(
            [
                .init(wording.say("Chỗ khác", "Other places"), wraps: false),
                .init(wording.say("chênh", "more"), alignment: .right, wraps: false),
                .init(wording.say("vì", "because")),
            ], indent: 2)
        for place in alternatives.places {
            table.add([
                .init(wording.words(for: place.place, sessions: sessions).capitalizedFirst),
                .init(alternatives.price(of: place).signed),
                .init(difference(of: place, wording)),
            ])
        }
        return table
    }

    /// What the place costs that the present one does not, then what the present one costs that it does not.
    private func difference(of place: PricedPlace, _ wording: OccurrenceWording) -> String {
        let present = alternatives.present?.terms ?? []
        func words(_ term: CostTerm) -> String { "\(wording.words(for: term)) (\(term.cost))" }
        let added = place.terms.filter { !present.contains($0) }.map(words)
        let saved = present.filter { !place.terms.contains($0) }.map {
            wording.say("thay cho ", "instead of ") + words($0)
        }
        guard !(added + saved).isEmpty else { return wording.say("ngang điểm", "equal") }
        return (added + saved).joined(separator: "; ")
    }

    private func nearest(_ wording: OccurrenceWording, _ width: Int) -> String {
        let none = lines(
            wording.say("Không còn chỗ nào khác.", "There is no other place."), width: width, indent: 2)
        guard let nearest = alternatives.nearest else { return none }
        let place = wording.words(for: nearest.priced.place, sessions: wording.sessionCount(of: id))
        let reasons = nearest.hindrances.map { wording.words(for: $0) }.joined(separator: "; ")
        return none
            + lines(
                wording.say("Gần được nhất: \(place), vướng: \(reasons).", "Nearest to it: \(place), but \(reasons)."),
                width: width, indent: 2)
    }

    /// How many there are in all, and where to read on.
    private func remark(_ language: Language) -> String {
        let more = alternatives.count - alternatives.places.count
        let rest = more > 0 ? language("Còn \(more) chỗ khác (--count). ", "\(more) more (--count). ") : ""
        let why =
            alternatives.present == nil
            ? language("Vì sao chưa xếp được: ", "Why it has no place: ")
            : language("Vì sao đứng ở chỗ hiện nay: ", "Why it stands where it stands: ")
        return rest + why + "lich why \(id)".unbroken
    }

    /// As JSON: `sheet` (`suggestions`), `programme`, `id`, `title`, `present` and `places` (`{day, session, cost, terms,
    /// price}`, the price being the difference to the present plan), `count` (how many are possible in all), `nearest`
    /// (`{day, session, cost, terms, hindrances}`, only where nothing else is possible).
    public var json: JSONValue {
        [
            "sheet": "suggestions", "programme": .string(source.programme.id), "id": .string(id.description),
            "title": source.words { $0.title(of: id) },
            "present": alternatives.present.map { source.json($0, of: id, prefer: prefer) } ?? .null,
            "places": JSONValue(alternatives.places) { place in
                source.json(place, of: id, prefer: prefer).with(["price": .number(alternatives.price(of: place))])
            },
            "count": .number(alternatives.count),
            "nearest": alternatives.nearest.map { nearest in
                source.json(nearest.priced, of: id, prefer: prefer)
                    .with(["hindrances": JSONValue(nearest.hindrances, source.json)])
            } ?? .null,
        ]
    }
}

extension Int {
    /// A difference with its sign: `+10`, `0`, `−5`.
    var signed: String { self < 0 ? "−\(magnitude)" : self == 0 ? "0" : "+\(self)" }
}
