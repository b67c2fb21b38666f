public import Days
public import Planning

/// What lies on the planner's desk, and nobody outside sees: the draft, and what persons have said and found.
///
/// A command takes it from the store, changes it as a value, and records it (`Store.record`).
public struct Desk: Hashable, Sendable {
    /// The plan that is being worked on; nothing before the first `plan`.
    public var draft: Draft?
    /// Where persons have fixed occurrences.
    public var pins: [Occurrence.ID: Pin]
    /// When persons, bodies, teams and rooms cannot, in the order in which it was said.
    public var busy: [BusyTime]
    /// What proves that occurrences took place, in the order in which it came.
    public var evidence: [Evidence]
    /// Which state of the store it was taken from: it can be recorded only where nobody has changed that since.
    public internal(set) var revision: Int

    /// Makes a desk; an empty one is that of a store in which nothing was ever recorded.
    public init(
        draft: Draft? = nil, pins: [Occurrence.ID: Pin] = [:], busy: [BusyTime] = [], evidence: [Evidence] = []
    ) {
        self.draft = draft
        self.pins = pins
        self.busy = busy
        self.evidence = evidence
        revision = 0
    }

    /// Where occurrences were held by the evidence, as `Commitments.held` wants it; of several papers the last one
    /// that says so counts.
    public var held: [Occurrence.ID: HalfDay] {
        evidence.reduce(into: [:]) { held, paper in
            if let place = paper.held { held[paper.occurrence] = place }
        }
    }
}
