import Days
import Programmes

/// One occurrence among the others of a plan: what hinders it at a place, and what it would cost there.
///
/// The others stand where they are; where the occurrence itself stands now plays no part.
struct Neighbourhood {
    /// What the occurrence asks for.
    let demand: Demand
    /// What the plan is judged by.
    let circumstances: Circumstances
    /// Who else needs what it needs, one entry a claim.
    let rivals: [Rivals]
    /// What must come before or after it.
    let ties: [Tie]
    /// The others of its series, which must keep away from it.
    private let series: [Occurrence]
    /// The others that it would like to have a distance from, in the order of identities.
    let wishes: [(other: Occurrence, wish: Wish)]

    /// The neighbourhood of a demand among the occurrences of a plan, leaving out its own and those named.
    init(
        of demand: Demand, in plan: Plan, without absent: Set<Occurrence.ID> = [], under circumstances: Circumstances
    ) {
        let others = plan.occurrences.filter { $0.id != demand.id && !absent.contains($0.id) }
        self.init(of: demand, among: others, under: circumstances)
    }

    /// The neighbourhood of a demand among others, which do not contain its own occurrence.
    init(of demand: Demand, among others: [Occurrence], under circumstances: Circumstances) {
        self.demand = demand
        self.circumstances = circumstances
        rivals = demand.isDeadline ? [] : Rivals.all(of: demand, among: others, under: circumstances)
        ties = Tie.all(of: demand, among: others, under: circumstances)
        let own = Series(of: demand.id)
        series = demand.schedule.spacing == nil ? [] : others.filter { Series(of: $0.id) == own }
        wishes = others.compactMap { other in
            circumstances.demand(of: other.id)
                .flatMap { Wish(of: demand, and: $0, beside: circumstances.neighbours) }.map { (other, $0) }
        }
        .sorted { $0.other.id < $1.other.id }
    }

    /// The ids of all others that bind it in one way or another.
    var neighbours: Set<Occurrence.ID> {
        Set(
            rivals.flatMap { $0.occurrences.map(\.id) } + ties.map(\.other.id) + series.map(\.id)
                + wishes.map(\.other.id))
    }
}

// MARK: - Places

extension Neighbourhood {
    /// The half days that it would take from a place on; of a deadline, its day's morning.
    func sessions(from place: HalfDay) -> [HalfDay] {
        demand.isDeadline
            ? [HalfDay(place.day, .morning)] : (0..<demand.schedule.length).map(place.advanced(by:))
    }

    /// The places on a day in which it may begin at all: one of a deadline and of whole days, else one or two.
    func starts(on day: Day) -> [HalfDay] {
        if demand.isDeadline || demand.schedule.length > 1 { return [HalfDay(day, .morning)] }
        return (demand.schedule.session.map { [$0] } ?? Session.allCases).map { HalfDay(day, $0) }
    }

    /// The days of its window as it is written, and of a deadline also the day to which it may move; nothing where the
    /// calendar has no such window.
    var days: ClosedRange<Day>? {
        demand.window.map { window in
            let last = demand.isDeadline ? max(window.closes, circumstances.dueDay(for: window.closes)) : window.closes
            return window.opens...last
        }
    }

    /// Every place in its window at which nothing hinders it, in order of time.
    var possible: [HalfDay] {
        (days.map(Array.init) ?? []).flatMap(starts).filter(isPossible)
    }
}

// MARK: - The cheapest place

extension Neighbourhood {
    /// The cheapest possible place that costs less than so much, the earliest of equals; nothing where there is none.
    ///
    /// Days are looked at from the preferred one outwards, and no farther than distance alone allows.
    func cheapest(below limit: Int = .max, where isWanted: (HalfDay) -> Bool = { _ in true }) -> PricedPlace? {
        guard let days, let window = circumstances.window(of: demand) ?? demand.window else { return nil }
        let reach = max(days.lowerBound.distance(to: window.prefer), window.prefer.distance(to: days.upperBound))
        var best: PricedPlace?
        for distance in 0...max(reach, 0) {
            let near = [window.prefer.advanced(by: -distance), window.prefer.advanced(by: distance)]
                .filter(days.contains)
            let least = near.map(leastCost).min() ?? 0
            if least >= limit || best.map({ least > $0.cost }) ?? false { break }
            for place in near.prefix(distance == 0 ? 1 : 2).flatMap(starts) where isWanted(place) {
                let priced = priced(place)
                guard priced.cost < limit, best.map({ (priced.cost, place) < ($0.cost, $0.place) }) ?? true,
                    isPossible(place)
                else { continue }
                best = priced
            }
        }
        return best
    }
}

// MARK: - What hinders

