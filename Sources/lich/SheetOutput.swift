import Days
import Publishing

extension Command {
    /// Prints a sheet in the form that was asked for.
    func print(
        _ surroundings: Surroundings, json: @autoclosure () -> JSONValue,
        text: (_ language: Language, _ width: Int, _ style: TerminalStyle) -> String
    ) throws {
        switch format {
        case .json: try Console.print(json().description)
        case .text:
            let style: TerminalStyle = surroundings.isColoured ? .coloured : .plain
            try Console.print(text(surroundings.language, surroundings.width, style))
        }
    }
}

extension WorkspaceCommand {
    /// Opens the workspace that is meant.
    func opened(_ surroundings: Surroundings) throws -> OpenedWorkspace {
        try OpenedWorkspace(workspace(in: surroundings), tellingIn: surroundings.language)
    }
}

/// A typed day, or why it is none.
func day(_ typed: String, today: Day) throws -> Day {
    do {
        return try DateReading(today: today).day(typed).day
    } catch {
        throw Failure(error.message)
    }
}
