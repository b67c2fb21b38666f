import Foundation
import ICalendar
import Testing

extension Golden {
    /// Expects a calendar to be the file `name` of the golden folder: byte for byte where libical is 3.0.16, with which
    /// the files are made; as parsed values elsewhere, since other versions may fold and escape otherwise.
    static func expectCalendar(_ text: [UInt8], is name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let made = String(decoding: text, as: UTF8.self)
        let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
        if isRecording || libicalVersion == "3.0.16" {
            expect(made, is: name, sourceLocation: sourceLocation)
            return
        }
        do {
            let kept = try CalendarObject.read(Array(Data(contentsOf: folder.appendingPathComponent(name))))
            #expect(try CalendarObject.read(text).calendars == kept.calendars, sourceLocation: sourceLocation)
        } catch {
            Issue.record("\(name) cannot be compared: \(error)", sourceLocation: sourceLocation)
        }
    }

    /// The version of the installed libical, out of its header; nothing where the header stands elsewhere.
    private static let libicalVersion: String? = {
        guard let header = FileManager.default.contents(atPath: "/usr/include/libical/ical.h") else { return nil }
        let lines = String(decoding: header, as: UTF8.self).split(separator: "\n")
        let parts = ["MAJOR", "MINOR", "PATCH"].compactMap { part in
            lines.first { $0.hasPrefix("#define ICAL_\(part)_VERSION") }?
                .split(whereSeparator: { "()".contains($0) }).last
        }
        return parts.joined(separator: ".")
    }()
}
