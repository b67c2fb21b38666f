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

    @Option(
        help: ArgumentHelp("Ghi thành PDF, cần Chromium. · Write a PDF, with Chromium.", valueName: "file"),
        completion: .file(extensions: ["pdf"]))
    var pdf: String?

    @Option(
        help: ArgumentHelp("Ghi thành ảnh PNG, cần Chromium. · Write a picture, with Chromium.", valueName: "file"),
        completion: .file(extensions: ["png"]))
    var png: String?

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be written.")
    var dryRun = false

    mutating func validate() throws {
        let count = [html, pdf, png].count { $0 != nil }
        if count > 1 { throw ValidationError("--html, --pdf hoặc --png. · One of --html, --pdf and --png.") }
    }

    /// Writes the page where one was asked for; whether it did.
    func write(_ page: @autoclosure () -> String, _ surroundings: Surroundings) throws -> Bool {
        guard let path = html ?? pdf ?? png else { return false }
        let bytes: [UInt8] =
            if pdf != nil {
                try PagePrinter.printed(page(), as: .pdf, surroundings)
            } else if png != nil {
                try PagePrinter.printed(page(), as: .png, surroundings)
            } else {
                Array(page().utf8)
            }
        if path == "-" {
            try Console.write(bytes)
            return true
        }
        let size = Words.size(bytes.count, surroundings.language)
        if !dryRun { try AtomicFile.write(bytes, to: path) }
        let (vi, en) =
            html == nil ? ("", "") : (" Mở bằng trình duyệt rồi in, khổ A4.", " Open it in a browser and print, A4.")
        Console.remark(
            surroundings.language == .vi
                ? "\(dryRun ? "sẽ ghi" : "đã ghi") \(path) (\(size)).\(vi)"
                : "\(dryRun ? "would write" : "wrote") \(path) (\(size)).\(en)")
        return true
    }
}

extension WorkspaceCommand {
    /// The language of papers: the one that was asked for, else the programme's, whatever the locale.
    func paperLanguage(_ workspace: OpenedWorkspace) -> Language {
        output.lang ?? root.output.lang ?? workspace.programme.language
    }
}
