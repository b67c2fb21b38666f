public import Days
import Planning
import Programmes

/// What is to send or to write, and by when; what is out is ticked off.
public struct PreparationSheet: Sendable {
    /// What has become of everything.
    public let account: Account
    /// Whose sheet it is.
    public let scope: SheetScope
    /// The first and last day shown, both inclusive.
    public let days: ClosedRange<Day>
    /// The papers, by the day by which they must be out: those that are late, then those of the days shown.
    public let items: [PreparationItem]

    /// What must be out on these days, and what should be out already.
    public init(_ account: Account, for scope: SheetScope = .all, on days: ClosedRange<Day>) {
        // A paper is due some weeks before what it prepares.
        let reach = Day(number: min(days.upperBound.number + 200, Day.latest.number))
        let late = account.latePreparation.filter { $0.day < days.lowerBound }
        let coming = account.preparation(of: days.lowerBound...reach).filter { days.contains($0.day) }
        self.account = account
        self.scope = scope
        self.days = days
        items = (late + coming).filter { account.source.concerns(scope, $0.ids[0], on: $0.occurrenceDay) }
    }

    /// The sheet for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let source = account.source
        let wording = source.wording(language)
        var table = TerminalTable(
            [.init(wraps: false), .init(wraps: false), .init(), .init()], indent: 2)
        for item in items {
            let isLate = item.paper == nil && item.day < account.today
            let title = wording.title(of: item.ids.count > 1 ? item.ids[0].shared : item.ids[0])
            let mark = item.paper == nil ? isLate ? "!" : "·" : "✓"
            let late = isLate ? language(" (quá \(item.day.distance(to: account.today)) ngày)", " (late)") : ""
            let done = item.paper.map { paper in
                " ✓ " + [paper.document, paper.sent.map(wording.dates.date)].compactMap(\.self).joined(separator: ", ")
            }
            table.add([
                .init(mark, isLate ? .owed : .none), .init(wording.dates.shortDay(item.day)),
                .init(item.title[language] + late + (done ?? ""), isLate ? .owed : .none),
                .init("\(title), \(wording.dates.date(item.occurrenceDay))\n\(name(of: item))"),
            ])
        }
        let heading = language("Việc phải chuẩn bị, ", "To prepare, ") + wording.dates.range(days)
        let body =
            items.isEmpty
            ? lines(language("Không có việc nào.", "Nothing."), width: width, indent: 2)
            : table.text(width: width, style: style)
        return source.head(of: scope, language, width: width, style: style)
            + lines(heading, width: width, indent: 2) + "\n" + body
    }

    /// What a person types to tick it off: `training/2026/1 call-up`.
    private func name(of item: PreparationItem) -> String {
        "\(item.ids.count > 1 ? item.ids[0].shared : item.ids[0]) \(item.item)"
    }

    /// As JSON: `sheet` (`preparation`), `programme`, `from`, `to`, `today`, `items` (`{ids, item, title, by, day,
    /// occurrenceDay, done}`).
    public var json: JSONValue {
        [
            "sheet": "preparation", "programme": .string(account.source.programme.id),
            "from": JSONValue(days.lowerBound), "to": JSONValue(days.upperBound), "today": JSONValue(account.today),
            "items": JSONValue(items) { $0.json },
        ]
    }
}
