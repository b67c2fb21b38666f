/// Searches a part: from what is quick to what is thorough, until the answer is proven or the effort is spent.
struct PartSearch {
    /// The part, with what is pinned and touches it.
    let problem: Problem
    /// How often to take out and put back.
    var iterations: Int
    /// How many threads to use, and how many chains to search independently of how many these are.
    let threads, chains: Int
    /// So many moves are free.
    var moveLimit = 0
    /// Where its activities stand in a solution that is known, if one is.
    var known: [Int?]? = nil
    /// How often the part was already made smaller.
    var depth = 0

    func answer() -> PartAnswer {
        if let answer = Staying(self).answer() { return answer }
        var domains = Domains(problem)
        if domains.propagate() {
            let answer = PartAttempt(self, domains, isComplete: true).answer()
            if answer.leftOut == 0 { return answer }
        }
        return PartAttempt(self, Domains(problem), isComplete: false).answer()
    }
}

extension PartSearch {
    /// The answers with no, one, two … moves more than must be, up to so many; the last one holds for all that follow.
    func answers(allowing moves: Int) -> [PartAnswer] {
        let first = answer()
        let canMove = problem.activities.contains { !$0.isPinned && $0.published != nil }
        guard moves > 0, canMove else { return [first] }
        var answers = [first]
        for extra in 1...moves {
            let before = answers[answers.count - 1]
            var search = self
            search.moveLimit = first.moves + extra
            search.known = before.starts
            var next = search.answer()
            if (next.leftOut, next.cost) > (before.leftOut, before.cost) || next.leftOut < first.leftOut {
                next = before
                next.bound.cost = 0
            }
            // The moves that must be are known already.
            (next.leastMoves, next.bound.moves) = (first.leastMoves, first.bound.moves)
            answers.append(next)
            // Whoever does not use what is allowed does not need more.
            if next.moves < search.moveLimit, next.isProvenCost { break }
        }
        return answers
    }
}
