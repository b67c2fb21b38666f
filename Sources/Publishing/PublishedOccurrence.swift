public import Days
public import Planning
public import Programmes

/// An occurrence as the world is told of it: where and how it stands, and all that its events say, in both languages.
///
/// The words are taken from the programme when it is published and stay as they are: a title that is edited later
/// changes no byte of what was released. Nothing here names a person.
public struct PublishedOccurrence: Hashable, Sendable {
    /// What it is, and when.
    public var occurrence: Occurrence
    /// How it stands, and so do its own events.
    public var standing: Publication.Standing
    /// How the event stands that it shares with the same deadline of other units; nothing for what is never shared.
    ///
    /// All units that owe the deadline have it alike, those whose own day is another and those that are cancelled among
    /// them, so that whoever is left remembers how far the shared event came.
    public var shared: Publication.Standing?
    /// What its events say, in each language.
    public var words: [Language: Words]
    /// The clauses that create it, the leading one first; those of what was merged into it among them.
    public var clauses: [Obligation.Clause]
    /// The units in whose calendars it stands, in the order of the programme.
    public var units: [Unit.ID]
    /// The units that must not see it (the inspected, before an unannounced inspection).
    public var hiddenFrom: [Unit.ID]
    /// The hour it begins on its first day, minutes after midnight; nothing means the hour of its session.
    public var beginsAt: Int?
    /// The hours of the sessions, as they were when it was published; nothing for a due day.
    public var hours: OfficeHours?
    /// Where the release before its last move had it; nothing for what never moved.
    public var movedFrom: HalfDay?
    /// The occurrences merged into it, whose duty it meets too.
    public var merges: [Occurrence.ID]
    /// What is to be prepared, and by when.
    public var preparation: [PublishedPreparation]
    /// Until when trainees are registered, inclusive.
    public var registrationUntil: Day?
    /// Why it stands where it does or was moved, without persons.
    public var reason: Bilingual?
    /// When it was cancelled: the instant of the release that did so.
    public var cancelled: Instant?
    /// The events that a release took away from it, sorted by UID, as long as they are told as cancelled.
    public var withdrawn: [WithdrawnEvent]
    /// What a newer version wrote of it and this one does not know, kept as it is.
    public var unknown: UnknownMembers

    /// Makes it; what is left out is not there.
    public init(
        _ occurrence: Occurrence, _ standing: Publication.Standing, shared: Publication.Standing? = nil,
        words: [Language: Words], clauses: [Obligation.Clause] = [], units: [Unit.ID] = [],
        hiddenFrom: [Unit.ID] = [], beginsAt: Int? = nil, hours: OfficeHours? = nil, movedFrom: HalfDay? = nil,
        merges: [Occurrence.ID] = [], preparation: [PublishedPreparation] = [], registrationUntil: Day? = nil,
        reason: Bilingual? = nil, cancelled: Instant? = nil, withdrawn: [WithdrawnEvent] = [],
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.occurrence = occurrence
        self.standing = standing
        self.shared = shared
        self.words = words
        self.clauses = clauses
        self.units = units
        self.hiddenFrom = hiddenFrom
        self.beginsAt = beginsAt
        self.hours = hours
        self.movedFrom = movedFrom
        self.merges = merges
        self.preparation = preparation
        self.registrationUntil = registrationUntil
        self.reason = reason
        self.cancelled = cancelled
        self.withdrawn = withdrawn
        self.unknown = unknown
    }

    /// What identifies it.
    public var id: Occurrence.ID { occurrence.id }

    /// What is said of it in a language; in Vietnamese where nothing is written in that one.
    public func words(in language: Language) -> Words {
        words[language] ?? words[.vi] ?? Words(title: id.description)
    }

    /// What is said of it in one language.
    public struct Words: Hashable, Sendable {
        /// The obligation's part of the title, which may be cut: `Tập huấn dân vận`.
        public var title: String
        /// The period's part of the title, which may not: ` lớp 1/2025`.
        public var period: String
        /// For whom it is, the fuller name first: `huyện Mỹ Xuyên`, `Mỹ Xuyên`; empty for the whole programme.
        public var subjects: [String]
        /// What is done or dealt with.
        public var content: String?
        /// Where.
        public var place: String?
        /// Who presides, by office and never by name; nothing means that who leads presides.
        public var chair: String?
        /// The papers to bring or to read.
        public var documents: String?
        /// Whom to ask: an office.
        public var contact: String?
        /// Who has which part, by full names, in the order of `Role`.
        public var roles: [Role: [String]]
        /// The same where many units share the line: *Ban Dân vận các huyện ủy, thị ủy, thành ủy*.
        public var sharedRoles: [Role: [String]]

        /// Makes the words; what is left out is not said.
        public init(
            title: String, period: String = "", subjects: [String] = [], content: String? = nil, place: String? = nil,
            chair: String? = nil, documents: String? = nil, contact: String? = nil, roles: [Role: [String]] = [:],
            sharedRoles: [Role: [String]] = [:]
        ) {
            self.title = title
            self.period = period
            self.subjects = subjects
            self.content = content
            self.place = place
            self.chair = chair
            self.documents = documents
            self.contact = contact
            self.roles = roles
            self.sharedRoles = sharedRoles
        }
    }
}

/// An item of preparation as the world is told of it.
public struct PublishedPreparation: Hashable, Sendable {
    /// The name of an item within its obligation: `call-up`.
    public typealias ID = String

    /// Its name within the obligation, part of its UID: `call-up`.
    public var id: String
    /// What kind of paper it is.
    public var kind: Preparation.Kind
    /// The day by which it must be out.
    public var day: Day
    /// So many working days before the occurrence.
    public var workingDaysBefore: Int
    /// Whether that day lies before anything could be done: it is then in no feed.
    public var isAlreadyDue: Bool
    /// The units that do it themselves, and have it in their own calendars.
    public var owners: [Unit.ID]
    /// What is to do.
    public var title: Bilingual
    /// Who does it, by full names, in each language.
    public var by: [Language: [String]]
    /// The same where many units share the line.
    public var sharedBy: [Language: [String]]
    /// How its event stands; nothing means as its occurrence does. Its state is always that of the occurrence.
    public var standing: Publication.Standing?
    /// How the event stands that units share; nothing for what is never shared.
    public var shared: Publication.Standing?

    /// Makes it.
    public init(
        _ id: String, kind: Preparation.Kind, day: Day, workingDaysBefore: Int, isAlreadyDue: Bool = false,
        owners: [Unit.ID] = [], title: Bilingual, by: [Language: [String]] = [:], sharedBy: [Language: [String]] = [:],
        standing: Publication.Standing? = nil, shared: Publication.Standing? = nil
    ) {
        self.id = id
        self.kind = kind
        self.day = day
        self.workingDaysBefore = workingDaysBefore
        self.isAlreadyDue = isAlreadyDue
        self.owners = owners
        self.title = title
        self.by = by
        self.sharedBy = sharedBy
        self.standing = standing
        self.shared = shared
    }
}
