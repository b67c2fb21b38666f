/// Takes a few members that have to do with each other out of their places, puts each back where it is cheapest, and
/// keeps what comes of it when it is better, or not much worse: ruin and recreate, accepted by annealing.
struct Improvement {
    private let board: Board
    private let part: Part
    private var chance: Chance
    private let best: Flat<Int32>
    private(set) var bestValue: Int
    /// Those that have a choice.
    private let movable: [Int32]
    private var removed: [Int32] = []
    private var places: [Int32] = []
    private var isRemoved: Flat<Bool>
    private var size = 1

    /// More than so many are never taken out together.
    private static let greatestRuin = 28
    /// At first a solution is kept that is so many steps of cost worse, more or less.
    private static let warmth = 9.0
    /// The temperature falls in so many equal steps of proportion, to a twenty-fifth of what it was.
    private static let stages = 64
    private static let cooling = 0.95

    /// Goes on from where the board stands.
    init(_ board: Board, seed: UInt64) {
        self.board = board
        part = board.part
        chance = Chance(seed: seed)
        best = Flat(repeating: -1, count: part.count)
        best.copy(board.at)
        bestValue = board.value
        isRemoved = Flat(repeating: false, count: part.count)
        let part = part
        movable = (0..<part.count).filter { part.places(of: $0).count > 1 }.map { Int32($0) }
        removed.reserveCapacity(Self.greatestRuin * 2)
        places.reserveCapacity(Self.greatestRuin * 2)
    }

    /// Tries so many times, or until the value is `enough`; answers how many times it tried. The board stands at the
    /// best that was found.
    mutating func run(iterations: Int, enough: Int) -> Int {
        defer {
            board.restore(best)
            best.free()
            isRemoved.free()
        }
        guard !movable.isEmpty, bestValue > enough else { return 0 }
        let stage = max(1, iterations / Self.stages)
        var temperature = Self.warmth * Double(part.costStep)
        for iteration in 0..<iterations {
            if iteration % stage == stage - 1 { temperature *= Self.cooling }
            let before = board.value
            ruin()
            recreate()
            let after = board.value
            let lag = temperature * Chance.exponentials[Int(chance.next() >> 56)]
            if after <= before || Double(after - before) < lag {
                if after < bestValue {
                    bestValue = after
                    best.copy(board.at)
                    if after <= enough { return iteration + 1 }
                }
            } else {
                undo()
            }
        }
        return iterations
    }
}

// MARK: - Taking out

extension Improvement {
    @inline(__always)
    private mutating func takeOut(_ member: Int) {
        guard !isRemoved[member] else { return }
        isRemoved[member] = true
        removed.append(Int32(truncatingIfNeeded: member))
        places.append(board.at[member])
        if board.at[member] >= 0 { board.remove(member) }
    }

    private mutating func ruin() {
        removed.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        // Few more often than many.
        size = 2 + (chance.below(Self.greatestRuin - 1) * chance.below(Self.greatestRuin - 1)) / Self.greatestRuin
        let seed = chooseSeed()
        if board.at[seed] < 0, chance.below(2) == 0 {
            let range = part.places(of: seed)
            makeRoom(for: seed, at: range.lowerBound + chance.below(range.count))
            return
        }
        switch chance.below(13) {
        case 0: takeOutAnybody(seed)
        case 1, 2: takeOutChain(from: seed)
        case 3...7: takeOutAround(seed)
        default: push(seed)
        }
    }

    /// Anybody, but rather one who does not stand at its best.
    private mutating func chooseSeed() -> Int {
        var member = 0
        for _ in 0..<3 {
            member = Int(movable[chance.below(movable.count)])
            let place = Int(board.at[member])
            if place < 0 || part.own[place] > part.leastOwn(of: member) { break }
        }
        return member
    }

    private mutating func takeOutAnybody(_ seed: Int) {
        takeOut(seed)
        for _ in 1..<max(size / 2, 2) { takeOut(Int(movable[chance.below(movable.count)])) }
    }

    /// Those that come before and after it, or keep a distance from it, and those that do so with them.
    private mutating func takeOutChain(from seed: Int) {
        takeOut(seed)
        var next = 0
        while next < removed.count, removed.count < size {
            let member = Int(removed[next])
            next += 1
            let links = part.links.range(member)
            let neighbours = part.neighbours.range(member)
            let distances = part.distances.range(member)
            for index in links where removed.count < size { takeOut(Int(part.links[index].other)) }
            for index in neighbours where removed.count < size { takeOut(Int(part.neighbours[index].other)) }
            for index in distances where removed.count < size { takeOut(Int(part.distances[index].other)) }
        }
        if removed.count < size { takeOutAround(Int(removed[chance.below(removed.count)])) }
    }

