public import Days

/// The written set of obligations of one organisation, and every choice that its document leaves open.
///
/// A programme is read from text by `ProgrammeFile`; settings are already applied in what stands here.
public struct Programme: Hashable, Sendable {
    /// What identifies it in every UID, for ever: `soc-trang-2022-2026`.
    public var id: String
    /// Its full name.
    public var title: Bilingual
    /// The name that fits a calendar list, the place or organisation first.
    public var shortTitle: Bilingual
    /// The file that holds the document's words, relative to the workspace.
    public var document: String?
    /// The file that lists every clause that creates a duty, relative to the workspace.
    public var clauses: String?
    /// The file of days off, relative to the workspace.
    public var holidays: String
    /// The day the document was signed; nothing is planned on it or before it.
    public var signed: Day
    /// When the programme was last revised: the stamp of its feeds before the first release.
    public var revised: Instant
    /// The language of feeds and papers.
    public var language: Language
    /// Whether its days are computed for show and announced by nobody, which every output then says.
    public var isIllustrative: Bool
    /// The first and last day planned for, both inclusive.
    public var horizon: ClosedRange<Day>
    /// The IANA name of the zone its days and hours are in.
    public var timeZone: String
    /// Where its pages stand, when they stand anywhere: `https://…/`.
    public var address: String?
    /// Whom to ask: an office, never a person.
    public var contact: Bilingual?
    /// The hours of the two sessions of a working day.
    public var hours: OfficeHours
    /// Every choice the document leaves open, with its reason, in the order of the file.
    public var settings: [Setting]
    /// The days that its gatherings keep away from, besides festivals.
    public var daysToAvoid: [DaysToAvoid]
    /// The organisations that have a part in it.
    public var bodies: [Body] { didSet { bodyPositions = Positions(bodies.lazy.map(\.id)) } }
    /// Named groups of bodies.
    public var groups: [BodyGroup]
    /// The bodies that have a calendar of their own.
    public var units: [Unit] { didSet { unitPositions = Positions(units.lazy.map(\.id)) } }
    /// What must take place, and what the document asks for without a day.
    public var obligations: [Obligation] { didSet { obligationPositions = Positions(obligations.lazy.map(\.id)) } }
    /// Who may read what of its calendars.
    public var visibility = Visibility()
    /// The amendments that are applied to it, by the names of their files, in order.
    public var amendments: [String] = []

    private var bodyPositions: Positions<Body.ID>
    private var unitPositions: Positions<Unit.ID>
    private var obligationPositions: Positions<Obligation.ID>

    /// Makes a programme; `ProgrammeFile` does so from text, tests by hand.
    public init(
        id: String, title: Bilingual, shortTitle: Bilingual? = nil, signed: Day, revised: Instant,
        horizon: ClosedRange<Day>, timeZone: String = "Asia/Ho_Chi_Minh", language: Language = .vi,
        isIllustrative: Bool = false, hours: OfficeHours = .usual, holidays: String = "holidays.yaml",
        document: String? = nil, clauses: String? = nil, address: String? = nil, contact: Bilingual? = nil,
        settings: [Setting] = [], daysToAvoid: [DaysToAvoid] = [], bodies: [Body] = [], groups: [BodyGroup] = [],
        units: [Unit] = [], obligations: [Obligation] = []
    ) {
        self.id = id
        self.title = title
        self.shortTitle = shortTitle ?? title
        self.signed = signed
        self.revised = revised
        self.horizon = horizon
        self.timeZone = timeZone
        self.language = language
        self.isIllustrative = isIllustrative
        self.hours = hours
        self.holidays = holidays
        self.document = document
        self.clauses = clauses
        self.address = address
        self.contact = contact
        self.settings = settings
        self.daysToAvoid = daysToAvoid
        self.bodies = bodies
        self.groups = groups
        self.units = units
        self.obligations = obligations
        bodyPositions = Positions(bodies.lazy.map(\.id))
        unitPositions = Positions(units.lazy.map(\.id))
        obligationPositions = Positions(obligations.lazy.map(\.id))
    }

    /// What to do with a due day that is no working day.
    public enum DueDayOnDayOff: String, Hashable, Sendable, CaseIterable {
        /// The working day before: what an office expects that must have the paper in hand by then.
        case previous = "previous-working-day"
        /// The working day after, as Civil Code 2015 Art. 148(5) moves a legal time limit.
        case next = "next-working-day"
    }

    /// What to do with a due day that is no working day (setting `due-day-on-day-off`).
    public var dueDayOnDayOff: DueDayOnDayOff {
        setting("due-day-on-day-off").flatMap { DueDayOnDayOff(rawValue: $0.value) } ?? .previous
    }

