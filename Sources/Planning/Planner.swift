public import Days
public import Programmes

/// Chooses the day and session of each occurrence.
///
/// The same circumstances give the same plan, whatever the order in which bodies, units and obligations are written.
public struct Planner: Sendable {
    /// What is planned, and within what.
    public let circumstances: Circumstances

    /// Makes a planner for circumstances.
    public init(_ circumstances: Circumstances) {
        self.circumstances = circumstances
    }

    /// Makes a planner; `ruleDays` are the days that stated rules (RRULE) name, by obligation.
    public init(
        programme: Programme, calendar: WorkingCalendar, festivals: [Festival] = [],
        ruleDays: [Obligation.ID: [Day]] = [:], commitments: Commitments = Commitments()
    ) {
        circumstances = Circumstances(
            programme: programme, calendar: calendar, festivals: festivals, ruleDays: ruleDays,
            commitments: commitments)
    }

    /// Plans the horizon; what the commitments fix begins in that session (a deadline: on that day) and is never moved,
    /// even where that breaks a constraint, which the plan's conflicts then say. Identities that the programme does
    /// not owe are passed over.
    public func plan() -> Plan { planned().plan }

    /// Plans the horizon, and says how near to the best possible the plan is.
    public func planned() -> (plan: Plan, quality: Quality) { planned(Statement(circumstances)) }

    /// Plans what a statement says.
    func planned(_ statement: Statement) -> (plan: Plan, quality: Quality) {
        let solution = Search.solve(statement.problem)
        let occurrences = statement.demands.indices.compactMap { index in
            solution.starts[index].map { occurrence(of: statement.demands[index], at: $0) }
        }
        let unplaced = solution.obstacles.map { index, obstacle in
            let demand = statement.demands[index]
            return Unplaced(
                demand.id, window: circumstances.window(of: demand), because: reason(obstacle, statement.demands))
        }
        let plan = Plan(
            horizon: circumstances.programme.horizon,
            occurrences: occurrences.sorted { ($0.start, $0.id) < ($1.start, $1.id) },
            unplaced: (statement.unplaced + unplaced).sorted { $0.id < $1.id },
            withoutSubject: statement.withoutSubject.sorted { $0.id < $1.id }
        ).judged(by: circumstances)
        // What lies outside the search costs the same in every plan.
        let outside = plan.cost - solution.cost
        let lost = (statement.unplaced.map(\.id) + statement.withoutSubject.map(\.id)).count {
            circumstances.commitments.confirmedPlace(of: $0) != nil
        }
        let quality = Quality(
            cost: plan.cost, leastCost: solution.bound.cost + outside, moves: solution.moves + lost,
            leastMoves: solution.bound.moves + lost, iterations: solution.iterations)
        return (plan, quality)
    }

    /// The occurrence that meets a demand at a place.
    func occurrence(of demand: Demand, at start: Int) -> Occurrence {
        let first = HalfDay(index: start)
        let window =
            circumstances.window(of: demand) ?? demand.window
            ?? Window(opens: first.day, closes: first.day, prefer: first.day)
        return Occurrence(
            demand.id, kind: demand.obligation.kind, window: window, day: first.day,
            sessions: (start..<(start + demand.schedule.length)).map(HalfDay.init(index:)),
            // What another body has fixed, or what is known to have been held, is tentative no more.
            isTentative: demand.schedule.isTentative && !circumstances.isFixedOrHeld(demand.id),
            cost: circumstances.cost(of: demand, at: start),
            estimatedDaysOff: circumstances.estimates(for: demand, on: first.day, in: window))
    }

    private func reason(_ obstacle: Search.Obstacle, _ demands: [Demand]) -> Unplaced.Reason {
        switch obstacle {
        case .noStart: .noOpenDay
        case .taken(let others): .taken(by: others.map { demands[$0].id })
        case .order(let others): .order(with: others.map { demands[$0].id })
        case .spacing(let others): .spacing(from: others.map { demands[$0].id })
        }
    }
}

extension Circumstances {
    /// The days whose being off or worked is only estimated and that bear on a place: those of a gathering's window,
    /// those between a deadline and its due day.
    fileprivate func estimates(for demand: Demand, on day: Day, in window: Window) -> [Day] {
        let days =
            demand.isDeadline
            ? min(day, window.closes)...max(day, window.closes) : window.opens...window.closes
        return days.filter(calendar.isEstimate)
    }
}
