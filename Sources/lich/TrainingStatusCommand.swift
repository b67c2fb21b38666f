import ArgumentParser
import Attendance
import Days
import Planning
import Publishing

/// `lich training status`: how far each unit has named its people, and whom to urge.
struct TrainingStatusCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract:
            "Đăng ký của từng đơn vị, và đơn vị cần đôn đốc. · How far units have named people, and whom to urge.",
        discussion: "Còn đơn vị cần đôn đốc thì mã thoát là 2. · Exit code 2 where somebody must be urged.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Năm, hoặc mã một lớp; không ghi: năm nay. · The year, or one class; else this year.")
    var classes: String?

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let sheets = try classSheets(classes, surroundings)
        try print(
            surroundings,
            json: [
                "classes": JSONValue(sheets) { $0.json },
                "urge": JSONValue(sheets) { sheet in
                    [
                        "id": .string(sheet.occurrence.id.description),
                        "senders": JSONValue(sheet.toUrge) { JSONValue($0.sender?.description) },
                    ]
                },
            ],
            text: { language, width, style in
                sheets.map { sheet in
                    let wording = OccurrenceWording(sheet.workspace.programme, in: language)
                    return wording.title(of: sheet.occurrence.id, called: sheet.details.title)
                        + " · \(sheet.occurrence.id)\n"
                        + sheet.standings(language, width: width, style: style) + urging(sheet, language)
                }.joined(separator: "\n")
            })
        if sheets.contains(where: { !$0.toUrge.isEmpty }) { throw ExitCode.personNeeded }
    }

    private func urging(_ sheet: ClassSheet, _ language: Language) -> String {
        guard !sheet.toUrge.isEmpty else {
            return language == .vi ? "Không còn đơn vị nào cần đôn đốc.\n" : "Nobody is to be urged.\n"
        }
        let deadline = sheet.roster.gathering.registerBy.map { DateWriting(language).date($0) }
        let names = sheet.toUrge.map { standing in
            let name = sheet.workspace.programme.name(of: standing.sender, .short)[language]
            let parts = [
                standing.missing > 0
                    ? (language == .vi ? "thiếu \(standing.missing)" : "\(standing.missing) missing") : nil,
                standing.unanswered > 0
                    ? (language == .vi ? "\(standing.unanswered) chưa trả lời" : "\(standing.unanswered) unanswered")
                    : nil,
            ]
            return "\(name) (\(parts.compactMap(\.self).joined(separator: ", ")))"
        }
        let head =
            language == .vi
            ? "Cần đôn đốc" + (deadline.map { ", hạn \($0)" } ?? "") : "To urge" + (deadline.map { ", by \($0)" } ?? "")
        return "\(head): \(names.joined(separator: "; ")).\n"
    }
}