    /// Those that use what it uses, near its place; then those near one of them.
    private mutating func takeOutAround(_ seed: Int) {
        var member = seed
        var position = somewhere(for: member)
        takeOut(member)
        for _ in 0..<4 where removed.count < size {
            let needs = part.needs.range(member)
            guard !needs.isEmpty else { break }
            let resource = Int(part.needs[needs.lowerBound + chance.below(needs.count)])
            takeOutUsers(of: resource, near: position, most: removed.count + 1 + chance.below(size))
            member = Int(removed[chance.below(removed.count)])
            position = somewhere(for: member)
        }
    }

    /// Where a member stands, or stood, or one of its places.
    private mutating func somewhere(for member: Int) -> Int {
        if board.at[member] >= 0 { return Int(part.position[Int(board.at[member])]) }
        let range = part.places(of: member)
        return Int(part.offers[range.lowerBound + chance.below(min(range.count, 20))].position)
    }

    private mutating func takeOutUsers(of resource: Int, near position: Int, most: Int) {
        let row = resource * part.span
        var (before, from) = board.fullHalves(of: resource, around: position)
        while removed.count < min(most, size) {
            let (left, right) = (before.leadingZeroBitCount + 1, from.trailingZeroBitCount)
            guard min(left, right) < UInt64.bitWidth else { return }
            if right < left {
                from &= from &- 1
            } else {
                before &= ~(UInt64(1) << UInt64(UInt64.bitWidth - left))
            }
            let user = Int(board.user[row + position + (right < left ? right : -left)])
            if user >= 0 { takeOut(user) }
        }
    }

    /// Puts somebody onto one of its cheaper places, with whoever stands near it taken out too.
    private mutating func push(_ member: Int) {
        let range = part.places(of: member)
        let choice = min(range.count, 1 + chance.below(8))
        makeRoom(for: member, at: Int(part.offers[range.lowerBound + chance.below(choice)].place))
        if removed.count < size { takeOutAround(Int(removed[chance.below(removed.count)])) }
    }

    /// Puts somebody onto a place, and takes out whoever stands in its way.
    private mutating func makeRoom(for member: Int, at place: Int) {
        takeOut(member)
        for index in part.links.range(member) {
            let other = Int(part.links[index].other)
            guard board.at[other] >= 0 else { continue }
            let limits = board.limits(of: member)
            let position = Int(part.position[place])
            if position < limits.first || position > limits.last { takeOut(other) }
        }
        for index in part.neighbours.range(member) {
            let other = Int(part.neighbours[index].other)
            guard board.at[other] >= 0 else { continue }
            if !board.keepsApart(member, at: place) { takeOut(other) }
        }
        let position = Int(part.position[place])
        for index in part.needs.range(member) {
            let row = Int(part.needs[index]) * part.span
            for half in position..<(position + Int(part.length[member])) where !board.hasRoom(member, at: position) {
                let user = Int(board.user[row + half])
                if user >= 0 { takeOut(user) }
            }
        }
        let limits = board.limits(of: member)
        if board.isFree(member, at: place, within: limits) { board.place(member, at: place) }
    }
}

// MARK: - Putting back

extension Improvement {
    private mutating func recreate() {
        let count = removed.count
        for last in stride(from: count - 1, to: 0, by: -1) {
            let other = chance.below(last + 1)
            removed.swapAt(last, other)
            places.swapAt(last, other)
        }
        // Half the time those go first that are hard to place.
        if chance.below(2) == 0 { sortByNeed() }
        for index in 0..<count {
            let member = Int(removed[index])
            isRemoved[member] = false
            guard board.at[member] < 0 else { continue }
            let offer = board.best(member, blink: 1500, &chance)
            if offer.place >= 0 { board.place(member, at: offer.place) }
        }
    }

    private mutating func sortByNeed() {
        for index in 1..<max(removed.count, 1) {
            var position = index
            while position > 0, need(removed[position - 1]) < need(removed[position]) {
                removed.swapAt(position - 1, position)
                places.swapAt(position - 1, position)
                position -= 1
            }
        }
    }

    @inline(__always)
    private func need(_ member: Int32) -> Int {
        part.needs.range(Int(member)).count * Int(part.length[Int(member)])
    }

    private func undo() {
        for index in removed.indices {
            let member = Int(removed[index])
            if board.at[member] >= 0 { board.remove(member) }
        }
        for index in removed.indices where places[index] >= 0 {
            board.place(Int(removed[index]), at: Int(places[index]))
        }
    }
}
