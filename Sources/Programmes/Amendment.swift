public import Days

/// A dated change to a programme: who ends, who begins, and what is asked for otherwise from a day on.
///
/// It lies in a file of its own, and changes nothing until the programme names it.
public struct Amendment: Hashable, Sendable {
    /// Its name, which is that of its file: `2025-07-reorganisation`.
    public var id: String
    /// What it is called.
    public var title: Bilingual
    /// The day from which it holds.
    public var date: Day
    /// The papers it rests on.
    public var basis: [Basis]
    /// What else a reader should know.
    public var note: Bilingual?
    /// What becomes of bodies, in the order of the file.
    public var bodies: [Life<Body>]
    /// What becomes of units, in the order of the file.
    public var units: [Life<Unit>]
    /// New groups.
    public var groups: [BodyGroup]
    /// What becomes of obligations, in the order of the file.
    public var obligations: [Revision]

    /// Makes an amendment.
    public init(
        _ id: String, title: Bilingual, date: Day, basis: [Basis] = [], note: Bilingual? = nil,
        bodies: [Life<Body>] = [], units: [Life<Unit>] = [], groups: [BodyGroup] = [], obligations: [Revision] = []
    ) {
        self.id = id
        self.title = title
        self.date = date
        self.basis = basis
        self.note = note
        self.bodies = bodies
        self.units = units
        self.groups = groups
        self.obligations = obligations
    }

    /// How well something is known.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Read in a source that is named.
        case verified
        /// Remembered, and not looked up.
        case memory
        /// Taken for likely, and found nowhere.
        case unverified
    }

    /// A paper that an amendment rests on.
    public struct Basis: Hashable, Sendable {
        /// Its number or name.
        public var document: String
        /// How well it is known.
        public var status: Status
        /// Where it was read.
        public var source: String?

        /// Makes a basis.
        public init(_ document: String, status: Status, source: String? = nil) {
            self.document = document
            self.status = status
            self.source = source
        }
    }

    /// The end of a life.
    public struct End: Hashable, Sendable {
        /// The last day, inclusive; where `isExact` does not hold, the day by which it had ended at the latest.
        public var day: Day
        /// Whether the very day is known.
        public var isExact: Bool
        /// How well it is known.
        public var status: Status?
        /// Where it was read.
        public var source: String?

        /// Makes an end.
        public init(_ day: Day, isExact: Bool = true, status: Status? = nil, source: String? = nil) {
            self.day = day
            self.isExact = isExact
            self.status = status
            self.source = source
        }
    }

    /// Who follows a body or unit; it counts only where an office or a paper has confirmed it.
    public struct Successor: Hashable, Sendable {
        /// The body or unit of the programme that is meant.
        public var name: String?
        /// Who is thought to follow, in words; it changes nothing.
        public var proposed: Bilingual?
        /// The office or the paper that has confirmed it; nothing while nobody has.
        public var confirmedBy: Bilingual?

        /// Makes a successor.
        public init(_ name: String? = nil, proposed: Bilingual? = nil, confirmedBy: Bilingual? = nil) {
            self.name = name
            self.proposed = proposed
            self.confirmedBy = confirmedBy
        }

        /// The name, where it counts.
        public var confirmed: String? { confirmedBy == nil ? nil : name }
    }

    /// What becomes of a body or unit.
    public struct Life<Owner: Hashable & Sendable>: Hashable, Sendable {
        /// Which.
        public var id: Name<Owner>
        /// The whole of it, where it is new.
        public var begins: Owner?
        /// Its end.
        public var ends: End?
        /// Who follows it.
        public var successor: Successor?

        /// Makes a change of a life.
        public init(_ id: Name<Owner>, begins: Owner? = nil, ends: End? = nil, successor: Successor? = nil) {
            self.id = id
            self.begins = begins
            self.ends = ends
            self.successor = successor
        }
    }

    /// What becomes of an obligation.
    public struct Revision: Hashable, Sendable {
        /// Which.
        public var id: Obligation.ID
        /// The whole of it, where it is new.
        public var begins: Obligation?
        /// The last day on which anything is owed by it.
        public var ends: End?
        /// Another title.
        public var title: Bilingual?
        /// Other titles for parts of the year.
        public var titles: [Period.Shape: Bilingual]?
        /// Another content.
        public var content: Bilingual?
        /// Other parts; those that are not named stay.
        public var roles: [Part: [BodyReference]]
        /// Other windows, for what does not close before the amendment holds.
        public var windows: [WindowRule]?
        /// Another length in sessions, for what does not close before the amendment holds.
        public var length: Int?

        /// Makes a revision.
        public init(_ id: Obligation.ID, roles: [Part: [BodyReference]] = [:]) {
            self.id = id
            self.roles = roles
        }

        /// Whether it changes the words, the parts or the length of what there is.
        var replaces: Bool { title != nil || titles != nil || content != nil || !roles.isEmpty || length != nil }
    }

    /// The parts of an obligation, as a file calls them.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        case leads
        case coordinates
        case takesPart = "takes-part"
        case receives
        case directs
        case via
    }
}

