import Foundation
import Testing

/// The offsets of a zone as the system's zone data give them, read by `zdump` (Foundation carries zone data of its own,
/// which may be older).
struct SystemZone {
    /// From which instant on which offset holds, seconds east of UTC, in order.
    private let changes: [(instant: Int, offset: Int)]
    /// What a zone without any change keeps.
    private let constant: Int

    /// Reads the changes of a zone between the years 2018 and 2034.
    init(_ zone: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/zdump")
        process.arguments = ["-v", "-c", "2018,2034", zone]
        process.environment = ["LC_ALL": "C"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "zdump does not know \(zone)")

        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE MMM d HH:mm:ss yyyy"
        changes = text.split(separator: "\n").compactMap { line in
            // Africa/Casablanca  Sun Mar 22 02:00:00 2026 UT = Sun Mar 22 03:00:00 2026 +01 isdst=0 gmtoff=3600
            let words = line.split(separator: " ")
            guard words.count > 7, words[6] == "UT", let offset = words.last.flatMap({ Int($0.dropFirst(7)) }),
                let date = format.date(from: words[1...5].joined(separator: " "))
            else { return nil }
            return (Int(date.timeIntervalSince1970), offset)
        }
        constant = try #require(TimeZone(identifier: zone)).secondsFromGMT(
            for: Date(timeIntervalSince1970: 1_577_836_800))
    }

    /// Seconds east of UTC at an instant between 2019 and 2033.
    func offset(at instant: Int) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? changes[low - 1].offset : changes.first?.offset ?? constant
    }
}
