import ArgumentParser
import Attendance
import Days
import Planning
import Publishing
import Storage

/// `lich training [YEAR]`: the classes of a year.
struct TrainingShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Các lớp của năm. · The classes of a year.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Năm, hoặc mã một lớp; không ghi: năm nay. · The year, or one class; else this year.")
    var classes: String?

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let sheets = try classSheets(classes, surroundings)
        try print(
            surroundings, json: ["classes": JSONValue(sheets) { $0.json }],
            text: { language, width, style in
                sheets.map { $0.text(language, width: width, style: style) }.joined(separator: "\n")
            })
    }
}

extension WorkspaceCommand {
    /// The classes of a year, or one gathering, to look at.
    func classSheets(_ typed: String?, _ surroundings: Surroundings) throws -> [ClassSheet] {
        let workspace = try opened(surroundings)
        let work = AttendanceWork(workspace: workspace, surroundings: surroundings, words: "training")
        return try work.run(isPretended: true) { book in
            try book.classes(typed).map { occurrence in
                var sheet = try ClassSheet(occurrence, try book.roster(of: occurrence.id), workspace: workspace)
                sheet.details = book.inHand.desk.details[occurrence.id] ?? Details()
                return sheet
            }
        }.result
    }
}
