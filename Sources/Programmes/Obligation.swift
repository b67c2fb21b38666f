public import Days

/// Something that must take place again and again, because a clause says so.
public struct Obligation: Hashable, Sendable {
    /// The name of an obligation, in files, identities and commands: `training`.
    public typealias ID = Name<Obligation>

    /// What it is called by.
    public var id: ID
    /// Its Vietnamese name for typing: `tap-huan`.
    public var alias: String?
    /// The clauses that create it, the first one leading.
    public var clauses: [Clause]
    /// The rows of the clause table that it meets.
    public var answers: [Answer]
    /// The obligation it follows from, where no clause of its own creates it (visits follow an inspection plan).
    public var follows: ID?
    /// What kind of thing it is.
    public var kind: Kind
    /// Its title, without unit or period.
    public var title: Bilingual
    /// Titles for some parts of the year: the report of Q3 is *Báo cáo quý III*.
    public var titles: [Period.Shape: Bilingual]
    /// What is done or dealt with.
    public var content: Bilingual?
    /// The part of the document whose numbered points are gone through on the spot, one by one: `II`.
    public var checklist: String?
    /// Who has which part in it.
    public var roles: Roles
    /// When it takes place, or why it has no day.
    public var timing: Timing
    /// The first day on which anything is owed by it, inclusive; nothing means since ever.
    public var from: Day?
    /// The last day on which anything is owed by it, inclusive; nothing means to the end of the programme.
    public var until: Day?
    /// What amendments have replaced, the oldest first.
    public var formerly: [Former] = []
    /// The amendment that made it; nothing for what the document itself asks for.
    public var amendment: String?

    /// Makes an obligation.
    public init(
        _ id: ID, alias: String? = nil, clauses: [Clause] = [], answers: [Answer] = [], follows: ID? = nil,
        kind: Kind, title: Bilingual, titles: [Period.Shape: Bilingual] = [:], content: Bilingual? = nil,
        checklist: String? = nil, roles: Roles = Roles(), timing: Timing
    ) {
        self.id = id
        self.alias = alias
        self.clauses = clauses
        self.answers = answers
        self.follows = follows
        self.kind = kind
        self.title = title
        self.titles = titles
        self.content = content
        self.checklist = checklist
        self.roles = roles
        self.timing = timing
    }

    /// The schedule, where it has one.
    public var schedule: Schedule? {
        if case .scheduled(let schedule) = timing { schedule } else { nil }
    }

    /// Whether its occurrences are visits that some units of a group are given in each round, by turns.
    public var isVisitByTurns: Bool { turns != nil }

    /// The group whose units take turns at being visited, and how many of them have theirs in a round; nothing for what
    /// is no visit by turns.
    public var turns: (group: String, count: Int)? {
        guard kind == .inspection, case .rotation(let group, let count) = schedule?.scope else { return nil }
        return (group, count)
    }

    /// The kinds of things that obligations are; each has a feed of its own.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case training
        case meeting
        case inspection
        case review
        case report
        case plan

        /// Whether it is a due day, not a gathering.
        public var isDeadline: Bool { self == .report || self == .plan }
    }

    /// A row of the clause table that an obligation meets, by all its occurrences or by those of one part of the year.
    public struct Answer: Hashable, Sendable {
        /// The row's name.
        public var row: String
        /// Which part of the year meets it; nothing means every occurrence.
        public var part: Period.Shape?

        /// Makes an answer.
        public init(_ row: String, by part: Period.Shape? = nil) {
            self.row = row
            self.part = part
        }
    }

    /// A place in the document, and its words.
    public struct Clause: Hashable, Sendable {
        /// The place: `III.1.6`.
        public var place: String
        /// The words, verbatim.
        public var quote: String

        /// Makes a clause.
        public init(_ place: String, quote: String) {
            self.place = place
            self.quote = quote
        }
    }

    /// When an obligation is met, or why it has no day of its own.
    public enum Timing: Hashable, Sendable {
        /// It recurs, and is planned.
        case scheduled(Schedule)
        /// It comes when somebody asks (*khi có yêu cầu*).
        case onRequest(note: Bilingual?)
        /// It is done all the time (*thường xuyên*).
        case continuous(note: Bilingual?)
        /// Others set its days.
        case external(note: Bilingual?)
        /// Other obligations meet it.
        case covered(by: [ID], note: Bilingual?)
        /// The text names it, but creates no duty.
        case noDuty(note: Bilingual?)
    }
}

/// Who has which part in an obligation.
public struct Roles: Hashable, Sendable {
    /// Who leads (*chủ trì*).
    public var leads: [BodyReference]
    /// Who coordinates (*phối hợp*).
    public var coordinates: [BodyReference]
    /// Who takes part (*thành phần*).
    public var takesPart: [BodyReference]
    /// Who receives the paper (*nơi nhận*).
    public var receives: [BodyReference]
    /// Who directs it (*chỉ đạo*, III.3.4).
    public var directs: [BodyReference]
    /// Through whom it goes (*qua*, III.3.4).
    public var via: [BodyReference]

    /// Makes roles.
    public init(
        leads: [BodyReference] = [], coordinates: [BodyReference] = [], takesPart: [BodyReference] = [],
        receives: [BodyReference] = [], directs: [BodyReference] = [], via: [BodyReference] = []
    ) {
        self.leads = leads
        self.coordinates = coordinates
        self.takesPart = takesPart
        self.receives = receives
        self.directs = directs
        self.via = via
    }
}

/// Who is meant by a word in a role.
public enum BodyReference: Hashable, Sendable {
    /// That body: `bdv-tinh-uy`.
    case body(Body.ID)
    /// Everybody in that group: `districts`.
    case group(String)
    /// The body that plays this part in the occurrence's own unit: `unit.commission`.
    case ofUnit(String)
    /// The occurrence's own unit: `unit`.
    case unit
    /// The body that the occurrence is for, where it is for each of several bodies: `self`.
    case itself
    /// The other bodies of the scope: the other party of a two-way report: `others`.
    case others
}
