/// Where the members of a part stand, and what that uses up.
///
/// It belongs to one task; every change is a `place` or a `remove`.
final class Board {
    let part: Part
    /// Where each member stands; -1 while it is left out.
    let at: Flat<Int32>
    /// What all stands for: own costs, loads, travel and distances.
    private(set) var cost = 0
    /// How many members are not at the place where they were published, though they could be.
    private(set) var moves: Int
    /// How much those weigh who are left out.
    private(set) var leftOut: Int
    /// So many moves cost nothing.
    let moveLimit: Int

    /// A bit is set where a resource has no room left; one row of `rowBytes` a resource.
    private let full: UnsafeMutableRawPointer
    private let rowBytes: Int
    private let used: Flat<UInt16>
    /// Who was the last to be placed on a resource's half day; -1 when it has gone.
    let user: Flat<Int32>
    private let loaded, travelled: Flat<UInt16>

    init(_ part: Part, moveLimit: Int) {
        self.part = part
        self.moveLimit = moveLimit
        at = Flat(repeating: -1, count: part.count)
        moves = (0..<part.count).count { part.home[$0] >= 0 }
        leftOut = (0..<part.count).reduce(0) { $0 + part.weight[$1] }
        let resources = part.capacity.count
        // Eight bytes more, because eight are read at a time.
        rowBytes = part.span / 8 + 9
        full = .allocate(byteCount: max(resources * rowBytes, 1), alignment: 8)
        full.initializeMemory(as: UInt8.self, repeating: 0, count: resources * rowBytes)
        used = Flat(part.used)
        user = Flat(repeating: -1, count: resources * part.span)
        loaded = Flat(part.loaded)
        travelled = Flat(part.travelled)
        for resource in 0..<resources {
            for half in 0..<part.span where Int(used[resource * part.span + half]) >= Int(part.capacity[resource]) {
                setFull(resource, half, true)
            }
        }
    }

    deinit {
        at.free()
        full.deallocate()
        used.free()
        user.free()
        loaded.free()
        travelled.free()
    }

    /// One number for all levels: what is left out, moves beyond the limit, costs.
    @inline(__always)
    var value: Int { leftOut * part.priceOfLeaving + max(0, moves - moveLimit) * part.priceOfMove + cost }

    @inline(__always)
    private func setFull(_ resource: Int, _ half: Int, _ isFull: Bool) {
        let byte = full.advanced(by: resource * rowBytes + half >> 3).assumingMemoryBound(to: UInt8.self)
        let bit = UInt8(1) << UInt8(half & 7)
        byte.pointee = isFull ? byte.pointee | bit : byte.pointee & ~bit
    }
}

// MARK: - Placing

extension Board {
    @inline(__always)
    func place(_ member: Int, at place: Int) {
        assert(at[member] < 0)
        let position = Int(part.position[place])
        cost += part.own[place] + (part.isCoupled ? terms(member, at: position) : 0)
        at[member] = Int32(truncatingIfNeeded: place)
        leftOut -= part.weight[member]
        if part.home[member] == Int32(truncatingIfNeeded: place) { moves -= 1 }
        count(member, at: position, adding: true)
    }

    @inline(__always)
    func remove(_ member: Int) {
        assert(at[member] >= 0)
        let place = Int(at[member])
        let position = Int(part.position[place])
        at[member] = -1
        leftOut += part.weight[member]
        if part.home[member] == Int32(truncatingIfNeeded: place) { moves += 1 }
        count(member, at: position, adding: false)
        cost -= part.own[place] + (part.isCoupled ? terms(member, at: position) : 0)
    }

    /// Puts all where another board, or an earlier state of this one, had them.
    func restore(_ places: Flat<Int32>) {
        for member in 0..<part.count where at[member] >= 0 && at[member] != places[member] { remove(member) }
        for member in 0..<part.count where at[member] < 0 && places[member] >= 0 {
            place(member, at: Int(places[member]))
        }
    }

    @inline(__always)
    private func count(_ member: Int, at position: Int, adding: Bool) {
        let length = Int(part.length[member])
        let who = adding ? Int32(truncatingIfNeeded: member) : -1
        for index in part.needs.range(member) {
            let resource = Int(part.needs[index])
            let row = resource * part.span
            let capacity = Int(part.capacity[resource])
            for half in position..<(position + length) {
                let before = Int(used[row + half])
                let after = adding ? before + 1 : before - 1
                used[row + half] = UInt16(truncatingIfNeeded: after)
                if adding || user[row + half] == Int32(truncatingIfNeeded: member) { user[row + half] = who }
                if max(before, after) == capacity { setFull(resource, half, adding) }
            }
        }
        if part.isCoupled { countTerms(member, at: position, adding: adding) }
    }

