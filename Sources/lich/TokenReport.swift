import Attendance
import Days
import Publishing
import Storage

/// What became of the token of a person; the only place where one is ever shown.
struct TokenReport {
    /// What was done.
    enum Act: String {
        case issued, rotated, revoked
    }

    let act: Act
    let person: Person
    /// The new one; nothing where none was made.
    let token: FeedToken?
    let isPretended: Bool

    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let text = Prose.text(["\(words[language]) \(person.id) (\(person.name))"], width: width, style: style)
        guard let token else { return text }
        let names = Bilingual(vi: "khóa     \(token.text)\n  địa chỉ", en: "token    \(token.text)\n  address")
        return text + "  \(names[language])  \(token.path)\n"
    }

    private var words: Bilingual {
        switch act {
        case .issued:
            Bilingual(
                vi: "\(isPretended ? "sẽ cấp" : "đã cấp") địa chỉ lịch riêng cho",
                en: "\(isPretended ? "would give" : "gave") an address of his or her own calendar to")
        case .rotated:
            Bilingual(
                vi: "\(isPretended ? "sẽ đổi" : "đã đổi") địa chỉ lịch riêng, địa chỉ cũ hết dùng được, của",
                en: "\(isPretended ? "would change" : "changed") the address, so that the old one is dead, of")
        case .revoked:
            Bilingual(
                vi: "\(isPretended ? "sẽ thu hồi" : "đã thu hồi") địa chỉ lịch riêng của",
                en: "\(isPretended ? "would revoke" : "revoked") the address of")
        }
    }

    /// What to do now.
    var remark: Bilingual {
        if isPretended { return NextStep.afterAct(isPretended: true) }
        guard token != nil else {
            return Bilingual(
                vi: "lich undo không mở lại được. Cấp địa chỉ mới: lich attendee token \(person.id)",
                en: "lich undo does not bring it back. To give a new one: lich attendee token \(person.id)")
        }
        return Bilingual(
            vi: "Chỉ hiện lần này. Ai có địa chỉ đều xem được lịch: chỉ gửi cho chính người ấy. "
                + "Mất hoặc lộ: lich attendee token \(person.id) --rotate",
            en: "It is not shown again. Whoever has the address reads the calendar: give it to that person alone. "
                + "Lost or leaked: lich attendee token \(person.id) --rotate")
    }

    /// As JSON: `act` (`issued`, `rotated`, `revoked`), `pretended`, `person`, `token`, `path`.
    var json: JSONValue {
        [
            "act": .string(act.rawValue), "pretended": .bool(isPretended), "person": .string(person.id.description),
            "token": JSONValue(token?.text), "path": JSONValue(token?.path),
        ]
    }
}

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
