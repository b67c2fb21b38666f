import Attendance
import Days
import Publishing
import Storage

/// Who has a token, and since when; never the token.
struct TokenList {
    private let rows: [(person: Person, since: Instant)]
    private let workspace: OpenedWorkspace

    /// All of them, by the numbers of the people; none where nothing was ever recorded.
    init(in store: Store?, of workspace: OpenedWorkspace) throws {
        let feeds = try store?.privateFeeds() ?? []
        let people = Dictionary(try store?.people(Set(feeds.map(\.person))).map { ($0.id, $0) } ?? []) { first, _ in
            first
        }
        rows = feeds.compactMap { feed in people[feed.person].map { ($0, feed.made) } }
        self.workspace = workspace
    }

    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        guard !rows.isEmpty else {
            let nobody = Bilingual(
                vi: "chưa ai có địa chỉ lịch riêng. Cấp: lich attendee token p12",
                en: "nobody has an address of his or her own. To give one: lich attendee token p12")
            return Prose.text([nobody[language]], width: width, style: style)
        }
        var table = TerminalTable([.init(wraps: false), .init(), .init(wraps: false)])
        for (person, since) in rows {
            let date = DateWriting(language).date(workspace.day(of: since))
            table.add([
                .init(person.id.description), .init(person.name.text),
                .init(language == .vi ? "từ \(date)" : "since \(date)"),
            ])
        }
        return table.text(width: width, style: style)
    }

    /// As JSON: `tokens` (`{person, name, since}`).
    var json: JSONValue {
        [
            "tokens": JSONValue(rows) { person, since in
                [
                    "person": .string(person.id.description), "name": .string(person.name.text),
                    "since": .string(since.description),
                ]
            }
        ]
    }
}
