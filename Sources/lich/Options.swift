public import ArgumentParser
public import Days

/// How results are written.
enum OutputFormat: String, CaseIterable {
    /// For people.
    case text
    /// For programs: a stable JSON that is never translated.
    case json
}

/// What was typed as the format: how the result is written, or in which forms files are: `ics,xlsx,html,csv`.
struct TypedFormat: ExpressibleByArgument {
    /// The form of a file; the raw value is the end of its name.
    enum Form: String, CaseIterable {
        case ics, xlsx, html, csv, json, docx, pdf, svg
    }

    /// How the result is written; nothing where only forms of files were typed.
    let result: OutputFormat?
    /// The forms of files, each once.
    let files: [Form]

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        let found = words.compactMap(Form.init)
        result = OutputFormat(rawValue: argument)
        files = Form.allCases.filter(found.contains)
        guard result != nil || found.count == words.count else { return nil }
    }

    static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }
}

extension Language: ExpressibleByArgument {}

/// What every command understands, before its name or after it.
struct OutputOptions: ParsableArguments {
    @Option(help: "Ngôn ngữ. · The language of what is written: vi or en.")
    var lang: Language?

    @Option(help: "Dạng kết quả: text cho người đọc, json cho chương trình. · How results are written.")
    var format: TypedFormat?
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
