public import Days
public import Planning
public import Programmes

/// What the world is told of a plan: the occurrences with their words, and how each of them stands.
public struct Publication: Hashable, Sendable {
    /// The identity of the programme, part of every UID: `soc-trang-2022-2026`.
    public let programme: String

    /// What all events take from the programme besides their own words.
    public let frame: EventFrame

    /// The occurrences that feeds show, cancelled and postponed ones among them.
    public let occurrences: [PublishedOccurrence]

    /// Makes a publication.
    public init(of occurrences: [PublishedOccurrence], programme: String, frame: EventFrame) {
        self.programme = programme
        self.frame = frame
        self.occurrences = occurrences
    }

    /// What a release tells; what it does not say itself is taken from the programme.
    public init(of release: Release, in programme: Programme) {
        self.init(
            of: release.occurrences, programme: release.programme, frame: release.frame ?? EventFrame(programme))
    }

    /// A plan before its first release: everything tentative, SEQUENCE 0, stamped with the instant of the programme's
    /// last revision.
    public static func unreleased(_ plan: Plan, of programme: Programme, calendar: WorkingCalendar) -> Publication {
        unreleased(Proposal(of: plan, in: programme, calendar: calendar))
    }

    /// A draft in the same way, as persons have decided it.
    public static func unreleased(_ draft: Proposal) -> Publication {
        Publication(
            of: draft.occurrences, programme: draft.programme.id, frame: EventFrame(draft.programme))
    }

    /// How an occurrence stands in the eyes of the public.
    public struct Standing: Hashable, Sendable {
        /// Whether it will take place.
        public var state: State
        /// SEQUENCE (RFC 5545 §3.8.7.4): the number of the release that brought it, and one more for each release that
        /// changed its day, hour, place or state; 0 before the first release.
        ///
        /// It is never above the number of the release, so that what left and comes back begins above where it ended.
        public var sequence: Int
        /// The instant of the release that last changed it.
        public var stamp: Instant
        /// The number of that release; nothing before the first.
        public var release: Int?

        /// Makes a standing.
        public init(_ state: State, sequence: Int = 0, stamp: Instant, release: Int? = nil) {
            self.state = state
            self.sequence = sequence
            self.stamp = stamp
            self.release = release
        }

        /// The same, of something in that state.
        func with(_ state: State) -> Standing {
            Standing(state, sequence: sequence, stamp: stamp, release: release)
        }
    }

    /// Whether an occurrence will take place.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Planned, and free to move (*dự kiến*).
        case tentative
        /// Released.
        case confirmed
        /// It has no day for now, and is still owed (*hoãn*).
        case postponed
        /// It will not take place (*hủy*).
        case cancelled

        /// Whether it still takes up anybody's time on the day it stands on.
        public var takesPlace: Bool { self == .tentative || self == .confirmed }
    }
}
