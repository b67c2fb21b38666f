import ArgumentParser
import Days
import Publishing
import Storage

/// `lich undo`: takes back the last act.
struct UndoCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Hoàn tác việc vừa làm: dời, ghim, xếp lại … · Take back what was done last: a move, a pin, a plan.",
        discussion: """
            Bản đã công bố không hoàn tác được: sửa rồi công bố lần nữa. \
            · What is released cannot be taken back: change it and release again.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let folder = workspace.workspace.folder
        let act = try workspace.held(for: "undo", surroundings) {
            // Where nothing was ever done, no database is made either.
            guard try Store.looking(inWorkspace: folder) != nil else { throw Failure.nothingDone }
            return try Store(inWorkspace: folder).undo(
                at: surroundings.now, release: try workspace.releases.numbers().last)
        }
        try print(
            surroundings,
            json: [
                "act": .number(act.number), "words": .string(act.words), "instant": .string(act.instant.description),
            ],
            text: { language, width, style in
                let words = language == .vi ? "đã hoàn tác: lich \(act.words)" : "taken back: lich \(act.words)"
                return Prose.text([words], width: width, style: style)
            })
    }
}

extension Failure {
    /// There is no act at all.
    fileprivate static let nothingDone = Failure(
        vi: "chưa làm gì ở đây, không có gì để hoàn tác.",
        en: "nothing has been done here, so there is nothing to undo.")
}
