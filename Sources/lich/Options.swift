public import ArgumentParser
public import Days

/// How results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs: a stable JSON that is never translated.
    case json
}

extension Language: ExpressibleByArgument {}

/// What every command understands, before its name or after it.
struct OutputOptions: ParsableArguments {
    @Option(help: "Ngôn ngữ. · The language of what is written: vi or en.")
    var lang: Language?

    @Option(help: "Dạng kết quả: text cho người đọc, json cho chương trình. · How results are written.")
    var format: OutputFormat?
}

/// What every command about a programme understands, before its name or after it.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Thư mục có programme.yaml. · The folder with programme.yaml.",
            discussion: "Không ghi: LICH_WORKSPACE, rồi thư mục gần nhất phía trên. · "
                + "Else LICH_WORKSPACE, else the nearest folder above.",
            valueName: "dir"),
        completion: .directory)
    var workspace: String?
}
