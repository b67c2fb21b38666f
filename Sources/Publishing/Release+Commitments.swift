public import Planning

extension Release {
    /// Where it has what takes place: the commitments that the next plan starts from.
    ///
    /// What it gave as *dự kiến*, for lying beyond `through` or for want of the host's word, is free to move.
    public var places: [Occurrence.ID: ReleasedPlace] {
        var places: [Occurrence.ID: ReleasedPlace] = [:]
        for published in occurrences where published.standing.state.takesPlace {
            places[published.id] = ReleasedPlace(
                published.occurrence.start,
                isConfirmed: published.standing.state == .confirmed && !published.occurrence.isTentative)
        }
        return places
    }
}
