import ArgumentParser

/// `lich feed`: which feeds there are, and who may read them.
struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: "Các lịch: công khai hay sau khóa; cấp khóa. · The feeds: public or behind a token.",
        discussion: """
            Ghi “visibility:” trong programme.yaml để một loại việc, một đơn vị hay tất cả ở sau khóa. \
            · “visibility:” in programme.yaml keeps a kind, a unit or everything behind a token.
            """,
        subcommands: [FeedListCommand.self, FeedTokenCommand.self], defaultSubcommand: FeedListCommand.self)
}
