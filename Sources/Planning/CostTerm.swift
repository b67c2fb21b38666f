public import Days
import Programmes

/// One part of what a place costs, and why (*điểm lệch*).
public struct CostTerm: Hashable, Sendable {
    /// What makes a place dearer than the best one.
    public enum Cause: Hashable, Sendable {
        /// It begins so many calendar days before the preferred day.
        case early(days: Int)
        /// It begins so many calendar days after the preferred day.
        case late(days: Int)
        /// It takes so many days of these festivals.
        case festival([Bilingual], days: Int)
        /// It takes so many Monday mornings.
        case mondayMorning(Int)
        /// A body, named as `BusyTime.who` names its delegations, has so many gatherings in that week, this one included.
        case fullWeek(of: String, gatherings: Int)
        /// A person or team, named likewise, goes to another unit on the same day.
        case secondPlace(of: String, with: Occurrence.ID)
        /// It takes so many days that the programme wants to avoid, for these reasons.
        case avoidedDay([Bilingual], days: Int)
        /// It stands so many days from another of its series, which is fewer than are wished.
        case tooNear(to: Occurrence.ID, days: Int, wished: Int)
        /// The same person or team visits the neighbouring unit so many days before or after, not on a following day.
        case farFromNeighbour(Occurrence.ID, days: Int)
    }

    /// What makes it dearer.
    public let cause: Cause
    /// By how much, 1 or more, in the plan's units of cost.
    public let cost: Int

    /// Makes a term.
    public init(_ cause: Cause, cost: Int) {
        self.cause = cause
        self.cost = cost
    }
}

/// A place of an occurrence and all that it would cost there.
public struct PricedPlace: Hashable, Sendable {
    /// The session it begins in; of a deadline, its day's morning.
    public let place: HalfDay
    /// What that costs, in the order of the constraints; together, what the plan would save if it were not there.
    public let terms: [CostTerm]

    /// Makes a priced place.
    public init(_ place: HalfDay, terms: [CostTerm]) {
        self.place = place
        self.terms = terms
    }

    /// The sum of the terms.
    public var cost: Int { terms.reduce(0) { $0 + $1.cost } }
}

extension [PricedPlace] {
    /// The same, the cheapest first, the earliest of equals.
    var cheapestFirst: Self { sorted { ($0.cost, $0.place) < ($1.cost, $1.place) } }
}

extension Neighbourhood {
    /// What it costs at a place: the same terms as the soft constraints have, and the same sum as they add to a plan.
    func priced(_ place: HalfDay) -> PricedPlace {
        PricedPlace(place, terms: demand.isDeadline ? [] : terms(at: place))
    }

    /// The sum of the terms at a place.
    func cost(at place: HalfDay) -> Int { priced(place).cost }

    /// What its day alone costs at least, as the distance from the preferred day has it.
    func leastCost(on day: Day) -> Int { demand.isDeadline ? 0 : distance(to: day).reduce(0) { $0 + $1.cost } }

    private func terms(at place: HalfDay) -> [CostTerm] {
        let sessions = sessions(from: place)
        return distance(to: place.day) + festivals(in: sessions) + avoidedDays(in: sessions)
            + mondayMornings(in: sessions) + fullWeeks(place.day.isoWeek) + secondPlaces(place.day)
            + unkeptWishes(in: sessions)
    }

    private func distance(to day: Day) -> [CostTerm] {
        guard let window = circumstances.window(of: demand) ?? demand.window else { return [] }
        let days = window.prefer.distance(to: day)
        let cost = circumstances.priceOfDistance(from: window.prefer, to: day)
        return days == 0 ? [] : [CostTerm(days < 0 ? .early(days: -days) : .late(days: days), cost: cost)]
    }

    private func festivals(in sessions: [HalfDay]) -> [CostTerm] {
        guard circumstances.programme.observesFestivals(demand.id.unit) else { return [] }
        let days = Set(sessions.map(\.day))
        let met = circumstances.festivals.filter { festival in days.contains(where: festival.days.contains) }
        let count = days.count { day in met.contains { $0.days.contains(day) } }
        return count == 0 ? [] : [CostTerm(.festival(met.map(\.name), days: count), cost: count * Price.festivalDay)]
    }

    private func avoidedDays(in sessions: [HalfDay]) -> [CostTerm] {
        let days = circumstances.avoidedDays(in: sessions)
        guard !days.isEmpty else { return [] }
        let reasons = circumstances.avoidedDays.filter { days.contains(where: $0.days.contains) }.map(\.reason)
        return [CostTerm(.avoidedDay(reasons, days: days.count), cost: days.count * Price.avoidedDay)]
    }

    private func unkeptWishes(in sessions: [HalfDay]) -> [CostTerm] {
        wishes.compactMap { wished in
            let days = wished.other.days(from: sessions[0], through: sessions[sessions.count - 1].day)
            let cost = wished.wish.price.cost(of: days)
            guard cost > 0 else { return nil }
            switch wished.wish.kind {
            case .spacing(let least):
                return CostTerm(
                    .tooNear(to: wished.other.id, days: max(days, 0), wished: least), cost: cost)
            case .neighbours: return CostTerm(.farFromNeighbour(wished.other.id, days: days), cost: cost)
            }
        }
    }

    private func mondayMornings(in sessions: [HalfDay]) -> [CostTerm] {
        let count = circumstances.mondayMornings(in: sessions)
        return count == 0 ? [] : [CostTerm(.mondayMorning(count), cost: count * Price.mondayMorning)]
    }

    private func fullWeeks(_ week: ISOWeek) -> [CostTerm] {
        rivals.filter { $0.claim.kind == .delegations }.compactMap { rivals in
            let count = rivals.count(in: week) + 1
            guard count > circumstances.programme.gatheringsPerWeek else { return nil }
            return CostTerm(.fullWeek(of: rivals.claim.name, gatherings: count), cost: Price.fullWeek)
        }
    }

    private func secondPlaces(_ day: Day) -> [CostTerm] {
        guard let unit = demand.id.unit else { return [] }
        return rivals.filter { $0.claim.kind == .person || $0.claim.kind == .team }.flatMap { rivals in
            rivals.visits(on: day, awayFrom: unit).map {
                CostTerm(.secondPlace(of: rivals.claim.name, with: $0), cost: Price.secondPlace)
            }
        }
    }
}
