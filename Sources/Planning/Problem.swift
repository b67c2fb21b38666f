/// What the search is given: activities to be put on the axis of half days, and what binds them together.
///
/// It knows no programme: a benchmark's instance is expressed in it just as well. Everything is an integer. A *place*
/// is a position on the axis of `HalfDay` (twice the day's number, one more in the afternoon); a *day* is that
/// position halved; gaps are calendar days. What stands at a lower index goes first where all else is equal, so the
/// maker sorts by identity, and the answer does not depend on the order of what was read.
package struct Problem: Sendable {
    /// What must be placed.
    package var activities: [Activity]
    /// What activities use up.
    package var resources: [Resource]
    /// Which must come before which.
    package var precedences: [Precedence]
    /// Which must keep apart.
    package var spacings: [Spacing]
    /// How many a week are a full week.
    package var loads: [Load]
    /// Who must not be sent to two ends of the province in one day.
    package var travels: [Travel]
    /// How far from each other two would like to stand.
    package var distances: [Distance]
    /// How many published activities may leave their place beyond those that must.
    package var allowedMoves: Int

    /// Makes a problem; every index in it must exist.
    package init(
        activities: [Activity], resources: [Resource] = [], precedences: [Precedence] = [],
        spacings: [Spacing] = [], loads: [Load] = [], travels: [Travel] = [],
        distances: [Distance] = [], allowedMoves: Int = 0
    ) {
        let known = activities.indices
        precondition(activities.allSatisfy { $0.needs.allSatisfy(resources.indices.contains) }, "an unknown resource")
        precondition(precedences.allSatisfy { known.contains($0.before) && known.contains($0.after) })
        precondition(
            (spacings.map(\.activities) + loads.map(\.activities) + travels.map(\.activities)).joined().allSatisfy(
                known.contains))
        precondition(distances.allSatisfy { known.contains($0.one) && known.contains($0.other) && $0.one != $0.other })
        self.activities = activities
        self.resources = resources
        self.precedences = precedences
        self.spacings = spacings
        self.loads = loads
        self.travels = travels
        self.distances = distances
        self.allowedMoves = allowedMoves
    }
}

extension Problem {
    /// Something that takes place once.
    package struct Activity: Sendable {
        /// Its name, for people.
        package var name: String
        /// How many consecutive half days it takes; 0 for a deadline, which takes up nobody's time.
        package var length: Int
        /// Where it may begin, ascending; a deadline begins on its due day's morning.
        package var starts: [Int]
        /// What each of these starts costs, 0 or more; as many as there are starts.
        package var costs: [Int]
        /// The resources it uses, one unit of each, ascending and without repetition.
        package var needs: [Int]
        /// How much it weighs to leave it out, 1 or more, compared before any cost.
        package var weight: Int
        /// Whether its only start was fixed by a person or by publication: it is placed there, whatever it breaks.
        package var isPinned: Bool
        /// Where it was published, if it was: how many leave such a place, or are left out, is compared before any cost.
        package var published: Int?
        /// In which of several places it is held, for travel; nothing means anywhere.
        package var place: Int?

        /// Makes an activity.
        package init(
            _ name: String, length: Int, starts: [Int], costs: [Int], needs: [Int] = [], weight: Int = 1,
            isPinned: Bool = false, published: Int? = nil, place: Int? = nil
        ) {
            precondition(starts.count == costs.count, "\(name) has \(starts.count) starts and \(costs.count) costs")
            precondition(!isPinned || starts.count == 1, "\(name) is pinned to \(starts.count) places")
            self.name = name
            self.length = length
            self.starts = starts
            self.costs = costs
            self.needs = needs
            self.weight = weight
            self.isPinned = isPinned
            self.published = published
            self.place = place
        }

        /// The half days it takes when it begins at `start`.
        package func halfDays(from start: Int) -> Range<Int> { start..<(start + length) }

        /// The days that it could take beginning at one of two starts or between them.
        package func days(from first: Int, through last: Int) -> ClosedRange<Int> { first >> 1...lastDay(from: last) }

        /// The last day it takes when it begins at `start`, as a day's number; of a deadline, the due day.
        package func lastDay(from start: Int) -> Int { (start + max(length, 1) - 1) >> 1 }
    }

    /// A person, a body's delegations, a team or a room.
    package struct Resource: Hashable, Sendable {
        /// What kinds there are.
        package enum Kind: Hashable, Sendable {
            case person
            case delegations
            case team
            case room
        }

        /// Its name, for people and for the order of resources.
        package var name: String
        /// What it is.
        package var kind: Kind
        /// How many activities it can serve in one half day, 1 or more.
        package var capacity: Int

        /// Makes a resource.
        package init(_ name: String, _ kind: Kind, capacity: Int = 1) {
            self.name = name
            self.kind = kind
            self.capacity = capacity
        }
    }

