public import Days
public import Programmes

/// A person as a row of a list, or a command, has it: not yet known to be somebody.
public struct PersonDraft: Hashable, Sendable {
    /// What the person is called.
    public var name: PersonName
    /// The person that is meant, where the list says so.
    public var id: Person.ID?
    /// Whether the list says that it is somebody new.
    public var isSaidNew: Bool
    /// Position or title.
    public var position: String?
    /// The body of the programme that it names.
    public var body: Body.ID?
    /// The unit that it names, or that the body belongs to.
    public var unit: Unit.ID?
    /// Where the person works, as it is written.
    public var workplace: String?
    /// The mail address.
    public var email: EmailAddress?
    /// The telephone, as it is written.
    public var phone: String?
    /// The languages the person reads, as they are written.
    public var languages: String?
    /// Anything else.
    public var note: String?
    /// What the person comes for, where the list says so.
    public var role: Registration.Role?

    /// Makes a draft of a name; the rest is not known.
    public init(_ name: PersonName, id: Person.ID? = nil, isSaidNew: Bool = false) {
        self.name = name
        self.id = id
        self.isSaidNew = isSaidNew
    }

    /// The plain words of a field, `limit` characters at most; nothing where there are none. Throws what makes them none.
    public static func words(_ typed: String, of what: Bilingual, limit: Int = 300) throws(AttendanceError) -> String? {
        try PlainWords.optionalText(typed, of: what, limit: limit)
    }

    /// The person of that identity that it describes.
    func person(_ id: Person.ID) -> Person {
        Person(
            id, name: name, position: position, body: body, unit: unit, workplace: workplace, email: email,
            phone: phone, languages: languages, note: note)
    }

    /// A person told as the draft has it; what it leaves out stays.
    func telling(_ person: Person) -> Person {
        var told = self.person(person.id).merged(with: person)
        // A unit alone says less than the body in it that is known, and a name without marks less than one with them.
        if body == nil, unit == person.unit { told.body = person.body }
        if name.isBare, !person.name.isBare { told.name = person.name }
        return told
    }
}
