public import Days
public import Planning
public import Programmes

/// Whose turn it is to be visited: for each unit when it last was, by which paper, how often, and whom the next rounds
/// would visit by turns.
///
/// Who was visited in the earliest round comes first, who never was before all others; of one round, the group's order
/// decides.
public struct TurnSheet: Sendable {
    /// What the papers on file say of a visit.
    public struct Record: Hashable, Sendable {
        /// Which visit.
        public var id: Occurrence.ID
        /// The day it was really held; nothing where no paper says so.
        public var held: Day?
        /// Number and symbol of the paper.
        public var document: String?

        /// Makes a record.
        public init(of id: Occurrence.ID, held: Day? = nil, document: String? = nil) {
            self.id = id
            self.held = held
            self.document = document
        }
    }

    /// A visit that has been.
    public struct Visit: Hashable, Sendable {
        /// Which one.
        public let id: Occurrence.ID
        /// Its day.
        public let day: Day
        /// Number and symbol of the paper that proves it.
        public let document: String?
        /// Whether papers say that it was; else it was released for a day that is past, and that is all.
        public let isRecorded: Bool
    }

    /// One that can be visited, or was.
    public struct Row: Hashable, Sendable {
        /// Who.
        public let subject: Occurrence.Subject
        /// The visits that have been, the latest first.
        public let visits: [Visit]
        /// The next one of the plan.
        public let next: Occurrence?
        /// Which in line, 1 or more; nothing for a body, which takes no turns.
        public let turn: Int?
    }

    /// A round that is not past.
    public struct Line: Hashable, Sendable {
        /// Which one.
        public let id: Round.ID
        /// The days its visits may take.
        public let days: ClosedRange<Day>
        /// Whether persons have decided whom it visits; else it is by turns.
        public let isDecided: Bool
        /// Whom it visits in the plan.
        public let planned: [Occurrence.Subject]
        /// Whom it would visit by turns, were the rounds before it as they are proposed, or decided.
        public let proposed: [Unit.ID]
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// Whose occurrences the visits are.
    public let obligation: Obligation
    /// The day it is; nothing where nothing was released, so that nothing is past.
    public let today: Day?
    /// The units in the order of their turns, then bodies that were or are to be visited.
    public let rows: [Row]
    /// The rounds that are not past, in order.
    public let rounds: [Line]

    /// The turns of an obligation; nothing where it is no visit by turns.
    ///
    /// `released` are the occurrences that are public, `records` what papers say of its visits.
    public init?(
        _ source: PlannedProgramme, of id: Obligation.ID, records: [Record] = [],
        released: Set<Occurrence.ID> = [], today: Day?
    ) {
        guard let obligation = source.parties.obligation(id), let turns = obligation.turns else { return nil }
        let planned = source.occurrences.filter { $0.id.obligation == id }
        let past = Self.past(planned, Self.joined(records), released, today)
        let ahead = planned.filter { visit in !past.contains { $0.id == visit.id } }
        let units = (source.parties.group(turns.group)?.units ?? []).compactMap(source.parties.unit)
        let order = TurnOrder(units, after: past)
        let others = Set(past.map(\.id) + ahead.map(\.id)).compactMap(\.subject)
            .filter { subject in !units.contains { .unit($0.id) == subject } }
        let subjects = order.units.map(Occurrence.Subject.unit) + Set(others).sorted { "\($0)" < "\($1)" }

        self.source = source
        self.obligation = obligation
        self.today = today
        rows = subjects.enumerated().map { index, subject in
            Row(
                subject: subject,
                visits: past.filter { $0.id.subject == subject }.sorted { ($0.day, $0.id) > ($1.day, $1.id) },
                next: ahead.first { $0.id.subject == subject }, turn: index < units.count ? index + 1 : nil)
        }
        rounds = Self.lines(planned, begun: past, by: order, turns.count, decided: source.decided, today)
    }

