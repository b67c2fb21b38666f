public import Programmes

/// A round of visits as persons have decided it: which units or bodies, by which team.
public struct Round: Hashable, Sendable {
    /// Which round it is.
    public struct ID: Hashable, Comparable, Sendable {
        /// The obligation whose occurrences are the visits.
        public let obligation: Obligation.ID
        /// The period that the round answers for.
        public let period: Period

        /// Makes an identity.
        public init(_ obligation: Obligation.ID, _ period: Period) {
            self.obligation = obligation
            self.period = period
        }

        /// The order of periods, then of names.
        public static func < (left: Self, right: Self) -> Bool {
            left.period != right.period ? left.period < right.period : left.obligation < right.obligation
        }
    }

    /// Whom it visits, in the order in which it was said.
    public var subjects: [Occurrence.Subject]
    /// The number of the team; nothing means the one that the programme says.
    public var team: Int?
    /// The persons in the team, for the planner alone: each cannot be in two places.
    public var members: [String]

    /// Makes a round.
    public init(_ subjects: [Occurrence.Subject], team: Int? = nil, members: [String] = []) {
        self.subjects = subjects
        self.team = team
        self.members = members
    }
}

extension Round.ID: CustomStringConvertible {
    /// As a person types it: `inspection/2025-H1`.
    public var description: String { "\(obligation)/\(period)" }
}

extension Occurrence.ID {
    /// The round that it is a visit of, where it is one; of what takes place once, nothing.
    public var round: Round.ID? { period.map { Round.ID(obligation, $0) } }
}

extension Schedule {
    /// The same with the team that a round has instead of the programme's.
    func led(by team: Int?) -> Schedule {
        guard let team else { return self }
        var schedule = self
        schedule.needs = needs.map { need in
            if case .team = need { .team(team) } else { need }
        }
        return schedule
    }
}
