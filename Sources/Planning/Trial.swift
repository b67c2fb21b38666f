/// What would become of a plan if a person put an occurrence elsewhere; nothing is changed by asking.
public struct Trial: Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// The plan as it would be.
    public let plan: Plan
    /// What it would do to others.
    public let repercussions: Repercussions

    /// Whether nothing speaks against it: no new conflict, and nobody loses a place.
    public var isClean: Bool { repercussions.isClean }
}

extension Planner {
    /// Tries a pin on the plan that this planner has made; commitments but for this pin stay as they are.
    ///
    /// What persons had taken out of the plan comes back so; others move only where they are in the way.
    public func trying(_ pin: Pin, for id: Occurrence.ID, on plan: Plan) -> Trial {
        var commitments = circumstances.commitments
        commitments.pins[id] = pin
        commitments.absent[id] = nil
        let changed = Planner(circumstances.with(commitments)).planned(keeping: plan, around: [id]).plan
        return Trial(id: id, plan: changed, repercussions: Repercussions(of: [id], from: plan, to: changed))
    }
}
