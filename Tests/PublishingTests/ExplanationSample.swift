import Days
import Planning
import Programmes
import Publishing

/// A year small enough to be explained: a class whose head is away, visits, reports, and a talk that finds no place.
enum ExplanationSample {
    static let circumstances = Circumstances(
        programme: programme, calendar: SheetSample.calendar, festivals: SheetSample.festivals,
        commitments: Commitments(
            pins: [
                id("meeting-ubnd/2025-05"): Pin(
                    HalfDay(day("2025-05-13"), .morning), .fact(by: "giấy mời VP UBND"))
            ],
            busy: [
                BusyTime("head of bdv-tinh-uy", on: day("2025-05-14")...day("2025-05-16"), reason: "họp Trung ương")
            ]))

    static let plan = Planner(circumstances).plan()

    static let planned = PlannedProgramme(
        programme, occurrences: plan.occurrences, calendar: SheetSample.calendar, festivals: SheetSample.festivals,
        basis: Bilingual(vi: "bản nháp, chưa công bố lần nào", en: "a draft; nothing is released yet"))

    /// The identity that a person types.
    static func id(_ name: String) -> Occurrence.ID {
        guard
            let id = Planner(programme: programme, calendar: SheetSample.calendar).circumstances.owed.first(
                where: { $0.description == name })
        else { preconditionFailure("not owed: \(name)") }
        return id
    }

    private static let programme: Programme = {
        var programme = SheetSample.programme
        programme.horizon = day("2025-01-01")...day("2025-12-31")
        programme.obligations = [
            scheduled(
                "training", .each([.year]), [rule("2025-04-01", "2025-06-30", best: "2025-05-15")], length: 2,
                needs: [head]),
            scheduled(
                "meeting-ubnd", .each((4...6).map(Period.Shape.month)),
                [
                    WindowRule(
                        opens: .inMonth(day: 20), closes: .inMonth(day: 31), prefer: .inMonth(day: 25))
                ],
                length: 1, needs: [head]),
            scheduled(
                "inspection", .each([.half(1)]), [rule("2025-05-15", "2025-06-10", best: "2025-05-26", owner: .clause)],
                scope: .eachUnit(group: "districts"), length: 1, needs: [.team(1)]),
            scheduled(
                "district-report", .each([.quarter(3)]), [rule("2025-09-01", "2025-09-20", best: "2025-09-20")],
                scope: .eachUnit(group: "districts")),
            scheduled(
                "review", .each([.year]), [rule("2025-05-14", "2025-05-18", best: "2025-05-15")], length: 1,
                needs: [head]),
        ]
        return programme
    }()

    private static let head = Need.head(.body(Body.ID(rawValue: "bdv-tinh-uy")))

    private static func scheduled(
        _ name: String, _ recurrence: Recurrence, _ windows: [WindowRule], scope: Scope = .programme, length: Int = 0,
        needs: [Need] = []
    ) -> Obligation {
        guard var obligation = SheetSample.programme.obligation(Obligation.ID(rawValue: name)) else {
            preconditionFailure("no such obligation: \(name)")
        }
        obligation.timing = .scheduled(
            Schedule(recurrence, scope: scope, windows: windows, length: length, needs: needs))
        return obligation
    }

    private static func rule(
        _ opens: String, _ closes: String, best: String, owner: Window.Owner = .ours
    ) -> WindowRule {
        WindowRule(
            opens: .exactly(day(opens)), closes: .exactly(day(closes)), prefer: .exactly(day(best)), owner: owner)
    }
}
