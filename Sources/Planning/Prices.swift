/// A bound on what a part can come to, by prices for what several would like to have.
///
/// Each half day of a resource, each week of a load and each day of a travel term gets a price. Whoever uses it pays,
/// what there is of it is given back, and nobody is held to what there is: then each tree of the forest can be placed
/// at its best by itself, and the sum is below every solution, whatever the prices, as long as none is negative and
/// none of a soft term above what breaking it costs (Lagrangian relaxation, Fisher 1981). All sums are of integers,
/// scaled: rounding touches the prices, never the bound.
final class Prices {
    /// Which level is bounded, among solutions that go no further at the levels above.
    enum Goal {
        case leftOut
        case moves(leftOut: Int)
        case cost(leftOut: Int, moves: Int)
    }

    let part: Part
    private let goal: Goal
    /// Whether all must have a place.
    private let isComplete: Bool
    /// What solutions cost is a multiple of this.
    private let step: Int
    private let forest: Forest
    private(set) var table: PriceTable
    /// What each place costs with all that hangs on it, after `reckon`.
    let values: Flat<Int>
    private let leaving: Flat<Int>
    private let chosen: Flat<Int32>
    private let sums: Flat<Int>
    /// Of members held in one place, who counts for a day of a travel term; one row a term and venue.
    private let speakers: Flat<Int32>

    /// The prices that gave the highest bound, and that bound, scaled.
    let bestPrices: Flat<Int32>
    private(set) var best = -1 << 60

    init(_ part: Part, _ goal: Goal, isComplete: Bool) {
        self.part = part
        self.goal = goal
        self.isComplete = isComplete
        let countsCost = if case .cost = goal { true } else { false }
        forest = Forest(part, hasTrees: isComplete, unit: countsCost ? PriceTable.scale : 0)
        values = Flat(repeating: 0, count: part.position.count)
        leaving = Flat(repeating: 0, count: part.count)
        chosen = Flat(repeating: -1, count: part.count)
        sums = Flat(repeating: 0, count: part.span + 2)
        switch goal {
        case .leftOut:
            table = PriceTable(part, moveRoom: nil, leaveRoom: nil, hasTerms: false)
            step = 1
        case .moves(let leftOut):
            table = PriceTable(part, moveRoom: nil, leaveRoom: isComplete ? nil : leftOut, hasTerms: false)
            step = 1
        case .cost(let leftOut, let moves):
            table = PriceTable(
                part, moveRoom: moves, leaveRoom: isComplete ? nil : leftOut, hasTerms: part.isCoupled)
            step = part.costStep
        }
        bestPrices = Flat(repeating: 0, count: table.price.count)
        bestPrices.copy(table.price)
        speakers = Flat(
            repeating: -1, count: part.travelPrice.count * part.venueCount * part.dayCount)
        if part.isCoupled { chooseSpeakers() }
    }

    deinit {
        forest.free()
        table.free()
        values.free()
        leaving.free()
        chosen.free()
        sums.free()
        speakers.free()
        bestPrices.free()
    }

    private func chooseSpeakers() {
        for member in 0..<part.count {
            for index in part.travels.range(member) {
                let row = (Int(part.travels[index]) * part.venueCount + Int(part.venue[member])) * part.dayCount
                for place in part.places(of: member) where speakers[row + Int(part.position[place]) / 2] < 0 {
                    speakers[row + Int(part.position[place]) / 2] = Int32(member)
                }
            }
        }
    }
}

// MARK: - Reckoning

extension Prices {
    /// The bound of its level that a scaled sum proves.
    func bound(of sum: Int) -> Int {
        let unit = PriceTable.scale * step
        return sum <= 0 ? 0 : (sum + unit - 1) / unit * step
    }

    var bound: Int { bound(of: best) }

    /// Searches prices until the bound reaches `target`, or for so many rounds.
    func search(rounds: Int, target: Int) {
        var eagerness = 1.0
        var vain = 0
        for _ in 0..<rounds {
            let sum = reckon()
            if sum > best {
                vain = sum - best > (1 + abs(best)) / 4096 ? 0 : vain + 1
                best = sum
                table.keep(in: bestPrices)
            } else {
                vain += 1
            }
            if bound >= target { return }
            if vain >= 12 {
                (vain, eagerness) = (0, eagerness * 0.7)
                if eagerness < 0.004 { break }
                table.restore(bestPrices)
                _ = reckon()
            }
            countUse()
            let goal = target * PriceTable.scale
            table.move(lack: Double(max(goal - sum, PriceTable.scale / 4)), eagerness: eagerness)
        }
    }

    /// Fills `values`, and answers what all trees cost at their best, less what all that there is is worth.
    func reckon() -> Int {
        for member in 0..<part.count { priceMember(member) }
        forest.gather(into: values)
        var sum = -table.worth
        for member in 0..<part.count where forest.parent[member] < 0 {
            var least = leaving[member]
            for place in part.places(of: member) { least = min(least, values[place]) }
            sum += least
        }
        return sum
    }

