public import Days

/// What a plan must respect besides programme and calendar: what was made public, what persons have fixed, who is
/// busy, and what has taken place.
public struct Commitments: Hashable, Sendable {
    /// Where the last release has each occurrence that takes place; empty before the first release.
    public var released: [Occurrence.ID: ReleasedPlace]
    /// What persons have fixed; the planner never moves it.
    public var pins: [Occurrence.ID: Pin]
    /// What has taken place (evidence is there), and where; it never moves.
    public var held: [Occurrence.ID: HalfDay]
    /// When persons, bodies, teams and rooms cannot.
    public var busy: [BusyTime]
    /// What persons have taken out of the plan: postponed, cancelled, or met by something else.
    public var absent: [Occurrence.ID: Absence]
    /// What persons have added to what the programme owes.
    public var added: [Addition]
    /// The rounds of visits that persons have decided, instead of turns.
    public var rounds: [Round.ID: Round]
    /// How many sessions gatherings take by a person's decision, 1 or more, instead of what the programme says.
    public var lengths: [Occurrence.ID: Int]
    /// The first day that is not past: what was released for an earlier day never moves. Nothing means that nothing is
    /// past.
    public var today: Day?
    /// How many confirmed occurrences may move although no hard constraint forces them to, 0 or more.
    public var allowedMoves: Int

    /// Makes commitments; none at all where nothing is named.
    public init(
        released: [Occurrence.ID: ReleasedPlace] = [:], pins: [Occurrence.ID: Pin] = [:],
        held: [Occurrence.ID: HalfDay] = [:], busy: [BusyTime] = [], absent: [Occurrence.ID: Absence] = [:],
        added: [Addition] = [], rounds: [Round.ID: Round] = [:], lengths: [Occurrence.ID: Int] = [:], today: Day? = nil,
        allowedMoves: Int = 0
    ) {
        self.released = released
        self.pins = pins
        self.held = held
        self.busy = busy
        self.absent = absent
        self.added = added
        self.rounds = rounds
        self.lengths = lengths
        self.today = today
        self.allowedMoves = allowedMoves
    }

    /// The place that an occurrence must keep, whatever it breaks: held, past, or pinned; nothing where it may move.
    public func fixedPlace(of id: Occurrence.ID) -> HalfDay? {
        historicPlace(of: id) ?? pins[id]?.place
    }

    /// Where it was held, or was released for a day that is past; nothing for what lies ahead.
    public func historicPlace(of id: Occurrence.ID) -> HalfDay? {
        if let place = held[id] { return place }
        guard let place = released[id]?.start, let today, place.day < today else { return nil }
        return place
    }

    /// The place a release has confirmed, and which is left only where a hard constraint or a person says so.
    public func confirmedPlace(of id: Occurrence.ID) -> HalfDay? {
        released[id].flatMap { $0.isConfirmed ? $0.start : nil }
    }
}

/// Where a release has an occurrence.
public struct ReleasedPlace: Hashable, Sendable {
    /// The session it begins in; of a deadline, its day's morning.
    public var start: HalfDay
    /// Whether the release confirmed it; what it gave as *dự kiến* is free to move.
    public var isConfirmed: Bool

    /// Makes a released place.
    public init(_ start: HalfDay, isConfirmed: Bool) {
        self.start = start
        self.isConfirmed = isConfirmed
    }
}

/// A place that a person has fixed for an occurrence.
public struct Pin: Hashable, Sendable {
    /// The session it begins in; of a deadline, its day's morning.
    public var place: HalfDay
    /// On what it rests.
    public var basis: Basis

    /// Makes a pin.
    public init(_ place: HalfDay, _ basis: Basis) {
        self.place = place
        self.basis = basis
    }

    /// On what a pin rests.
    public enum Basis: Hashable, Sendable {
        /// A person wants it there; the note says why, where it leaves one of our windows.
        case choice(note: String?)
        /// Another body has fixed it (*giấy mời*): a fact that others yield to, and no conflict wherever it stands.
        case fact(by: String)
        /// A person put it there though a hard constraint forbids it; every view shows the conflict.
        case force(because: String)
    }

    /// Whether the place is a fact, which breaks no window, order or working day.
    public var isFact: Bool {
        if case .fact = basis { true } else { false }
    }
}

/// Days on which somebody cannot.
public struct BusyTime: Hashable, Sendable {
    /// Who cannot, by the name of what occurrences claim: `head of bdv-tinh-uy`, `leader of ubnd-tinh` (all its
    /// delegations), `team 1`, `room hoi-truong`, `person Nguyễn Văn A`; or a body's bare name, for its head and
    /// delegations alike.
    public var who: String
    /// The first and last day, both inclusive.
    public var days: ClosedRange<Day>
    /// The half of these days; nothing means both.
    public var session: Session?
    /// Why; seen by the planner alone, never in anything public.
    public var reason: String?
    /// The file it was taken from, by its name without folders; nothing for what was typed.
    public var source: String?

    /// Makes a busy time.
    public init(
        _ who: String, on days: ClosedRange<Day>, _ session: Session? = nil, reason: String? = nil,
        source: String? = nil
    ) {
        self.who = who
        self.days = days
        self.session = session
        self.reason = reason
        self.source = source
    }

    /// Whether it keeps a claim of that name from a session.
    func closes(_ claim: String, _ half: HalfDay) -> Bool {
        days.contains(half.day) && (session == nil || session == half.session) && means(claim)
    }

    /// Whether who cannot is whom a claim of that name asks for.
    func means(_ claim: String) -> Bool {
        claim == who
            || ["head of ", "leader of "].contains { office in
                claim.utf8.count == office.utf8.count + who.utf8.count && claim.hasPrefix(office)
                    && claim.hasSuffix(who)
            }
    }
}