    /// Whom a round would visit by turns; nothing where it is past, or not in the plan.
    public func proposal(for round: Round.ID) -> [Unit.ID]? {
        rounds.first { $0.id == round }?.proposed
    }

    /// One record for each visit: the day and the number that any of its papers has.
    private static func joined(_ records: [Record]) -> [Occurrence.ID: Record] {
        Dictionary(records.map { ($0.id, $0) }) { first, second in
            Record(of: first.id, held: first.held ?? second.held, document: first.document ?? second.document)
        }
    }

    private static func past(
        _ planned: [Occurrence], _ records: [Occurrence.ID: Record], _ released: Set<Occurrence.ID>, _ today: Day?
    ) -> [Visit] {
        let known = planned.compactMap { visit -> Visit? in
            if let record = records[visit.id] {
                return Visit(id: visit.id, day: record.held ?? visit.day, document: record.document, isRecorded: true)
            }
            guard let today, released.contains(visit.id), visit.lastDay < today else { return nil }
            return Visit(id: visit.id, day: visit.day, document: nil, isRecorded: false)
        }
        let strays = records.values.filter { record in !planned.contains { $0.id == record.id } }
            .compactMap { record in
                record.held.map { Visit(id: record.id, day: $0, document: record.document, isRecorded: true) }
            }
        return known + strays
    }

    private static func lines(
        _ planned: [Occurrence], begun: [Visit], by order: TurnOrder, _ count: Int, decided: Set<Round.ID>,
        _ today: Day?
    ) -> [Line] {
        var order = order
        let rounds = Dictionary(grouping: planned) { $0.id.round }
        return rounds.keys.compactMap(\.self).sorted().compactMap { id in
            let visits = (rounds[id] ?? []).sorted { $0.id < $1.id }
            guard let opens = visits.map(\.window.opens).min(), let closes = visits.map(\.window.closes).max(),
                today.map({ $0 <= closes }) ?? true
            else { return nil }
            let isDecided = decided.contains(id)
            let been = begun.filter { $0.id.round == id }.compactMap(\.id.unit)
            let proposed = order.next(count, in: opens...closes, with: been)
            order.note(isDecided ? visits.compactMap(\.id.unit) : proposed, in: id.period)
            return Line(
                id: id, days: opens...closes, isDecided: isDecided, planned: visits.compactMap(\.id.subject),
                proposed: proposed)
        }
    }
}

/// The order in which units have their turns.
private struct TurnOrder {
    private let group: [Unit]
    private var last: [Unit.ID: Period]

    /// The order of a group after the visits that have been.
    init(_ group: [Unit], after past: [TurnSheet.Visit]) {
        self.group = group
        last = Dictionary(
            past.compactMap { visit in
                visit.id.unit.flatMap { unit in visit.id.period.map { (unit, $0) } }
            }
        ) { max($0, $1) }
    }

    /// The units in the order of their turns.
    var units: [Unit.ID] { ordered.map(\.id) }

    private var ordered: [Unit] {
        group.enumerated().sorted { one, other in
            switch (last[one.element.id], last[other.element.id]) {
            case (let first?, let second?) where first != second: first < second
            case (nil, .some): true
            case (.some, nil): false
            default: one.offset < other.offset
            }
        }.map(\.element)
    }

    /// Whose turn it is in a round, so many: first those it has visited already, then those in line that exist.
    func next(_ count: Int, in days: ClosedRange<Day>, with been: [Unit.ID]) -> [Unit.ID] {
        let others = ordered.filter { unit in
            !been.contains(unit.id) && (unit.exists(on: days.lowerBound) || unit.exists(on: days.upperBound))
        }
        return been + others.prefix(max(0, count - been.count)).map(\.id)
    }

    /// Notes who has had their turn.
    mutating func note(_ units: [Unit.ID], in period: Period) {
        for unit in units { last[unit] = period }
    }
}
