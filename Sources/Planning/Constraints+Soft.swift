import Days
import Programmes

/// The wishes: each is weighed by its line in `Price`.
extension Constraint {
    /// A gathering stands on its best day.
    static let nearPreferred = Constraint(
        "near-preferred", .soft,
        vi: "Mỗi việc càng gần ngày mong muốn càng tốt.",
        en: "A gathering stands as near its preferred day as it can."
    ) { plan, circumstances in
        plan.each(by: circumstances) { occurrence in
            circumstances.priceOfDistance(from: occurrence.window.prefer, to: occurrence.day)
        }
    }

    /// No gathering on the festivals that its unit observes.
    static let awayFromFestivals = Constraint(
        "away-from-festivals", .soft,
        vi: "Tránh ngày lễ hội mà địa phương giữ, dù cơ quan vẫn làm việc.",
        en: "Gatherings keep away from the festivals that their unit observes, though offices are open."
    ) { plan, circumstances in
        plan.each(by: circumstances) { occurrence in
            guard circumstances.programme.observesFestivals(occurrence.id.unit) else { return 0 }
            let days = occurrence.days.count { day in circumstances.festivals.contains { $0.days.contains(day) } }
            return days * Price.festivalDay
        }
    }

    /// No gathering on the days that the programme wants to avoid.
    static let awayFromAvoidedDays = Constraint(
        "away-from-avoided-days", .soft,
        vi: "Tránh những ngày chương trình ghi ở mục avoid.",
        en: "Gatherings keep away from the days that the programme lists under avoid."
    ) { plan, circumstances in
        plan.each(by: circumstances) { occurrence in
            circumstances.avoidedDays(in: occurrence.sessions).count * Price.avoidedDay
        }
    }

    /// No gathering on Monday morning.
    static let mondayMorningsFree = Constraint(
        "monday-mornings-free", .soft,
        vi: "Để trống sáng Thứ Hai cho giao ban.",
        en: "Monday mornings are left to the briefing of the week."
    ) { plan, circumstances in
        plan.each(by: circumstances) { occurrence in
            circumstances.mondayMornings(in: occurrence.sessions) * Price.mondayMorning
        }
    }

    /// No body has more gatherings in a week than make a full one.
    static let noFullWeeks = Constraint(
        "no-full-weeks", .soft,
        vi: "Một cơ quan không có quá số cuộc đã định trong một tuần (gatherings-per-week, không ghi là 4).",
        en: "No body has more gatherings in one week than the programme says (gatherings-per-week, else 4)."
    ) { plan, circumstances in
        let most = circumstances.programme.gatheringsPerWeek
        return plan.gatherings(by: circumstances).filter { $0.claim.kind == .delegations }.flatMap { _, occurrences in
            Dictionary(grouping: occurrences, by: \.day.isoWeek).values
                .filter { $0.count > most }
                .map { week in
                    Violation(
                        by: week.map(\.id).sorted(),
                        cost: (week.count - most) * Price.fullWeek)
                }
        }
        .sorted { $0.occurrences.lexicographicallyPrecedes($1.occurrences) }
    }

    /// A person or team visits one unit a day.
    static let onePlaceADay = Constraint(
        "one-place-a-day", .soft,
        vi: "Một người, một đoàn chỉ đến một đơn vị trong một ngày.",
        en: "A person or team goes to one unit a day."
    ) { plan, circumstances in
        plan.gatherings(by: circumstances).filter { $0.claim.kind == .person || $0.claim.kind == .team }
            .flatMap { _, occurrences -> [Violation] in
                let visits = occurrences.filter { $0.id.unit != nil }
                return visits.indices.flatMap { index in
                    visits[..<index]
                        .filter { $0.day == visits[index].day && $0.id.unit != visits[index].id.unit }
                        .map { Violation(by: [$0.id, visits[index].id].sorted(), cost: Price.secondPlace) }
                }
            }
    }

    /// Two of one series are as far apart as is wished.
    static let wellSpaced = Constraint(
        "well-spaced", .soft,
        vi: "Hai lần của cùng một việc cách nhau đủ số ngày mong muốn (spacing: wish).",
        en: "Two of one series are as many days apart as is wished (spacing: wish)."
    ) { plan, circumstances in
        plan.unkeptWishes(by: circumstances) { if case .spacing = $0 { true } else { false } }
    }

    /// A person or team visits neighbouring units on following days.
    static let neighboursTogether = Constraint(
        "neighbours-together", .soft,
        vi: "Một người, một đoàn đến các đơn vị lân cận (neighbours) trong những ngày liền nhau.",
        en: "A person or team visits neighbouring units (neighbours) on following days."
    ) { plan, circumstances in
        plan.unkeptWishes(by: circumstances) { $0 == .neighbours }
    }
}

extension Plan {
    /// The pairs of gatherings that do not have between them what they wish for.
    fileprivate func unkeptWishes(
        by circumstances: Circumstances, where isWanted: (Wish.Kind) -> Bool
    ) -> [Constraint.Violation] {
        let known = occurrences.compactMap { occurrence in
            circumstances.demand(of: occurrence.id).map { (occurrence, $0) }
        }
        return Wishes(known.map(\.1), beside: circumstances.neighbours).pairs.compactMap { pair in
            let (one, other) = (known[pair.one].0, known[pair.other].0)
            let cost = pair.wish.price.cost(of: one.days(to: other))
            guard isWanted(pair.wish.kind), cost > 0 else { return nil }
            return Constraint.Violation(by: [one.id, other.id].sorted(), cost: cost)
        }
    }

    /// The gatherings that something costs, one by one.
    fileprivate func each(
        by circumstances: Circumstances, cost: (Occurrence) -> Int
    ) -> [Constraint.Violation] {
        occurrences.filter { !$0.isDeadline }.compactMap { occurrence in
            guard circumstances.demand(of: occurrence.id) != nil else { return nil }
            let cost = cost(occurrence)
            return cost == 0 ? nil : Constraint.Violation(by: [occurrence.id], cost: cost)
        }
    }
}
