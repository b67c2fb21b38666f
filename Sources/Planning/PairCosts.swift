/// What the places of two members cost together where the two wish for a distance: a table for each member of a forest
/// that has such a wish with its parent.
struct PairCosts {
    private let part: Part
    /// What a unit of cost counts.
    private let unit: Int
    /// Where the table of each member begins among all cells; -1 where it has none.
    private var start: [Int]
    private var cells: [Int32] = []

    /// Places that cannot stand together.
    private static let never = Int32.max
    /// So many cells at most in all tables; a wish beyond them is left out of the bound, which holds without it.
    private static let most = 4_000_000

    /// No tables yet.
    init(_ part: Part, unit: Int) {
        self.part = part
        self.unit = unit
        start = Array(repeating: -1, count: part.count)
    }

    /// Whether a member has a table with its parent.
    @inline(__always)
    func has(_ child: Int) -> Bool { start[child] >= 0 }

    /// Makes the table of a member and its parent; answers whether there is one to be made, and room for it.
    mutating func add(_ child: Int, with parent: Int) -> Bool {
        let distances = part.distances.range(child).map { part.distances[$0] }.filter { Int($0.other) == parent }
        let (places, above) = (part.places(of: child), part.places(of: parent))
        guard unit > 0, !distances.isEmpty, cells.count + places.count * above.count <= Self.most else { return false }
        start[child] = cells.count
        for parentPlace in above {
            for place in places {
                guard canStand(child, at: place, with: parent, at: parentPlace) else {
                    cells.append(Self.never)
                    continue
                }
                let (mine, its) = (Int(part.position[place]), Int(part.position[parentPlace]))
                let gap = part.gap(child, at: mine, parent, at: its)
                cells.append(Int32(clamping: distances.reduce(0) { $0 + $1.price.cost(of: gap) } * unit))
            }
        }
        return true
    }

    private func canStand(_ one: Int, at place: Int, with other: Int, at otherPlace: Int) -> Bool {
        let (mine, its) = (part.days(of: one, at: place), part.days(of: other, at: otherPlace))
        let isOrdered = part.links.range(one).allSatisfy { index in
            let link = part.links[index]
            guard Int(link.other) == other else { return true }
            let gap = link.isBefore ? its.first - mine.last : mine.first - its.last
            return gap >= Int(link.least) && gap <= Int(link.greatest)
        }
        return isOrdered
            && part.neighbours.range(one).allSatisfy { index in
                let neighbour = part.neighbours[index]
                let gap = part.gap(one, at: Int(part.position[place]), other, at: Int(part.position[otherPlace]))
                return Int(neighbour.other) != other || gap >= Int(neighbour.days)
            }
    }

    /// What two places cost together, both counted from the first of their member; nothing where they cannot be.
    @inline(__always)
    func cost(_ child: Int, at index: Int, parentAt parentIndex: Int) -> Int? {
        let cell = cells[start[child] + parentIndex * part.places(of: child).count + index]
        return cell == Self.never ? nil : Int(cell)
    }
}
