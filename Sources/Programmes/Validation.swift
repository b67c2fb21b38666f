public import Days

/// What makes sense in a programme, as a table: one rule, one value, one sentence.
public enum Validation {
    /// One thing that holds in every programme that makes sense.
    public struct Rule: Sendable {
        /// What holds, in one sentence.
        public let sentence: Bilingual
        /// Where it does not.
        let breaches: @Sendable (Subject) -> [Issue]

        init(vi: String, en: String, breaches: @escaping @Sendable (Subject) -> [Issue]) {
            sentence = Bilingual(vi: vi, en: en)
            self.breaches = breaches
        }
    }

    /// Every rule, in the order in which they are looked at.
    public static let all: [Rule] = programme + names + references + schedules + windows + orders

    /// Everything that makes no sense in `programme`; `incomplete` obligations have errors already, and what would
    /// only follow from these is not said.
    static func issues(of programme: Programme, at places: Places, except incomplete: Set<Obligation.ID> = [])
        -> [Issue]
    {
        let subject = Subject(programme, at: places, except: incomplete)
        return all.flatMap { $0.breaches(subject) }
    }
}

extension Programme {
    /// Everything that makes no sense in the programme, in the order of its file; `ProgrammeFile` has already asked.
    public func issues(at places: Places) -> [Issue] {
        Validation.issues(of: self, at: places).inReadingOrder
    }
}

extension Validation {
    /// A programme under examination, with what rules look up again and again.
    struct Subject: Sendable {
        let programme: Programme
        let places: Places
        /// Obligations that have errors already.
        let incomplete: Set<Obligation.ID>
        let bodies: Set<Body.ID>
        let units: [Unit.ID: Unit]
        let groups: [String: BodyGroup]
        let obligations: [Obligation.ID: Obligation]
        /// What recurs, as far as it could be read without errors, with every occurrence it would have.
        let recurring: [Recurring]

        /// How many obligations and how many occurrences a programme may have.
        static let limits = (obligations: 1_000, occurrences: 100_000, years: 50)

        init(_ programme: Programme, at places: Places, except incomplete: Set<Obligation.ID>) {
            self.programme = programme
            self.places = places
            self.incomplete = incomplete
            bodies = Set(programme.bodies.map(\.id))
            units = Dictionary(programme.units.map { ($0.id, $0) }) { first, _ in first }
            groups = Dictionary(programme.groups.map { ($0.id, $0) }) { first, _ in first }
            obligations = Dictionary(programme.obligations.map { ($0.id, $0) }) { first, _ in first }
            let fits =
                programme.obligations.count <= Self.limits.obligations
                && programme.horizon.upperBound.year - programme.horizon.lowerBound.year <= Self.limits.years
            var room = Self.limits.occurrences
            recurring = (fits ? programme.obligations : []).compactMap { obligation in
                guard !incomplete.contains(obligation.id), let schedule = obligation.schedule else { return nil }
                let recurring = Recurring(obligation, schedule, in: programme, room: room)
                room -= recurring.occurrences.count
                return recurring
            }
        }

        /// The place of an obligation's window rule, or of one of its days.
        func place(of obligation: Obligation, window rule: Int, _ field: String? = nil) -> Issue.Place {
            let whole = ["obligations", obligation.id.rawValue, "window", "\(rule)"]
            guard let field else { return places[whole] }
            // A due day is last and best day at once.
            let name = ["closes", "prefer"].contains(field) && places.isKnown(whole + ["due"]) ? "due" : field
            return places[whole + [name]]
        }
    }

    /// An obligation that recurs, and its occurrences before any day is chosen.
    struct Recurring: Sendable {
        let obligation: Obligation
        let schedule: Schedule
        let periods: [Period?]
        let occurrences: [Occasion]
        /// Whether there were more than could be looked at.
        let isCutOff: Bool

        init(_ obligation: Obligation, _ schedule: Schedule, in programme: Programme, room: Int) {
            self.obligation = obligation
            self.schedule = schedule
            periods = programme.periods(of: schedule)
            isCutOff = periods.count * schedule.times > room
            occurrences = (isCutOff ? [] : periods).flatMap { period in
                (1...schedule.times).map { ordinal in
                    Occasion(
                        period: period, ordinal: ordinal,
                        written: schedule.written(for: period, ordinal: ordinal, in: programme),
                        window: schedule.window(for: period, ordinal: ordinal, in: programme))
                }
            }
        }

        /// “training/2025/1”, as a person would name the occurrence.
        func quotedName(of occasion: Occasion) -> String {
            let name = occasion.name(of: schedule.times)
            return "“\(obligation.id)\(name.isEmpty ? "" : "/" + name)”"
        }
    }

    /// One occurrence before its day is chosen.
    struct Occasion: Sendable {
        let period: Period?
        let ordinal: Int
        let written: Result<WrittenWindow, WindowFault>
        let window: Result<Window, WindowFault>

        /// What it is called: `2025-H1`, `2025/2`; nothing for the only one there is.
        func name(of times: Int) -> String {
            let parts = [period?.description, times > 1 ? "\(ordinal)" : nil].compactMap(\.self)
            return parts.joined(separator: "/")
        }
    }

    static func error(_ code: String, _ place: Issue.Place, vi: String, en: String) -> Issue {
        Issue(.error, at: place, code: code, message: Bilingual(vi: vi, en: en))
    }

    static func warning(_ code: String, _ place: Issue.Place, vi: String, en: String) -> Issue {
        Issue(.warning, at: place, code: code, message: Bilingual(vi: vi, en: en))
    }
}
