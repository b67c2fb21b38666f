public import Days
public import Programmes

/// One dated instance of an obligation.
public struct Occurrence: Hashable, Sendable {
    /// What identifies it for ever: obligation, period, subject and ordinal, never its date or title.
    public let id: ID
    /// What kind of thing it is.
    public let kind: Obligation.Kind
    /// The days between which it must fall.
    public let window: Window
    /// The sessions it takes, in order; a deadline takes none and has its due day alone.
    public let sessions: [HalfDay]
    /// The first day; of a deadline, the due day.
    public let day: Day
    /// Whether its day is a guess until somebody else states it.
    public let isTentative: Bool
    /// Whether a day off that is only estimated lies in its window, so that an announcement may move it.
    public let restsOnEstimate: Bool
    /// Those days, in order: estimated days off in a gathering's window, or between a deadline and its due day.
    public let estimatedDaysOff: [Day]
    /// How far from the best place it stands, in the plan's units of cost; 0 is the best there is.
    public let cost: Int

    /// Makes an occurrence; a gathering has sessions and a deadline none.
    public init(
        _ id: ID, kind: Obligation.Kind, window: Window, day: Day, sessions: [HalfDay] = [],
        isTentative: Bool = false, restsOnEstimate: Bool = false, cost: Int = 0, estimatedDaysOff: [Day] = []
    ) {
        precondition(sessions.first.map { $0.day == day } ?? true, "\(id) begins on \(day), not on its first session")
        self.id = id
        self.kind = kind
        self.window = window
        self.day = day
        self.sessions = sessions
        self.isTentative = isTentative
        self.restsOnEstimate = restsOnEstimate || !estimatedDaysOff.isEmpty
        self.estimatedDaysOff = estimatedDaysOff
        self.cost = cost
    }

    /// The session it begins in; a deadline counts from its day's morning.
    public var start: HalfDay { sessions.first ?? HalfDay(day, .morning) }

    /// The last day, inclusive.
    public var lastDay: Day { sessions.last?.day ?? day }

    /// Every day it takes, in order.
    public var days: [Day] {
        sessions.isEmpty
            ? [day]
            : sessions.reduce(into: []) { days, session in if days.last != session.day { days.append(session.day) } }
    }

    /// Whether it is a due day, not a gathering.
    public var isDeadline: Bool { sessions.isEmpty }
}

extension Occurrence {
    /// What identifies an occurrence: `training/2025/1`, `inspection/2025-H1/my-xuyen`, `final-review`.
    public struct ID: Hashable, Comparable, Sendable {
        /// The obligation.
        public let obligation: Obligation.ID
        /// The period it answers for; nothing for what takes place once.
        public let period: Period?
        /// The unit or body it is for, where it is for one of several.
        public let subject: Subject?
        /// Which one of its period, 1 or more, where there are several.
        public let ordinal: Int?

        /// Makes an identity.
        public init(_ obligation: Obligation.ID, period: Period? = nil, subject: Subject? = nil, ordinal: Int? = nil) {
            self.obligation = obligation
            self.period = period
            self.subject = subject
            self.ordinal = ordinal
        }

        /// The unit it is for, where it is for one of several.
        public var unit: Unit.ID? {
            if case .unit(let unit) = subject { unit } else { nil }
        }

        /// The body it is for, where it is for one of several.
        public var body: Body.ID? {
            if case .body(let body) = subject { body } else { nil }
        }

        /// The same without its subject: what many units share.
        public var shared: ID { ID(obligation, period: period, ordinal: ordinal) }

        /// The parts of the identity as text, in order.
        public var parts: [String] {
            [obligation.rawValue, period?.description, subject?.description, ordinal.map { "\($0)" }].compactMap(\.self)
        }

        /// The order in which people read: obligation, period, ordinal, subject.
        public static func < (left: Self, right: Self) -> Bool {
            if left.obligation != right.obligation { return left.obligation < right.obligation }
            if left.period != right.period {
                guard let leftPeriod = left.period, let rightPeriod = right.period else { return left.period == nil }
                return leftPeriod < rightPeriod
            }
            if left.ordinal != right.ordinal { return (left.ordinal ?? 0) < (right.ordinal ?? 0) }
            return (left.subject?.description ?? "") < (right.subject?.description ?? "")
        }
    }

    /// For whom an occurrence is, where its obligation is met once for each of several.
    public enum Subject: Hashable, Sendable, CustomStringConvertible {
        case unit(Unit.ID)
        case body(Body.ID)

        /// The name of the unit or body.
        public var description: String {
            switch self {
            case .unit(let unit): unit.rawValue
            case .body(let body): body.rawValue
            }
        }
    }
}

extension Occurrence.ID: CustomStringConvertible {
    /// The identity as a person types it: `training/2025/1`.
    public var description: String { parts.joined(separator: "/") }

    /// The identity as UIDs hold it: `training.2025.1`.
    public var uidStem: String { parts.joined(separator: ".") }
}
