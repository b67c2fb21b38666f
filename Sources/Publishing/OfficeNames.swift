public import Attendance
public import Days
public import Programmes

/// How much of a name is said.
public enum NameLength: Sendable {
    /// As papers have it: *huyện Mỹ Xuyên*.
    case full
    /// As terminals have it: *Mỹ Xuyên*.
    case short
}

extension Programme {
    /// What a sender is called.
    public func name(of sender: Sender?, _ length: NameLength = .full) -> Bilingual {
        switch sender {
        case .unit(let id):
            let unit = unit(id)
            let name = length == .full ? unit?.name : unit?.shortName
            return name ?? Bilingual(vi: id.rawValue, en: id.rawValue)
        case .body(let id):
            let body = body(id)
            let name = length == .full ? body?.name : body?.shortName
            return name ?? Bilingual(vi: id.rawValue, en: id.rawValue)
        case nil: return Bilingual(vi: "nơi khác", en: "elsewhere")
        }
    }

    /// Where a person works, as lists have it: in the words of the list, else the body, else who sends the person.
    public func office(of person: Person, _ length: NameLength = .full) -> Bilingual {
        if let workplace = person.workplace { return Bilingual(vi: workplace, en: workplace) }
        return name(of: person.body.map(Sender.body) ?? person.sender, length)
    }
}
