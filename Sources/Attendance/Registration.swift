public import Days

/// That a person is on the list of a gathering.
public struct Registration: Hashable, Sendable {
    /// How it stands.
    public enum Status: Hashable, Sendable {
        /// Has a place; has not answered yet.
        case registered
        /// Has a place and has said that he or she comes.
        case confirmed
        /// Waits for a place.
        case waiting
        /// Somebody else comes instead (*cử người thay*).
        case replaced(by: Person.ID)

        /// The word for it in files.
        public var word: String {
            switch self {
            case .registered: "registered"
            case .confirmed: "confirmed"
            case .waiting: "waiting"
            case .replaced: "replaced"
            }
        }
    }

    /// Who.
    public let person: Person.ID
    /// What the person comes for.
    public var role: Registration.Role
    /// How it stands.
    public var status: Status
    /// The turn in which people were put on the list, 1 for the first; who waits moves up in this order.
    public let turn: Int
    /// Whether the person was there, session by session; nothing where nobody has noted it.
    public var presence: [Bool?]
    /// What came of it, in words: *đạt*, *giỏi*.
    public var result: String?

    /// Makes a registration.
    public init(
        _ person: Person.ID, as role: Registration.Role, _ status: Status, turn: Int, presence: [Bool?] = [],
        result: String? = nil
    ) {
        self.person = person
        self.role = role
        self.status = status
        self.turn = turn
        self.presence = presence
        self.result = result
    }

    /// Whether it takes one of the places that are counted.
    public var takesPlace: Bool { role.takesPlace && (status == .registered || status == .confirmed) }

    /// Whether somebody else comes instead.
    public var isReplaced: Bool {
        if case .replaced = status { true } else { false }
    }
}

extension Registration.Status {
    /// How it stands, in words.
    public var words: Bilingual {
        switch self {
        case .registered: Bilingual(vi: "đã đăng ký", en: "registered")
        case .confirmed: Bilingual(vi: "đã xác nhận", en: "confirmed")
        case .waiting: Bilingual(vi: "chờ chỗ", en: "waiting")
        case .replaced(let other): Bilingual(vi: "có \(other) đi thay", en: "replaced by \(other)")
        }
    }
}
