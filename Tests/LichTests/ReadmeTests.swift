import Foundation
import Testing

@Suite("README.md")
struct ReadmeTests {
    @Test("The programme it shows is checked, planned and exported as it stands")
    func sampleProgramme() async throws {
        let sandbox = try await Sandbox.withOffice()
        try sandbox.write(try Self.block(after: "```yaml\n"), to: "office/programme.yaml")
        let check = try await sandbox.lich("check", "--workspace", "office")
        #expect(check.code == 0 && check.output.hasSuffix("0 lỗi, 0 cảnh báo.\n"), "\(check.all)")
        #expect(try await sandbox.lich("plan", "--workspace", "office").code == 0)
        #expect(try await sandbox.lich("export", "--workspace", "office").code == 0)
    }

    @Test("The session it shows is what the commands print")
    func session() async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        let session = try Self.block(after: "```console\n")
        let parts = session.components(separatedBy: "\n$ ").map { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : $0 }
        #expect(parts.count > 3)
        for part in parts {
            let command = try #require(part.split(separator: "\n").first)
            let shown = part.dropFirst(command.count + 1).trimmingCharacters(in: .newlines)
            let outcome = try await sandbox.shell(
                "cd calendars/soc-trang; export LICH_NOW=2026-11-26 COLUMNS=88; lich() { $LICH \"$@\"; }; "
                    + command + " 2>/dev/null")
            // A line of dots stands for lines left out.
            var rest = outcome.output[...]
            for piece in shown.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "…") {
                let lines = piece.joined(separator: "\n").trimmingCharacters(in: .newlines)
                let found = rest.range(of: lines)
                #expect(found != nil, "\(command)\n\(lines)\n--- printed:\n\(outcome.all)")
                if let found { rest = rest[found.upperBound...] }
            }
        }
    }

    /// The first block of code that begins so.
    private static func block(after opening: String) throws -> String {
        let file = Sandbox.repository.appendingPathComponent("README.md")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let start = try #require(text.range(of: opening), "README.md has no block \(opening)").upperBound
        let end = try #require(text.range(of: "\n```", range: start..<text.endIndex)).lowerBound
        return String(text[start..<end]) + "\n"
    }
}
