import Foundation
import ICalendar
import Testing

/// Other people's calendars, in the folder that `LICH_CORPORA` names; skipped, aloud, where it names none.
@Suite struct CorporaTests {
    private static let folder = ProcessInfo.processInfo.environment["LICH_CORPORA"]

    @Test(
        "Every calendar of the corpora is read, and read again as it was written",
        .enabled(if: folder != nil, "LICH_CORPORA names no folder of calendars"))
    func roundTrips() throws {
        let root = URL(fileURLWithPath: try #require(Self.folder))
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }
            .filter { ["ics", "ical", "txt", "vcs"].contains($0.pathExtension.lowercased()) }
            .sorted { $0.path < $1.path }
        #expect(!files.isEmpty)
        var (read, calendars, entries) = (0, 0, 0)
        var faults: [String: Int] = [:]
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let reading: Reading
            do {
                reading = try CalendarObject.read(bytes)
            } catch {
                print("refused: \(file.lastPathComponent): \(error.code)")
                let isCalendar = String(decoding: bytes, as: UTF8.self).uppercased().contains("BEGIN:VCALENDAR")
                #expect(!isCalendar, "\(file.lastPathComponent) holds a calendar: \(error.reason)")
                continue
            }
            read += 1
            calendars += reading.calendars.count
            for calendar in reading.calendars {
                entries += calendar.events.count + calendar.toDos.count
                let written = calendar.serialized()
                let again = try CalendarObject.read(written)
                let isEqual = again.calendars == [calendar] && again.calendars[0].serialized() == written
                #expect(isEqual, "\(file.lastPathComponent)")
                expectNothingLost(of: reading, bytes, file.lastPathComponent)
            }
            for finding in reading.findings { faults["\(finding.code)", default: 0] += 1 }
        }
        print(
            "\(files.count) files: \(read) read, \(files.count - read) refused;",
            "\(calendars) calendars, \(entries) events and to-dos")
        print(
            faults.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
                .joined(separator: ", "))
    }

    /// A text without any finding comes back with as many properties as it had; VERSION is always written.
    private func expectNothingLost(of reading: Reading, _ bytes: [UInt8], _ name: String) {
        guard reading.findings.isEmpty, reading.calendars.count == 1 else { return }
        func names(_ bytes: [UInt8]) -> Set<Substring> {
            let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
                .replacing("\r\n\t", with: "")
            return Set(unfolded.split(separator: "\r\n").map { $0.prefix { $0 != ":" && $0 != ";" } })
        }
        let lost = names(bytes).subtracting(names(reading.calendars[0].serialized()))
        #expect(lost.isEmpty, "\(name) lost \(lost)")
    }
}
