/// Looks at every solution of a small part, but for those that cannot be better than one already known.
struct BranchAndBound {
    private let board: Board
    private let part: Part
    private let mayLeaveOut: Bool
    /// What places cost at the best prices, scaled, and what all that there is is worth at these prices.
    private let priced: (places: Flat<Int>, worth: Int)?
    private let best: Flat<Int32>
    private(set) var bestValue: Int
    private var looks: Int
    private var isUndecided: [Bool]
    private var undecided: (count: Int, weight: Int, homes: Int) = (0, 0, 0)
    private var pricedSum = 0

    /// Looks at no more than so many places, beginning with what the board holds.
    init(_ board: Board, looks: Int, mayLeaveOut: Bool, prices: Prices?) {
        self.board = board
        part = board.part
        self.looks = looks
        self.mayLeaveOut = mayLeaveOut
        priced = prices.map { ($0.valuesOfPlaces(), $0.table.worth) }
        best = Flat(repeating: -1, count: part.count)
        best.copy(board.at)
        bestValue = board.value
        isUndecided = Array(repeating: true, count: part.count)
    }

    /// Runs to the end, or until it has looked too often; answers whether what the board then holds is proven best.
    mutating func run() -> Bool {
        for member in 0..<part.count where board.at[member] >= 0 { board.remove(member) }
        undecided = (part.count, board.leftOut, board.moves)
        let isProven = descend()
        for member in 0..<part.count where board.at[member] >= 0 { board.remove(member) }
        board.restore(best)
        best.free()
        priced?.places.free()
        return isProven
    }
}

extension BranchAndBound {
    /// A place that somebody undecided could take, and at what price.
    private struct Choice {
        let place: Int
        let price: Int
    }

    private func value(leftOut: Int, moves: Int) -> Int {
        leftOut * part.priceOfLeaving + max(0, moves - board.moveLimit) * part.priceOfMove + board.cost
    }

    /// Decides about one after the other; answers whether all was looked at.
    private mutating func descend() -> Bool {
        let leftOut = board.leftOut - undecided.weight
        let moves = board.moves - undecided.homes
        var bound = value(leftOut: leftOut, moves: moves)
        guard undecided.count > 0 else {
            if bound < bestValue {
                bestValue = bound
                best.copy(board.at)
            }
            return true
        }
        let move = moves >= board.moveLimit ? part.priceOfMove : 0
        var pricedBound = pricedSum
        var next: (member: Int, urgency: Int, choices: [Choice])?
        for member in 0..<part.count where isUndecided[member] {
            let (choices, least) = self.choices(of: member, move: move)
            guard let first = choices.first else { return looks > 0 }
            bound += first.price
            pricedBound += least
            if bound >= bestValue { return looks > 0 }
            let regret = choices.count == 1 ? Int.max : choices[1].price - first.price
            if next.map({ (regret, -choices.count) > ($0.urgency, -$0.choices.count) }) ?? true {
                next = (member, regret, choices)
            }
        }
        if canPrune(pricedBound, leftOut: leftOut, moves: moves) { return looks > 0 }
        guard looks > 0, let next else { return false }
        return decide(next.member, next.choices)
    }

    /// Prices bound the cost alone, among solutions that are as good at the levels above.
    private func canPrune(_ sum: Int, leftOut: Int, moves: Int) -> Bool {
        guard let priced, bestValue < part.priceOfMove else { return false }
        let unit = PriceTable.scale * part.costStep
        let rest = sum - priced.worth
        return rest > 0 && (rest + unit - 1) / unit * part.costStep >= bestValue
    }

    /// The free places of somebody, cheapest first, the earliest of equals, and to be left out at last; and the least
    /// of them at the best prices.
    private mutating func choices(of member: Int, move: Int) -> ([Choice], Int) {
        let limits = board.limits(of: member)
        let home = Int(part.home[member])
        var choices: [Choice] = []
        var least = Int.max
        looks -= part.places(of: member).count
        for place in part.places(of: member) where board.isFree(member, at: place, within: limits) {
            let position = Int(part.position[place])
            let price =
                part.own[place] + (part.isCoupled ? board.terms(member, at: position) : 0)
                + (home >= 0 && place != home ? move : 0)
            choices.append(Choice(place: place, price: price))
            if let priced { least = min(least, priced.places[place]) }
        }
        choices.sort { ($0.price, $0.place) < ($1.price, $1.place) }
        if mayLeaveOut {
            let price = part.weight[member] * part.priceOfLeaving + (home >= 0 ? move : 0)
            choices.append(Choice(place: -1, price: price))
        }
        return (choices, least == Int.max ? 0 : least)
    }

    private mutating func decide(_ member: Int, _ choices: [Choice]) -> Bool {
        isUndecided[member] = false
        let before = undecided
        undecided.count -= 1
        undecided.weight -= part.weight[member]
        if part.home[member] >= 0 { undecided.homes -= 1 }
        defer {
            isUndecided[member] = true
            undecided = before
        }
        for choice in choices {
            if choice.place >= 0 {
                board.place(member, at: choice.place)
                pricedSum += priced?.places[choice.place] ?? 0
            }
            let isDone = descend()
            if choice.place >= 0 {
                board.remove(member)
                pricedSum -= priced?.places[choice.place] ?? 0
            }
            if !isDone { return false }
        }
        return true
    }
}
