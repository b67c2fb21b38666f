extension Search {
    /// Solves a problem, on so many threads, whose number changes nothing but the time it takes.
    package static func solve(_ problem: Problem, effort: Effort = .usual, threads: Int = 2) -> Solution {
        let domains = Domains(problem)
        let ties = Ties(problem)
        let parts = Components.parts(of: problem, domains)
        let all = parts.reduce(0) { $0 + $1.count }
        // Many large parts keep all threads busy; a few share them.
        let isMany = parts.count { $0.count > 100 } > 3
        let choices = concurrently(parts.count, threads: threads) { index in
            let search = PartSearch(
                problem: problem.restricted(to: parts[index], domains, ties),
                iterations: effort.iterations(for: parts[index].count, of: all), threads: isMany ? 1 : threads,
                chains: isMany ? 1 : 2)
            return search.answers(allowing: problem.allowedMoves)
        }
        let allotment = Allotment(choices, allowed: problem.allowedMoves)
        return Summary(problem, domains, parts, allotment).solution(ties)
    }
}
