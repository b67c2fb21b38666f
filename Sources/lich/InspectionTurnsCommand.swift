import ArgumentParser
import Days
import Planning
import Publishing

/// `lich inspection turns`: whose turn it is to be inspected.
struct InspectionTurnsCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "turns",
        abstract:
            "Bảng luân phiên: đơn vị nào kiểm tra lần cuối khi nào, đến lượt ai. · Whose turn it is to be inspected.",
        discussion: """
            “đã ghi nhận”: có văn bản (lich record); “theo lịch”: đã công bố và đã qua ngày, chưa có văn bản. \
            · “recorded”: a paper is on file (lich record); “by the calendar”: released and past, without a paper.
            """,
        aliases: ["luan-phien"])

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let inHand = try inHand(of: workspace, surroundings)
        // A programme has one duty of this kind, or the rounds name which.
        guard let duty = workspace.rounds(inHand).first?.obligation else { throw Failure.noRounds }
        let sheet = try workspace.turns(of: duty, inHand)
        if try page.write(sheet.html(paperLanguage(workspace)), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
