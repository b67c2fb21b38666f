import ArgumentParser
import Days

/// A command of `lich`: its options, and what it does in the surroundings it is called in.
protocol Command: ParsableCommand {
    /// The options before the command's name.
    var root: Lich { get }
    /// The same after it, which go before those.
    var output: OutputOptions { get }

    /// Whether `--format` may name forms of files.
    static var writesForms: Bool { get }

    /// Does it; throws a `Failure` where it cannot, and an exit code where a person is needed.
    func run(in surroundings: Surroundings) throws
}

extension Command {
    /// Does it here and now.
    func run() throws {
        if !Self.writesForms, let typed = typedFormat, typed.result == nil {
            throw ValidationError("--format: text, json.")
        }
        var surroundings = try Surroundings.current()
        surroundings.language = language
        try run(in: surroundings)
    }

    /// The language of what is said on the terminal.
    var language: Language { output.lang ?? root.output.lang ?? Surroundings.language }

    /// How results are written.
    var format: OutputFormat { typedFormat?.result ?? .text }

    /// The format as it was typed, after the command's name or before it.
    var typedFormat: TypedFormat? { output.format ?? root.output.format }

    static var writesForms: Bool { false }
}

/// The words of a command as a person would type them again, for the journal: what has a blank in it is quoted.
func typed(_ command: String, _ words: [String]) -> String {
    ([command] + words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }).joined(separator: " ")
}

/// A command about one programme.
protocol WorkspaceCommand: Command {
    /// Where the programme is, after the command's name.
    var place: WorkspaceOptions { get }
}

extension WorkspaceCommand {
    /// The workspace that was named, or the nearest one.
    func workspace(in surroundings: Surroundings) throws -> Workspace {
        try Workspace.find(place.workspace ?? root.place.workspace ?? surroundings.workspace)
    }
}
