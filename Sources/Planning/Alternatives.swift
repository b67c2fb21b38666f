import Days
import Programmes

/// The best other places of an occurrence, each with its exact price.
///
/// The price is what the whole plan costs when the occurrence stands there and everything else stays, less what it
/// costs now; for an occurrence without a place, what the plan then costs more. It may be negative where a person or a
/// release holds the occurrence at a dear place.
public struct Alternatives: Hashable, Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// Where it stands now, and what it costs there; nothing while it has no place.
    public let present: PricedPlace?
    /// The best other places, the cheapest first, the earliest of equals.
    public let places: [PricedPlace]
    /// How many other places are possible in all.
    public let count: Int
    /// Where nothing else is possible: the place with the fewest hindrances, of these the cheapest, the nearest to where
    /// it stands or would best stand, the earliest.
    public let nearest: Nearest?

    /// A place that is not possible, and why.
    public struct Nearest: Hashable, Sendable {
        /// The place and what it would cost.
        public let priced: PricedPlace
        /// What forbids it, at least one.
        public let hindrances: [Hindrance]
    }

    /// What the plan costs more with the occurrence there than now; less, where it is negative.
    public func price(of place: PricedPlace) -> Int { place.cost - (present?.cost ?? 0) }
}

extension Circumstances {
    /// The best other places of an occurrence of a plan, at most so many, 1 or more; nothing for what the programme does
    /// not owe.
    public func alternatives(to id: Occurrence.ID, in plan: Plan, atMost count: Int = 5) -> Alternatives? {
        guard let demand = demand(of: id) else { return nil }
        let neighbourhood = Neighbourhood(of: demand, in: plan, under: self)
        let present = plan.occurrences.first { $0.id == id }?.start
        let possible = neighbourhood.possible.filter { $0 != present }.map(neighbourhood.priced).cheapestFirst
        return Alternatives(
            id: id, present: present.map(neighbourhood.priced), places: Array(possible.prefix(max(count, 1))),
            count: possible.count, nearest: possible.isEmpty ? neighbourhood.nearest(besides: present) : nil)
    }
}

extension Neighbourhood {
    /// How many days before and after its window are looked at for what comes nearest.
    private static let reach = 31

    /// The place with the fewest hindrances in and around its window, the cheapest of equals, then the earliest.
    fileprivate func nearest(besides present: HalfDay?) -> Alternatives.Nearest? {
        guard let days else { return nil }
        let first = Day(number: max(days.lowerBound.number - Self.reach, Day.earliest.number))
        // Room for an occurrence of several days to end before the calendar does.
        let last = Day(number: min(days.upperBound.number + Self.reach, Day.latest.number - Self.reach))
        guard first <= last else { return nil }
        let places = (first...last).flatMap(starts).filter { $0 != present }.map { place in
            Alternatives.Nearest(priced: priced(place), hindrances: hindrances(at: place))
        }
        let best = present?.day ?? demand.window?.prefer ?? first
        return places.min { one, other in
            let distances = [one, other].map { abs(best.distance(to: $0.priced.place.day)) }
            return (one.hindrances.count, one.priced.cost, distances[0], one.priced.place)
                < (other.hindrances.count, other.priced.cost, distances[1], other.priced.place)
        }
    }
}
