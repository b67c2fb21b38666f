import Days
import Programmes

/// Where one occurrence could stand, were it alone.
enum Answer {
    /// At any of these positions on the axis of half days, ascending, at least one.
    case places([Int])
    /// Nowhere, for that reason.
    case nowhere(Unplaced.Reason)
    /// On days on which its subject does not exist; the best of them.
    case withoutSubject(Day)
}

extension Circumstances {
    /// The window of a demand, clipped to the days that can be planned; nothing when none of them can be.
    func window(of demand: Demand) -> Window? {
        guard let window = demand.window, let bounds = programme.plannable else { return nil }
        let (opens, closes) = (max(window.opens, bounds.lowerBound), min(window.closes, bounds.upperBound))
        // A due day beyond the horizon is not due at its end.
        guard opens <= closes, !demand.isDeadline || closes == window.closes else { return nil }
        return Window(
            opens: opens, closes: closes, prefer: min(max(window.prefer, opens), closes),
            dataUntil: window.dataUntil, owner: window.owner)
    }

    /// Where a demand could be met, were it alone.
    func places(for demand: Demand) -> Answer {
        guard demand.window != nil else { return .nowhere(.noOpenDay) }
        guard let window = window(of: demand) else { return .nowhere(.outsideHorizon) }
        let starts = demand.isDeadline ? dueStart(in: window) : gatheringStarts(of: demand, in: window)
        guard let best = starts.min(by: { (cost(of: demand, at: $0), $0) < (cost(of: demand, at: $1), $1) }) else {
            return .nowhere(.noOpenDay)
        }
        let living = starts.filter { start in
            let last = HalfDay(index: start + max(demand.schedule.length, 1) - 1)
            return exists(demand.id.subject, on: HalfDay(index: start).day) && exists(demand.id.subject, on: last.day)
        }
        guard !living.isEmpty else { return .withoutSubject(HalfDay(index: best).day) }
        let free = living.filter { busyTimes(of: demand, at: $0).isEmpty }
        return free.isEmpty ? .nowhere(.busy) : .places(free)
    }

    /// The busy times that keep a demand from beginning at a place; a deadline takes up nobody's time.
    func busyTimes(of demand: Demand, at start: Int) -> [BusyTime] {
        guard !demand.isDeadline else { return [] }
        let sessions = (start..<(start + demand.schedule.length)).map(HalfDay.init(index:))
        return commitments.busy.filter { busy in
            demand.needs.contains { need in sessions.contains { busy.closes(need.name, $0) } }
        }
    }

    /// The place that a person or a publication has fixed: as it is, if its subject exists.
    func place(_ demand: Demand, pinnedTo place: HalfDay) -> Answer {
        guard exists(demand.id.subject, on: place.day) else { return .withoutSubject(place.day) }
        return .places([demand.isDeadline ? HalfDay(place.day, .morning).index : place.index])
    }

    /// The last day of a subject's life, where it has one.
    func end(of subject: Occurrence.Subject?) -> Day? {
        switch subject {
        case .unit(let unit): programme.unit(unit)?.until
        case .body(let body): programme.body(body)?.until
        case nil: nil
        }
    }

    private func dueStart(in window: Window) -> [Int] {
        let day = dueDay(for: window.closes)
        guard day >= window.opens, day <= programme.horizon.upperBound else { return [] }
        return [HalfDay(day, .morning).index]
    }

    /// Half a day takes either session, or the wished one; whole days begin in the morning and are worked in one run.
    private func gatheringStarts(of demand: Demand, in window: Window) -> [Int] {
        let length = demand.schedule.length
        let days = (length + 1) / 2
        let sessions = length > 1 ? [Session.morning] : demand.schedule.session.map { [$0] } ?? Session.allCases
        guard window.opens.distance(to: window.closes) >= days - 1 else { return [] }
        return (window.opens...window.closes.advanced(by: 1 - days)).flatMap { first -> [Int] in
            guard calendar.workingDayCount(in: first...first.advanced(by: days - 1)) == days else { return [] }
            return sessions.map { HalfDay(first, $0).index }
        }
    }
}

// MARK: - What a place costs

extension Circumstances {
    /// What a demand costs at a place, by itself: distance from the best day, festivals and other days to avoid, Monday
    /// mornings.
    func cost(of demand: Demand, at start: Int) -> Int {
        guard !demand.isDeadline, let window = window(of: demand) ?? demand.window else { return 0 }
        let sessions = (start..<(start + demand.schedule.length)).map(HalfDay.init(index:))
        let festivalDays = programme.observesFestivals(demand.id.unit) ? self.festivalDays(in: sessions) : 0
        let mondays = mondayMornings(in: sessions)
        return priceOfDistance(from: window.prefer, to: HalfDay(index: start).day) + festivalDays * Price.festivalDay
            + avoidedDays(in: sessions).count * Price.avoidedDay + mondays * Price.mondayMorning
    }

    /// What it costs to stand on another day than the preferred one.
    func priceOfDistance(from preferred: Day, to day: Day) -> Int {
        let days = preferred.distance(to: day)
        return days < 0 ? -days * Price.dayEarly : days * Price.dayLate * programme.lateness
    }

    /// How many of these sessions are Monday mornings that should be left free.
    func mondayMornings(in sessions: [HalfDay]) -> Int {
        guard programme.keepsMondayMorningsFree else { return 0 }
        return sessions.count { $0.session == .morning && $0.day.weekday == .monday }
    }

    /// The days that these sessions lie on and that the programme wants to avoid.
    func avoidedDays(in sessions: [HalfDay]) -> Set<Day> {
        guard !avoidedDays.isEmpty else { return [] }
        return Set(sessions.map(\.day)).filter { day in avoidedDays.contains { $0.days.contains(day) } }
    }

    /// How many of the days that these sessions lie on belong to a festival.
    private func festivalDays(in sessions: [HalfDay]) -> Int {
        Set(sessions.map(\.day)).count { day in festivals.contains { $0.days.contains(day) } }
    }
}

extension Demand {
    /// How much it weighs to leave it out.
    var force: Int {
        if schedule.isTentative { return Force.tentative }
        return window?.owner == .clause ? Force.clause : Force.ours
    }
}
