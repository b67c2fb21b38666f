public import Days
public import Programmes

/// A single change that gives an occurrence a place, tried with the planner: all others stay where they are.
public struct WayOut: Hashable, Sendable {
    /// What is to change.
    public let change: Change
    /// Where the planner then puts the occurrence.
    public let place: HalfDay
    /// What the plan then costs more, in its units of cost; negative where another one moves to a cheaper place.
    public let price: Int

    /// What can be changed. The cheapest is, in this order: to plan again; to move another draft, by what the plan costs;
    /// to extend a window of ours, by days; to shorten a spacing, by days; to loosen an order, by days; to send a deputy;
    /// to do without somebody; to cancel a busy time; to move what a person has pinned or a release has confirmed. Equal
    /// ones by what the plan costs, then by time.
    public enum Change: Hashable, Sendable {
        /// A place is free: planning again is enough.
        case planAgain
        /// Another occurrence goes to another place, where it breaks nothing; `held` says what holds it where it is.
        case move(Occurrence.ID, from: HalfDay, to: HalfDay, held: Placement.Basis)
        /// The window, which is ours, reaches so many calendar days farther: later, or earlier where negative; of a
        /// deadline, the due day moves.
        case window(from: Window, to: Window, days: Int)
        /// The others of its series may stand as near as so many days.
        case spacing(from: Int, to: Int)
        /// The order with another occurrence, which comes before it or after it, has another gap.
        case order(Occurrence.ID, isBefore: Bool, from: Order, to: Order)
        /// Any leader of the body goes in the place of its head, named as `BusyTime.who` names it.
        case deputy(of: [String])
        /// Somebody is not busy after all.
        case notBusy(BusyTime)
        /// It does without these persons, delegations, teams or rooms, named as `BusyTime.who` names them.
        case doWithout([String])
    }
}

extension WayOut {
    /// What ways out are sorted by.
    private var rank: (kind: Int, extent: Int, price: Int, place: HalfDay) {
        switch change {
        case .planAgain: (0, 0, price, place)
        case .move(_, _, _, held: .draft): (1, 0, price, place)
        case .window(_, _, let days): (2, abs(days), price, place)
        case .spacing(let before, let after): (3, before - after, price, place)
        case .order(_, _, let before, let after):
            (4, before.atLeast - after.atLeast + (after.atMost ?? 0) - (before.atMost ?? 0), price, place)
        case .deputy: (5, 0, price, place)
        case .doWithout: (6, 0, price, place)
        case .notBusy: (7, 0, price, place)
        case .move: (8, 0, price, place)
        }
    }

    /// The order of `Change`.
    static func isCheaper(_ one: WayOut, _ other: WayOut) -> Bool { one.rank < other.rank }
}
