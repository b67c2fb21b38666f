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
    /// Opens the workspace that is meant, with what persons have added on the desk.
    func opened(_ surroundings: Surroundings) throws -> OpenedWorkspace {
        try written(surroundings).withDuties()
    }

    /// Opens the workspace that is meant as it is written, which needs no database.
    func written(_ surroundings: Surroundings) throws -> OpenedWorkspace {
        try OpenedWorkspace(workspace(in: surroundings), tellingIn: surroundings.language)
    }
}

extension DateReading {
    /// A typed day of the years that can be looked at, or why it is none.
    func possibleDay(_ typed: String) throws -> Day { try possible(day(typed).day, year: \.year, typed) }

    /// A typed day of those years with the session that was named, or why it is none.
    func possibleDayAndSession(_ typed: String) throws -> TypedDay { try possible(day(typed), year: \.day.year, typed) }

    /// A typed week of those years, or why it is none.
    func possibleWeek(_ typed: String) throws -> ISOWeek { try possible(week(typed), year: \.year, typed) }

    private func possible<Value>(
        _ read: @autoclosure () throws -> Value, year: KeyPath<Value, Int>, _ typed: String
    ) throws -> Value {
        let value: Value
        do {
            value = try read()
        } catch let error as UnreadableDate {
            throw Failure(error.message)
        }
        guard Year.possible.contains(value[keyPath: year]) else {
            throw Failure(
                vi: "“\(typed)” ở ngoài các năm xem được, \(Year.possible.lowerBound)–\(Year.possible.upperBound).",
                en: "“\(typed)” lies outside the years \(Year.possible.lowerBound)–\(Year.possible.upperBound).")
        }
        return value
    }
}
