import Days
import Planning
import Programmes
import Publishing
import Testing

/// Releases of the sample, one after the other, each a month after the one before.
struct SampleReleases {
    var occurrences = Sample.plan.occurrences
    var postponed: Set<Occurrence.ID> = []
    var reasons: [Occurrence.ID: Bilingual] = [:]
    var held: Set<Occurrence.ID> = []
    var only: Set<Occurrence.ID>?
    var through = Sample.day(2025, 12, 31)
    var today = Sample.day(2024, 12, 1)
    private(set) var all: [Release] = []

    static let programme: Programme = {
        var programme = Sample.programme
        programme.revised = Instant(seconds: 1_730_000_000)
        return programme
    }()

    /// The draft as it stands.
    func draft(of programme: Programme = programme) -> Proposal {
        var draft = Proposal(occurrences, in: programme, calendar: Sample.calendar)
        draft.postponed = postponed
        draft.reasons = reasons
        return draft
    }

    func order(now: Instant? = nil) -> ReleaseOrder {
        ReleaseOrder(
            now: now ?? Instant(seconds: Int64(today.number) * 86_400 + 3600), today: today, through: through,
            only: only, note: "Lần \(all.count + 1)", held: held)
    }

    @discardableResult
    mutating func release(_ programme: Programme = programme) throws -> Release {
        let release = try Release.next(after: all.last, telling: draft(of: programme), order())
        all.append(release)
        today = today.advanced(by: 30)
        only = nil
        reasons = [:]
        return release
    }

    mutating func move(_ name: String, by days: Int, because reason: Bilingual? = nil) {
        occurrences = occurrences.map { $0.id.description == name ? $0.moved(by: days) : $0 }
        for occurrence in occurrences where occurrence.id.description == name { reasons[occurrence.id] = reason }
    }

    mutating func remove(_ name: String) {
        occurrences.removeAll { $0.id.description == name }
    }

    func id(_ name: String) throws -> Occurrence.ID {
        try #require(Sample.plan.occurrences.first { $0.id.description == name }?.id)
    }
}

extension Release {
    subscript(name: String) -> PublishedOccurrence? {
        occurrences.first { $0.id.description == name }
    }
}
