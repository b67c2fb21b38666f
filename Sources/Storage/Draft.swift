public import Days
public import Planning

/// A plan that is being worked on, and what it was made from.
public struct Draft: Hashable, Sendable {
    /// The plan, whole.
    public var plan: Plan
    /// The SHA-256 of the programme file, in hexadecimal.
    public var programmeHash: String
    /// The SHA-256 of the holiday file, in hexadecimal.
    public var holidaysHash: String
    /// The number of the release it keeps to; nothing before the first.
    public var release: Int?
    /// Where that release has each occurrence that takes place.
    public var released: [Occurrence.ID: ReleasedPlace]
    /// The first day that was not past; nothing where nothing was.
    public var today: Day?
    /// How many confirmed occurrences were allowed to move, 0 or more.
    public var allowedMoves: Int
    /// A cost below which no plan can be, where it is known.
    public var bound: Int?
    /// How many steps the search took, where it is known.
    public var iterations: Int?
    /// When it was made.
    public var instant: Instant

    /// Makes a draft.
    public init(
        _ plan: Plan, programmeHash: String, holidaysHash: String, release: Int? = nil, today: Day? = nil,
        allowedMoves: Int = 0, released: [Occurrence.ID: ReleasedPlace] = [:], bound: Int? = nil,
        iterations: Int? = nil, at instant: Instant
    ) {
        self.plan = plan
        self.programmeHash = programmeHash
        self.holidaysHash = holidaysHash
        self.release = release
        self.today = today
        self.allowedMoves = allowedMoves
        self.released = released
        self.bound = bound
        self.iterations = iterations
        self.instant = instant
    }
}
