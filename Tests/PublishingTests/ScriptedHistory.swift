import Days
import ICalendar
import Planning
import Programmes
import Publishing

/// Twenty releases of a small programme, with everything that can happen between two of them, at random from a seed.
struct ScriptedHistory {
    /// A release, and the programme as it was when it was made.
    struct Step {
        let release: Release
        let programme: Programme
        let order: ReleaseOrder
        let act: String
    }

    private var random: SplitMix64
    private var programme = Self.start
    private var drafted: [Occurrence.ID: Occurrence]
    private var absent: [Occurrence.ID: Occurrence] = [:]
    private var postponed: Set<Occurrence.ID> = []
    private var hours: [Occurrence.ID: Int] = [:]
    private var today = day("2024-12-01")

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        drafted = Dictionary(uniqueKeysWithValues: SheetSample.plan2025.map { ($0.id, $0) })
    }

    /// The programme at its start: that of the sheets, revised before it begins, its reports with a paper to prepare.
    static let start: Programme = {
        var programme = SheetSample.programme
        programme.revised = Instant(seconds: 1_730_000_000)
        programme.address = "https://example.org/lich"
        programme.obligations = programme.obligations.map { obligation in
            guard obligation.id.rawValue == "district-report", var schedule = obligation.schedule else {
                return obligation
            }
            var obligation = obligation
            schedule.preparation = [
                Preparation(
                    "draft", kind: .document, title: Bilingual(vi: "Dự thảo báo cáo", en: "Proposal report"),
                    workingDaysBefore: 5, by: [.ofUnit("commission")])
            ]
            obligation.timing = .scheduled(schedule)
            return obligation
        }
        return programme
    }()

    mutating func steps(_ count: Int = 20) throws -> [Step] {
        var steps: [Step] = []
        for number in 1...count {
            today = today.advanced(by: Int.random(in: 5...24, using: &random))
            var order = ReleaseOrder(
                now: Instant(seconds: Int64(today.number) * 86_400 + 3600), today: today, through: through(),
                note: "Lần \(number)")
            let act = number == 1 ? "first" : self.act(&order)
            let release = try Release.next(after: steps.last?.release, telling: draft(), order)
            steps.append(Step(release: release, programme: programme, order: order, act: act))
        }
        return steps
    }

    private func draft() -> Proposal {
        var draft = Proposal(Array(drafted.values), in: programme, calendar: SheetSample.calendar)
        draft.postponed = postponed
        for index in draft.occurrences.indices {
            draft.occurrences[index].beginsAt = hours[draft.occurrences[index].id]
        }
        return draft
    }

    /// The horizon's end, mostly, so that not every release confirms further than the one before.
    private mutating func through() -> Day {
        Bool.random(using: &random) ? day("2025-12-31") : today.advanced(by: 90)
    }

    private mutating func act(_ order: inout ReleaseOrder) -> String {
        var acts: [String] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let act = Int.random(in: 0..<14, using: &random)
            switch act {
            case 0, 1, 2: acts.append(move())
            case 3: acts.append(cancel())
            case 4: acts.append(restore())
            case 5: acts.append(postpone())
            case 6: acts.append(setAgain())
            case 7: acts.append(retitle())
            case 8: acts.append(vanish())
            case 9: acts.append(endUnit())
            case 10: acts.append(setHour())
            case 11: acts.append(setLength())
            case 12: acts.append(setPreparation())
            default: acts.append("nothing")
            }
        }
        if Int.random(in: 0..<5, using: &random) == 0 {
            order.only = Set(drafted.keys.sorted().filter { _ in Bool.random(using: &random) })
            acts.append("only \(order.only?.count ?? 0)")
        }
        return acts.joined(separator: ", ")
    }
}

// MARK: - What happens

extension ScriptedHistory {
    private mutating func one(of ids: some Sequence<Occurrence.ID>) -> Occurrence.ID? {
        ids.sorted().randomElement(using: &random)
    }

    private mutating func ahead() -> Occurrence.ID? {
        one(of: drafted.values.filter { $0.day >= today }.map(\.id))
    }

    private mutating func move() -> String {
        guard let id = ahead(), let occurrence = drafted[id] else { return "nothing" }
        // Of what units share, sometimes all move, sometimes one.
        let together = Bool.random(using: &random)
        let days = Int.random(in: 0...9, using: &random)
        let ids = together ? drafted.keys.filter { $0.shared == id.shared } : [id]
        for id in ids {
            if let each = drafted[id], each.day >= today { drafted[id] = each.moved(by: days) }
        }
        return "move \(occurrence.id) by \(days)\(together ? " with all" : "")"
    }

