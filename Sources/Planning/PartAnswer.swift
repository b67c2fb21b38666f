/// What was found for a part.
struct PartAnswer: Sendable {
    /// Where each of its activities begins, in the order of the part's members.
    var starts: [Int?]
    var leftOut: Int
    /// Moves of those who could have stayed, were everybody else away.
    var moves: Int
    /// The moves of the answer with as few as could be found.
    var leastMoves: Int
    var cost: Int
    /// What no solution of the part can go below, each level as `Search.Bound` says.
    var bound: Search.Bound
    var iterations = 0
}
