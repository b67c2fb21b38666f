public import Days

/// A named demand on a plan, and how to see from a finished plan alone whether it is met.
///
/// Nothing here asks the search how it came to its plan: constraints judge a plan made by hand as well.
public struct Constraint: Sendable {
    /// How binding a constraint is.
    public enum Level: Hashable, Sendable {
        /// A plan that breaks it has a conflict.
        case hard
        /// A plan that breaks it is the dearer for it.
        case soft
    }

    /// Occurrences that break a constraint together, and what that costs.
    public struct Violation: Hashable, Sendable {
        /// The occurrences, in order.
        public let occurrences: [Occurrence.ID]
        /// What it adds to the plan's cost, 0 for a hard constraint.
        public let cost: Int

        /// Makes a violation.
        public init(by occurrences: [Occurrence.ID], cost: Int = 0) {
            self.occurrences = occurrences
            self.cost = cost
        }
    }

    /// Its stable name, as in a plan's conflicts: `one-at-a-time`.
    public let name: String
    /// How binding it is.
    public let level: Level
    /// What it demands, in one sentence.
    public let sentence: Bilingual

    private let judge: @Sendable (Plan, Circumstances) -> [Violation]

    init(
        _ name: String, _ level: Level, vi: String, en: String,
        judge: @escaping @Sendable (Plan, Circumstances) -> [Violation]
    ) {
        self.name = name
        self.level = level
        sentence = Bilingual(vi: vi, en: en)
        self.judge = judge
    }

    /// Where a plan breaks it, in the order of the plan.
    public func violations(in plan: Plan, under circumstances: Circumstances) -> [Violation] {
        judge(plan, circumstances)
    }

    /// The constraint of that name.
    public static func named(_ name: String) -> Constraint? { all.first { $0.name == name } }
}

extension Plan {
    /// The same plan with its conflicts and its cost, both seen afresh from its occurrences.
    public func judged(by circumstances: Circumstances) -> Plan {
        var conflicts: [Conflict] = []
        var cost = 0
        for constraint in Constraint.all {
            let violations = constraint.violations(in: self, under: circumstances)
            switch constraint.level {
            case .hard: conflicts += violations.map { Conflict(breaking: constraint.name, between: $0.occurrences) }
            case .soft: cost += violations.reduce(0) { $0 + $1.cost }
            }
        }
        return Plan(
            horizon: horizon, occurrences: occurrences, unplaced: unplaced, withoutSubject: withoutSubject,
            conflicts: conflicts, cost: cost)
    }
}
