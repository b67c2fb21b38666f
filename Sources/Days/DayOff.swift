/// One row of a holiday file: a public day off, or a rest day that is worked instead.
///
/// Ordinary Saturdays and Sundays are not rows; the working calendar knows them.
public struct DayOff: Hashable, Sendable {
    /// What kind of row it is; the raw values are the words of the holiday file.
    public enum Kind: String, Hashable, CaseIterable, Sendable {
        /// A holiday of the law (Labour Code 2019, Art. 112), also when it falls on a rest day.
        case `public` = "public"

        /// A day off for a holiday that fell on a rest day (Labour Code 2019, Art. 111(3)).
        case compensatory

        /// A working day that becomes free because a rest day is worked instead.
        case swappedOff = "swapped-off"

        /// The rest day that is worked instead.
        case swappedWorking = "swapped-working"
    }

    /// How certain a row is; the raw values are the words of the holiday file.
    public enum Status: String, Hashable, CaseIterable, Sendable {
        /// Announced by the state, or plain law of a past year.
        case announced

        /// Fixed by law, in a year still to come.
        case rule

        /// Law and precedent; nothing announced yet.
        case estimate

        /// Proposed, but not known to be approved: shown to people, never counted with.
        case proposedUnconfirmed = "proposed-unconfirmed"

        /// Whether it can be relied on.
        public var isCertain: Bool { self == .announced || self == .rule }
    }

    /// The day it speaks of.
    public let date: Day

    /// What the day is called.
    public let name: Bilingual

    /// Why it is off, or worked.
    public let kind: Kind

    /// How certain that is.
    public let status: Status

    /// The holiday a compensatory day stands for, or the other day of a swap.
    public let paired: Day?

    /// Where this is written, or how it was reckoned.
    public let source: String

    /// What else an officer should know.
    public let note: String?

    /// The instant this row was last changed, as RFC 3339 writes it.
    public let revised: String

    /// A row as the file gives it.
    public init(
        date: Day, name: Bilingual, kind: Kind, status: Status, paired: Day? = nil, source: String,
        note: String? = nil, revised: String
    ) {
        self.date = date
        self.name = name
        self.kind = kind
        self.status = status
        self.paired = paired
        self.source = source
        self.note = note
        self.revised = revised
    }

    /// Whether the calendar counts with this row; what is only proposed, it does not.
    public var counts: Bool { status != .proposedUnconfirmed }

    /// Whether offices are open on this day.
    public var isWorked: Bool { kind == .swappedWorking }
}

/// Days to avoid, though offices are open: a festival that people keep and the law does not.
public struct Festival: Hashable, Sendable {
    /// What the festival is called.
    public let name: Bilingual

    /// First and last day, both included.
    public let days: ClosedRange<Day>

    /// How certain the days are, in words (`verified`, `computed`, …).
    public let status: String

    /// Where this is written, or how it was reckoned.
    public let source: String

    /// What else an officer should know.
    public let note: String?

    /// The instant this row was last changed, as RFC 3339 writes it.
    public let revised: String

    /// A festival as the file gives it.
    public init(
        name: Bilingual, days: ClosedRange<Day>, status: String, source: String, note: String? = nil, revised: String
    ) {
        self.name = name
        self.days = days
        self.status = status
        self.source = source
        self.note = note
        self.revised = revised
    }
}
