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
