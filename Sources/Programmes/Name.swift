/// The name that a programme file, a feed and a command call something by: `bdv-tinh-uy`, `my-xuyen`, `training`.
///
/// Names of different things are of different types, so that one cannot be taken for the other.
public struct Name<Owner>: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as it is written.
    public let rawValue: String

    /// Makes the name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The order of the alphabet.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The name as it is written.
    public var description: String { rawValue }
}
