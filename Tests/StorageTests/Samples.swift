import Days
import Planning
import Programmes
import Publishing
import Storage

/// Small values to test with.
enum Samples {
    static func day(_ text: String) -> Day {
        guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    static func instant(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("no instant: \(text)") }
        return instant
    }

    static func id(_ obligation: String, _ period: String? = nil, unit: String? = nil, ordinal: Int? = nil)
        -> Occurrence.ID
    {
        Occurrence.ID(
            Obligation.ID(rawValue: obligation), period: period.flatMap { Period($0) },
            subject: unit.map { .unit(Unit.ID(rawValue: $0)) }, ordinal: ordinal)
    }

    /// A gathering of two sessions, from a morning on.
    static func gathering(_ id: Occurrence.ID, on text: String, cost: Int = 0) -> Occurrence {
        let day = day(text)
        return Occurrence(
            id, kind: .training,
            window: Window(opens: day.advanced(by: -10), closes: day.advanced(by: 10), prefer: day),
            day: day, sessions: [HalfDay(day, .morning), HalfDay(day, .afternoon)], cost: cost)
    }

    /// A due day.
    static func deadline(_ id: Occurrence.ID, on text: String) -> Occurrence {
        let day = day(text)
        return Occurrence(
            id, kind: .report,
            window: Window(opens: day.advanced(by: -20), closes: day, prefer: day, dataUntil: day, owner: .clause),
            day: day)
    }

    /// The release of the golden file: a class, a report that was cancelled, with one of everything that can be said.
    static func release(number: Int = 1, previous: String? = nil, note: String = "Lịch cả năm “2025”") -> Release {
        let stamp = instant("2025-01-0\(number)T01:00:00Z")
        var vi = PublishedOccurrence.Words(title: "Tập huấn dân vận", period: " lớp 1/2025")
        vi.subjects = ["huyện Mỹ Xuyên", "Mỹ Xuyên"]
        vi.content = "Nghiệp vụ; dân vận khéo"
        vi.place = "Hội trường"
        vi.chair = "Trưởng ban"
        vi.documents = "Tài liệu\nsố 1"
        vi.contact = "Văn phòng"
        vi.roles = [.leads: ["Ban Dân vận Tỉnh ủy"], .takesPart: []]
        vi.sharedRoles = [.leads: ["Ban Dân vận các huyện ủy"]]
        var training = PublishedOccurrence(
            gathering(id("training", "2025", ordinal: 1), on: "2025-05-20"),
            Publication.Standing(.confirmed, sequence: 1, stamp: stamp, release: 1),
            words: [.vi: vi, .en: PublishedOccurrence.Words(title: "Training")])
        training.clauses = [Obligation.Clause("III.1.6", quote: "từ 01 đến 02 lớp")]
        training.units = [Unit.ID(rawValue: "my-xuyen")]
        training.hiddenFrom = [Unit.ID(rawValue: "ke-sach")]
        training.beginsAt = 450
        training.merges = [id("review", "2025-H1")]
        training.registrationUntil = day("2025-05-10")
        training.reason = Bilingual(vi: "tránh lễ", en: "to avoid a holiday")
        training.preparation = [
            PublishedPreparation(
                "call-up", kind: .letter, day: day("2025-05-06"), workingDaysBefore: 10, isAlreadyDue: true,
                owners: [Unit.ID(rawValue: "tinh")], title: Bilingual(vi: "Giấy triệu tập", en: "Call-up letter"),
                by: [.vi: ["Văn phòng"]], sharedBy: [.en: ["Offices"]])
        ]
        var report = PublishedOccurrence(
            deadline(id("district-report", "2025-Q3", unit: "my-xuyen"), on: "2025-09-19"),
            Publication.Standing(.cancelled, sequence: 2, stamp: stamp, release: 1), words: [:])
        report.cancelled = stamp
        return Release(
            number: number, instant: stamp, through: day("2025-12-31"), note: note,
            document: Release.Document("12-KH/BDVTU", day: day("2025-01-01")), forcedBecause: "đã thống nhất",
            programme: "an-lac-2025", programmeHash: "aa", holidaysHash: "bb", previousHash: previous,
            occurrences: [report, training])
    }
}
