import ArgumentParser

/// `lich busy`: when persons, bodies, teams and rooms cannot.
struct BusyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "busy",
        abstract: "Ngày bận của người, cơ quan, đoàn, phòng. · When persons, bodies, teams and rooms cannot.",
        discussion: """
            Không xếp việc vào buổi mà người, đoàn hoặc phòng cần có đang bận; việc vướng thì tự dời, có kê ra. Chỉ người lập \
            lịch thấy ai bận và vì sao. · Nothing stands on a session on which somebody it needs is busy: what is in the way \
            moves, and is listed. Who is busy, and why, is for the planner alone.
            """,
        subcommands: [BusyListCommand.self, BusyAddCommand.self, BusyRemoveCommand.self, BusyImportCommand.self],
        defaultSubcommand: BusyListCommand.self)
}
