/// Trees among a part's members, of what keeps two of them in order or apart, or near each other at a price: along trees
/// the best places can be found exactly, whatever each place is priced with.
///
/// What would close a circle is left out, and so are members of which one may be left out: a bound over a forest holds
/// for everything that binds more.
struct Forest {
    private let part: Part
    /// Parents before their children.
    let order: [Int]
    /// The parent of each member; -1 of a root.
    let parent: [Int]
    /// Whether the places of a child that go with one of the parent lie outside the window, not inside.
    private let isOutside: [Bool]
    /// Where the windows of a child begin among all: one for each place of the parent.
    private let windowStart: [Int]
    /// What a child and its parent cost together, where they wish for a distance.
    private let pairs: PairCosts
    private let lower: Flat<Int32>
    private let upper: Flat<Int32>
    private let queue: Flat<Int32>
    private let message: Flat<Int>

    /// Makes trees, or single members; a unit of cost counts `unit`, nothing where costs are not counted.
    init(_ part: Part, hasTrees: Bool, unit: Int) {
        self.part = part
        var draft = ForestDraft(part, unit: unit)
        draft.grow(hasTrees: hasTrees)
        (order, parent, isOutside) = (draft.order, draft.parent, draft.isOutside)
        (windowStart, pairs) = (draft.windowStart, draft.pairs)
        lower = Flat(draft.lowers)
        upper = Flat(draft.uppers)
        let most = (0..<part.count).reduce(0) { max($0, part.places(of: $1).count) }
        queue = Flat(repeating: 0, count: most + 1)
        message = Flat(repeating: 0, count: 2 * most + 2)
    }

    func free() {
        lower.free()
        upper.free()
        queue.free()
        message.free()
    }

    /// More than any value, and safe to add.
    static let never = 1 << 56
}

// MARK: - Which places go together

extension Forest {
    /// What a place of a child costs together with one of its parent; nothing where they cannot be together.
    private func cost(_ place: Int, of child: Int, with parentPlace: Int) -> Int? {
        let index = parentPlace - part.places(of: parent[child]).lowerBound
        if pairs.has(child) {
            return pairs.cost(child, at: place - part.places(of: child).lowerBound, parentAt: index)
        }
        let window = windowStart[child] + index
        return (place >= Int(lower[window]) && place < Int(upper[window])) != isOutside[child] ? 0 : nil
    }
}

// MARK: - The best of a tree

extension Forest {
    /// Adds to each place of each parent what its children cost at best with it, from the leaves to the roots.
    func gather(into values: Flat<Int>) {
        for child in order.reversed() where parent[child] >= 0 {
            let first = part.places(of: parent[child]).lowerBound
            let count = bestOfWindows(child, values)
            for index in 0..<count { values[first + index] = min(Self.never, values[first + index] + message[index]) }
        }
    }

    /// Fills `message` with what a child costs at best with each place of its parent; answers how many these are.
    @discardableResult
    private func bestOfWindows(_ child: Int, _ values: Flat<Int>) -> Int {
        let count = part.places(of: parent[child]).count
        let places = part.places(of: child)
        if pairs.has(child) {
            bestOfPairs(child, places, count, values)
        } else if isOutside[child] {
            bestOutside(places, count, windowStart[child], values)
        } else {
            bestInside(places, count, windowStart[child], values)
        }
        return count
    }

    private func bestOfPairs(_ child: Int, _ places: Range<Int>, _ count: Int, _ values: Flat<Int>) {
        for index in 0..<count {
            var least = Self.never
            for place in places {
                guard let cost = pairs.cost(child, at: place - places.lowerBound, parentAt: index) else { continue }
                least = min(least, values[place] + cost)
            }
            message[index] = least
        }
    }

    /// The least of each of windows that only move on: those that may still become the least wait in a queue.
    private func bestInside(_ places: Range<Int>, _ count: Int, _ start: Int, _ values: Flat<Int>) {
        var (head, tail) = (0, 0)
        var next = places.lowerBound
        for index in 0..<count {
            let (low, high) = (Int(lower[start + index]), Int(upper[start + index]))
            while next < high {
                let value = values[next]
                while tail > head, values[Int(queue[tail - 1])] >= value { tail -= 1 }
                queue[tail] = Int32(truncatingIfNeeded: next)
                tail += 1
                next += 1
            }
            while head < tail, Int(queue[head]) < low { head += 1 }
            message[index] = head < tail ? values[Int(queue[head])] : Self.never
        }
    }

    private func bestOutside(_ places: Range<Int>, _ count: Int, _ start: Int, _ values: Flat<Int>) {
        var least = Self.never
        var next = places.lowerBound
        for index in 0..<count {
            while next < Int(lower[start + index]) {
                least = min(least, values[next])
                next += 1
            }
            message[index] = least
        }
        least = Self.never
        next = places.upperBound - 1
        for index in stride(from: count - 1, through: 0, by: -1) {
            while next >= Int(upper[start + index]) {
                least = min(least, values[next])
                next -= 1
            }
            message[index] = min(message[index], least)
        }
    }

    /// The best place of each member, given that of its parent, from the roots to the leaves.
    func choose(_ chosen: Flat<Int32>, _ values: Flat<Int>) {
        for member in order {
            let places = part.places(of: member)
            var best = (value: Int.max, place: places.lowerBound)
            func look(_ range: Range<Int>) {
                for place in range where values[place] < best.value { best = (values[place], place) }
            }
            if parent[member] < 0 {
                look(places)
            } else if pairs.has(member) {
                for place in places {
                    guard let cost = cost(place, of: member, with: Int(chosen[parent[member]])) else { continue }
                    if values[place] + cost < best.value { best = (values[place] + cost, place) }
                }
            } else {
                let above = part.places(of: parent[member]).lowerBound
                let window = windowStart[member] + Int(chosen[parent[member]]) - above
                let (low, high) = (Int(lower[window]), Int(upper[window]))
                if isOutside[member] {
                    look(places.lowerBound..<low)
                    look(high..<places.upperBound)
                } else {
                    look(low..<high)
                }
            }
            chosen[member] = Int32(best.place)
        }
    }

    /// Turns what `gather` left into what the whole tree costs at best with each place, from the roots to the leaves.
    func spread(into values: Flat<Int>) {
        for child in order where parent[child] >= 0 {
            bestOfWindows(child, values)
            let places = part.places(of: child)
            let above = part.places(of: parent[child])
            // What the tree costs without this child, with each place of the parent.
            let rest = above.map { values[$0] >= Self.never ? Self.never : values[$0] - message[$0 - above.lowerBound] }
            for place in places {
                var best = Self.never
                for parentPlace in above where rest[parentPlace - above.lowerBound] < best {
                    guard let cost = cost(place, of: child, with: parentPlace) else { continue }
                    best = min(best, rest[parentPlace - above.lowerBound] + cost)
                }
                values[place] = min(Self.never, values[place] + best)
            }
        }
    }
}
