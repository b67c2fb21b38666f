/// Why an occurrence that is owed has no place in the plan: a person has said so.
///
/// The reasons are told to everybody, in feeds and in lists of changes, and name no person.
public enum Absence: Hashable, Sendable {
    /// It has no day for now and is still owed (*hoãn*).
    case postponed(because: String?)
    /// It will not take place (*hủy*).
    case cancelled(because: String?)
    /// Another occurrence meets its duty as well (*gộp*).
    case merged(into: Occurrence.ID)

    /// The occurrence that meets its duty, where one does.
    public var whole: Occurrence.ID? {
        if case .merged(let whole) = self { whole } else { nil }
    }

    /// Whether it has only no day for now.
    public var isPostponed: Bool {
        if case .postponed = self { true } else { false }
    }

    /// Why, where a person has said why.
    public var reason: String? {
        switch self {
        case .postponed(let reason), .cancelled(let reason): reason
        case .merged: nil
        }
    }
}
