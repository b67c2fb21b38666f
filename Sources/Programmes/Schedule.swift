public import Days

/// When and how the occurrences of an obligation take place.
public struct Schedule: Hashable, Sendable {
    /// How often.
    public var recurrence: Recurrence
    /// How many in each period, 1 or more.
    public var times: Int
    /// For whom.
    public var scope: Scope
    /// The first and last day that periods are counted for; nothing means the horizon.
    public var within: ClosedRange<Day>?
    /// The windows, as written.
    public var windows: [WindowRule]
    /// The length in sessions: 0 for a deadline, 1 half a day, 2 a day, 4 two days.
    public var length: Int
    /// The session to take, where the length is one; nothing means either, the morning first.
    public var session: Session?
    /// Where it takes place; only what the programme states.
    public var place: Bilingual?
    /// Persons, teams and rooms that cannot be in two places.
    public var needs: [Need]
    /// What must come before it.
    public var after: [Order]
    /// At least so many calendar days between two of the same obligation (and unit).
    public var spacing: Int?
    /// So many calendar days, or more, between two of them are wished for.
    public var wishedSpacing: Int?
    /// What is to send, and when.
    public var preparation: [Preparation]
    /// Whether its days are a guess until somebody else states them (STATUS:TENTATIVE even when released).
    public var isTentative: Bool

    /// Makes a schedule.
    public init(
        _ recurrence: Recurrence, times: Int = 1, scope: Scope = .programme, within: ClosedRange<Day>? = nil,
        windows: [WindowRule], length: Int = 0, session: Session? = nil, place: Bilingual? = nil, needs: [Need] = [],
        after: [Order] = [], spacing: Int? = nil, wishedSpacing: Int? = nil, preparation: [Preparation] = [],
        isTentative: Bool = false
    ) {
        self.recurrence = recurrence
        self.times = times
        self.scope = scope
        self.within = within
        self.windows = windows
        self.length = length
        self.session = session
        self.place = place
        self.needs = needs
        self.after = after
        self.spacing = spacing
        self.wishedSpacing = wishedSpacing
        self.preparation = preparation
        self.isTentative = isTentative
    }
}

/// A person, team or room that an occurrence needs, and that cannot be in two places in one session.
public enum Need: Hashable, Sendable {
    /// The head of a body: one person.
    case head(BodyReference)
    /// Any one leader of a body: as many at once as it can send delegations.
    case leader(BodyReference)
    /// The inspection team of that number.
    case team(Int)
    /// The room of that name.
    case room(String)
}

/// An order between two obligations: the other one comes before.
///
/// It holds between an occurrence and every occurrence of the other obligation whose period lies in its own
/// period, and, where both have a unit, in the same unit.
public struct Order: Hashable, Sendable {
    /// What comes before.
    public var obligation: Obligation.ID
    /// The least number of calendar days from the last day of the one before to the first of this one.
    public var atLeast: Int
    /// The greatest number of such days; nothing means no bound.
    public var atMost: Int?

    /// Makes an order; the day after, where no gap is stated.
    public init(after obligation: Obligation.ID, atLeast: Int = 1, atMost: Int? = nil) {
        self.obligation = obligation
        self.atLeast = atLeast
        self.atMost = atMost
    }
}

/// Something to be sent or written before an occurrence: a letter, a plan, a reminder.
public struct Preparation: Hashable, Sendable {
    /// Its name within the obligation, part of its UID: `call-up`.
    public var id: String
    /// What kind of paper it is.
    public var kind: Kind
    /// What is to do.
    public var title: Bilingual
    /// So many working days before the first day of the occurrence, 1 or more.
    public var workingDaysBefore: Int
    /// Who does it.
    public var by: [BodyReference]

    /// Makes an item of preparation.
    public init(_ id: String, kind: Kind, title: Bilingual, workingDaysBefore: Int, by: [BodyReference] = []) {
        self.id = id
        self.kind = kind
        self.title = title
        self.workingDaysBefore = workingDaysBefore
        self.by = by
    }

    /// The kinds of papers.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case letter
        case plan
        case report
        case document
        case reminder
    }
}
