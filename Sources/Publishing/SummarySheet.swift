public import Days
public import Planning
public import Programmes

/// The figures of a period, in the order in which a report on it needs them, beside those of the period before.
public struct SummarySheet: Sendable {
    /// One figure, and what it was before.
    public struct Figure: Hashable, Sendable {
        /// Its name for programs: `classes-held`.
        public let name: String
        /// What is counted.
        public let title: Bilingual
        /// How many.
        public let value: Int
        /// How many in the period before.
        public let before: Int
    }

    /// What a unit had to send, and how it did.
    public struct Reports: Hashable, Sendable {
        /// The unit or body.
        public let subject: Occurrence.Subject
        /// How many papers were due.
        public let due: Int
        /// How many came in time.
        public let inTime: Int
        /// How many came late.
        public let late: Int
        /// How many are owed still.
        public let missing: Int
        /// How many calendar days the latest of them was late, or is.
        public let mostDays: Int
    }

    /// Something that took place.
    public struct Event: Hashable, Sendable {
        /// What has become of it.
        public let fulfilment: Fulfilment
        /// What it is called.
        public let title: Bilingual
    }

    /// What has become of everything.
    public let account: Account
    /// The period.
    public let period: Period
    /// The period before, of the same length.
    public let before: Period
    /// The figures, in the order of a report: plans, training, meetings, inspections, reports, conferences.
    public let figures: [Figure]
    /// The gatherings that took place or should have, by day.
    public let events: [Event]
    /// Who had to send papers, in the order of the programme.
    public let reports: [Reports]
    /// What is owed of the period.
    public let owed: [Debt]

    /// The sheet of a period.
    public init(_ account: Account, of period: Period) {
        let before = period.before
        let (now, then) = (account.fulfilments(in: period), account.fulfilments(in: before))
        self.account = account
        self.period = period
        self.before = before
        figures = Self.measures.map { measure in
            Figure(name: measure.name, title: measure.title, value: measure.count(now), before: measure.count(then))
        }
        events = now.filter { !$0.kind.isDeadline && $0.counts }.sorted {
            ($0.day ?? .latest, $0.id) < ($1.day ?? .latest, $1.id)
        }
        .map { fulfilment in
            Event(fulfilment: fulfilment, title: account.source.both { $0.title(of: fulfilment.id) })
        }
        reports = Self.reports(now.filter { $0.kind == .report && $0.counts }, account)
        owed = Debt.all(of: now)
    }

    private static func reports(_ fulfilments: [Fulfilment], _ account: Account) -> [Reports] {
        let bySubject = Dictionary(grouping: fulfilments.filter { $0.id.subject != nil }) { $0.id.subject }
        let programme = account.source.programme
        let order = programme.bodies.map { Occurrence.Subject.body($0.id) } + programme.units.map { .unit($0.id) }
        return order.compactMap { subject in
            guard let due = bySubject[subject] else { return nil }
            let days = due.map { fulfilment -> Int in
                if case .overdue(let days) = fulfilment.state { return days }
                return fulfilment.daysLate ?? 0
            }
            let done = due.filter { !$0.papers.isEmpty }
            let late = done.count { ($0.daysLate ?? 0) > 0 }
            return Reports(
                subject: subject, due: due.count, inTime: done.count - late, late: late,
                missing: due.count(where: \.isOwed), mostDays: max(days.max() ?? 0, 0))
        }
    }
}

extension Account {
    /// What was due or stood on the days of a period.
    func fulfilments(in period: Period) -> [Fulfilment] {
        fulfilments.filter { $0.day.map(period.days.contains) ?? false }
    }
}

extension Period {
    /// The period of the same length before it.
    public var before: Period {
        switch shape {
        case .year: Period(year - 1)
        case .half(let half): half == 1 ? Period(year - 1, .half(2)) : Period(year, .half(1))
        case .quarter(let quarter): quarter == 1 ? Period(year - 1, .quarter(4)) : Period(year, .quarter(quarter - 1))
        case .month(let month): month == 1 ? Period(year - 1, .month(12)) : Period(year, .month(month - 1))
        case .day: Period(of: days.lowerBound.previous)
        }
    }
}

// MARK: - What is counted

extension SummarySheet {
    private struct Measure {
        let name: String
        let title: Bilingual
        let count: ([Fulfilment]) -> Int
    }

    /// The measures, in the order of a report.
    private static var measures: [Measure] {
        func held(_ kind: Obligation.Kind) -> ([Fulfilment]) -> Int {
            { $0.count { $0.kind == kind && $0.isDone } }
        }
        func people(_ kind: Obligation.Kind) -> ([Fulfilment]) -> Int {
            { $0.filter { $0.kind == kind }.reduce(0) { $0 + ($1.participants ?? 0) } }
        }
        func papers(_ kind: Obligation.Kind, _ isCounted: @escaping (Fulfilment) -> Bool) -> ([Fulfilment]) -> Int {
            { $0.count { $0.kind == kind && $0.counts && isCounted($0) } }
        }
        let isLate: (Fulfilment) -> Bool = { !$0.papers.isEmpty && ($0.daysLate ?? 0) > 0 }
        return [
            Measure(
                name: "plans-due", title: Bilingual(vi: "Kế hoạch, chương trình phải ban hành", en: "Plans due"),
                count: papers(.plan) { _ in true }),
            Measure(name: "plans-made", title: Bilingual(vi: "  đã ban hành", en: "  made"), count: held(.plan)),
            Measure(
                name: "classes-held", title: Bilingual(vi: "Lớp tập huấn đã mở", en: "Training classes held"),
                count: held(.training)),
            Measure(
                name: "trainees", title: Bilingual(vi: "  lượt học viên", en: "  trainees"), count: people(.training)),
            Measure(
                name: "meetings-held", title: Bilingual(vi: "Cuộc họp đã dự", en: "Meetings held"),
                count: held(.meeting)),
            Measure(
                name: "visits-made", title: Bilingual(vi: "Cuộc kiểm tra đã làm", en: "Inspection visits made"),
                count: held(.inspection)),
            Measure(
                name: "reports-due", title: Bilingual(vi: "Báo cáo phải gửi", en: "Reports due"),
                count: papers(.report) { _ in true }),
            Measure(
                name: "reports-in-time", title: Bilingual(vi: "  đúng hạn", en: "  in time"),
                count: papers(.report) { !$0.papers.isEmpty && !isLate($0) }),
            Measure(name: "reports-late", title: Bilingual(vi: "  muộn", en: "  late"), count: papers(.report, isLate)),
            Measure(
                name: "reports-missing", title: Bilingual(vi: "  chưa gửi", en: "  missing"),
                count: papers(.report) { $0.papers.isEmpty && $0.isOwed }),
            Measure(
                name: "conferences-held",
                title: Bilingual(vi: "Hội nghị sơ kết, tổng kết đã tổ chức", en: "Review conferences held"),
                count: held(.review)),
            Measure(
                name: "conference-participants", title: Bilingual(vi: "  lượt người dự", en: "  participants"),
                count: people(.review)),
        ]
    }
}
