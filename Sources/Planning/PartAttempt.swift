/// One attempt at a part: either with a place for everybody, or with some who may be left out.
final class PartAttempt {
    /// Up to so many members are looked at one by one at once.
    private static let few = 12
    /// So many looks at places are quick.
    private static let quickLooks = 20_000

    private let search: PartSearch
    private let domains: Domains
    private let isComplete: Bool
    private let part: Part
    private let board: Board
    /// Moves that order alone forces, if all are to have a place.
    private let forcedMoves: Int
    private var bound = Search.Bound(leftOut: 0, moves: 0, cost: 0)
    private var iterations = 0

    init(_ search: PartSearch, _ domains: Domains, isComplete: Bool) {
        self.search = search
        self.domains = domains
        self.isComplete = isComplete
        let part = Part(search.problem, domains)
        self.part = part
        let homes = search.problem.activities.count { activity in
            !activity.isPinned && activity.published.map(activity.starts.contains) ?? false
        }
        forcedMoves = homes - (0..<part.count).count { part.home[$0] >= 0 }
        board = Board(part, moveLimit: max(0, search.moveLimit - forcedMoves))
        if let known = search.known { board.place(known) }
        board.fill()
    }
}

extension PartAttempt {
    func answer() -> PartAnswer {
        solve()
        return PartAnswer(
            starts: board.starts, leftOut: board.leftOut, moves: board.moves + forcedMoves,
            leastMoves: board.moves + forcedMoves, cost: board.cost,
            bound: Search.Bound(leftOut: bound.leftOut, moves: bound.moves + forcedMoves, cost: bound.cost),
            iterations: iterations)
    }

    private func solve() {
        boundAtOnce()
        if isProven { return }
        if part.count <= Self.few, enumerate(looks: Self.quickLooks, prices: nil) { return }
        improve(iterations: min(search.iterations, 40 * part.count), seed: 1)
        if isProven { return }
        if isComplete, board.leftOut > 0 {
            // Perhaps nobody can have everything: only more search could tell.
            improve(iterations: search.iterations, seed: 2)
            if board.leftOut > 0 { return }
        }
        boundUpperLevels()
        var prices = self.prices()
        // Where less might be left out, a bound of the cost would not count.
        let isFirm = bound.leftOut == board.leftOut
        if isFirm { prices.search(rounds: max(rounds(most: 150), min(150, 6_000 / part.count)), target: board.cost) }
        take(prices)
        if isProven || close(with: prices, looks: Self.quickLooks) { return }
        let levels = (leftOut: board.leftOut, moves: movesAllowed)
        searchAtLength(prices)
        boundUpperLevels()
        if (board.leftOut, movesAllowed) != levels {
            // These prices bound what is as good as the solution of before.
            prices = self.prices()
            prices.search(rounds: rounds(most: 150), target: board.cost)
        }
        take(prices)
        if isProven { return }
        _ = close(with: prices, looks: min(2_000_000, max(Self.quickLooks / 2, 5 * search.iterations)))
    }

    private var isProven: Bool {
        bound.leftOut == board.leftOut && (bound.moves == board.moves || board.moves <= board.moveLimit)
            && bound.cost == board.cost
    }

    /// Everybody at its cheapest.
    private func boundAtOnce() { bound.cost = leastCost }

    private var leastCost: Int {
        isComplete ? (0..<part.count).reduce(0) { $0 + part.leastOwn(of: $1) } : 0
    }

    /// Looks at every solution; answers whether there was time for it.
    private func enumerate(looks: Int, prices: Prices?) -> Bool {
        var search = BranchAndBound(board, looks: looks, mayLeaveOut: !isComplete, prices: isComplete ? prices : nil)
        guard search.run() else { return false }
        bound = Search.Bound(leftOut: board.leftOut, moves: board.moves, cost: board.cost)
        return true
    }

    private func improve(iterations: Int, seed: UInt64) {
        let enough = board.leftOut == 0 && board.moves == 0 ? bound.cost : 0
        var improvement = Improvement(board, seed: seed)
        self.iterations += improvement.run(iterations: iterations, enough: enough)
        board.settle()
    }
}

