/// What is priced, cell by cell: half days of resources, weeks of loads, days of travel terms, moves, leaving out.
struct PriceTable {
    /// How much of a unit of cost a price can tell.
    static let scale = 1024
    /// No price goes above, so that sums of prices stay small.
    private static let most: Int32 = 1 << 24

    /// Where the rows of loads and travel terms begin, and the two single cells.
    let loads, travels, moves, leaving: Int
    let price: Flat<Int32>
    /// What there is of each cell.
    let room: Flat<Int32>
    /// Between what its price must stay; both ends are valid bounds of what breaking the cell costs.
    let floor, ceiling: Flat<Int32>
    /// How much of it is used by whoever is placed at its best.
    let use: Flat<Int32>
    /// The cells that were ever asked for more than there is: no other has a price, or needs one.
    private let active: Flat<Int32>
    private let isActive: Flat<Bool>
    private var activeCount = 0
    /// The cells that somebody would use.
    private let touched: Flat<Int32>
    private var touchedCount = 0
    private let direction: Flat<Float>
    private let exact: Flat<Float>

    init(_ part: Part, moveRoom: Int?, leaveRoom: Int?, hasTerms: Bool) {
        loads = part.capacity.count * part.span
        travels = loads + part.loadLimit.count * part.weekCount
        moves = travels + part.travelPrice.count * part.dayCount
        leaving = moves + 1
        let count = leaving + 1
        price = Flat(repeating: 0, count: count)
        room = Flat(repeating: 0, count: count)
        floor = Flat(repeating: 0, count: count)
        ceiling = Flat(repeating: 0, count: count)
        use = Flat(repeating: 0, count: count)
        active = Flat(repeating: 0, count: count)
        isActive = Flat(repeating: false, count: count)
        touched = Flat(repeating: 0, count: count)
        direction = Flat(repeating: 0, count: count)
        exact = Flat(repeating: 0, count: count)
        for cell in 0..<loads {
            room[cell] = max(0, part.capacity[cell / part.span] - Int32(part.used[cell]))
            ceiling[cell] = Self.most
        }
        if hasTerms { openTerms(part) }
        if let moveRoom { (room[moves], ceiling[moves]) = (Int32(clamping: moveRoom), Self.most) }
        if let leaveRoom { (room[leaving], ceiling[leaving]) = (Int32(clamping: leaveRoom), Self.most) }
    }

    /// Above its limit each gathering of a load costs the same; of a day's different places all but one cost at least
    /// the price of a pair.
    private func openTerms(_ part: Part) {
        for load in part.loadLimit.indices {
            let dearest = Int32(clamping: min(part.loadPrice[load] * Self.scale, Int(Self.most)))
            for week in 0..<part.weekCount {
                let cell = loads + load * part.weekCount + week
                let left = part.loadLimit[load] - Int(part.loaded[cell - loads])
                ceiling[cell] = dearest
                room[cell] = Int32(clamping: max(left, 0))
                if left <= 0 { (floor[cell], price[cell], exact[cell]) = (dearest, dearest, Float(dearest)) }
            }
        }
        for travel in part.travelPrice.indices {
            let dearest = Int32(clamping: min(part.travelPrice[travel] * Self.scale, Int(Self.most)))
            for day in 0..<part.dayCount {
                let cell = travels + travel * part.dayCount + day
                (ceiling[cell], room[cell]) = (dearest, 1)
            }
        }
    }

    func free() {
        for row in [price, room, floor, ceiling, use] { row.free() }
        active.free()
        isActive.free()
        touched.free()
        direction.free()
        exact.free()
    }
}

extension PriceTable {
    /// What all that there is is worth.
    var worth: Int {
        var sum = 0
        for index in 0..<activeCount {
            let cell = Int(active[index])
            sum += Int(price[cell]) * Int(room[cell])
        }
        return sum
    }

    /// Counts one more, or so many more, who would use a cell.
    @inline(__always)
    mutating func count(_ cell: Int, _ amount: Int32 = 1) {
        if use[cell] == 0 {
            touched[touchedCount] = Int32(truncatingIfNeeded: cell)
            touchedCount += 1
        }
        use[cell] += amount
        guard use[cell] > room[cell], !isActive[cell] else { return }
        isActive[cell] = true
        active[activeCount] = Int32(truncatingIfNeeded: cell)
        activeCount += 1
    }

    /// Forgets who would use what.
    mutating func clear() {
        for index in 0..<touchedCount { use[Int(touched[index])] = 0 }
        touchedCount = 0
    }

    /// Moves every price towards what is asked for: up where more is wanted than there is, down where less is.
    ///
    /// `lack` is how far the bound is from what it should reach (Polyak 1969); half of the last direction is kept.
    func move(lack: Double, eagerness: Double) {
        var norm: Float = 0
        for index in 0..<activeCount {
            let cell = Int(active[index])
            let excess = Float(use[cell] - room[cell])
            let wanted = excess + 0.5 * direction[cell]
            let isStuck = (excess <= 0 && exact[cell] <= Float(floor[cell])) || ceiling[cell] == floor[cell]
            direction[cell] = isStuck ? 0 : wanted
            norm += isStuck ? 0 : wanted * wanted
        }
        guard norm > 0 else { return }
        let stride = Float(eagerness * lack) / norm
        for index in 0..<activeCount {
            let cell = Int(active[index])
            let next = min(max(exact[cell] + stride * direction[cell], Float(floor[cell])), Float(ceiling[cell]))
            exact[cell] = next
            price[cell] = Int32(next)
        }
    }

    /// Goes back to prices that were good.
    func restore(_ prices: Flat<Int32>) {
        for index in 0..<activeCount {
            let cell = Int(active[index])
            price[cell] = prices[cell]
            exact[cell] = Float(prices[cell])
            direction[cell] = 0
        }
    }

    /// Keeps the prices of now.
    func keep(in prices: Flat<Int32>) {
        for index in 0..<activeCount { prices[Int(active[index])] = price[Int(active[index])] }
    }
}