    private func priceMember(_ member: Int) {
        let places = part.places(of: member)
        let length = Int(part.length[member])
        let first = Int(part.position[places.lowerBound])
        let count = Int(part.position[places.upperBound - 1]) + length - first
        // Sums of prices up to each half day, so that any run of half days is one difference.
        for half in 0...count { sums[half] = 0 }
        for index in part.needs.range(member) {
            let row = table.price.base + (Int(part.needs[index]) * part.span + first)
            for half in 0..<count { sums.base[half + 1] += Int(row[half]) }
        }
        for half in 0..<count { sums[half + 1] += sums[half] }
        let (unit, moved) = (costUnit, movePrice)
        let home = Int(part.home[member])
        for place in places {
            let begin = Int(part.position[place]) - first
            var value = part.own[place] * unit + sums[begin + length] - sums[begin]
            if home >= 0, place != home { value += moved }
            if part.isCoupled, unit > 0 { value += priceTerms(member, at: Int(part.position[place])) }
            values[place] = value
        }
        leaving[member] = isComplete ? Forest.never : priceOfLeaving(member)
    }

    private var costUnit: Int { if case .cost = goal { PriceTable.scale } else { 0 } }

    private var movePrice: Int {
        switch goal {
        case .leftOut: 0
        case .moves: PriceTable.scale
        case .cost: Int(table.price[table.moves])
        }
    }

    private func priceOfLeaving(_ member: Int) -> Int {
        let weight = part.weight[member]
        if case .leftOut = goal { return weight * PriceTable.scale }
        return weight * Int(table.price[table.leaving]) + (part.home[member] >= 0 ? movePrice : 0)
    }

    private func priceTerms(_ member: Int, at position: Int) -> Int {
        var sum = 0
        for index in part.loads.range(member) {
            sum += Int(table.price[table.loads + Int(part.loads[index]) * part.weekCount + position / 14])
        }
        for index in part.travels.range(member) {
            let (travel, day) = (Int(part.travels[index]), position / 2)
            // With whom is pinned elsewhere each pair is certain.
            let rows = travel * (part.venueCount + 1)
            let all = Int(part.travelled[rows * part.dayCount + day])
            let here = Int(part.travelled[(rows + 1 + Int(part.venue[member])) * part.dayCount + day])
            sum += (all - here) * part.travelPrice[travel] * PriceTable.scale
            if speaks(member, travel, day) { sum += Int(table.price[table.travels + travel * part.dayCount + day]) }
        }
        return sum
    }

    private func speaks(_ member: Int, _ travel: Int, _ day: Int) -> Bool {
        speakers[(travel * part.venueCount + Int(part.venue[member])) * part.dayCount + day] == Int32(member)
    }
}

// MARK: - Who would stand where

extension Prices {
    /// Counts what would be used if everybody stood at the best of its tree.
    private func countUse() {
        forest.choose(chosen, values)
        table.clear()
        for member in 0..<part.count {
            let place = Int(chosen[member])
            if forest.parent[member] < 0, leaving[member] < values[place] {
                table.count(table.leaving, Int32(clamping: part.weight[member]))
                if part.home[member] >= 0 { table.count(table.moves) }
                continue
            }
            let position = Int(part.position[place])
            for index in part.needs.range(member) {
                let row = Int(part.needs[index]) * part.span
                for half in position..<(position + Int(part.length[member])) { table.count(row + half) }
            }
            if part.home[member] >= 0, part.home[member] != chosen[member] { table.count(table.moves) }
            for index in part.loads.range(member) {
                table.count(table.loads + Int(part.loads[index]) * part.weekCount + position / 14)
            }
            for index in part.travels.range(member) where speaks(member, Int(part.travels[index]), position / 2) {
                table.count(table.travels + Int(part.travels[index]) * part.dayCount + position / 2)
            }
        }
    }

    /// Fills `values` with what the bound would be with each place taken, scaled, at the best prices.
    func boundPlaces() {
        table.restore(bestPrices)
        let sum = reckon()
        // The least of each tree, before its places get the value of the whole tree.
        var least = [Int](repeating: 0, count: part.count)
        for member in forest.order {
            let parent = forest.parent[member]
            least[member] =
                parent >= 0 ? least[parent] : part.places(of: member).reduce(leaving[member]) { min($0, values[$1]) }
        }
        forest.spread(into: values)
        for member in 0..<part.count {
            for place in part.places(of: member) { values[place] += sum - least[member] }
        }
    }
}

extension Prices {
    /// What each place by itself costs at the best prices, scaled; whoever asks frees them.
    func valuesOfPlaces() -> Flat<Int> {
        table.restore(bestPrices)
        for member in 0..<part.count { priceMember(member) }
        let copy = Flat(repeating: 0, count: values.count)
        copy.copy(values)
        return copy
    }
}
