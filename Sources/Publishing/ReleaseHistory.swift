public import Days
import Planning
public import Programmes

/// What the releases of a programme have told, added one by one: the change log, and until when each unit was told of.
///
/// Of the releases themselves the latest alone is kept; each is as large as the plan.
public struct ReleaseHistory: Sendable {
    /// The sheet of each release, newest first.
    public private(set) var log: [ReleaseSheet] = []
    /// For each unit that a release told of, the instant of the first that did no more; of the latest, where all since do.
    public private(set) var unitEnds: [Unit.ID: Instant] = [:]

    private let programme: Programme
    private var latest: Release?
    private var units: Set<Unit.ID> = []

    /// The history before the first release.
    public init(of programme: Programme) {
        self.programme = programme
    }

    /// Adds the next release, made on that day where the programme is at home.
    public mutating func add(_ release: Release, made: Day) {
        let told = Set(release.occurrences.flatMap(\.calendars))
        for unit in told.union(units) { unitEnds[unit] = release.instant }
        log.insert(ReleaseSheet(of: release, after: latest, made: made, in: programme), at: 0)
        (latest, units) = (release, told)
    }
}
