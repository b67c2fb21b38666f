import ArgumentParser
import ICalendar
import Publishing
import Storage

/// `lich lint`: any calendar file against the rules of the clients that will read it.
struct LintCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Kiểm tra tệp .ics theo các phần mềm lịch thường dùng. · Check .ics files against what clients take.",
        discussion: "Có lỗi: mã thoát 1. · Exits 1 where a rule is broken.")

    @ParentCommand var root: Lich

    @Argument(
        help: "Tệp .ics; “-” là đầu vào chuẩn. · Files; “-” is standard input.", completion: .file(extensions: ["ics"]))
    var files: [String]

    @OptionGroup var output: OutputOptions

    /// The most bytes that are read of a file: seventy times what any client takes.
    static let fileLimit = 64 << 20

    func run(in surroundings: Surroundings) throws {
        var limits = ReadingLimits()
        limits.totalBytes = Self.fileLimit
        let report = LintReport(
            files.map { file in
                do {
                    return .init(
                        file, Lint.findings(in: try BoundedFile.read(file, limit: Self.fileLimit), limits: limits))
                } catch {
                    return .init(file, unreadable: error)
                }
            })

        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.countInWords(surroundings.language))
        if report.hasBreach { throw ExitCode.failure }
    }
}
