import Foundation
import Planning

/// `lich-bench`: the product's own code on the workloads that other programs are measured with.
///
/// Each command prints one line of JSON with the seconds it took; reading the input is told apart.
@main
struct LichBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.count) {
            case ("generate", 4...5):
                let threads =
                    arguments.count == 5 ? Int(arguments[4]) ?? 1 : ProcessInfo.processInfo.activeProcessorCount
                try Generate.run(plan: arguments[1], mode: arguments[2], output: arguments[3], threads: threads)
            case ("grow", 2): try Grow.run(events: Int(arguments[1]) ?? 0)
            case ("expand", 2): try Expand.run(table: arguments[1])
            case ("parse", 2): try Parse.run(file: arguments[1])
            case ("schedule", 3...5):
                let iterations = arguments.count > 3 ? Int(arguments[3]) : nil
                try Schedule.run(
                    input: arguments[1], output: arguments[2],
                    effort: iterations.map { Search.Effort(perActivity: $0) } ?? .usual,
                    threads: arguments.count > 4 ? Int(arguments[4]) ?? 1 : ProcessInfo.processInfo.activeProcessorCount
                )
            case ("main-job", 1...2): try MainJob.run(workspace: arguments.dropFirst().first ?? "calendars/soc-trang")
            case ("release-history", 2...3):
                try ReleaseHistory.run(
                    workspace: arguments.count == 3 ? arguments[2] : "calendars/soc-trang", output: arguments[1])
            case ("people", 2...3):
                try People.run(lich: arguments[1], calendars: arguments.count == 3 ? arguments[2] : "calendars")
            case ("serve", 5) where arguments[1] == "--port" && arguments[3] == "--dir":
                try Serve.run(port: Int(arguments[2]) ?? 0, folder: arguments[4])
            default: throw BenchError(usage)
            }
        } catch {
            FileHandle.standardError.write(Data("lich-bench: \(error)\n".utf8))
            exit(1)
        }
    }

    private static let usage = """
        usage: lich-bench generate PLAN one|units OUT [THREADS] | grow EVENTS | expand TSV | parse FILE
            | schedule PLACER OUT [ITERATIONS AN EVENT [THREADS]] | main-job [WORKSPACE] | release-history OUT [WORKSPACE]
            | people LICH [CALENDARS] | serve --port PORT --dir FOLDER
        """
}

/// Seconds that `work` took by a clock that only goes forward, and what it gave.
func timed<Result>(_ work: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
    let start = ContinuousClock.now
    let result = try work()
    return (start.duration(to: .now) / .seconds(1), result)
}
