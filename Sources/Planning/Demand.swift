import Days
import Programmes

/// What one occurrence asks for, before it has a day.
///
/// It never changes, and there are thousands that are sorted and handed on: a class, so that nothing of it is copied.
final class Demand: Sendable {
    /// Which occurrence.
    let id: Occurrence.ID
    /// The obligation it meets.
    let obligation: Obligation
    /// How that obligation is scheduled.
    let schedule: Schedule
    /// The days between which it must fall; nothing where the calendar has no such days (29 February).
    let window: Window?
    /// Whom it keeps from being elsewhere, sorted and without repetition.
    let needs: [Claim]

    init(id: Occurrence.ID, obligation: Obligation, schedule: Schedule, window: Window?, needs: [Claim]) {
        self.id = id
        self.obligation = obligation
        self.schedule = schedule
        self.window = window
        self.needs = needs
    }

    /// Whether it is a due day, not a gathering.
    var isDeadline: Bool { schedule.length == 0 }
}

// MARK: - From the programme

extension Demand {
    /// Everything the programme owes within its horizon, sorted by identity.
    static func all(of programme: Programme, ruleDays: [Obligation.ID: [Day]]) -> [Demand] {
        programme.obligations.flatMap { obligation in
            obligation.schedule.map { schedule in
                all(of: obligation, schedule, in: programme, ruleDays: ruleDays[obligation.id] ?? [])
            } ?? []
        }
        .sorted { $0.id < $1.id }
    }

    private static func all(
        of obligation: Obligation, _ schedule: Schedule, in programme: Programme, ruleDays: [Day]
    ) -> [Demand] {
        let periods = programme.periods(of: schedule, stated: Set(ruleDays).sorted())
        return periods.enumerated().flatMap { round, period in
            (1...max(schedule.times, 1)).flatMap { ordinal -> [Demand] in
                let written = window(of: schedule, period: period, ordinal: ordinal, in: programme)
                let schedule = written.flatMap { obligation.schedule(closing: $0.closes) } ?? schedule
                let window = written.flatMap { obligation.owed($0, isDeadline: schedule.length == 0) }
                // What lies outside the obligation's life is not owed; what has no window at all is, and found nowhere.
                guard written == nil || window != nil else { return [] }
                return subjects(of: schedule.scope, round: round, in: programme).map { subject in
                    Demand(
                        id: Occurrence.ID(
                            obligation.id, period: period, subject: subject,
                            ordinal: schedule.times > 1 ? ordinal : nil),
                        obligation: obligation, schedule: schedule, window: window,
                        needs: Claim.all(of: schedule, for: subject, in: programme))
                }
            }
        }
    }

    /// The window as it is written, not yet clipped; a stated day without any window is a window of its own.
    private static func window(
        of schedule: Schedule, period: Period?, ordinal: Int, in programme: Programme
    ) -> Window? {
        if schedule.windows.isEmpty, let day = period?.days, day.lowerBound == day.upperBound {
            return Window(opens: day.lowerBound, closes: day.upperBound, prefer: day.upperBound)
        }
        guard case .success(var written) = schedule.written(for: period, ordinal: ordinal, in: programme) else {
            return nil
        }
        // A day that was due before its period, or before the programme, began: only its first day was left unsaid.
        if schedule.windows[written.rule].opens == nil { written.opens = min(written.opens, written.closes) }
        guard written.opens <= written.closes else { return nil }
        return Window(
            opens: written.opens, closes: written.closes,
            prefer: min(max(written.prefer, written.opens), written.closes), dataUntil: written.dataUntil,
            owner: schedule.windows[written.rule].owner)
    }

    /// For whom an obligation is met in a round, 0 being the first of the horizon.
    private static func subjects(of scope: Scope, round: Int, in programme: Programme) -> [Occurrence.Subject?] {
        func units(of group: String) -> [Unit.ID] { programme.groups.first { $0.id == group }?.units ?? [] }
        switch scope {
        case .programme:
            return [nil]
        case .eachUnit(let group):
            return units(of: group).map { .unit($0) }
        case .rotation(let group, let count):
            let units = units(of: group)
            return (0..<min(count, units.count)).map { turn in .unit(units[(round * count + turn) % units.count]) }
        case .eachBody(let bodies):
            return bodies.map { .body($0) }
        }
    }
}
