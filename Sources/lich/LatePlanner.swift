import Planning

/// A planner that is made when somebody first asks for it: many acts only look at the plan there is.
final class LatePlanner {
    /// What a plan must respect besides programme and calendar.
    let commitments: Commitments

    private let make: (Commitments) -> Circumstances
    private var made: Planner?

    /// One of the circumstances that are made so.
    init(_ commitments: Commitments, made make: @escaping (Commitments) -> Circumstances) {
        self.commitments = commitments
        self.make = make
    }

    /// The planner.
    var planner: Planner {
        let planner = made ?? Planner(make(commitments))
        made = planner
        return planner
    }

    /// The same under other commitments; where this one was made, the programme is not expanded again.
    func under(_ commitments: Commitments) -> LatePlanner {
        LatePlanner(commitments) { [made, make] in made?.circumstances.with($0) ?? make($0) }
    }
}
