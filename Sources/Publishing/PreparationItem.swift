public import Days
public import Planning

/// A paper of preparation, when it must be out, and whether it is.
public struct PreparationItem: Hashable, Sendable {
    /// What it prepares; more than one where units share it.
    public let ids: [Occurrence.ID]
    /// Its name within the obligation: `call-up`.
    public let item: PublishedPreparation.ID
    /// What is to do.
    public let title: Bilingual
    /// Who does it.
    public let by: Bilingual?
    /// The day by which it must be out.
    public let day: Day
    /// The first day of what it prepares.
    public let occurrenceDay: Day
    /// The paper that shows that it is out; nothing while it is to do.
    public let paper: Evidence?
}