    private func countTerms(_ member: Int, at position: Int, adding: Bool) {
        for index in part.loads.range(member) {
            let cell = Int(part.loads[index]) * part.weekCount + position / 14
            loaded[cell] = adding ? loaded[cell] + 1 : loaded[cell] - 1
        }
        for index in part.travels.range(member) {
            let rows = Int(part.travels[index]) * (part.venueCount + 1)
            for row in [rows, rows + 1 + Int(part.venue[member])] {
                let cell = row * part.dayCount + position / 2
                travelled[cell] = adding ? travelled[cell] + 1 : travelled[cell] - 1
            }
        }
    }
}

// MARK: - Asking

extension Board {
    /// What a member that has no place would add there in loads, travel and distances.
    func terms(_ member: Int, at position: Int) -> Int {
        var sum = 0
        for index in part.loads.range(member) {
            let load = Int(part.loads[index])
            let count = Int(loaded[load * part.weekCount + position / 14])
            if count >= part.loadLimit[load] { sum += part.loadPrice[load] }
        }
        for index in part.travels.range(member) {
            let travel = Int(part.travels[index])
            let (row, day) = (travel * (part.venueCount + 1), position / 2)
            let all = Int(travelled[row * part.dayCount + day])
            guard all > 0 else { continue }
            let here = Int(travelled[(row + 1 + Int(part.venue[member])) * part.dayCount + day])
            sum += (all - here) * part.travelPrice[travel]
        }
        for index in part.distances.range(member) {
            let distance = part.distances[index]
            let there = Int(at[Int(distance.other)])
            guard there >= 0 else { continue }
            let gap = part.gap(member, at: position, Int(distance.other), at: Int(part.position[there]))
            sum += distance.price.cost(of: gap)
        }
        return sum
    }

