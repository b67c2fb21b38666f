import Days
import Programmes

extension Constraint {
    /// Every constraint a plan is judged by, hard ones first: the specification of a good plan.
    public static let all = [
        complete, subjectExists, nothingBeforeSignature, withinWindow, onWorkingSessions, oneAtATime,
        nobodyBusy, orderKept, spacingKept,
        nearPreferred, awayFromFestivals, awayFromAvoidedDays, mondayMorningsFree, noFullWeeks, onePlaceADay,
        wellSpaced, neighboursTogether,
    ]

    /// Everything owed stands in the plan, and nothing twice.
    static let complete = Constraint(
        "complete", .hard,
        vi: "Mỗi việc đến kỳ có mặt đúng một lần: đã xếp ngày, chưa xếp được, hoặc không còn cơ quan thực hiện.",
        en: "Everything owed is in the plan exactly once: dated, without a place, or without its subject."
    ) { plan, circumstances in
        let present = plan.occurrences.map(\.id) + plan.unplaced.map(\.id) + plan.withoutSubject.map(\.id)
        let counts = Dictionary(present.map { ($0, 1) }, uniquingKeysWith: +)
        let wrong = circumstances.owed.filter { counts[$0] != 1 }
        let strange = counts.keys.filter { circumstances.demand(of: $0) == nil }
        return (wrong + strange).sorted().map { Violation(by: [$0]) }
    }

    /// The unit or body exists on every day of what is for it.
    static let subjectExists = Constraint(
        "subject-exists", .hard,
        vi: "Không xếp việc cho cơ quan, đơn vị vào ngày chưa thành lập hoặc đã kết thúc hoạt động.",
        en: "Nothing is for a unit or body on a day on which that does not exist."
    ) { plan, circumstances in
        plan.each { occurrence in
            !occurrence.days.allSatisfy { circumstances.exists(occurrence.id.subject, on: $0) }
        }
    }

    /// Nothing stands on the day of signature or before.
    static let nothingBeforeSignature = Constraint(
        "nothing-before-signature", .hard,
        vi: "Không có việc nào vào ngày ký chương trình hoặc trước đó.",
        en: "Nothing takes place on the day the programme was signed, or before it."
    ) { plan, circumstances in
        plan.each { $0.day <= circumstances.programme.signed }
    }

    /// A gathering lies in its window; a deadline stands on its due day, or where that moves to from a day off.
    static let withinWindow = Constraint(
        "within-window", .hard,
        vi: "Mỗi việc nằm trọn trong khoảng thời gian của nó; báo cáo, kế hoạch đúng ngày đến hạn.",
        en: "A gathering lies within its window; a report or plan is due on its due day."
    ) { plan, circumstances in
        plan.each { occurrence in
            guard let demand = circumstances.demand(of: occurrence.id), !circumstances.isFact(occurrence.id) else {
                return false
            }
            guard let window = circumstances.window(of: demand) else { return true }
            guard !circumstances.mayLeaveWindow(occurrence.id, window) else { return false }
            guard !demand.isDeadline else { return occurrence.day != circumstances.dueDay(for: window.closes) }
            return occurrence.day < window.opens || occurrence.lastDay > window.closes
        }
    }

    /// Offices are open, and a gathering is held in one run of the sessions it asks for.
    static let onWorkingSessions = Constraint(
        "on-working-sessions", .hard,
        vi:
            "Chỉ xếp vào ngày làm việc; lớp nhiều ngày thì liền ngày và bắt đầu buổi sáng, nửa ngày thì đúng buổi đã chọn.",
        en:
            "Only working days are used; whole days follow each other and begin in the morning; half a day keeps its session."
    ) { plan, circumstances in
        plan.each { occurrence in
            guard !circumstances.isFact(occurrence.id) else { return false }
            guard occurrence.days.allSatisfy(circumstances.calendar.isWorking) else { return true }
            guard let schedule = circumstances.demand(of: occurrence.id)?.schedule else { return false }
            let sessions = occurrence.sessions
            let isOneRun = zip(sessions, sessions.dropFirst()).allSatisfy { $0.advanced(by: 1) == $1 }
            let wished = schedule.length > 1 ? Session.morning : schedule.session
            let isWished = wished.map { $0 == sessions.first?.session } ?? true
            return sessions.count != schedule.length || !isOneRun || !(isWished || sessions.isEmpty)
        }
    }

