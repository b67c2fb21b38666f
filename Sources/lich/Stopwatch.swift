import Days

/// How long a command takes, for a remark: it varies, so it never stands in a result.
struct Stopwatch {
    private let begun = ContinuousClock.now

    /// The time since it was made, in seconds to the hundredth: `0,31 giây`.
    func inWords(_ language: Language) -> String {
        let passed = begun.duration(to: .now)
        let hundredths = Int(passed / .milliseconds(10))
        let decimals = hundredths % 100
        let point = language == .vi ? "," : "."
        return "\(hundredths / 100)\(point)\(decimals < 10 ? "0" : "")\(decimals) \(language == .vi ? "giây" : "s")"
    }
}
