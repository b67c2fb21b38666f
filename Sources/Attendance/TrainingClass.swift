public import Planning

/// A class, or another gathering, with its day, its list, and its topics in words.
public struct TrainingClass: Sendable {
    /// When it takes place.
    public let occurrence: Occurrence
    /// Who comes, and what is decided about that.
    public let roster: Roster
    /// What is dealt with, session by session, in words.
    public let topics: [String]

    /// Takes them together.
    public init(_ occurrence: Occurrence, _ roster: Roster, topics: [String]) {
        self.occurrence = occurrence
        self.roster = roster
        self.topics = topics
    }
}
