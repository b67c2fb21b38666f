public import Days
public import Planning
import Programmes

extension Proposal {
    /// How each occurrence differs from what a release tells of it, in a few words for the sheets: *mới*, *dời từ 15/5*,
    /// *làm trở lại*; of what is as released, nothing. Before the first release everything is *chưa công bố*.
    ///
    /// Words that a person set are compared as well; how far a release would confirm is not.
    public func differences(from release: Release?) -> [Occurrence.ID: Bilingual] {
        guard let release else {
            let unreleased = Bilingual(vi: "chưa công bố", en: "not released")
            return Dictionary(uniqueKeysWithValues: occurrences.map { ($0.id, unreleased) })
        }
        let told = Dictionary(release.occurrences.map { ($0.id, $0) }) { first, _ in first }
        let drafted = occurrences.map { occurrence in
            var drafted = occurrence
            let isPostponed = postponed.contains(occurrence.id)
            if let told = told[occurrence.id], told.standing.state.takesPlace {
                drafted.standing.state = told.standing.state
                drafted.reason = told.reason
            }
            if isPostponed { drafted.standing.state = .postponed }
            return drafted
        }
        let ids = Set(drafted.map(\.id))
        let changes = Change.changes(
            from: release.occurrences.filter { ids.contains($0.id) }, to: drafted, in: programme)
        return Dictionary(
            changes.flatMap { change in
                change.ids.map { ($0, Bilingual(vi: change.mark(.vi), en: change.mark(.en))) }
            }
        ) { first, _ in first }
    }
}
