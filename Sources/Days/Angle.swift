#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Angles in degrees, as the tables of astronomy give them.
enum Angle {
    /// The same direction, brought to 0° ≤ angle < 360°.
    static func reduced(_ degrees: Double) -> Double {
        degrees - (degrees / 360).rounded(.down) * 360
    }

    /// Reduced first: the sine of a large argument loses its last digits.
    static func sine(_ degrees: Double) -> Double { sin(reduced(degrees) * (.pi / 180)) }

    /// Reduced first, like the sine.
    static func cosine(_ degrees: Double) -> Double { cos(reduced(degrees) * (.pi / 180)) }
}
