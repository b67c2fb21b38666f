/// The sun as seen from the earth.
enum Sun {
    /// Its apparent geocentric longitude, 0° ≤ longitude < 360°, at a Julian day in universal time.
    ///
    /// Jean Meeus, *Astronomical Algorithms*, 2nd edition 1998: the ellipse, aberration and nutation of chapter 25, and
    /// the pull of moon and planets from table 27.C. Good to 0.001°, or a minute and a half in the instant of a
    /// principal term; the ellipse alone would err by up to 13 minutes, more than the leap month of 2033 can bear.
    static func longitude(at julianDay: Double) -> Double {
        let t = (julianDay + DeltaT.days(at: julianDay) - JulianDay.of2000) / 36_525
        let mean = 280.466_46 + t * (36_000.769_83 + t * 0.000_303_2)
        let anomaly = 357.529_11 + t * (35_999.050_29 - t * 0.000_153_7)
        let centre =
            (1.914_602 - t * (0.004_817 + t * 0.000_014)) * Angle.sine(anomaly)
            + (0.019_993 - t * 0.000_101) * Angle.sine(2 * anomaly) + 0.000_289 * Angle.sine(3 * anomaly)
        let nutation = -0.004_78 * Angle.sine(125.04 - 1_934.136 * t)
        return Angle.reduced(mean + centre - 0.005_69 + nutation + perturbation(t))
    }

    /// What moon and planets add to the longitude, in degrees.
    private static func perturbation(_ t: Double) -> Double {
        let delay = delays.reduce(0) { $0 + $1.amount * Angle.cosine($1.at + $1.perCentury * t) }
        return -delay * 0.000_01 * degreesPerDay
    }

    /// How far the sun moves in a day on average.
    private static let degreesPerDay = 0.985_647

    /// By how much they delay the sun on its way: amount in 0.00001 day, and argument in degrees at 2000 and each
    /// Julian century. The table's first term is left out: it is the nutation, which is reckoned above.
    private static let delays: [(amount: Double, at: Double, perCentury: Double)] = [
        (203, 337.23, 32_964.467), (199, 342.08, 20.186), (182, 27.85, 445_267.112), (156, 73.14, 45_036.886),
        (136, 171.52, 22_518.443), (77, 222.54, 65_928.934), (74, 296.72, 3_034.906), (70, 243.58, 9_037.513),
        (58, 119.81, 33_718.147), (52, 297.17, 150.678), (50, 21.02, 2_281.226), (45, 247.54, 29_929.562),
        (44, 325.15, 31_555.956), (29, 60.93, 4_443.417), (18, 155.12, 67_555.328), (17, 288.79, 4_562.452),
        (16, 198.04, 62_894.029), (14, 199.76, 31_436.921), (12, 95.39, 14_577.848), (12, 287.11, 31_931.756),
        (12, 320.81, 34_777.259), (9, 227.73, 1_222.114), (8, 15.45, 16_859.074),
    ]
}
