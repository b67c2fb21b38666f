/// The instants at which moon and sun have the same longitude.
///
/// Jean Meeus, *Astronomical Algorithms*, 2nd edition 1998, chapter 49, with all its terms; good to some 20 seconds in
/// our centuries. New moons are numbered from that of 6 January 2000, which is 0.
enum NewMoon {
    /// The number of the new moon nearest to a Julian day, give or take one.
    static func nearest(to julianDay: Double) -> Int {
        Int(((julianDay - 2_451_550.1) / 29.530_588_861).rounded())
    }

    /// The Julian day, in universal time, of a new moon.
    static func instant(_ number: Int) -> Double {
        let k = Double(number)
        let t = k / 1_236.85
        let mean =
            2_451_550.097_66 + 29.530_588_861 * k + t * t * (0.000_154_37 + t * (-0.000_000_150 + t * 0.000_000_000_73))
        let dynamical = mean + periodicTerms(k: k, t: t) + planetaryTerms(k: k, t: t)
        return dynamical - DeltaT.days(at: dynamical)
    }

    /// A term of the series: its coefficient in days, and the multiples of the arguments in its sine.
    private struct Term {
        let coefficient: Double
        let sun, moon, node: Double

        init(_ coefficient: Double, sun: Double = 0, moon: Double = 0, node: Double = 0) {
            self.coefficient = coefficient
            (self.sun, self.moon, self.node) = (sun, moon, node)
        }
    }

    private static let terms = [
        Term(-0.407_20, moon: 1),
        Term(0.172_41, sun: 1),
        Term(0.016_08, moon: 2),
        Term(0.010_39, node: 2),
        Term(0.007_39, sun: -1, moon: 1),
        Term(-0.005_14, sun: 1, moon: 1),
        Term(0.002_08, sun: 2),
        Term(-0.001_11, moon: 1, node: -2),
        Term(-0.000_57, moon: 1, node: 2),
        Term(0.000_56, sun: 1, moon: 2),
        Term(-0.000_42, moon: 3),
        Term(0.000_42, sun: 1, node: 2),
        Term(0.000_38, sun: 1, node: -2),
        Term(-0.000_24, sun: -1, moon: 2),
        Term(-0.000_07, sun: 2, moon: 1),
        Term(0.000_04, moon: 2, node: -2),
        Term(0.000_04, sun: 3),
        Term(0.000_03, sun: 1, moon: 1, node: -2),
        Term(0.000_03, moon: 2, node: 2),
        Term(-0.000_03, sun: 1, moon: 1, node: 2),
        Term(0.000_03, sun: -1, moon: 1, node: 2),
        Term(-0.000_02, sun: -1, moon: 1, node: -2),
        Term(-0.000_02, sun: 1, moon: 3),
        Term(0.000_02, moon: 4),
    ]

    private static func periodicTerms(k: Double, t: Double) -> Double {
        let eccentricity = 1 - t * (0.002_516 + t * 0.000_007_4)
        let sun = Angle.reduced(2.5534 + 29.105_356_70 * k - t * t * (0.000_001_4 + t * 0.000_000_11))
        let moon = Angle.reduced(
            201.5643 + 385.816_935_28 * k + t * t * (0.010_758_2 + t * (0.000_012_38 - t * 0.000_000_058)))
        let node = Angle.reduced(
            160.7108 + 390.670_502_84 * k - t * t * (0.001_611_8 + t * (0.000_002_27 - t * 0.000_000_011)))
        let ascending = Angle.reduced(124.7746 - 1.563_755_88 * k + t * t * (0.002_067_2 + t * 0.000_002_15))

        var sum = -0.000_17 * Angle.sine(ascending)
        for term in terms {
            // The earth's orbit grows rounder: what depends on the sun's place in it shrinks along. The book leaves
            // its smallest terms unscaled.
            let scaled = abs(term.coefficient) > 0.000_2
            let scale = !scaled || term.sun == 0 ? 1 : abs(term.sun) == 1 ? eccentricity : eccentricity * eccentricity
            sum += term.coefficient * scale * Angle.sine(term.sun * sun + term.moon * moon + term.node * node)
        }
        return sum
    }

    /// What the planets add: coefficient in days, and argument in degrees at the first new moon and each later one.
    private static let planets: [(coefficient: Double, at: Double, perMoon: Double)] = [
        (0.000_325, 299.77, 0.107_408), (0.000_165, 251.88, 0.016_321), (0.000_164, 251.83, 26.651_886),
        (0.000_126, 349.42, 36.412_478), (0.000_110, 84.66, 18.206_239), (0.000_062, 141.74, 53.303_771),
        (0.000_060, 207.14, 2.453_732), (0.000_056, 154.84, 7.306_860), (0.000_047, 34.52, 27.261_239),
        (0.000_042, 207.19, 0.121_824), (0.000_040, 291.34, 1.844_379), (0.000_037, 161.72, 24.198_154),
        (0.000_035, 239.56, 25.513_099), (0.000_023, 331.55, 3.592_518),
    ]

    private static func planetaryTerms(k: Double, t: Double) -> Double {
        var sum = 0.0
        for (index, planet) in planets.enumerated() {
            let slowing = index == 0 ? 0.009_173 * t * t : 0
            sum += planet.coefficient * Angle.sine(planet.at + planet.perMoon * k - slowing)
        }
        return sum
    }
}
