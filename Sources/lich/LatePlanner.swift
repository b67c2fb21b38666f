import Planning

/// A planner that is made when somebody first asks for it: many acts only look at the plan there is.
final class LatePlanner {
    /// What a plan must respect besides programme and calendar.
    let commitments: Commitments

    private let make: () -> Planner
    private lazy var made = make()

    /// One made so.
    init(_ commitments: Commitments, made make: @escaping () -> Planner) {
        self.commitments = commitments
        self.make = make
    }

    /// The planner.
    var planner: Planner { made }
}
