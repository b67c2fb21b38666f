public import Programmes

/// Who sends people, and has places for them: a unit, or a body of the whole programme.
public enum Sender: Hashable, Comparable, Sendable, CustomStringConvertible {
    case unit(Unit.ID)
    case body(Body.ID)

    /// The name in the programme's file.
    public var description: String {
        switch self {
        case .unit(let id): id.rawValue
        case .body(let id): id.rawValue
        }
    }
}
