import Foundation
import Testing

/// Texts kept in `Golden/`, and compared byte for byte with what the code makes today.
///
/// `RECORD_GOLDEN=1 swift test` writes them anew and fails, so that a person reads the difference.
enum Golden {
    /// Expects `text` to be the file `name` of the golden folder, byte for byte.
    static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let file = folder.appendingPathComponent(name)
        let made = Data(text.utf8)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            do {
                if let kept = FileManager.default.contents(atPath: file.path), kept == made { return }
                try made.write(to: file)
                Issue.record("\(name) was written anew: read the difference", sourceLocation: sourceLocation)
            } catch {
                Issue.record("\(name) cannot be written: \(error)", sourceLocation: sourceLocation)
            }
            return
        }
        guard let kept = FileManager.default.contents(atPath: file.path) else {
            Issue.record("no golden file \(name): RECORD_GOLDEN=1 swift test", sourceLocation: sourceLocation)
            return
        }
        if kept != made {
            Issue.record(
                "\(name): \(firstDifference(String(decoding: kept, as: UTF8.self), text))",
                sourceLocation: sourceLocation)
        }
    }

    static var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    }

    /// The first line that differs, kept and made, with its number.
    private static func firstDifference(_ kept: String, _ made: String) -> String {
        let kept = kept.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let made = made.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line =
            zip(kept, made).enumerated().first { !$1.0.utf8.elementsEqual($1.1.utf8) }?.offset
            ?? min(kept.count, made.count)
        let before = line < kept.count ? kept[line].debugDescription : "nothing"
        let now = line < made.count ? made[line].debugDescription : "nothing"
        return "line \(line + 1) was \(before), is \(now)"
    }
}
