public import Days
public import Programmes

/// One named reason why an occurrence cannot begin at a place while the others of a plan stand where they do.
public enum Hindrance: Hashable, Sendable {
    /// The programme does not owe it within its horizon.
    case notOwed
    /// The place lies on the day of signature, which is named, or before it.
    case beforeSignature(Day)
    /// It would end after the last day of the programme, which is named.
    case afterHorizon(Day)
    /// It would leave its window, as that is written; nothing where the calendar has no such window.
    case outsideWindow(Window?)
    /// This day that it would take is a rest day of the week.
    case restDay(Day)
    /// A day that it would take is off, by this row of the holiday file: a holiday, a day in lieu, a swapped day.
    case dayOff(DayOff)
    /// The organisation itself is shut on this day that it would take.
    case closure(Day, WorkingCalendar.Closure)
    /// Its unit or body does not exist on a day that it would take: first and last day of its life, where it has them.
    case withoutSubject(Occurrence.Subject, from: Day?, until: Day?)
    /// It must begin in the other session, this one: whole days begin in the morning, half a day may have its session.
    case wrongSession(Session, isWholeDays: Bool)
    /// It is a deadline: due on `written`, and on `due` where that day is not worked.
    case notDueDay(written: Day, due: Day)
    /// A person, body, team or room that it needs is busy.
    case busy(BusyTime)
    /// All that there is of what it needs is with these others; `over` names it as `BusyTime.who` does, and `capacity`
    /// is how many it can serve in one session, 1 or more.
    case clash(over: String, capacity: Int, with: [Occurrence.ID])
    /// It must come so many calendar days after the last day of this other one.
    case mustFollow(Occurrence.ID, atLeast: Int, atMost: Int?)
    /// It must end so many calendar days before the first day of this other one.
    case mustPrecede(Occurrence.ID, atLeast: Int, atMost: Int?)
    /// It stands nearer than so many calendar days to this other one of its series.
    case tooNear(Occurrence.ID, days: Int)
}

extension Hindrance {
    /// The other occurrences that make it, in order; none where calendar or programme do.
    public var others: [Occurrence.ID] {
        switch self {
        case .clash(_, _, let others): others
        case .mustFollow(let other, _, _), .mustPrecede(let other, _, _), .tooNear(let other, _): [other]
        case .notOwed, .beforeSignature, .afterHorizon, .outsideWindow, .restDay, .dayOff, .closure, .withoutSubject,
            .wrongSession, .notDueDay, .busy:
            []
        }
    }

    /// The demand that is not met; nothing for what is not owed, of which nothing is demanded.
    public var requirement: Requirement? {
        switch self {
        case .notOwed: nil
        case .beforeSignature(let signed): .afterSignature(signed)
        case .afterHorizon(let last): .withinHorizon(last)
        case .outsideWindow(let window): .window(window)
        case .restDay, .dayOff, .closure: .workingDays
        case .withoutSubject(let subject, _, let until): .subject(subject, until: until)
        case .wrongSession(let session, let isWholeDays): .session(session, isWholeDays: isWholeDays)
        case .notDueDay(let written, let due): .dueDay(written: written, due: due)
        case .busy(let time): .free(time)
        case .clash(let claim, let capacity, let others): .claim(claim, capacity: capacity, alsoNeededBy: others)
        case .mustFollow(let other, let atLeast, let atMost): .after(other, atLeast: atLeast, atMost: atMost)
        case .mustPrecede(let other, let atLeast, let atMost): .before(other, atLeast: atLeast, atMost: atMost)
        case .tooNear(let other, let days): .apart(from: other, days: days)
        }
    }
}

/// One named demand on the place of an occurrence, as the programme, the calendar and the others of a plan make it.
public enum Requirement: Hashable, Sendable {
    /// After the day of signature.
    case afterSignature(Day)
    /// Not after the last day of the programme.
    case withinHorizon(Day)
    /// In its window; nothing where the calendar has no such window.
    case window(Window?)
    /// On days that are worked, in one run.
    case workingDays
    /// On days on which its unit or body exists.
    case subject(Occurrence.Subject, until: Day?)
    /// Beginning in that session.
    case session(Session, isWholeDays: Bool)
    /// On its due day.
    case dueDay(written: Day, due: Day)
    /// Not while somebody whom it needs is busy.
    case free(BusyTime)
    /// With something that it needs, and that these others need in the same session.
    case claim(String, capacity: Int, alsoNeededBy: [Occurrence.ID])
    /// So many calendar days after another one.
    case after(Occurrence.ID, atLeast: Int, atMost: Int?)
    /// So many calendar days before another one.
    case before(Occurrence.ID, atLeast: Int, atMost: Int?)
    /// So many calendar days away from another one of its series.
    case apart(from: Occurrence.ID, days: Int)
}

// MARK: - Asking

extension Circumstances {
    /// All that keeps an occurrence from beginning at a place while the others stand as they do in `plan`, the most
    /// basic first; empty where it could stand there.
    ///
    /// What holds the occurrence where it is now (a pin, a release) is no hindrance. Of a deadline, only the day counts.
    /// The answer says what a plan with it there would break, with one exception: an order with what another body has
    /// fixed hinders too, unless no place at all would keep it.
    public func hindrances(to id: Occurrence.ID, at place: HalfDay, in plan: Plan) -> [Hindrance] {
        guard let demand = demand(of: id) else { return [.notOwed] }
        return Neighbourhood(of: demand, in: plan, under: self).hindrances(at: place)
    }
}

extension Planner {
    /// All that keeps an occurrence from beginning at a place; see `Circumstances.hindrances(to:at:in:)`.
    public func hindrances(to id: Occurrence.ID, at place: HalfDay, in plan: Plan) -> [Hindrance] {
        circumstances.hindrances(to: id, at: place, in: plan)
    }
}
