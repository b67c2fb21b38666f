import ArgumentParser
import Days

/// `lich init`: a new workspace.
struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Tạo thư mục làm việc mới với một chương trình mẫu. · Make a new workspace with a sample programme.")

    @ParentCommand var root: Lich

    @Argument(help: "Thư mục mới, hoặc thư mục trống. · A new folder, or an empty one.", completion: .directory)
    var dir: String

    @Option(help: "Tên chương trình. · The programme's title.")
    var title = "Chương trình phối hợp mẫu"

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be written.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if title.allSatisfy(\.isWhitespace) || title.utf8.count > 400 {
            throw ValidationError("--title: 1 … 400 byte.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = NewWorkspace(folder: dir, sample(surroundings))
        try workspace.refuseUnlessEmpty()
        if !dryRun { try workspace.write() }

        try print(surroundings, json: workspace.json, text: workspace.text)
        Console.remark(
            dryRun ? workspace.nothingWritten(surroundings.language) : workspace.nextStep(surroundings.language))
    }

    /// A programme for this year and the next; late in the year, for the next one and the one after.
    private func sample(_ surroundings: Surroundings) -> SampleProgramme {
        let today = surroundings.now.utc.day
        return SampleProgramme(
            title: title, year: today.month < 10 ? today.year : today.year + 1, revised: surroundings.now)
    }
}
