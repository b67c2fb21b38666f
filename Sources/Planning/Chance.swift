/// Numbers that look like chance and come from a seed: the same everywhere, whatever else runs.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    @inline(__always)
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `bound`, which is 1 or more and fits into 32 bits.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
    }

    /// 256 quantiles of the exponential distribution, -ln((k + ½) / 256), reckoned with sums and products alone, so
    /// that no machine's library of mathematics decides between two plans.
    static let exponentials: [Double] = {
        /// ln((x + d) / (x - d)) by its series.
        func logarithm(_ ratio: Double) -> Double {
            let square = ratio * ratio
            return 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        }
        var values = [Double](repeating: 0, count: 256)
        values[255] = logarithm(0.5 / 511.5)
        for k in stride(from: 255, to: 0, by: -1) { values[k - 1] = values[k] + logarithm(1 / Double(2 * k)) }
        return values
    }()
}
