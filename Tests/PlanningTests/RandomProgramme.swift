import Days
import Planning
import Programmes

/// A programme and its days off, made of chance and a seed.
struct RandomProgramme {
    var programme: Programme
    var daysOff: [DayOff] = []
    var festivals: [Festival] = []

    var circumstances: Circumstances {
        Circumstances(programme: programme, calendar: WorkingCalendar(daysOff: daysOff), festivals: festivals)
    }

    /// Some obligations of every sort, of one or two years; with `isLoose`, nothing that binds one to another.
    init(seed: UInt64, isLoose: Bool = false) {
        var random = SplitMix64(seed: seed)
        let years = Int.random(in: 1...2, using: &random)
        let units = (1...Int.random(in: 2...5, using: &random)).map { number in
            Unit.test("d\(number)", until: number == 2 ? Day("2025-06-30") : nil)
        }
        let obligations = (1...Int.random(in: 3...9, using: &random)).map { number in
            Self.obligation(number, isLoose: isLoose, using: &random)
        }
        programme = .test(
            obligations, horizon: "2025-01-01"...(years == 1 ? "2025-12-31" : "2026-12-31"),
            settings: [
                "parallel-delegations": "\(Int.random(in: 1...2, using: &random))",
                "due-day-on-day-off": Bool.random(using: &random) ? "previous-working-day" : "next-working-day",
            ], units: units)
        daysOff = (0..<25).reduce(into: [DayOff]()) { rows, _ in
            let day = programme.horizon.lowerBound.advanced(by: Int.random(in: 0..<365 * years, using: &random))
            guard !rows.contains(where: { $0.date == day }) else { return }
            let isRestDay = day.weekday >= .saturday
            rows.append(
                .test(
                    day, isRestDay ? .swappedWorking : .public,
                    status: Bool.random(using: &random) ? .estimate : .announced))
        }
        festivals = (0..<4).map { _ in
            let day = programme.horizon.lowerBound.advanced(by: Int.random(in: 0..<365, using: &random))
            return .test(day...day.advanced(by: 2))
        }
        addWishes(isLoose: isLoose, using: &random)
    }

    /// Units in a row, each beside the next, and two runs of days to avoid.
    private mutating func addWishes(isLoose: Bool, using random: inout SplitMix64) {
        if !isLoose, Bool.random(using: &random) {
            for index in programme.units.indices.dropFirst() {
                programme.units[index].neighbours = [programme.units[index - 1].id]
            }
        }
        programme.daysToAvoid = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let (month, day) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...20, using: &random))
            return DaysToAvoid(
                from: .inYear(month: month, day: day, years: 0),
                through: .inYear(month: month, day: day + Int.random(in: 0...8, using: &random), years: 0),
                reason: "A sitting")
        }
    }

    private static func obligation(_ number: Int, isLoose: Bool, using random: inout SplitMix64) -> Obligation {
        // Either a window of each period's own, or one of the year that up to two of them share.
        let isOfPeriod = Bool.random(using: &random)
        let whole: [[Period.Shape]] = [[.year], [.half(1), .half(2)]]
        let parts: [[Period.Shape]] = [(1...4).map { .quarter($0) }, (1...6).map { .month($0) }]
        let month = Int.random(in: 1...10, using: &random)
        let day = Int.random(in: 1...24, using: &random)
        let first = Int.random(in: 1...10, using: &random)
        let length = Int.random(in: 2...17, using: &random)
        let window =
            isOfPeriod
            ? WindowRule(closes: .inMonth(day: 31), prefer: .inMonth(day: day))
            : WindowRule(
                opens: .inYear(month: month, day: first, years: 0),
                closes: .inYear(month: month, day: first + length, years: 0),
                prefer: .inYear(month: month, day: first + Int.random(in: 0...length, using: &random), years: 0))
        let shapes = isOfPeriod ? whole + parts : whole
        let isDeadline = Int.random(in: 0..<4, using: &random) == 0
        let scopes: [Scope] = [
            .programme, .eachUnit(group: "districts"), .rotation(group: "districts", count: 2),
            .eachBody([Body.ID(rawValue: "office"), Body.ID(rawValue: "council")]),
        ]
        let needs: [Need] = [
            .head("office"), .leader("office"), .leader("council"), .team(1), .room("hall"),
            .leader(.ofUnit("commission")),
        ]
        let after =
            number > 1 && Int.random(in: 0..<3, using: &random) == 0
            ? [Order("o\(Int.random(in: 1..<number, using: &random))", atLeast: Int.random(in: 1...10, using: &random))]
            : []
        let times = isLoose ? 1 : Int.random(in: 1...2, using: &random)
        return .test(
            "o\(number)", isDeadline ? .report : .meeting,
            Schedule(
                .each(shapes.randomElement(using: &random) ?? [.year]), times: times,
                scope: scopes.randomElement(using: &random) ?? .programme,
                windows: [window],
                length: isDeadline ? 0 : [1, 1, 2, 4].randomElement(using: &random) ?? 1,
                session: [nil, nil, .morning, .afternoon].randomElement(using: &random) ?? nil,
                needs: isLoose
                    ? [] : Array(needs.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))),
                after: isLoose ? [] : after,
                spacing: !isLoose && Int.random(in: 0..<4, using: &random) == 0
                    ? Int.random(in: 3...40, using: &random) : nil,
                wishedSpacing: !isLoose && Int.random(in: 0..<3, using: &random) == 0
                    ? Int.random(in: 41...80, using: &random) : nil))
    }

    /// The same, with everything in another order that means the same.
    func shuffled(seed: UInt64) -> RandomProgramme {
        var random = SplitMix64(seed: seed)
        var other = self
        other.programme.obligations.shuffle(using: &random)
        other.programme.units.shuffle(using: &random)
        other.programme.bodies.shuffle(using: &random)
        other.programme.groups.shuffle(using: &random)
        for index in other.programme.obligations.indices {
            guard case .scheduled(var schedule) = other.programme.obligations[index].timing else { continue }
            schedule.needs.shuffle(using: &random)
            schedule.after.shuffle(using: &random)
            other.programme.obligations[index].timing = .scheduled(schedule)
        }
        other.daysOff.shuffle(using: &random)
        other.festivals.shuffle(using: &random)
        return other
    }
}