    private mutating func cancel() -> String {
        guard let id = ahead() else { return "nothing" }
        absent[id] = drafted.removeValue(forKey: id)
        return "cancel \(id)"
    }

    private mutating func restore() -> String {
        guard let id = one(of: absent.keys), let occurrence = absent.removeValue(forKey: id) else { return "nothing" }
        drafted[id] = occurrence.day >= today ? occurrence : occurrence.moved(by: today.distance(to: today) + 20)
        return "restore \(id)"
    }

    private mutating func postpone() -> String {
        guard let id = ahead() else { return "nothing" }
        postponed.insert(id)
        return "postpone \(id)"
    }

    private mutating func setAgain() -> String {
        guard let id = one(of: postponed), let occurrence = drafted[id] else { return "nothing" }
        postponed.remove(id)
        drafted[id] = occurrence.moved(by: max(0, occurrence.day.distance(to: today)) + 12)
        return "set \(id) again"
    }

    private mutating func retitle() -> String {
        let index = programme.obligations.indices.randomElement(using: &random) ?? 0
        let edition = Int.random(in: 1...99, using: &random)
        programme.obligations[index].title = Bilingual(vi: "Việc sửa tên lần \(edition)", en: "Duty renamed \(edition)")
        return "retitle \(programme.obligations[index].id)"
    }

    /// The programme is edited so that all of an obligation's occurrences vanish; later ones may come back with it.
    private mutating func vanish() -> String {
        if let gone = Self.start.obligations.first(where: { programme.obligation($0.id) == nil }) {
            programme.obligations.append(gone)
            for occurrence in SheetSample.plan2025 where occurrence.id.obligation == gone.id {
                drafted[occurrence.id] = occurrence
            }
            return "bring back \(gone.id)"
        }
        let index = programme.obligations.indices.randomElement(using: &random) ?? 0
        let gone = programme.obligations.remove(at: index)
        drafted = drafted.filter { $0.key.obligation != gone.id }
        absent = absent.filter { $0.key.obligation != gone.id }
        return "vanish \(gone.id)"
    }

    private mutating func endUnit() -> String {
        guard let index = programme.units.indices.randomElement(using: &random), programme.units[index].until == nil
        else { return "nothing" }
        let unit = programme.units[index].id
        programme.units[index].until = today.advanced(by: 10)
        drafted = drafted.filter { $0.key.unit != unit || $0.value.day <= today.advanced(by: 10) }
        return "end \(unit)"
    }

    private mutating func setHour() -> String {
        guard let id = ahead(), drafted[id]?.isDeadline == false else { return "nothing" }
        hours[id] = 480 + 15 * Int.random(in: 0...4, using: &random)
        return "hour of \(id)"
    }
}

extension ScriptedHistory {
    /// A gathering becomes shorter or longer: one session to three days.
    private mutating func setLength() -> String {
        guard let id = ahead(), let old = drafted[id], !old.isDeadline else { return "nothing" }
        let count = Int.random(in: 1...6, using: &random)
        drafted[id] = Occurrence(
            id, kind: old.kind, window: old.window, day: old.day,
            sessions: (0..<count).map { old.start.advanced(by: $0) }, isTentative: old.isTentative)
        return "\(count) sessions of \(id)"
    }

    /// The papers of an obligation are dropped, or wanted again.
    private mutating func setPreparation() -> String {
        let index = programme.obligations.indices.randomElement(using: &random) ?? 0
        let id = programme.obligations[index].id
        guard var schedule = programme.obligations[index].schedule else { return "nothing" }
        let all = Self.start.obligation(id)?.schedule?.preparation ?? []
        schedule.preparation = schedule.preparation.isEmpty ? all : []
        programme.obligations[index].timing = .scheduled(schedule)
        return "\(schedule.preparation.count) papers of \(id)"
    }
}

extension Occurrence {
    /// The same, so many days later.
    func moved(by days: Int) -> Occurrence {
        Occurrence(
            id, kind: kind, window: window, day: day.advanced(by: days),
            sessions: sessions.map { $0.advanced(by: 2 * days) }, isTentative: isTentative,
            restsOnEstimate: restsOnEstimate, cost: cost, estimatedDaysOff: estimatedDaysOff)
    }
}