// MARK: - Applying

extension Programme {
    /// The programme as it is with an amendment: who ends has a last day, who is new has joined, and what is asked for
    /// otherwise is asked for so from the amendment's day on.
    ///
    /// Identities stay what they are. What the programme does not know is passed over; reading has said so.
    public func amended(by amendment: Amendment) -> Programme {
        var programme = self
        programme.bodies += amendment.bodies.compactMap(\.begins).filter { body($0.id) == nil }
        programme.units += amendment.units.compactMap(\.begins).filter { unit($0.id) == nil }
        programme.groups += amendment.groups
        for life in amendment.bodies {
            guard let index = programme.bodies.firstIndex(where: { $0.id == life.id }) else { continue }
            if let end = life.ends { programme.bodies[index].until = end.day }
            if let name = life.successor?.confirmed { programme.bodies[index].successor = Body.ID(rawValue: name) }
        }
        for life in amendment.units {
            guard let index = programme.units.firstIndex(where: { $0.id == life.id }) else { continue }
            if let end = life.ends { programme.units[index].until = end.day }
            if let name = life.successor?.confirmed { programme.units[index].successor = name }
        }
        for revision in amendment.obligations {
            if var begun = revision.begins, obligation(revision.id) == nil {
                begun.from = amendment.date
                begun.amendment = amendment.id
                programme.obligations.append(begun)
            }
            guard let index = programme.obligations.firstIndex(where: { $0.id == revision.id }) else { continue }
            programme.obligations[index] = programme.revised(
                programme.obligations[index], by: revision, from: amendment.date)
        }
        return programme
    }

    private func revised(_ obligation: Obligation, by revision: Amendment.Revision, from date: Day) -> Obligation {
        var revised = obligation
        // Before the first day of the calendar nothing held.
        if revision.replaces, date > .earliest {
            revised.formerly.append(Obligation.Former(obligation, until: date.previous))
        }
        revised.title = revision.title ?? obligation.title
        revised.titles = revision.titles ?? obligation.titles
        revised.content = revision.content ?? obligation.content
        for (part, references) in revision.roles { revised.roles[part] = references }
        revised.until = revision.ends?.day ?? obligation.until
        if var schedule = obligation.schedule {
            if let windows = revision.windows {
                schedule.windows = windowsKept(by: schedule, closingBefore: date) + windows
            }
            schedule.length = revision.length ?? schedule.length
            revised.timing = .scheduled(schedule)
        }
        return revised
    }

    /// The windows of those occurrences that close before a day, one by one, so that other windows leave them alone.
    func windowsKept(by schedule: Schedule, closingBefore date: Day) -> [WindowRule] {
        periods(of: schedule).flatMap { period in
            (1...schedule.times).compactMap { ordinal -> WindowRule? in
                guard case .success(let written) = schedule.written(for: period, ordinal: ordinal, in: self),
                    written.closes < date
                else { return nil }
                var rule = schedule.windows[written.rule]
                rule.selector = period.map { .occurrence($0, ordinal) } ?? .ordinal(ordinal)
                return rule
            }
        }
    }
}

extension Roles {
    /// Who has a part.
    subscript(part: Amendment.Part) -> [BodyReference] {
        get {
            switch part {
            case .leads: leads
            case .coordinates: coordinates
            case .takesPart: takesPart
            case .receives: receives
            case .directs: directs
            case .via: via
            }
        }
        set {
            switch part {
            case .leads: leads = newValue
            case .coordinates: coordinates = newValue
            case .takesPart: takesPart = newValue
            case .receives: receives = newValue
            case .directs: directs = newValue
            case .via: via = newValue
            }
        }
    }
}
