import Attendance
import Days
import Programmes
import Publishing

/// What became of a token; the only place where one is ever shown.
struct TokenReport {
    /// What was done.
    enum Act: String {
        case issued, rotated, revoked
    }

    let act: Act
    let holder: TokenHolder
    /// The new one; nothing where none was made.
    let token: FeedToken?
    let programme: Programme
    let isPretended: Bool

    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let text = Prose.text(["\(words[language]) \(holder.typed) (\(holder.name))"], width: width, style: style)
        guard let token else { return text }
        let names = Bilingual(vi: "khóa     \(token.text)\n  địa chỉ", en: "token    \(token.text)\n  address")
        return text + "  \(names[language])  \(paths(token).map(\.path).joined(separator: "\n           "))\n"
    }

    private var words: Bilingual {
        switch act {
        case .issued:
            Bilingual(
                vi: "\(isPretended ? "sẽ cấp" : "đã cấp") \(holder.address.vi) cho",
                en: "\(isPretended ? "would give" : "gave") an \(holder.address.en) to")
        case .rotated:
            Bilingual(
                vi: "\(isPretended ? "sẽ đổi" : "đã đổi") \(holder.address.vi), địa chỉ cũ hết dùng được, của",
                en: "\(isPretended ? "would change" : "changed") the address, so that the old one is dead, of")
        case .revoked:
            Bilingual(
                vi: "\(isPretended ? "sẽ thu hồi" : "đã thu hồi") \(holder.address.vi) của",
                en: "\(isPretended ? "would revoke" : "revoked") the address of")
        }
    }

    /// Where the calendar is, in each language, the programme’s own first.
    private func paths(_ token: FeedToken) -> [(language: Language, path: String)] {
        let others = Language.allCases.filter { $0 != programme.language }
        return ([programme.language] + others).map { ($0, token.path(in: $0, of: programme)) }
    }

    /// What to do now.
    var remark: Bilingual {
        if isPretended { return NextStep.afterAct(isPretended: true) }
        guard token != nil else {
            return Bilingual(
                vi: "lich undo không mở lại được. Cấp địa chỉ mới: lich \(holder.command)",
                en: "lich undo does not bring it back. To give a new one: lich \(holder.command)")
        }
        let receiver =
            switch holder {
            case .person: Bilingual(vi: "chỉ gửi cho chính người ấy", en: "give it to that person alone")
            case .feed: Bilingual(vi: "chỉ gửi cho nơi được xem", en: "give it to those alone who may")
            }
        return Bilingual(
            vi: "Chỉ hiện lần này. Ai có địa chỉ đều xem được lịch: \(receiver.vi). "
                + "Mất hoặc lộ: lich \(holder.command) --rotate",
            en: "It is not shown again. Whoever has the address reads the calendar: \(receiver.en). "
                + "Lost or leaked: lich \(holder.command) --rotate")
    }

    /// As JSON: `act` (`issued`, `rotated`, `revoked`), `pretended`, `person` or `feed`, `token`, and `paths` (by language, or
    /// null).
    var json: JSONValue {
        switch holder {
        case .person(let person):
            [
                "act": .string(act.rawValue), "pretended": .bool(isPretended),
                "person": .string(person.id.description), "token": JSONValue(token?.text), "paths": pathsJSON,
            ]
        case .feed(let feed, _):
            [
                "act": .string(act.rawValue), "pretended": .bool(isPretended), "feed": .string(feed.stem),
                "token": JSONValue(token?.text), "paths": pathsJSON,
            ]
        }
    }

    private var pathsJSON: JSONValue {
        guard let token else { return .null }
        let path = { (language: Language) in JSONValue.string(token.path(in: language, of: programme)) }
        return ["vi": path(.vi), "en": path(.en)]
    }
}
