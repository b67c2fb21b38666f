import Days
import Foundation
import Planning

/// W5: an instance of `placer/1`, stated as the product's own problem and solved by the product's own search.
enum Schedule {
    static func run(input: String, output: String, effort: Search.Effort, threads: Int) throws {
        let (reading, instance) = try timed {
            try JSONDecoder().decode(Placer.self, from: Data(contentsOf: URL(fileURLWithPath: input)))
        }
        let (stating, problem) = try timed { try instance.problem() }
        let before = processorSeconds()
        let (seconds, solution) = timed { Search.solve(problem, effort: effort, threads: threads) }
        let processor = processorSeconds() - before
        let (writing, _) = try timed { try write(solution, of: instance, to: output) }
        print(
            #"{"peer":"lich","events":\#(problem.activities.count),"cost":\#(solution.cost),"#
                + #""bound":\#(solution.bound.cost),"gap":\#(solution.gap),"left_out":\#(solution.obstacles.count),"#
                + #""seconds":\#(seconds),"cpu_s":\#(processor),"iterations":\#(solution.iterations),"#
                + #""components":\#(solution.parts),"read_s":\#(reading),"state_s":\#(stating),"#
                + #""write_s":\#(writing),"peak_kb":\#(try peakMemory())}"#)
    }

    private static func write(_ solution: Search.Solution, of instance: Placer, to file: String) throws {
        var text = #"{"starts":{"#
        var isFirst = true
        for (event, start) in zip(instance.events, solution.starts) {
            guard let start else { continue }
            let half = HalfDay(index: start)
            text += "\(isFirst ? "" : ",")\n\"\(event.id)\":[\"\(half.day)\",\(start & 1)]"
            isFirst = false
        }
        try Data((text + "}}\n").utf8).write(to: URL(fileURLWithPath: file))
    }

    /// Seconds that the process has had of all processors.
    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
