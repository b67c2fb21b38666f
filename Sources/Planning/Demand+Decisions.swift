import Days
import Programmes

// What persons have decided about whom a round visits, how long gatherings are, and what meets several duties at once.

extension [Demand] {
    /// The same with the visits of rounds that persons have decided, instead of those by turns.
    func deciding(_ rounds: [Round.ID: Round], in programme: Programme) -> [Demand] {
        guard !rounds.isEmpty else { return self }
        let byTurns = Dictionary(
            self.compactMap { demand in demand.id.round.map { ($0, demand) } },
            uniquingKeysWith: { first, _ in first })
        let decided = rounds.sorted { $0.key < $1.key }.flatMap { id, round -> [Demand] in
            guard let model = byTurns[id] else { return [] }
            return round.subjects.map { Demand(model, visiting: $0, by: round, in: programme) }
        }
        return filter { demand in demand.id.round.flatMap { rounds[$0] } == nil } + decided
    }

    /// The same, gatherings taking as many sessions as persons have decided; a due day stays one.
    func lasting(_ lengths: [Occurrence.ID: Int]) -> [Demand] {
        guard !lengths.isEmpty else { return self }
        return map { demand in
            guard let length = lengths[demand.id], !demand.isDeadline, length != demand.schedule.length else {
                return demand
            }
            var schedule = demand.schedule
            schedule.length = length
            return Demand(
                id: demand.id, obligation: demand.obligation, schedule: schedule, window: demand.window,
                needs: demand.needs)
        }
    }

    /// The same, what meets other duties too asking for what these ask: their persons, their order, and the days that
    /// their windows have in common.
    func merging(_ absent: [Occurrence.ID: Absence]) -> [Demand] {
        let merged = absent.compactMap { part, absence in absence.whole.map { (whole: $0, part: part) } }
        guard !merged.isEmpty else { return self }
        let parts = Dictionary(grouping: merged, by: \.whole).mapValues { $0.map(\.part).sorted() }
        let demands = Dictionary(self.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return map { demand in
            (parts[demand.id] ?? []).compactMap { demands[$0] }.reduce(demand) { $0.meeting($1) }
        }
    }
}

extension Demand {
    /// A visit of a round, after the model of one by turns.
    fileprivate convenience init(
        _ model: Demand, visiting subject: Occurrence.Subject, by round: Round, in programme: Programme
    ) {
        let schedule = model.schedule.led(by: round.team)
        let members = round.members.map { Claim(name: "person \($0)", kind: .person, capacity: 1) }
        self.init(
            id: Occurrence.ID(
                model.id.obligation, period: model.id.period, subject: subject, ordinal: model.id.ordinal),
            obligation: model.obligation, schedule: schedule, window: model.window,
            needs: Set(Claim.all(of: schedule, for: subject, in: programme) + members).sorted())
    }

    /// The same, meeting another duty too.
    fileprivate func meeting(_ part: Demand) -> Demand {
        var schedule = schedule
        schedule.after += part.schedule.after.filter { !schedule.after.contains($0) && $0.obligation != id.obligation }
        return Demand(
            id: id, obligation: obligation, schedule: schedule, window: commonWindow(with: part),
            needs: isDeadline ? needs : Set(needs + part.needs).sorted())
    }

    /// The days that both windows have; the own ones where they have none in common.
    private func commonWindow(with part: Demand) -> Window? {
        guard let window, let other = part.window else { return window }
        let (opens, closes) = (max(window.opens, other.opens), min(window.closes, other.closes))
        guard opens <= closes else { return window }
        return Window(
            opens: opens, closes: closes, prefer: min(max(window.prefer, opens), closes),
            dataUntil: window.dataUntil, owner: window.owner == .clause ? .clause : other.owner)
    }
}