    /// Whether the resources of a member have room from a position on.
    @inline(__always)
    func hasRoom(_ member: Int, at position: Int) -> Bool {
        let length = Int(part.length[member])
        guard length <= 56 else { return hasRoom(member, halves: position..<(position + length)) }
        let mask = (UInt64(1) << UInt64(length)) &- 1
        let (byte, bit) = (position >> 3, UInt64(position & 7))
        for index in part.needs.range(member) {
            let offset = Int(part.needs[index]) * rowBytes + byte
            let bits = UInt64(littleEndian: full.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            if (bits >> bit) & mask != 0 { return false }
        }
        return true
    }

    /// Where a resource has no room in the 56 half days before a position, the last of them in the highest bit, and in
    /// the 56 from it on, the first in the lowest.
    @inline(__always)
    func fullHalves(of resource: Int, around position: Int) -> (before: UInt64, from: UInt64) {
        let row = resource * rowBytes
        func bits(from half: Int) -> UInt64 {
            let bytes = UInt64(littleEndian: full.loadUnaligned(fromByteOffset: row + half >> 3, as: UInt64.self))
            return bytes >> UInt64(half & 7) & (1 << 56 - 1)
        }
        let first = max(position - 56, 0)
        let before = bits(from: first) & ((1 << UInt64(position - first)) - 1)
        return (before << UInt64(UInt64.bitWidth - (position - first)), bits(from: position))
    }

    private func hasRoom(_ member: Int, halves: Range<Int>) -> Bool {
        for index in part.needs.range(member) {
            let resource = Int(part.needs[index])
            for half in halves where used[resource * part.span + half] >= UInt16(clamping: part.capacity[resource]) {
                return false
            }
        }
        return true
    }

    /// The positions that placed members before and after leave.
    @inline(__always)
    func limits(of member: Int) -> (first: Int, last: Int) {
        var (first, last) = (0, part.span)
        let length = max(Int(part.length[member]), 1)
        for index in part.links.range(member) {
            let link = part.links[index]
            let place = Int(at[Int(link.other)])
            guard place >= 0 else { continue }
            let days = part.days(of: Int(link.other), at: place)
            if link.isBefore {
                first = max(first, 2 * (days.first - Int(link.greatest)) + 1 - length)
                last = min(last, 2 * (days.first - Int(link.least)) + 2 - length)
            } else {
                first = max(first, 2 * (days.last + Int(link.least)))
                last = min(last, 2 * (days.last + Int(link.greatest)) + 1)
            }
        }
        return (first, last)
    }

    /// Whether placed members of its series stand far enough.
    @inline(__always)
    func keepsApart(_ member: Int, at place: Int) -> Bool {
        for index in part.neighbours.range(member) {
            let neighbour = part.neighbours[index]
            let there = Int(at[Int(neighbour.other)])
            guard there >= 0 else { continue }
            if !isApart(member, place, Int(neighbour.other), there, days: Int(neighbour.days)) { return false }
        }
        return true
    }

    @inline(__always)
    func isApart(_ one: Int, _ place: Int, _ other: Int, _ otherPlace: Int, days: Int) -> Bool {
        part.gap(one, at: Int(part.position[place]), other, at: Int(part.position[otherPlace])) >= days
    }

    /// Whether a member that has no place may stand there, within its limits.
    @inline(__always)
    func isFree(_ member: Int, at place: Int, within limits: (first: Int, last: Int)) -> Bool {
        let position = Int(part.position[place])
        return position >= limits.first && position <= limits.last && hasRoom(member, at: position)
            && keepsApart(member, at: place)
    }

    /// What leaving its published place costs a member that has no place now, and whose move is counted already.
    @inline(__always)
    func priceOfMoving(_ member: Int) -> Int {
        part.home[member] >= 0 && moves > moveLimit ? part.priceOfMove : 0
    }

    /// The cheapest free place of a member that has none, the earliest of equals, and its price; -1 if none is free.
    /// With `blink` above 0, one in 2^16/`blink` places is overlooked.
    @inline(__always)
    func best(_ member: Int, blink: Int, _ chance: inout Chance) -> (place: Int, price: Int) {
        let limits = limits(of: member)
        var best = (place: -1, price: Int.max)
        let home = Int(part.home[member])
        let move = priceOfMoving(member)
        if home >= 0, isFree(member, at: home, within: limits) {
            best = (home, part.own[home] + (part.isCoupled ? terms(member, at: Int(part.position[home])) : 0))
        }
        for index in part.places(of: member) {
            let offer = part.offers[index]
            let own = offer.own + move
            if own >= best.price { break }
            let (place, position) = (Int(offer.place), Int(offer.position))
            if position < limits.first || position > limits.last || place == home { continue }
            if !hasRoom(member, at: position) || !keepsApart(member, at: place) { continue }
            if blink > 0, Int(chance.next() >> 48) < blink { continue }
            let price = own + (part.isCoupled ? terms(member, at: position) : 0)
            if price < best.price { best = (place, price) }
        }
        return best
    }
}

// MARK: - All of them

extension Board {
    /// Places all who have no place, at once and for good: the heavy first, then who has less choice.
    func fill() {
        let waiting = (0..<part.count).filter { at[$0] < 0 }.sorted { one, other in
            (-part.weight[one], part.places(of: one).count, one)
                < (-part.weight[other], part.places(of: other).count, other)
        }
        for member in waiting { placeAtBest(member) }
    }

    /// Lets each member in turn look for a cheaper place, or an earlier one that costs the same, until none finds one.
    func settle() {
        for _ in 0..<8 {
            var hasChanged = false
            for member in 0..<part.count {
                let before = at[member]
                if before >= 0 { remove(member) }
                placeAtBest(member)
                if at[member] != before { hasChanged = true }
            }
            if !hasChanged { return }
        }
    }

    private func placeAtBest(_ member: Int) {
        var chance = Chance(seed: 0)
        let offer = best(member, blink: 0, &chance)
        if offer.place >= 0 { place(member, at: offer.place) }
    }

    /// Puts members where they begin in a solution, each whose place is free.
    func place(_ starts: [Int?]) {
        for (member, start) in starts.enumerated() {
            guard let start, at[member] < 0,
                let place = part.places(of: member).first(where: { Int(part.position[$0]) == start - part.origin }),
                isFree(member, at: place, within: limits(of: member))
            else { continue }
            self.place(member, at: place)
        }
    }

    /// Where each member begins, on the problem's axis.
    var starts: [Int?] {
        (0..<part.count).map { at[$0] < 0 ? nil : Int(part.position[Int(at[$0])]) + part.origin }
    }
}
