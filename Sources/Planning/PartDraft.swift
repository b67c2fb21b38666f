/// What a part is made of, while it is made.
struct PartDraft {
    private(set) var members: [Int] = []
    private(set) var origin = 0
    private(set) var span = 0

    private(set) var first: [Int32] = [0]
    private(set) var position: [Int32] = []
    private(set) var own: [Int] = []
    private(set) var order: [Int32] = []
    private(set) var home: [Int32] = []

    private(set) var needs: [[Int32]] = []
    private(set) var links: [[Part.Link]]
    private(set) var neighbours: [[Part.Neighbour]]
    private(set) var loads, travels: [[Int32]]
    private(set) var distances: [[Part.Distance]]
    private(set) var venues: [Int32] = []
    private(set) var venueCount = 0
    /// The resources and terms that members have to do with, as indices into the problem's.
    private(set) var resources: [Int] = []
    private(set) var loadTerms: [Int] = []
    private(set) var travelTerms: [Int] = []
    private(set) var used: [UInt16] = []
    private(set) var loaded: [UInt16] = []
    private(set) var travelled: [UInt16] = []

    init(_ problem: Problem, _ domains: Domains) {
        members = problem.activities.indices.filter(domains.isOpen)
        links = Array(repeating: [], count: members.count)
        neighbours = Array(repeating: [], count: members.count)
        loads = Array(repeating: [], count: members.count)
        travels = Array(repeating: [], count: members.count)
        distances = Array(repeating: [], count: members.count)
        var locals = [Int?](repeating: nil, count: problem.activities.count)
        for (local, member) in members.enumerated() { locals[member] = local }
        measure(problem, domains)
        let toPinned = addDistances(problem, locals)
        addPlaces(problem, domains, toPinned)
        addResources(problem)
        addOrder(problem, locals)
        addTerms(problem, locals)
        countPinned(problem)
    }

    private mutating func measure(_ problem: Problem, _ domains: Domains) {
        let spans = members.compactMap { member -> (Int, Int)? in
            let activity = problem.activities[member]
            guard let first = domains.kept[member].first, let last = domains.kept[member].last else { return nil }
            return (activity.starts[first], activity.starts[last] + max(activity.length, 1))
        }
        let start = spans.map(\.0).min() ?? 0
        // Down to a Monday, so that weeks can be counted from the first day.
        origin = (Problem.Load.week(of: start >> 1) * 7 - 3) * 2
        span = (spans.map(\.1).max() ?? start) - origin
    }

    private mutating func addPlaces(_ problem: Problem, _ domains: Domains, _ toPinned: [[Problem.Distance]]) {
        for (local, member) in members.enumerated() {
            let activity = problem.activities[member]
            let begin = Int32(position.count)
            for index in domains.kept[member] {
                position.append(Int32(activity.starts[index] - origin))
                let start = activity.starts[index]
                own.append(
                    toPinned[local].reduce(activity.costs[index]) { sum, distance in
                        let pinned = distance.one == member ? distance.other : distance.one
                        let there = problem.activities[pinned].starts[0]
                        return sum + distance.price.cost(of: problem.gap(member, at: start, pinned, at: there))
                    })
            }
            let end = Int32(position.count)
            first.append(end)
            order += (begin..<end).sorted { (own[Int($0)], $0) < (own[Int($1)], $1) }
            let published = activity.published.map { $0 - origin }
            home.append((begin..<end).first { published == Int(position[Int($0)]) } ?? -1)
        }
    }

    private mutating func addResources(_ problem: Problem) {
        resources = Set(members.flatMap { problem.activities[$0].length > 0 ? problem.activities[$0].needs : [] })
            .sorted()
        let locals = Dictionary(uniqueKeysWithValues: resources.enumerated().map { ($1, Int32($0)) })
        needs = members.map { problem.activities[$0].needs.compactMap { locals[$0] } }
    }
}

// MARK: - What binds members together

extension PartDraft {
    private mutating func addOrder(_ problem: Problem, _ locals: [Int?]) {
        func clamped(_ days: Int) -> Int32 { Int32(min(max(days, -1 << 24), 1 << 24)) }
        for precedence in problem.precedences {
            guard let before = locals[precedence.before], let after = locals[precedence.after] else { continue }
            let (least, greatest) = (clamped(precedence.gap.lowerBound), clamped(precedence.gap.upperBound))
            links[before].append(Part.Link(other: Int32(after), least: least, greatest: greatest, isBefore: true))
            links[after].append(Part.Link(other: Int32(before), least: least, greatest: greatest, isBefore: false))
        }
        for spacing in problem.spacings {
            let series = spacing.activities.compactMap { locals[$0] }
            for (one, other) in series.lazy.flatMap({ one in series.map { (one, $0) } }) where one != other {
                neighbours[one].append(Part.Neighbour(other: Int32(other), days: clamped(spacing.days)))
            }
        }
    }

