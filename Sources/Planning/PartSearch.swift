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
    /// The answers with no, one, two … moves more than must be, up to so many.
    func answers(allowing moves: Int) -> [PartAnswer] {
        let first = answer()
        let published = problem.activities.count { !$0.isPinned && $0.published != nil }
        let most = min(moves, published - first.bound.moves)
        guard most > 0 else { return [first] }
        var answers = Array(repeating: first, count: most + 1)
        var extra = most
        // From the most downwards: who does not use all that is allowed has the same answer with less.
        while extra > 0 {
            let answer = self.answer(after: first, extra: extra)
            let used = max(answer.moves - first.moves, 0)
            for index in used...extra where index > 0 { answers[index] = answer }
            if used == 0 { break }
            extra = used - 1
        }
        for index in answers.indices.dropFirst() where answers[index].cost > answers[index - 1].cost {
            (answers[index].starts, answers[index].cost) = (answers[index - 1].starts, answers[index - 1].cost)
            answers[index].moves = answers[index - 1].moves
            answers[index].bound.cost = min(answers[index].bound.cost, answers[index].cost)
        }
        return answers
    }

    private func answer(after first: PartAnswer, extra: Int) -> PartAnswer {
        var search = self
        search.moveLimit = first.moves + extra
        search.known = first.starts
        var answer = search.answer()
        // Nothing is gained at the cost of the levels above.
        if answer.leftOut != first.leftOut || answer.moves > search.moveLimit {
            answer = first
            answer.bound.cost = 0
        }
        (answer.leastMoves, answer.bound.moves) = (first.leastMoves, first.bound.moves)
        return answer
    }
}
