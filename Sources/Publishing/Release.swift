public import Days

/// A plan made public: complete, numbered, dated; feeds show the latest one and nothing else.
public struct Release: Hashable, Sendable {
    /// Its number, 1 for the first.
    public var number: Int
    /// The instant it was made; later than that of the release before.
    public var instant: Instant
    /// The last day up to which occurrences are confirmed, inclusive; later ones are *dự kiến*.
    public var through: Day
    /// What a person says of it, in one line.
    public var note: String
    /// The paper it follows, where there is one: number and symbol as written on it, and its day.
    public var document: Document?
    /// Why it was made though hard conflicts stood; nothing where none did.
    public var forcedBecause: String?
    /// The identity of the programme (`Programme.id`).
    public var programme: String
    /// What its events take from the programme besides their own words; nothing means as the programme has it now.
    public var frame: EventFrame?
    /// The SHA-256 of the programme file it was made from, in hexadecimal.
    public var programmeHash: String
    /// The SHA-256 of the holiday file it was made with, in hexadecimal.
    public var holidaysHash: String
    /// The SHA-256 of the file of the release before, in hexadecimal; nothing for the first.
    public var previousHash: String?
    /// Everything it tells, sorted by identity; cancelled and postponed occurrences among them.
    public var occurrences: [PublishedOccurrence]
    /// What a newer version wrote in its head and this one does not know, kept as it is.
    public var unknown: UnknownMembers

    /// Makes a release.
    public init(
        number: Int, instant: Instant, through: Day, note: String, document: Document? = nil,
        forcedBecause: String? = nil, programme: String, frame: EventFrame? = nil, programmeHash: String,
        holidaysHash: String, previousHash: String? = nil, occurrences: [PublishedOccurrence],
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.number = number
        self.instant = instant
        self.through = through
        self.note = note
        self.document = document
        self.forcedBecause = forcedBecause
        self.programme = programme
        self.frame = frame
        self.programmeHash = programmeHash
        self.holidaysHash = holidaysHash
        self.previousHash = previousHash
        self.occurrences = occurrences
        self.unknown = unknown
    }

    /// A paper that a release follows.
    public struct Document: Hashable, Sendable {
        /// Number and symbol, as written on it: `12-KH/BDVTU`.
        public var number: String
        /// The day on it.
        public var day: Day?

        /// Makes it.
        public init(_ number: String, day: Day? = nil) {
            self.number = number
            self.day = day
        }
    }
}
