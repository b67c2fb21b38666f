import Days
import Foundation
import Planning
import Programmes
import Publishing

/// The life of a real programme in twenty releases, as folders of feeds for judges from outside.
///
/// `OUT/00` has the feeds before the first release, `OUT/01` … `OUT/20` those of each release. It is a rehearsal: the
/// programme counts as revised on the day after it was signed, so that most of its horizon lies ahead.
enum ReleaseHistory {
    static func run(workspace: String, output: String) throws {
        let inputs = try MainJob.Inputs(reading: URL(fileURLWithPath: workspace, isDirectory: true))
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        let plan = try inputs.plan()
        var rehearsal = Rehearsal(plan, of: inputs.programme, calendar: inputs.calendar)
        try MainJob.write(
            inputs.feeds(
                .unreleased(plan, of: rehearsal.programme, calendar: inputs.calendar), of: rehearsal.programme),
            to: folder.appendingPathComponent("00"))
        for (index, act) in Rehearsal.acts.enumerated() {
            let (release, seconds) = try rehearsal.release(act)
            let feeds = try inputs.feeds(Publication(of: release, in: rehearsal.programme), of: rehearsal.programme)
            let number = index + 1
            try MainJob.write(feeds, to: folder.appendingPathComponent(number < 10 ? "0\(number)" : "\(number)"))
            print(
                #"{"release":\#(release.number),"act":"\#(act.name)","occurrences":\#(release.occurrences.count),"#
                    + #""changes":\#(rehearsal.changes.count),"release_s":\#(seconds)}"#)
        }
    }
}

/// A programme in the hands of people, release after release.
private struct Rehearsal {
    /// What happens between two releases.
    struct Act: Sendable {
        let name: String
        let happens: @Sendable (inout Rehearsal) -> Void
    }

    var programme: Programme
    let calendar: WorkingCalendar
    var drafted: [Occurrence.ID: Occurrence]
    var postponed: Set<Occurrence.ID> = []
    var reasons: [Occurrence.ID: Bilingual] = [:]
    var hours: [Occurrence.ID: Int] = [:]
    var only: Set<Occurrence.ID>?
    var removed: [Occurrence.ID: Occurrence] = [:]
    var lastRelease: Release?
    var changes: [Change] = []
    var today: Day

    init(_ plan: Plan, of programme: Programme, calendar: WorkingCalendar) {
        self.programme = programme
        self.programme.revised = Instant(seconds: Int64(programme.signed.next.number) * 86_400)
        self.calendar = calendar
        drafted = Dictionary(plan.occurrences.map { ($0.id, $0) }) { first, _ in first }
        today = programme.signed.advanced(by: 5)
    }

    /// The next release after the act; a release every ten weeks or so.
    mutating func release(_ act: Act) throws -> (Release, seconds: Double) {
        only = nil
        reasons = [:]
        act.happens(&self)
        var draft = Proposal(Array(drafted.values), in: programme, calendar: calendar)
        draft.postponed = postponed
        draft.reasons = reasons
        for index in draft.occurrences.indices {
            draft.occurrences[index].beginsAt = hours[draft.occurrences[index].id]
        }
        let order = ReleaseOrder(
            now: Instant(seconds: Int64(today.number) * 86_400 + 7200), today: today,
            through: Release.usualThrough(after: lastRelease, today: today, horizon: programme.horizon), only: only,
            note: act.name)
        let (seconds, next) = try timed { try Release.next(after: lastRelease, telling: draft, order) }
        changes = Change.changes(from: lastRelease, to: next, in: programme)
        lastRelease = next
        today = today.advanced(by: 68)
        return (next, seconds)
    }

    /// What lies ahead of an obligation, the next first.
    func ahead(_ obligation: String) -> [Occurrence] {
        drafted.values.filter { $0.id.obligation.rawValue == obligation && $0.day >= today }.sorted {
            ($0.day, $0.id) < ($1.day, $1.id)
        }
    }

    mutating func move(_ occurrences: some Sequence<Occurrence>, by workingDays: Int) {
        for occurrence in occurrences {
            let days = (1...).lazy.map { occurrence.day.advanced(by: $0) }
                .filter { [calendar] in calendar.isWorking($0) }.prefix(workingDays)
            guard let day = Array(days).last else { continue }
            drafted[occurrence.id] = occurrence.moved(by: occurrence.day.distance(to: day))
            reasons[occurrence.id] = Bilingual(vi: "hội trường sửa chữa", en: "the hall is being repaired")
        }
    }

    mutating func remove(_ isRemoved: (Occurrence) -> Bool) {
        for occurrence in drafted.values where isRemoved(occurrence) {
            removed[occurrence.id] = drafted.removeValue(forKey: occurrence.id)
        }
    }

