import ArgumentParser
import Days
import Programmes
import Storage

/// Where a sheet goes as a page to print.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ghi thành trang HTML A4 để in (“-”: ra màn hình). · Write an A4 page to print (“-”: to standard output).",
            valueName: "file"),
        completion: .file(extensions: ["html"]))
    var html: String?

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be written.")
    var dryRun = false

    mutating func validate() throws {
        if dryRun, html == nil {
            throw ValidationError("--dry-run cần --html FILE. · --dry-run goes with --html FILE.")
        }
    }

    /// Writes the page where one was asked for; whether it did.
    func write(_ page: @autoclosure () -> String, _ surroundings: Surroundings) throws -> Bool {
        guard let html else { return false }
        let bytes = Array(page().utf8)
        if html == "-" {
            try Console.write(bytes)
            return true
        }
        let size = Words.size(bytes.count, surroundings.language)
        if !dryRun { try AtomicFile.write(bytes, to: html) }
        Console.remark(
            surroundings.language == .vi
                ? "\(dryRun ? "sẽ ghi" : "đã ghi") \(html) (\(size)). Mở bằng trình duyệt rồi in, khổ A4 ngang."
                : "\(dryRun ? "would write" : "wrote") \(html) (\(size)). Open it in a browser and print, A4 landscape."
        )
        return true
    }
}

extension WorkspaceCommand {
    /// The language of papers: the one that was asked for, else the programme's, whatever the locale.
    func paperLanguage(_ workspace: OpenedWorkspace) -> Language {
        output.lang ?? root.output.lang ?? workspace.programme.language
    }
}
