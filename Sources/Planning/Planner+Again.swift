extension Planner {
    /// Plans again after a change of the commitments: what stands in the plan that was made before them stays where it is,
    /// but for those that were changed and those that are in their way.
    ///
    /// How near the plan is to the best possible is known only where everything had to be planned anew.
    public func planned(
        keeping plan: Plan, around changed: Set<Occurrence.ID>
    ) -> (plan: Plan, quality: Quality?) {
        let before = Dictionary(plan.occurrences.map { ($0.id, $0.start) }) { first, _ in first }
        var free = changed
        for _ in 0..<Self.rounds {
            let kept = before.filter { !free.contains($0.key) }
            let attempt = planned(Statement(circumstances, keeping: kept)).plan
            let found = Repercussions(of: changed, from: plan, to: attempt)
            if found.isClean { return (attempt, nil) }
            let yielding = found.inTheWay.filter {
                before[$0] != nil && circumstances.commitments.fixedPlace(of: $0) == nil
            }
            guard !yielding.isSubset(of: free) else { break }
            free.formUnion(yielding)
        }
        let (anew, quality) = planned()
        return (anew, quality)
    }

    /// So many times those that are in the way are asked to yield, before everything is planned anew.
    private static let rounds = 3
}

extension Repercussions {
    /// Who would have to yield for it to be right.
    fileprivate var inTheWay: Set<Occurrence.ID> {
        let others = unplaced.flatMap { unplaced -> [Occurrence.ID] in
            switch unplaced.reason {
            case .taken(let others), .order(let others), .spacing(let others): others
            case .outsideHorizon, .noOpenDay, .busy: []
            }
        }
        return Set(conflicts.flatMap(\.occurrences) + others)
    }
}
