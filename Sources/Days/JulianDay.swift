/// The continuous count of days in which astronomers give instants.
enum JulianDay {
    /// 1970-01-01, 0 h.
    private static let ofEpoch = 2_440_587.5

    /// 2000-01-01, 12 h, from which the series count.
    static let of2000 = 2_451_545.0

    /// The Julian day at which a civil day begins.
    static func ofMidnight(startingDay number: Int) -> Double { Double(number) + ofEpoch }

    /// The civil day in which a Julian day lies, as a day number.
    static func dayNumber(at julianDay: Double) -> Int { Int((julianDay - ofEpoch).rounded(.down)) }
}

/// How far the even time of the planets runs ahead of the earth's turning.
///
/// Polynomials of Fred Espenak and Jean Meeus, *Five Millennium Canon of Solar Eclipses*, NASA/TP-2006-214141, p. 10 ff.
enum DeltaT {
    /// ΔT at a Julian day, in days.
    static func days(at julianDay: Double) -> Double {
        seconds(inYear: 2000 + (julianDay - JulianDay.of2000) / 365.25) / 86_400
    }

    private static func seconds(inYear year: Double) -> Double {
        let centuries = (year - 1820) / 100
        let parabola = -20 + 32 * centuries * centuries
        switch year {
        case 1900..<1920:
            return polynomial(year - 1900, -2.79, 1.494_119, -0.059_893_9, 0.006_196_6, -0.000_197)
        case 1920..<1941:
            return polynomial(year - 1920, 21.20, 0.844_93, -0.076_100, 0.002_093_6)
        case 1941..<1961:
            return polynomial(year - 1950, 29.07, 0.407, -1.0 / 233, 1.0 / 2547)
        case 1961..<1986:
            return polynomial(year - 1975, 45.45, 1.067, -1.0 / 260, -1.0 / 718)
        case 1986..<2005:
            return polynomial(
                year - 2000, 63.86, 0.3345, -0.060_374, 0.001_727_5, 0.000_651_814, 0.000_023_735_99)
        case 2005..<2050:
            return polynomial(year - 2000, 62.92, 0.322_17, 0.005_589)
        case 2050..<2150:
            return parabola - 0.5628 * (2150 - year)
        default:
            return parabola
        }
    }

    private static func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }
}
