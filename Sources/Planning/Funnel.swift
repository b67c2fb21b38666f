public import Days
public import Programmes

/// How the days of a window become the days on which an occurrence could begin, the others standing where they do.
///
/// Every day of the window is counted exactly once: as possible, or in the step that closes the last session in which
/// it could begin on that day. Of a gathering of several days, it is the first day that is counted; one whose following
/// days are not all worked, or run out of the window, has a step of its own (`followingDays`).
public struct Funnel: Hashable, Sendable {
    /// The days of the window as it is written, both ends included; of a deadline that moves to the working day after,
    /// up to that day.
    public let days: ClosedRange<Day>
    /// Whose the window is.
    public let owner: Window.Owner
    /// The steps that close some day, in the order of their reasons.
    public let steps: [Step]
    /// The days on which it could begin, in order.
    public let possible: [Day]
    /// The rest days of the window that are worked instead of others, in order.
    public let workedRestDays: [DayOff]

    /// How many days the window has, 1 or more; the days of all steps and the possible ones together.
    public var total: Int { days.lowerBound.distance(to: days.upperBound) + 1 }

    /// Days that are closed for one reason.
    public struct Step: Hashable, Sendable {
        /// Why they are closed.
        public let reason: Reason
        /// Those days, in order, at least one.
        public let days: [Day]
        /// What closes them, named, in the order of the days.
        public let hindrances: [Hindrance]
    }

    /// Why a day is closed, the most basic reason first; the raw values are stable names.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// On or before the day of signature, or after the last day of the programme.
        case outsideProgramme = "outside-programme"
        /// A rest day of the week that is not worked.
        case restDays = "rest-days"
        /// A day off by the holiday file, each row with its source; one step for each status.
        case daysOff = "days-off"
        /// The organisation itself is shut.
        case closures
        /// The first day is worked, but the days after it are not all, or leave window or programme.
        case followingDays = "following-days"
        /// Its unit or body does not exist on the day.
        case withoutSubject = "without-subject"
        /// It is a deadline, and due on another day.
        case notDue = "not-due"
        /// Somebody is busy; one step for each busy time.
        case busy
        /// Others have what it needs; one step for each thing that is needed.
        case clash
        /// It must come before or after others; one step for each of them.
        case order
        /// Others of its series stand too near; one step for each of them.
        case spacing
    }
}

extension Funnel.Reason: Comparable {
    /// The more basic reason comes first.
    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

// MARK: - Counting

extension Funnel {
    /// The funnel of an occurrence among others; nothing where the calendar has no such window.
    init?(_ neighbourhood: Neighbourhood) {
        guard let days = neighbourhood.days, let window = neighbourhood.demand.window else { return nil }
        let calendar = neighbourhood.circumstances.calendar
        self.days = days
        owner = window.owner
        workedRestDays = days.compactMap { day in
            calendar.dayOff(on: day).flatMap { $0.isWorked && calendar.isWorking(day) ? $0 : nil }
        }
        var possible: [Day] = []
        var closed: [Key: [(day: Day, hindrances: [Hindrance])]] = [:]
        for day in days {
            if let closing = Closing(of: day, in: neighbourhood) {
                closed[closing.key, default: []].append((day, closing.hindrances))
            } else {
                possible.append(day)
            }
        }
        self.possible = possible
        steps = closed.map { key, days in
            var seen: Set<Hindrance> = []
            return Step(
                reason: key.reason, days: days.map(\.day),
                hindrances: days.flatMap(\.hindrances).filter { seen.insert($0).inserted })
        }
        .sorted { ($0.reason, $0.days[0]) < ($1.reason, $1.days[0]) }
    }

    /// What days have in common that are told in one step.
    private struct Key: Hashable {
        let reason: Reason
        let details: Set<String>
    }

    /// Why no occurrence can begin on a day.
    private struct Closing {
        let key: Key
        let hindrances: [Hindrance]

        /// Why a day is closed; nothing when it is not. It is open until its last session is closed.
        init?(of day: Day, in neighbourhood: Neighbourhood) {
            let places = neighbourhood.starts(on: day).map { place in
                neighbourhood.hindrances(at: place).map { (reason: $0.reason(beginningOn: day), hindrance: $0) }
            }
            let reasons = places.compactMap { $0.map(\.reason).min() }
            guard reasons.count == places.count, let last = reasons.max() else { return nil }
            let closing = zip(places, reasons).filter { $0.1 == last }.flatMap(\.0).filter { $0.reason == last }
            hindrances = closing.map(\.hindrance)
            key = Key(reason: last, details: Set(hindrances.map { $0.group }))
        }
    }
}

extension Hindrance {
    /// The step in which it closes a day, for an occurrence that would begin on that day.
    fileprivate func reason(beginningOn day: Day) -> Funnel.Reason {
        switch self {
        case .beforeSignature, .notOwed: .outsideProgramme
        case .afterHorizon(let last): day > last ? .outsideProgramme : .followingDays
        // Only days of the window are counted, so that it is a following day that leaves it.
        case .outsideWindow: .followingDays
        case .restDay(let rest): rest == day ? .restDays : .followingDays
        case .dayOff(let row): row.date == day ? .daysOff : .followingDays
        case .closure(let shut, _): shut == day ? .closures : .followingDays
        case .withoutSubject: .withoutSubject
        case .wrongSession, .notDueDay: .notDue
        case .busy: .busy
        case .clash: .clash
        case .mustFollow, .mustPrecede: .order
        case .tooNear: .spacing
        }
    }

    /// What hindrances have in common that close days in one step.
    fileprivate var group: String {
        switch self {
        case .dayOff(let row): row.status.rawValue
        case .busy(let time): "\(time)"
        case .clash(let claim, _, _): claim
        case .mustFollow(let other, _, _), .mustPrecede(let other, _, _), .tooNear(let other, _): "\(other)"
        case .notOwed, .beforeSignature, .afterHorizon, .outsideWindow, .restDay, .closure, .withoutSubject,
            .wrongSession, .notDueDay:
            ""
        }
    }
}
