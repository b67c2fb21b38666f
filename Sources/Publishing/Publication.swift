public import Days
public import Planning
public import Programmes

/// What the world is told of a plan: the occurrences, and how each of them stands.
public struct Publication: Hashable, Sendable {
    /// The occurrences that feeds show, cancelled and postponed ones among them.
    public let occurrences: [Occurrence]

    private let standings: [Occurrence.ID: Standing]
    private let otherwise: Standing

    /// Makes a publication; occurrences without a standing of their own stand as `otherwise`.
    ///
    /// What many units share may have a standing by its identity without a unit.
    public init(
        of occurrences: [Occurrence], standings: [Occurrence.ID: Standing] = [:], otherwise: Standing
    ) {
        self.occurrences = occurrences
        self.standings = standings
        self.otherwise = otherwise
    }

    /// A plan before its first release: everything tentative, SEQUENCE 0, stamped with the instant of the programme's
    /// last revision.
    public static func unreleased(_ plan: Plan, of programme: Programme) -> Publication {
        Publication(of: plan.occurrences, otherwise: Standing(.tentative, stamp: programme.revised))
    }

    /// How an occurrence stands.
    public func standing(of id: Occurrence.ID) -> Standing {
        standings[id] ?? otherwise
    }

    /// How a line of a calendar stands: as its identity does, else as far as the last of its occurrences came.
    ///
    /// A deadline that units share is confirmed when all are, and cancelled when all are.
    public func standing(of entry: CalendarEntry) -> Standing {
        if let own = standings[entry.id] { return own }
        let all = entry.occurrences.map { standing(of: $0.id) }
        guard var last = all.max(by: { $0.stamp < $1.stamp }) else { return otherwise }
        last.sequence = all.map(\.sequence).max() ?? last.sequence
        last.release = all.compactMap(\.release).max()
        let states = Set(all.map(\.state))
        last.state = states.count == 1 ? last.state : states.contains(.confirmed) ? .confirmed : .tentative
        return last
    }

    /// How an occurrence stands in the eyes of the public.
    public struct Standing: Hashable, Sendable {
        /// Whether it will take place.
        public var state: State
        /// How many releases changed its day, hour, place or state (SEQUENCE, RFC 5545 §3.8.7.4); 0 before the first.
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