// MARK: - Bounds

extension PartAttempt {
    /// Bounds what must be left out, and how many must move.
    private func boundUpperLevels() {
        bound.moves = min(bound.moves, board.moves)
        if board.leftOut > bound.leftOut {
            let prices = Prices(part, .leftOut, isComplete: false)
            prices.search(rounds: 60, target: board.leftOut)
            bound.leftOut = min(max(bound.leftOut, prices.bound), board.leftOut)
        }
        if board.moves > bound.moves {
            let prices = Prices(part, .moves(leftOut: board.leftOut), isComplete: isComplete)
            prices.search(rounds: 60, target: board.moves)
            bound.moves = min(max(bound.moves, prices.bound), board.moves)
        }
    }

    /// Prices for the cost of whatever leaves out no more, and moves no more, than what is found.
    private func prices() -> Prices {
        Prices(
            part, .cost(leftOut: board.leftOut, moves: movesAllowed),
            isComplete: isComplete && board.leftOut == 0)
    }

    /// How many rounds of prices go with the effort that is due.
    private func rounds(most: Int) -> Int { min(most, max(20, search.iterations / max(part.count, 1) / 5)) }

    private var movesAllowed: Int { max(board.moves, board.moveLimit) }

    private func take(_ prices: Prices) { bound.cost = min(max(leastCost, prices.bound), board.cost) }

    /// Several chains go their own ways from here, while prices are searched beside them; the first of the best counts.
    private func searchAtLength(_ prices: Prices) {
        let (search, part, limit) = (search, part, board.moveLimit)
        let (starts, bestKnown, enough) = (board.starts, board.value, bound.cost)
        let target = board.cost
        let rounds = rounds(most: 600)
        let pricing = Pricing(prices: prices)
        let results = concurrently(search.chains + 1, threads: search.threads) {
            index -> (starts: [Int?], tried: Int) in
            if index == search.chains {
                pricing.prices.search(rounds: rounds, target: target)
                return (starts, 0)
            }
            let board = Board(part, moveLimit: limit)
            board.place(starts)
            var improvement = Improvement(board, seed: UInt64(index) + 2)
            let tried = improvement.run(iterations: search.iterations, enough: enough)
            board.settle()
            return (board.starts, tried)
        }
        var least = bestKnown
        for result in results {
            iterations += result.tried
            let other = Board(part, moveLimit: limit)
            other.place(result.starts)
            guard other.value < least else { continue }
            least = other.value
            board.restore(other.at)
        }
    }

    /// Prices on their way to the one task that searches them.
    private struct Pricing: @unchecked Sendable { let prices: Prices }
}

// MARK: - Closing

extension PartAttempt {
    /// Takes away all places that cannot belong to anything better, and looks through what falls apart; answers whether
    /// the answer is proven then.
    private func close(with prices: Prices, looks: Int) -> Bool {
        guard isComplete, board.leftOut == 0, bound.moves == board.moves, search.depth < 4,
            board.moveLimit == 0 || !hasHomes, (board.cost - bound.cost) * 50 <= max(board.cost, 1000)
        else { return enumerateIfFew(looks: looks, prices: nil) }
        let narrowed = Narrowing(search.problem, domains, part, board, prices)
        guard narrowed.leftPlaces * 10 < part.position.count * 9 else {
            return enumerateIfFew(looks: looks, prices: prices)
        }
        var inner = search
        inner.iterations = min(search.iterations, 200 * part.count)
        let pieces = Pieces(narrowed.problem, within: search.problem, known: narrowed.known).solve(inner)
        iterations += pieces.iterations
        board.improve(to: pieces.starts)
        if pieces.isProvenAbove { bound.cost = max(bound.cost, min(pieces.bound, board.cost)) }
        return isProven
    }

    private var hasHomes: Bool { (0..<part.count).contains { part.home[$0] >= 0 } }

    private func enumerateIfFew(looks: Int, prices: Prices?) -> Bool {
        part.count <= 60 && enumerate(looks: looks, prices: prices)
    }
}