    /// How many delegations a body without named people can send at once, 1 or more (setting `parallel-delegations`).
    public var parallelDelegations: Int {
        setting("parallel-delegations").flatMap { Int($0.value) } ?? 1
    }

    /// Which units observe the festivals of the holiday file: all, none, or those named
    /// (setting `festivals-observed-by`).
    public func observesFestivals(_ unit: Unit.ID?) -> Bool {
        switch setting("festivals-observed-by")?.value ?? "all" {
        case "all": true
        case "none": false
        case let names: unit.map { names.split(separator: " ").contains(Substring($0.rawValue)) } ?? false
        }
    }

    /// Whether gatherings leave Monday mornings to the briefing of the week where they can
    /// (setting `monday-mornings`: `free`, which holds where nothing is said, or `used`).
    public var keepsMondayMorningsFree: Bool {
        setting("monday-mornings")?.value != "used"
    }

    /// How many times dearer a day after the preferred one is than a day before it, 1…100 (setting `lateness`;
    /// 1 where nothing is said).
    public var lateness: Int {
        setting("lateness").flatMap { Int($0.value) }.map { min(max($0, 1), 100) } ?? 1
    }

    /// How many gatherings of one body make a full week, 1 or more (setting `gatherings-per-week`; 4 where nothing is
    /// said).
    public var gatheringsPerWeek: Int {
        setting("gatherings-per-week").flatMap { Int($0.value) }.map { max($0, 1) } ?? 4
    }

    /// The setting of that name, if the programme has it.
    public func setting(_ id: String) -> Setting? {
        settings.first { $0.id == id }
    }

    /// The body of that name; a programme without issues has every body it mentions.
    public func body(_ id: Body.ID) -> Body? {
        bodyPositions[id].map { bodies[$0] }
    }

    /// The unit of that name.
    public func unit(_ id: Unit.ID) -> Unit? {
        unitPositions[id].map { units[$0] }
    }

    /// The units that lie beside each unit that has such: whichever of two says so, it holds for both.
    public var neighbours: [Unit.ID: Set<Unit.ID>] {
        units.reduce(into: [:]) { neighbours, unit in
            for other in unit.neighbours {
                neighbours[unit.id, default: []].insert(other)
                neighbours[other, default: []].insert(unit.id)
            }
        }
    }

    /// The obligation of that name.
    public func obligation(_ id: Obligation.ID) -> Obligation? {
        obligationPositions[id].map { obligations[$0] }
    }
}

extension Programme {
    /// The same with more duties, in the order of their names; those that it knows already stay as they are.
    public func adding(_ duties: [Obligation.ID: Obligation]) -> Programme {
        let known = Set(obligations.map(\.id))
        var programme = self
        programme.obligations += duties.values.filter { !known.contains($0.id) }.sorted { $0.id < $1.id }
        return programme
    }
}

/// A choice that the document leaves open, made visible: what was chosen, among what, and why.
public struct Setting: Hashable, Sendable {
    /// Its name, by which the rest of the file asks for it (`$training-classes`, `by: district-reports`).
    public var id: String
    /// What was chosen.
    public var value: String
    /// What can be chosen; empty when anything of the right kind can.
    public var choices: [String]
    /// The clause that leaves it open.
    public var clause: String?
    /// What is chosen here, in words.
    public var title: Bilingual?
    /// Why it was chosen.
    public var reason: Bilingual

    /// Makes a setting.
    public init(
        _ id: String, value: String, choices: [String] = [], clause: String? = nil, title: Bilingual? = nil,
        reason: Bilingual
    ) {
        self.id = id
        self.value = value
        self.choices = choices
        self.clause = clause
        self.title = title
        self.reason = reason
    }
}

/// The hours of the two sessions of a working day, and when a gathering begins in each.
public struct OfficeHours: Hashable, Sendable {
    /// The morning, minutes after midnight, first inclusive and last exclusive.
    public var morning: Range<Int>
    /// The afternoon, minutes after midnight, first inclusive and last exclusive.
    public var afternoon: Range<Int>

    /// Makes office hours from minutes after midnight.
    public init(morning: Range<Int>, afternoon: Range<Int>) {
        self.morning = morning
        self.afternoon = afternoon
    }

    /// 07:30–11:30 and 13:30–17:00.
    public static let usual = OfficeHours(morning: 450..<690, afternoon: 810..<1020)

    /// The hours of one session.
    public subscript(session: Session) -> Range<Int> {
        switch session {
        case .morning: morning
        case .afternoon: afternoon
        }
    }
}