    /// One activity comes before another: `gap` calendar days, both bounds inclusive, lie between the last day of the
    /// one and the first day of the other (1 is the day after).
    package struct Precedence: Hashable, Sendable {
        package var before: Int
        package var after: Int
        package var gap: ClosedRange<Int>

        /// The upper bound of a gap that has none: more days than any calendar, and safe to add to them.
        package static let unboundedGap = 1 << 32

        /// Makes a precedence.
        package init(_ before: Int, before after: Int, gap: ClosedRange<Int>) {
            self.before = before
            self.after = after
            self.gap = gap
        }
    }

    /// Of any two of these activities, the later begins at least `days` calendar days after the last day of the other.
    package struct Spacing: Hashable, Sendable {
        package var activities: [Int]
        package var days: Int

        /// Makes a spacing.
        package init(_ activities: [Int], days: Int) {
            self.activities = activities
            self.days = days
        }
    }

    /// Of these activities, each one above `perWeek` that begins in the same week (Monday to Sunday) costs `price`.
    package struct Load: Hashable, Sendable {
        package var activities: [Int]
        package var perWeek: Int
        package var price: Int

        /// Makes a load.
        package init(_ activities: [Int], perWeek: Int, price: Int) {
            self.activities = activities
            self.perWeek = perWeek
            self.price = price
        }

        /// The week a day lies in, counted from that of 1970-01-01, a Thursday.
        package static func week(of day: Int) -> Int {
            // Rounded down also before 1970, where division rounds up.
            let days = day + 3
            return days >= 0 ? days / 7 : (days - 6) / 7
        }
    }

    /// Two activities that would like to stand some days apart, counted from the last day of the earlier to the first day
    /// of the later.
    package struct Distance: Hashable, Sendable {
        package var one: Int
        package var other: Int
        package var price: GapPrice

        /// Makes a distance.
        package init(_ one: Int, _ other: Int, _ price: GapPrice) {
            self.one = one
            self.other = other
            self.price = price
        }
    }

    /// Each two of these activities that begin on one day in different places cost `price`.
    package struct Travel: Hashable, Sendable {
        package var activities: [Int]
        package var price: Int

        /// Makes a travel term.
        package init(_ activities: [Int], price: Int) {
            self.activities = activities
            self.price = price
        }
    }
}

extension Problem {
    /// Whether two activities keep a gap, given where they begin.
    package func keeps(_ precedence: Precedence, from before: Int, to after: Int) -> Bool {
        precedence.gap.contains((after >> 1) - activities[precedence.before].lastDay(from: before))
    }

    /// Whether two activities stand at least `days` apart, given where they begin.
    package func apart(_ days: Int, _ one: Int, at start: Int, _ other: Int, at otherStart: Int) -> Bool {
        gap(one, at: start, other, at: otherStart) >= days
    }

    /// How many days lie between the last day of the earlier of two activities and the first of the later, given where
    /// they begin; 0 or less where they meet.
    package func gap(_ one: Int, at start: Int, _ other: Int, at otherStart: Int) -> Int {
        let (last, otherLast) = (activities[one].lastDay(from: start), activities[other].lastDay(from: otherStart))
        // Of two that begin together the shorter counts as the first.
        return (start, last) <= (otherStart, otherLast) ? (otherStart >> 1) - last : (start >> 1) - otherLast
    }

    /// What a whole or partial solution costs, reckoned from nothing: starts, loads, travel and distances.
    package func cost(of starts: [Int?]) -> Int {
        let own = zip(activities, starts).reduce(0) { sum, pair in
            guard let start = pair.1, let index = pair.0.starts.firstIndex(of: start) else { return sum }
            return sum + pair.0.costs[index]
        }
        let load = loads.reduce(0) { sum, load in
            let weeks = load.activities.compactMap { starts[$0].map { Load.week(of: $0 >> 1) } }
            let counts = Dictionary(weeks.map { ($0, 1) }, uniquingKeysWith: +)
            return sum + counts.values.reduce(0) { $0 + max(0, $1 - load.perWeek) * load.price }
        }
        let travel = travels.reduce(0) { sum, travel in
            let placed = travel.activities.filter { starts[$0] != nil }
            let pairs = placed.indices.reduce(0) { count, index in
                count + placed[..<index].count { together($0, placed[index], in: starts) }
            }
            return sum + pairs * travel.price
        }
        let distance = distances.reduce(0) { sum, distance in
            guard let start = starts[distance.one], let otherStart = starts[distance.other] else { return sum }
            return sum + distance.price.cost(of: gap(distance.one, at: start, distance.other, at: otherStart))
        }
        return own + load + travel + distance
    }

    private func together(_ one: Int, _ other: Int, in starts: [Int?]) -> Bool {
        guard let start = starts[one], let otherStart = starts[other], start >> 1 == otherStart >> 1 else {
            return false
        }
        return activities[one].place != activities[other].place
    }
}