    /// No person, team or room is in two places, no body sends more delegations than it has.
    static let oneAtATime = Constraint(
        "one-at-a-time", .hard,
        vi:
            "Một người, một đoàn, một phòng không ở hai nơi trong cùng một buổi; mỗi cơ quan không cử quá số đoàn của mình.",
        en: "No person, team or room is in two places in one session, and no body sends more delegations than it has."
    ) { plan, circumstances in
        plan.gatherings(by: circumstances).flatMap { claim, occurrences in
            let uses = occurrences.flatMap { occurrence in occurrence.sessions.map { ($0, occurrence.id) } }
            let users = Dictionary(grouping: uses, by: \.0).mapValues { $0.map(\.1) }
            let clashes = Set(
                users.values.filter { $0.count > claim.capacity && !$0.allSatisfy(circumstances.isHistory) })
            return clashes.sorted { $0.lexicographicallyPrecedes($1) }.map { Violation(by: $0) }
        }.withoutRepetition
    }

    /// Nobody is needed while busy.
    static let nobodyBusy = Constraint(
        "nobody-busy", .hard,
        vi: "Không xếp việc vào buổi mà người, đoàn hoặc phòng cần có đang bận.",
        en: "Nothing stands on a session on which a person, team or room that it needs is busy."
    ) { plan, circumstances in
        plan.each { occurrence in
            guard let demand = circumstances.demand(of: occurrence.id), !circumstances.isFact(occurrence.id) else {
                return false
            }
            return !circumstances.busyTimes(of: demand, at: occurrence.start.index).isEmpty
        }
    }

    /// What must come before comes before, neither too shortly nor too long; the first of a period before the second.
    static let orderKept = Constraint(
        "order-kept", .hard,
        vi: "Việc phải làm trước đứng trước việc sau, đúng khoảng cách đã định.",
        en: "What must come before comes before, by the stated gap."
    ) { plan, circumstances in
        let known = plan.occurrences.filter { circumstances.demand(of: $0.id) != nil }.sorted { $0.id < $1.id }
        return Orders(known.compactMap { circumstances.demand(of: $0.id) }).pairs.filter { pair in
            guard !circumstances.isFact(known[pair.before].id), !circumstances.isFact(known[pair.after].id) else {
                return false
            }
            let gap = known[pair.before].lastDay.distance(to: known[pair.after].day)
            return gap < pair.order.atLeast || pair.order.atMost.map { gap > $0 } ?? false
        }
        .map { Violation(by: [known[$0.before].id, known[$0.after].id]) }
    }

    /// Occurrences of one series keep apart.
    static let spacingKept = Constraint(
        "spacing-kept", .hard,
        vi: "Các lần của cùng một việc cách nhau ít nhất số ngày đã định.",
        en: "Two of the same obligation are at least the stated number of days apart."
    ) { plan, circumstances in
        let series = Dictionary(grouping: plan.occurrences) { Series(of: $0.id) }
        return series.values.flatMap { occurrences -> [Violation] in
            guard let days = circumstances.demand(of: occurrences[0].id)?.schedule.spacing else { return [] }
            let inOrder = occurrences.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            return zip(inOrder, inOrder.dropFirst())
                .filter { $0.lastDay.distance(to: $1.day) < days }
                .filter { !circumstances.isFact($0.id) || !circumstances.isFact($1.id) }
                .map { Violation(by: [$0.id, $1.id]) }
        }
        .sorted { $0.occurrences.lexicographicallyPrecedes($1.occurrences) }
    }
}

extension Plan {
    /// The occurrences of which something is wrong, one by one.
    fileprivate func each(where isWrong: (Occurrence) -> Bool) -> [Constraint.Violation] {
        occurrences.filter(isWrong).map { Constraint.Violation(by: [$0.id]) }
    }

    /// The gatherings that each person, body, team and room is needed at, by the claim's name.
    func gatherings(by circumstances: Circumstances) -> [(claim: Claim, occurrences: [Occurrence])] {
        let pairs = occurrences.filter { !$0.isDeadline }.flatMap { occurrence in
            (circumstances.demand(of: occurrence.id)?.needs ?? []).map { ($0, occurrence) }
        }
        return Dictionary(grouping: pairs, by: \.0).sorted { $0.key < $1.key }
            .map { (claim: $0.key, occurrences: $0.value.map(\.1)) }
    }
}

extension [Constraint.Violation] {
    /// Each violation once: a head and a body's only delegation clash in the same two occurrences.
    fileprivate var withoutRepetition: Self {
        var seen: Set<Constraint.Violation> = []
        return filter { seen.insert($0).inserted }
    }
}
