import Days
public import Programmes

/// Somebody who may come to gatherings.
///
/// Everything here is personal data: it stays in the workspace's database and in what the planner exports for the
/// organiser, and reaches no feed, page or log.
public struct Person: Hashable, Sendable {
    /// What tells people apart who are called alike: `p12`.
    public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        /// Its number, 1 or more; never given twice.
        public let number: Int

        /// The identity of that number.
        public init(_ number: Int) { self.number = number }

        /// The identity that was typed: `p12`; nothing for any other text.
        public init?(_ typed: some StringProtocol) {
            guard let first = typed.first, first == "p" || first == "P", typed.count <= 10,
                let number = Int(typed.dropFirst()), number > 0, typed.dropFirst().allSatisfy(\.isNumber)
            else { return nil }
            self.number = number
        }

        /// As it is typed: `p12`.
        public var description: String { "p\(number)" }
        /// By number.
        public static func < (one: ID, other: ID) -> Bool { one.number < other.number }
    }

    /// What identifies the person for ever.
    public let id: ID
    /// What the person is called.
    public var name: PersonName
    /// Position or title, as lists have it: *Phó Chủ tịch*.
    public var position: String?
    /// The body of the programme that the person works for.
    public var body: Body.ID?
    /// The unit the person comes from; nothing for a body of the whole programme.
    public var unit: Unit.ID?
    /// Where the person works, as it is written, where that says more than body and unit.
    public var workplace: String?
    /// The address that invitations go to; several people may share an office's.
    public var email: EmailAddress?
    /// Telephone, as written.
    public var phone: String?
    /// The languages the person reads, as written: *Việt, Khmer*.
    public var languages: String?
    /// Anything else the organiser must know.
    public var note: String?

    /// Makes a person.
    public init(
        _ id: ID, name: PersonName, position: String? = nil, body: Body.ID? = nil, unit: Unit.ID? = nil,
        workplace: String? = nil, email: EmailAddress? = nil, phone: String? = nil, languages: String? = nil,
        note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.position = position
        self.body = body
        self.unit = unit
        self.workplace = workplace
        self.email = email
        self.phone = phone
        self.languages = languages
        self.note = note
    }

    /// Whose places the person takes: the unit's, else the body's; nobody's for who comes from elsewhere.
    public var sender: Sender? { unit.map(Sender.unit) ?? body.map(Sender.body) }
}