    /// Adds the distances between members, and answers those from each member to what is pinned: these are costs of its
    /// places.
    private mutating func addDistances(_ problem: Problem, _ locals: [Int?]) -> [[Problem.Distance]] {
        var toPinned = [[Problem.Distance]](repeating: [], count: members.count)
        for distance in problem.distances where distance.price.dearest > 0 {
            for (mine, its) in [(distance.one, distance.other), (distance.other, distance.one)] {
                guard let member = locals[mine] else { continue }
                if let other = locals[its] {
                    distances[member].append(Part.Distance(other: Int32(other), price: distance.price))
                } else if problem.activities[its].isPinned {
                    toPinned[member].append(distance)
                }
            }
        }
        return toPinned
    }

    private mutating func addTerms(_ problem: Problem, _ locals: [Int?]) {
        for (index, load) in problem.loads.enumerated() where load.price > 0 {
            let bound = Set(load.activities.compactMap { locals[$0] })
            guard !bound.isEmpty else { continue }
            for member in bound { loads[member].append(Int32(loadTerms.count)) }
            loadTerms.append(index)
        }
        for (index, travel) in problem.travels.enumerated() where travel.price > 0 {
            let bound = Set(travel.activities.compactMap { locals[$0] })
            guard !bound.isEmpty else { continue }
            for member in bound { travels[member].append(Int32(travelTerms.count)) }
            travelTerms.append(index)
        }
    }

    private mutating func countPinned(_ problem: Problem) {
        let (weekCount, dayCount) = (span / 14 + 1, span / 2 + 1)
        let venueNumbers = numberVenues(problem)
        used = Array(repeating: 0, count: resources.count * span)
        loaded = Array(repeating: 0, count: loadTerms.count * weekCount)
        travelled = Array(repeating: 0, count: travelTerms.count * (venueCount + 1) * dayCount)
        let locals = Dictionary(uniqueKeysWithValues: resources.enumerated().map { ($1, $0) })
        for activity in problem.activities where activity.isPinned {
            let start = activity.starts[0] - origin
            for need in activity.needs.compactMap({ locals[$0] }) {
                for half in start..<(start + activity.length) where half >= 0 && half < span {
                    used[need * span + half] += 1
                }
            }
        }
        func pinned(_ activities: [Int]) -> [(activity: Problem.Activity, start: Int)] {
            activities.map { problem.activities[$0] }.filter(\.isPinned).map { ($0, $0.starts[0] - origin) }
                .filter { $0.1 >= 0 }
        }
        for (row, term) in loadTerms.enumerated() {
            for (_, start) in pinned(problem.loads[term].activities) where start / 14 < weekCount {
                loaded[row * weekCount + start / 14] += 1
            }
        }
        for (term, index) in travelTerms.enumerated() {
            let rows = term * (venueCount + 1)
            for (activity, start) in pinned(problem.travels[index].activities) where start / 2 < dayCount {
                travelled[rows * dayCount + start / 2] += 1
                // A place where no member is held is another place to all of them.
                guard let venue = venueNumbers[activity.place] else { continue }
                travelled[(rows + 1 + venue) * dayCount + start / 2] += 1
            }
        }
    }

    /// Gives each place where a member is held a number.
    private mutating func numberVenues(_ problem: Problem) -> [Int?: Int] {
        guard !travelTerms.isEmpty else {
            venues = Array(repeating: 0, count: members.count)
            return [:]
        }
        var numbers: [Int?: Int] = [:]
        for member in members {
            let number = numbers[problem.activities[member].place] ?? numbers.count
            numbers[problem.activities[member].place] = number
            venues.append(Int32(number))
        }
        venueCount = numbers.count
        return numbers
    }
}

// MARK: - Levels

extension PartDraft {
    /// What a move and a unit of weight left out are counted with, so that no cost outweighs a move, and neither all
    /// costs and moves together a unit of weight.
    func prices(of problem: Problem) -> (move: Int, leaving: Int) {
        var most = 0
        for local in members.indices {
            let dearest = own[Int(first[local])..<Int(first[local + 1])].max() ?? 0
            let load = loads[local].reduce(0) { $0 + problem.loads[loadTerms[Int($1)]].price }
            let travel = travels[local].reduce(0) { sum, term in
                let term = problem.travels[travelTerms[Int(term)]]
                return sum + term.price * term.activities.count
            }
            let distance = distances[local].reduce(0) { $0 + $1.price.dearest }
            most += dearest + load + travel + distance
        }
        let move = most + 1
        return (move, move * (home.count { $0 >= 0 } + 1) + most)
    }
}
