import Days
import Planning
import Programmes

/// Says what is wrong with a plan by asking about every session of every day, knowing nothing of how it was made.
struct BruteForceVerifier {
    let world: RandomProgramme

    /// Each fault, as words.
    func faults(of plan: Plan) -> [String] {
        plan.occurrences.flatMap(faults) + clashes(in: plan)
            + plan.occurrences.flatMap { one in
                plan.occurrences.compactMap { other in one.id == other.id ? nil : fault(between: one, other) }
            }
    }

    private func schedule(of id: Occurrence.ID) -> Schedule? { world.programme.obligation(id.obligation)?.schedule }

    private func isWorking(_ day: Day) -> Bool {
        if let row = world.daysOff.first(where: { $0.date == day }) { return row.kind == .swappedWorking }
        return day.weekday != .saturday && day.weekday != .sunday
    }

    private func exists(_ subject: Occurrence.Subject?, on day: Day) -> Bool {
        guard case .unit(let id) = subject, let unit = world.programme.units.first(where: { $0.id == id }) else {
            return true
        }
        return unit.until.map { day <= $0 } ?? true
    }

    private func faults(of occurrence: Occurrence) -> [String] {
        guard let schedule = schedule(of: occurrence.id) else { return ["\(occurrence.id) is not owed"] }
        var faults: [String] = []
        let isNext = world.programme.dueDayOnDayOff == .next
        let latest = occurrence.isDeadline && isNext ? world.programme.horizon.upperBound : occurrence.window.closes
        if occurrence.days.contains(where: { $0 < occurrence.window.opens || $0 > latest }) {
            faults.append("\(occurrence.id) leaves its window")
        }
        if occurrence.isDeadline {
            let between = min(occurrence.day, occurrence.window.closes)...max(occurrence.day, occurrence.window.closes)
            if between.contains(where: { isWorking($0) && $0 != occurrence.day }) {
                faults.append("\(occurrence.id) is not due on the nearest working day")
            }
        }
        if !occurrence.days.allSatisfy(isWorking) { faults.append("\(occurrence.id) is on a day off") }
        if !occurrence.days.allSatisfy({ exists(occurrence.id.subject, on: $0) }) {
            faults.append("\(occurrence.id) has no subject")
        }
        if occurrence.sessions.count != schedule.length { faults.append("\(occurrence.id) has the wrong length") }
        if let first = occurrence.sessions.first,
            occurrence.sessions != (0..<schedule.length).map({ first.advanced(by: $0) })
        {
            faults.append("\(occurrence.id) has a hole")
        }
        if schedule.length > 1, occurrence.sessions.first?.session != .morning {
            faults.append("\(occurrence.id) begins late")
        }
        if schedule.length == 1, let wished = schedule.session, occurrence.sessions[0].session != wished {
            faults.append("\(occurrence.id) is in the wrong session")
        }
        return faults
    }

    /// Counts, session by session, who is where.
    private func clashes(in plan: Plan) -> [String] {
        var users: [String: Int] = [:]
        var faults: [String] = []
        for occurrence in plan.occurrences {
            guard let schedule = schedule(of: occurrence.id) else { continue }
            for session in occurrence.sessions {
                for need in needs(of: schedule, unit: occurrence.id.unit) {
                    users["\(need) \(session)", default: 0] += 1
                }
            }
        }
        for (use, count) in users {
            let capacity = use.hasPrefix("delegation") ? world.programme.parallelDelegations : 1
            if count > capacity { faults.append("\(use) is needed \(count) times") }
        }
        return faults.sorted()
    }

    private func needs(of schedule: Schedule, unit: Unit.ID?) -> Set<String> {
        Set(
            schedule.needs.flatMap { need -> [String] in
                switch need {
                case .head(.body(let body)): ["person \(body)", "delegation \(body)"]
                case .leader(.body(let body)): ["delegation \(body)"]
                case .leader(.ofUnit): unit.map { ["delegation commission-\($0)"] } ?? []
                case .team(let number): ["team \(number)"]
                case .room(let name): ["room \(name)"]
                default: []
                }
            })
    }

    private func fault(between one: Occurrence, _ other: Occurrence) -> String? {
        guard let schedule = schedule(of: one.id) else { return nil }
        if one.id.obligation == other.id.obligation, one.id.subject == other.id.subject, let days = schedule.spacing {
            let gap = max(one.lastDay.distance(to: other.day), other.lastDay.distance(to: one.day))
            if gap < days { return "\(one.id) and \(other.id) are \(gap) days apart" }
        }
        if one.id.obligation == other.id.obligation, one.id.period == other.id.period,
            one.id.subject == other.id.subject,
            let first = one.id.ordinal, let second = other.id.ordinal, first < second, other.day < one.lastDay
        {
            return "\(other.id) comes before \(one.id)"
        }
        for order in schedule.after where order.obligation == other.id.obligation {
            guard let own = one.id.period, let its = other.id.period, own.contains(its) else { continue }
            if let unit = one.id.unit, let otherUnit = other.id.unit, unit != otherUnit { continue }
            let gap = other.lastDay.distance(to: one.day)
            if gap < order.atLeast { return "\(one.id) comes \(gap) days after \(other.id)" }
        }
        return nil
    }
}
