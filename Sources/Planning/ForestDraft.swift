/// A forest while it grows: from each member that is not reached yet to all that it is tied to; what is wished for comes
/// last, and first of it what would cost most if each stood where it is cheapest.
struct ForestDraft {
    private let part: Part
    private(set) var order: [Int] = []
    private(set) var parent: [Int]
    private(set) var isOutside: [Bool]
    private(set) var windowStart: [Int]
    private(set) var pairs: PairCosts
    private(set) var lowers: [Int32] = []
    private(set) var uppers: [Int32] = []
    private var isReached: [Bool]
    /// Wishes from a member of the tree that grows to another, and what they would cost.
    private var wishes: [(from: Int, to: Int, cost: Int)] = []

    /// No trees yet; a unit of cost counts `unit`.
    init(_ part: Part, unit: Int) {
        self.part = part
        parent = Array(repeating: -1, count: part.count)
        isOutside = Array(repeating: false, count: part.count)
        windowStart = Array(repeating: 0, count: part.count)
        isReached = Array(repeating: false, count: part.count)
        pairs = PairCosts(part, unit: unit)
    }

    /// Reaches all members; without trees each is a root.
    mutating func grow(hasTrees: Bool) {
        for root in 0..<part.count where !isReached[root] {
            isReached[root] = true
            order.append(root)
            var next = order.count - 1
            while hasTrees, next < order.count {
                branch(from: order[next])
                next += 1
                if next == order.count { followWish() }
            }
            wishes = []
        }
    }

    private mutating func branch(from member: Int) {
        for index in part.links.range(member) {
            let link = part.links[index]
            guard !isReached[Int(link.other)] else { continue }
            attach(Int(link.other), to: member)
            if !pairs.add(Int(link.other), with: member) { addWindows(link, of: member) }
        }
        for index in part.neighbours.range(member) {
            let neighbour = part.neighbours[index]
            guard !isReached[Int(neighbour.other)], neighbour.days > 0 else { continue }
            attach(Int(neighbour.other), to: member)
            isOutside[Int(neighbour.other)] = true
            if !pairs.add(Int(neighbour.other), with: member) { addWindows(neighbour, of: member) }
        }
        for index in part.distances.range(member) {
            let distance = part.distances[index]
            let other = Int(distance.other)
            let (here, there) = (part.offers[Int(part.first[member])], part.offers[Int(part.first[other])])
            let gap = part.gap(member, at: Int(here.position), other, at: Int(there.position))
            wishes.append((member, other, distance.price.cost(of: gap)))
        }
    }

    /// Reaches one more member by a wish; the dearest, the first of equals.
    private mutating func followWish() {
        wishes.removeAll { isReached[$0.to] }
        while let dearest = wishes.indices.max(by: { (wishes[$0].cost, $1) < (wishes[$1].cost, $0) }) {
            let wish = wishes.remove(at: dearest)
            guard pairs.add(wish.to, with: wish.from) else { continue }
            attach(wish.to, to: wish.from)
            return
        }
    }

    private mutating func attach(_ child: Int, to member: Int) {
        isReached[child] = true
        order.append(child)
        parent[child] = member
        windowStart[child] = lowers.count
    }
}

// MARK: - Which places go together

extension ForestDraft {
    /// For each place of a member, in order of time, the run of places its child may have.
    private mutating func addWindows(_ link: Part.Link, of member: Int) {
        let child = Int(link.other)
        let places = part.places(of: child)
        var (low, high) = (places.lowerBound, places.lowerBound)
        for place in part.places(of: member) {
            let days = part.days(of: member, at: place)
            // If the member is before its child, it bounds the child's first day; else the child's last day.
            let least = link.isBefore ? days.last + Int(link.least) : days.first - Int(link.greatest)
            let most = link.isBefore ? days.last + Int(link.greatest) : days.first - Int(link.least)
            func day(_ place: Int) -> Int {
                let days = part.days(of: child, at: place)
                return link.isBefore ? days.first : days.last
            }
            while low < places.upperBound, day(low) < least { low += 1 }
            while high < places.upperBound, day(high) <= most { high += 1 }
            lowers.append(Int32(low))
            uppers.append(Int32(max(low, high)))
        }
    }

    /// For each place of a member, in order of time, the run of places its neighbour may not have.
    private mutating func addWindows(_ neighbour: Part.Neighbour, of member: Int) {
        let places = part.places(of: Int(neighbour.other))
        let gap = Int(neighbour.days)
        var (low, high) = (places.lowerBound, places.lowerBound)
        for place in part.places(of: member) {
            let days = part.days(of: member, at: place)
            func other(_ place: Int) -> (first: Int, last: Int) { part.days(of: Int(neighbour.other), at: place) }
            while low < places.upperBound, days.first - other(low).last >= gap { low += 1 }
            high = max(high, low)
            while high < places.upperBound, other(high).first - days.last < gap { high += 1 }
            lowers.append(Int32(low))
            uppers.append(Int32(high))
        }
    }
}
