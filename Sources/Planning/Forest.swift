/// Trees among a part's members, of what keeps two of them in order or apart: along trees the best places can be found
/// exactly, whatever each place is priced with.
///
/// What would close a circle is left out, and so are members of which one may be left out: a bound over a forest holds
/// for everything that binds more.
struct Forest {
    private let part: Part
    /// Parents before their children.
    private(set) var order: [Int] = []
    /// The parent of each member; -1 of a root.
    private(set) var parent: [Int]
    /// Whether the places of a child that go with one of the parent lie outside the window, not inside.
    private var isOutside: [Bool]
    /// Where the windows of a child begin among all: one for each place of the parent.
    private var windowStart: [Int]
    private let lower: Flat<Int32>
    private let upper: Flat<Int32>
    private let queue: Flat<Int32>
    private let message: Flat<Int>

    init(_ part: Part, hasTrees: Bool) {
        self.part = part
        parent = Array(repeating: -1, count: part.count)
        isOutside = Array(repeating: false, count: part.count)
        windowStart = Array(repeating: 0, count: part.count)
        var lowers: [Int32] = []
        var uppers: [Int32] = []
        var isReached = [Bool](repeating: false, count: part.count)
        for root in 0..<part.count where !isReached[root] {
            isReached[root] = true
            order.append(root)
            var next = order.count - 1
            while hasTrees, next < order.count {
                let member = order[next]
                next += 1
                for index in part.links.range(member) {
                    let link = part.links[index]
                    let child = Int(link.other)
                    guard !isReached[child] else { continue }
                    isReached[child] = true
                    order.append(child)
                    parent[child] = member
                    windowStart[child] = lowers.count
                    Self.addWindows(part, link, of: member, &lowers, &uppers)
                }
                for index in part.neighbours.range(member) {
                    let neighbour = part.neighbours[index]
                    let child = Int(neighbour.other)
                    guard !isReached[child], neighbour.days > 0 else { continue }
                    isReached[child] = true
                    order.append(child)
                    parent[child] = member
                    isOutside[child] = true
                    windowStart[child] = lowers.count
                    Self.addWindows(part, neighbour, of: member, &lowers, &uppers)
                }
            }
        }
        lower = Flat(lowers)
        upper = Flat(uppers)
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
    /// For each place of a member, in order of time, the run of places its child may have.
    private static func addWindows(
        _ part: Part, _ link: Part.Link, of member: Int, _ lowers: inout [Int32], _ uppers: inout [Int32]
    ) {
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
    private static func addWindows(
        _ part: Part, _ neighbour: Part.Neighbour, of member: Int, _ lowers: inout [Int32], _ uppers: inout [Int32]
    ) {
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

    /// Whether a place of a child goes with one of its parent.
    func goTogether(_ place: Int, of child: Int, with parentPlace: Int) -> Bool {
        let window = windowStart[child] + parentPlace - part.places(of: parent[child]).lowerBound
        return (place >= Int(lower[window]) && place < Int(upper[window])) != isOutside[child]
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
        if isOutside[child] {
            bestOutside(places, count, windowStart[child], values)
        } else {
            bestInside(places, count, windowStart[child], values)
        }
        return count
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
                    if goTogether(place, of: child, with: parentPlace) { best = rest[parentPlace - above.lowerBound] }
                }
                values[place] = min(Self.never, values[place] + best)
            }
        }
    }
}
