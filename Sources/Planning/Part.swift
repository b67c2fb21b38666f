/// A problem in the form that the search reads: numbers in rows, what is pinned already counted in.
///
/// It is not written to once it is made, and that is why tasks may share it.
final class Part: @unchecked Sendable {
    /// One activity before another, or after it, as the one of them sees it.
    struct Link {
        let other: Int32
        let least, greatest: Int32
        let isBefore: Bool
    }

    /// Another of the same series, and how many days to keep from it.
    struct Neighbour {
        let other: Int32
        let days: Int32
    }

    /// How far from another it would like to stand.
    struct Distance {
        let other: Int32
        let price: GapPrice
    }

    /// A place, with its position and its own cost beside it, as they are read together.
    struct Offer {
        let place, position: Int32
        let own: Int
    }

    /// The activities something is to be decided about, as indices into the problem's, ascending.
    let members: [Int]
    /// Which position on the axis is 0 here, a Monday morning; and how many there are.
    let origin, span: Int

    /// Where the places of a member begin among all; a place is an index into the next three.
    let first: Flat<Int32>
    /// The position of a place.
    let position: Flat<Int32>
    /// What it costs by itself.
    let own: Flat<Int>
    /// The same places of each member once more, cheapest first, the earliest of equals.
    let offers: Flat<Offer>
    /// The place where it was published; -1 where there is none any more.
    let home: Flat<Int32>

    let length: Flat<Int32>
    let weight: Flat<Int>
    let needs: FlatLists<Int32>
    let links: FlatLists<Link>
    let neighbours: FlatLists<Neighbour>
    let loads, travels: FlatLists<Int32>
    let distances: FlatLists<Distance>
    /// In which of several places it is held, each place a number.
    let venue: Flat<Int32>
    let venueCount: Int

    let capacity: Flat<Int32>
    let loadLimit, loadPrice, travelPrice: [Int]
    /// What pinned activities use up, begin in a week, begin on a day: one row a resource, load, travel term and venue.
    let used, loaded, travelled: [UInt16]
    /// What costs more than all that can be saved below its level.
    let priceOfMove, priceOfLeaving: Int
    /// What costs are multiples of, 1 or more.
    let costStep: Int
    /// Whether costs depend on more than a place.
    let isCoupled: Bool

    var count: Int { members.count }
    var weekCount: Int { span / 14 + 1 }
    var dayCount: Int { span / 2 + 1 }

    /// The places of a member.
    @inline(__always)
    func places(of member: Int) -> Range<Int> {
        Range(uncheckedBounds: (lower: Int(first[member]), upper: Int(first[member + 1])))
    }

    /// What the cheapest place of a member costs.
    @inline(__always)
    func leastOwn(of member: Int) -> Int { offers[Int(first[member])].own }

    /// The first and last day of a member at a place.
    @inline(__always)
    func days(of member: Int, at place: Int) -> (first: Int, last: Int) {
        let position = Int(position[place])
        return (position >> 1, (position + max(Int(length[member]), 1) - 1) >> 1)
    }

    /// How many days lie between two members at these positions, as `Problem.gap` counts them.
    @inline(__always)
    func gap(_ one: Int, at position: Int, _ other: Int, at otherPosition: Int) -> Int {
        let last = (position + max(Int(length[one]), 1) - 1) >> 1
        let otherLast = (otherPosition + max(Int(length[other]), 1) - 1) >> 1
        return (position, last) <= (otherPosition, otherLast)
            ? (otherPosition >> 1) - last : (position >> 1) - otherLast
    }

    init(_ problem: Problem, _ domains: Domains) {
        let draft = PartDraft(problem, domains)
        (members, origin, span) = (draft.members, draft.origin, draft.span)
        first = Flat(draft.first)
        position = Flat(draft.position)
        own = Flat(draft.own)
        offers = Flat(
            draft.order.map { Offer(place: $0, position: draft.position[Int($0)], own: draft.own[Int($0)]) })
        home = Flat(draft.home)
        let activities = draft.members.map { problem.activities[$0] }
        length = Flat(activities.map { Int32($0.length) })
        weight = Flat(activities.map(\.weight))
        needs = FlatLists(draft.needs)
        links = FlatLists(draft.links)
        neighbours = FlatLists(draft.neighbours)
        loads = FlatLists(draft.loads)
        travels = FlatLists(draft.travels)
        distances = FlatLists(draft.distances)
        venue = Flat(draft.venues)
        venueCount = draft.venueCount
        capacity = Flat(draft.resources.map { Int32(clamping: problem.resources[$0].capacity) })
        loadLimit = draft.loadTerms.map { problem.loads[$0].perWeek }
        loadPrice = draft.loadTerms.map { problem.loads[$0].price }
        travelPrice = draft.travelTerms.map { problem.travels[$0].price }
        (used, loaded, travelled) = (draft.used, draft.loaded, draft.travelled)
        isCoupled =
            !draft.loadTerms.isEmpty || !draft.travelTerms.isEmpty || draft.distances.contains { !$0.isEmpty }
        let distancePrices = draft.distances.joined().map(\.price.price)
        costStep = max(1, (draft.own + loadPrice + travelPrice + distancePrices).reduce(0, greatestCommonDivisor))
        (priceOfMove, priceOfLeaving) = draft.prices(of: problem)
    }

    deinit {
        first.free()
        position.free()
        own.free()
        offers.free()
        home.free()
        length.free()
        weight.free()
        needs.free()
        links.free()
        neighbours.free()
        loads.free()
        travels.free()
        distances.free()
        venue.free()
        capacity.free()
    }
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return abs(one)
}