extension Neighbourhood {
    /// Whether nothing hinders it at a place; the same as asking for all hindrances, but sooner answered.
    func isPossible(_ place: HalfDay) -> Bool {
        let sessions = sessions(from: place)
        let days = days(of: sessions)
        return days.allSatisfy(circumstances.calendar.isWorking) && bounds(of: days).isEmpty
            && !rivals.contains { $0.areFull(in: sessions) }
            && !ties.contains { $0.hindrance(to: days[0]...days[days.count - 1]) != nil }
            && subjectHindrances(on: days).isEmpty && sessionHindrances(at: place).isEmpty
            && busyHindrances(at: place).isEmpty && spacingHindrances(at: place, on: days).isEmpty
    }

    private func days(of sessions: [HalfDay]) -> [Day] {
        sessions.reduce(into: []) { days, half in if days.last != half.day { days.append(half.day) } }
    }

    /// All that hinders it at a place, the most basic first.
    func hindrances(at place: HalfDay) -> [Hindrance] {
        let sessions = sessions(from: place)
        let days = days(of: sessions)
        return bounds(of: days) + calendarHindrances(on: days) + subjectHindrances(on: days)
            + sessionHindrances(at: place) + busyHindrances(at: place)
            + rivals.flatMap { $0.clashes(in: sessions) }.withoutRepetition
            + ties.compactMap { $0.hindrance(to: days[0]...days[days.count - 1]) }
            + spacingHindrances(at: place, on: days)
    }

    private func bounds(of days: [Day]) -> [Hindrance] {
        let programme = circumstances.programme
        let (first, last) = (days[0], days[days.count - 1])
        var hindrances: [Hindrance] = []
        if first <= programme.signed { hindrances.append(.beforeSignature(programme.signed)) }
        // A due day beyond the horizon is not due at its end.
        let due = demand.isDeadline ? demand.window?.closes : nil
        if max(last, due ?? last) > programme.horizon.upperBound {
            hindrances.append(.afterHorizon(programme.horizon.upperBound))
        }
        guard let window = demand.window else { return hindrances + [.outsideWindow(nil)] }
        // Whether a deadline lies after its window, its due day says.
        if first < window.opens || (!demand.isDeadline && last > window.closes) {
            hindrances.append(.outsideWindow(window))
        }
        return hindrances
    }

    private func calendarHindrances(on days: [Day]) -> [Hindrance] {
        days.filter { !circumstances.calendar.isWorking($0) }.flatMap { day -> [Hindrance] in
            let calendar = circumstances.calendar
            let row = calendar.dayOff(on: day)
            let isRest = calendar.restDays.contains(day.weekday) && row?.isWorked != true
            let closure = calendar.closures.first { $0.days.contains(day) }
            return (isRest ? [.restDay(day)] : []) + (row.map { $0.isWorked ? [] : [.dayOff($0)] } ?? [])
                + (closure.map { [.closure(day, $0)] } ?? [])
        }
    }

    private func subjectHindrances(on days: [Day]) -> [Hindrance] {
        guard let subject = demand.id.subject,
            let (from, until) = circumstances.life(of: subject),
            !days.allSatisfy({ circumstances.exists(subject, on: $0) })
        else { return [] }
        return [.withoutSubject(subject, from: from, until: until)]
    }

    private func sessionHindrances(at place: HalfDay) -> [Hindrance] {
        guard !demand.isDeadline else {
            guard let written = demand.window?.closes else { return [] }
            let due = circumstances.dueDay(for: written)
            return due == place.day ? [] : [.notDueDay(written: written, due: due)]
        }
        let isWholeDays = demand.schedule.length > 1
        guard let wished = isWholeDays ? .morning : demand.schedule.session, wished != place.session else { return [] }
        return [.wrongSession(wished, isWholeDays: isWholeDays)]
    }

    private func busyHindrances(at place: HalfDay) -> [Hindrance] {
        circumstances.busyTimes(of: demand, at: place.index).map(Hindrance.busy)
    }

    private func spacingHindrances(at place: HalfDay, on days: [Day]) -> [Hindrance] {
        guard let least = demand.schedule.spacing else { return [] }
        return series.filter { $0.days(from: place, through: days[days.count - 1]) < least }
            .map { .tooNear($0.id, days: least) }
    }

    /// The least number of days to another one of its series, which is 0 or less where they overlap; nothing where it
    /// has none.
    func leastGap(at place: HalfDay) -> Int? {
        let last = sessions(from: place).last?.day ?? place.day
        return series.map { $0.days(from: place, through: last) }.min()
    }
}

extension Circumstances {
    /// The first and last day of a subject's life, where it has them; nothing for one that the programme does not know.
    fileprivate func life(of subject: Occurrence.Subject) -> (from: Day?, until: Day?)? {
        switch subject {
        case .unit(let id): programme.unit(id).map { ($0.from, $0.until) }
        case .body(let id): programme.body(id).map { ($0.from, $0.until) }
        }
    }
}

extension [Hindrance] {
    /// Each clash once: a head and a body's only delegation are missing for the same others.
    fileprivate var withoutRepetition: Self {
        var seen: Set<[Occurrence.ID]> = []
        return filter { seen.insert($0.others).inserted }
    }
}