    mutating func bringBack() {
        drafted.merge(removed.filter { $0.value.day >= today }) { first, _ in first }
        removed = [:]
    }
}

extension Rehearsal {
    static let acts = [
        Act(name: "first release") { _ in },
        Act(name: "a class moves") { $0.move($0.ahead("training").prefix(1), by: 3) },
        Act(name: "one district has another day") { $0.move($0.ahead("district-report").prefix(1), by: 2) },
        Act(name: "all districts have another day") { all in
            guard let next = all.ahead("district-report").first else { return }
            all.move(all.ahead("district-report").filter { $0.id.shared == next.id.shared }, by: 1)
        },
        Act(name: "an inspection is postponed") { $0.postponed = Set($0.ahead("inspection").prefix(1).map(\.id)) },
        Act(name: "it gets its day") { rehearsal in
            let ids = rehearsal.postponed
            rehearsal.postponed = []
            for id in ids {
                guard let occurrence = rehearsal.drafted[id] else { continue }
                let wait = max(0, occurrence.day.distance(to: rehearsal.today)) + 30
                rehearsal.drafted[id] = occurrence.moved(by: wait)
            }
        },
        Act(name: "next year's classes are cancelled") { rehearsal in
            let next = Set(rehearsal.ahead("training").prefix(2).map(\.id))
            rehearsal.remove { next.contains($0.id) }
        },
        Act(name: "and take place again") { $0.bringBack() },
        Act(name: "a title is edited") { rehearsal in
            rehearsal.programme.obligations = rehearsal.programme.obligations.map { obligation in
                var edited = obligation
                if edited.id.rawValue == "training" {
                    edited.title = Bilingual(vi: "Tập huấn dân vận chính quyền", en: "Training of officials")
                }
                return edited
            }
        },
        Act(name: "no letter calls up trainees any more") { rehearsal in
            rehearsal.programme.obligations = rehearsal.programme.obligations.map { obligation in
                guard obligation.id.rawValue == "training", var schedule = obligation.schedule else {
                    return obligation
                }
                var eased = obligation
                schedule.preparation = []
                eased.timing = .scheduled(schedule)
                return eased
            }
        },
        Act(name: "only one meeting") { rehearsal in
            let meetings = rehearsal.drafted.values.filter { $0.kind == .meeting && $0.day >= rehearsal.today }.sorted {
                ($0.day, $0.id) < ($1.day, $1.id)
            }.prefix(2)
            rehearsal.move(meetings, by: 1)
            rehearsal.only = Set(meetings.prefix(1).map(\.id))
        },
        Act(name: "a unit ends") { rehearsal in
            let (unit, last) = (rehearsal.programme.units[3].id, rehearsal.today.advanced(by: 20))
            rehearsal.programme.units[3].until = last
            rehearsal.remove { $0.id.unit == unit && $0.day > last }
            rehearsal.removed = [:]
        },
        Act(name: "reports are owed no more") { rehearsal in
            rehearsal.programme.obligations.removeAll { $0.id.rawValue == "district-report" }
            rehearsal.remove { $0.id.obligation.rawValue == "district-report" }
        },
        Act(name: "the last classes begin later") { rehearsal in
            for occurrence in rehearsal.ahead("training") { rehearsal.hours[occurrence.id] = 510 }
        },
        Act(name: "the last class takes two days") { rehearsal in
            for each in rehearsal.ahead("training").suffix(1) {
                rehearsal.drafted[each.id] = Occurrence(
                    each.id, kind: each.kind, window: each.window, day: each.day,
                    sessions: (0..<4).map { each.start.advanced(by: $0) })
            }
        },
        Act(name: "it takes one day again") { rehearsal in
            for each in rehearsal.ahead("training").suffix(1) {
                rehearsal.drafted[each.id] = Occurrence(
                    each.id, kind: each.kind, window: each.window, day: each.day,
                    sessions: (0..<2).map { each.start.advanced(by: $0) })
            }
        },
        Act(name: "the place changes") { rehearsal in
            rehearsal.programme.obligations = rehearsal.programme.obligations.map { obligation in
                guard var schedule = obligation.schedule, schedule.place != nil else { return obligation }
                var moved = obligation
                schedule.place = Bilingual(vi: "Hội trường UBND tỉnh", en: "Hall of the provincial committee")
                moved.timing = .scheduled(schedule)
                return moved
            }
        },
        Act(name: "another address") { $0.programme.address = "https://example.org/lich" },
        Act(name: "the last reviews move") { rehearsal in
            rehearsal.move(rehearsal.drafted.values.filter { $0.kind == .review && $0.day >= rehearsal.today }, by: 1)
        },
        Act(name: "the last release") { _ in },
    ]
}

extension Occurrence {
    fileprivate func moved(by days: Int) -> Occurrence {
        Occurrence(
            id, kind: kind, window: window, day: day.advanced(by: days),
            sessions: sessions.map { $0.advanced(by: 2 * days) }, isTentative: isTentative,
            restsOnEstimate: restsOnEstimate, cost: cost, estimatedDaysOff: estimatedDaysOff)
    }
}
