import ArgumentParser
import Days
import Publishing
import Storage

/// `lich releases`: what was made public, and what each release changed.
struct ReleasesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "releases",
        abstract: "Nhật ký các lần công bố. · The log of what was made public, newest first.",
        discussion: "Mọi tệp được kiểm tra trước khi kể. · Every file is verified before it is told.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Chỉ lần này (không ghi: tất cả). · Only this one, else all.")
    var number: Int?

    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        var history = ReleaseHistory(of: workspace.programme)
        try workspace.releases.visit { history.add($0.release, made: workspace.day(of: $0.release.instant)) }
        let log = history.log
        if let number, !log.contains(where: { $0.number == number }) {
            // Says which there are.
            _ = try workspace.releases.release(number)
        }
        let told = log.filter { number == nil || $0.number == number }
        let source = PlannedProgramme(workspace.programme, occurrences: [], calendar: workspace.calendar)
        if try page.write(ReleaseSheet.html(told, of: source, paperLanguage(workspace)), surroundings) { return }
        try print(
            surroundings, json: ReleaseSheet.json(told, of: workspace.programme),
            text: { ReleaseSheet.text(told, $0, width: $1, style: $2) })
    }
}
