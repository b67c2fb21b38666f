public import Days
public import Planning
import Programmes

/// What a person asks of a release, and what the clock says when it is made.
public struct ReleaseOrder: Sendable {
    /// The instant it is made.
    public var now: Instant
    /// The day of that instant in the programme's zone: what was released for an earlier day is past.
    public var today: Day
    /// The last day up to which occurrences are confirmed, inclusive.
    public var through: Day
    /// The occurrences that are released, everything else staying as the release before has it; nothing means all.
    public var only: Set<Occurrence.ID>?
    /// What a person says of it, in one line.
    public var note: String
    /// The paper it follows.
    public var document: Release.Document?
    /// Why it is made though hard conflicts stand.
    public var forcedBecause: String?
    /// What has taken place (evidence is there): the only past that may still change.
    public var held: Set<Occurrence.ID>
    /// The SHA-256 of the programme file, of the holiday file, and of the file of the release before, in hexadecimal.
    public var hashes: (programme: String, holidays: String, previous: String?)

    /// Makes an order; of everything, where nothing is named.
    public init(
        now: Instant, today: Day, through: Day, only: Set<Occurrence.ID>? = nil, note: String = "",
        document: Release.Document? = nil, forcedBecause: String? = nil, held: Set<Occurrence.ID> = [],
        hashes: (programme: String, holidays: String, previous: String?) = ("", "", nil)
    ) {
        self.now = now
        self.today = today
        self.through = through
        self.only = only
        self.note = note
        self.document = document
        self.forcedBecause = forcedBecause
        self.held = held
        self.hashes = hashes
    }
}

extension Release {
    /// The release that follows another (the first one where there is none) and tells a draft.
    ///
    /// What is told stays as it was, stamp and all, unless its events would read otherwise. What was told and is no
    /// longer in the draft is cancelled with the words it had, and leaves with the first release made more than 30 days
    /// later and more than a week after its day; so is, and does, any event that is taken away from what stays. What was
    /// confirmed or tentative for a day that is past changes only where the order says that it was held: it is then
    /// confirmed, on the day on which the draft has it.
    ///
    /// - Throws: `PublishingError`: `.clockBehind` when `order.now` is not later than the release before, or is before
    ///   `programme.revised`, `.otherProgramme` when the release before is not this programme's.
    public static func next(
        after before: Release?, telling draft: Proposal, _ order: ReleaseOrder
    ) throws(PublishingError) -> Release {
        let releasing = Releasing(before: before, draft: draft, order: order)
        try releasing.check()
        let frame = releasing.frame
        return Release(
            number: releasing.number, instant: order.now, through: order.through, note: order.note,
            document: order.document, forcedBecause: order.forcedBecause, programme: draft.programme.id, frame: frame,
            programmeHash: order.hashes.programme, holidaysHash: order.hashes.holidays,
            previousHash: order.hashes.previous, occurrences: releasing.occurrences())
    }

    /// The day up to which a release confirms where nobody says: the end of the year in hand, or what the release before
    /// has confirmed already; not beyond the horizon.
    public static func usualThrough(after before: Release?, today: Day, horizon: ClosedRange<Day>) -> Day {
        let endOfYear = min(max(Day.year(today.year).upperBound, horizon.lowerBound), horizon.upperBound)
        return max(endOfYear, before?.through ?? endOfYear)
    }
}
