import Days
public import Programmes

/// Why an occurrence has no place: demands that cannot hold together, and what would give it one.
public struct Impasse: Hashable, Sendable {
    /// A smallest set of demands that no place meets, the others standing where they do: without any one of them there
    /// would be a place. The most basic first; empty where a place is free after all, which planning again would find.
    public let demands: [Requirement]
    /// Whose the window is; nothing where the calendar has none.
    public let owner: Window.Owner?
    /// Single changes that give it a place, each tried with the planner; the cheapest first, as `WayOut.Change` says.
    public let waysOut: [WayOut]
}

extension Impasse {
    /// The impasse of an occurrence that has no place in a plan.
    init(_ neighbourhood: Neighbourhood, in plan: Plan) {
        owner = neighbourhood.demand.window?.owner
        guard let window = neighbourhood.demand.window else {
            (demands, waysOut) = ([.window(nil)], [])
            return
        }
        demands = Disagreement(Self.unmet(neighbourhood, around: window)).smallest
        waysOut = WaysOut(neighbourhood, in: plan).all
    }

    /// How far around the window places are looked at: beyond it, time alone makes no difference.
    private static let reach = 366

    /// What each place in reach of window and programme leaves unmet, in order of time.
    private static func unmet(_ neighbourhood: Neighbourhood, around window: Window) -> [Set<Requirement>] {
        let programme = neighbourhood.circumstances.programme
        let first = min(window.opens.number - reach, programme.signed.number + 1)
        let last = max(window.closes.number + reach, programme.horizon.upperBound.number)
        let bounds = Day.earliest.number...(Day.latest.number - reach)
        let days = max(first, bounds.lowerBound)...max(min(last, bounds.upperBound), max(first, bounds.lowerBound))
        let isDeadline = neighbourhood.demand.isDeadline
        return days.flatMap { number -> [Set<Requirement>] in
            let day = Day(number: number)
            let places = isDeadline ? [HalfDay(day, .morning)] : Session.allCases.map { HalfDay(day, $0) }
            return places.map { Set(neighbourhood.hindrances(at: $0).compactMap(\.requirement)) }
        }
    }
}

/// Demands of which every place leaves some unmet.
struct Disagreement {
    /// The demands, the most basic first.
    private let demands: [Requirement]
    /// For each place the demands that it leaves unmet, by index, the fewest first; places that leave more unmet than
    /// another one are left out, as whoever closes that one closes them.
    private let unmet: [Set<Int>]

    /// So many partial sets are looked at for a smaller one; a programme's needs and orders seldom ask for a hundred.
    private static let patience = 20_000

    /// Takes what each place leaves unmet.
    init(_ places: [Set<Requirement>]) {
        let distinct = Set(places)
        let all = distinct.reduce(into: Set<Requirement>()) { $0.formUnion($1) }
        demands = all.sorted { ($0.rank, "\($0)") < ($1.rank, "\($1)") }
        let indices = Dictionary(uniqueKeysWithValues: demands.enumerated().map { ($1, $0) })
        let sets = distinct.map { Set($0.compactMap { indices[$0] }) }
            .sorted { $0.count != $1.count ? $0.count < $1.count : $0.sorted().lexicographicallyPrecedes($1.sorted()) }
        unmet = sets.reduce(into: []) { kept, set in
            if !kept.contains(where: set.isSuperset) { kept.append(set) }
        }
    }

    /// A set of demands that no place meets and of which none can be left out; of the smallest size, where that is
    /// found within some patience. Empty when a place meets all demands.
    var smallest: [Requirement] {
        guard !unmet.isEmpty, !unmet.contains([]) else { return [] }
        let minimal = filtered
        var patience = Self.patience
        for size in 1..<max(minimal.count, 1) {
            if let found = closing([], atMost: size, &patience) { return found.sorted().map { demands[$0] } }
        }
        return minimal.sorted().map { demands[$0] }
    }

    /// What stays when each demand in turn, the least basic first, is left out wherever the rest still closes all places.
    private var filtered: Set<Int> {
        demands.indices.reversed().reduce(into: Set(demands.indices)) { kept, demand in
            let rest = kept.subtracting([demand])
            if unmet.allSatisfy({ !$0.isDisjoint(with: rest) }) { kept = rest }
        }
    }

    /// So many demands at most that close every place, the chosen ones among them.
    private func closing(_ chosen: Set<Int>, atMost size: Int, _ patience: inout Int) -> Set<Int>? {
        guard let open = unmet.first(where: { $0.isDisjoint(with: chosen) }) else { return chosen }
        guard chosen.count < size, patience > 0 else { return nil }
        patience -= 1
        for demand in open.sorted() {
            if let found = closing(chosen.union([demand]), atMost: size, &patience) { return found }
        }
        return nil
    }
}

extension Requirement {
    /// The more basic demand has the lower rank.
    fileprivate var rank: Int {
        switch self {
        case .afterSignature: 0
        case .withinHorizon: 1
        case .window: 2
        case .workingDays: 3
        case .subject: 4
        case .session: 5
        case .dueDay: 6
        case .free: 7
        case .claim: 8
        case .after: 9
        case .before: 10
        case .apart: 11
        }
    }
}
