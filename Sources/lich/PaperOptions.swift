import ArgumentParser
import Days
import Publishing
import Storage
import Tables

/// Where an administrative paper goes: a page, a table, or a Word document.
struct PaperOptions: ParsableArguments {
    @OptionGroup var page: PageOptions

    @Option(
        help: ArgumentHelp("Ghi bảng thành .csv (“-”: ra màn hình). · Write its table as .csv.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var csv: String?

    @Option(
        help: ArgumentHelp(
            "Ghi bảng thành .xlsx (“-”: ra màn hình). · Write its table as a workbook.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    @Option(
        help: ArgumentHelp("Ghi thành văn bản Word (.docx). · Write it as a Word document.", valueName: "file"),
        completion: .file(extensions: ["docx"]))
    var docx: String?

    @Option(
        help: ArgumentHelp(
            "Mẫu Word của cơ quan, có các ô {{…}}; không ghi: templates/TÊN-GIẤY.docx của chương trình, nếu có. "
                + "· The office’s own form, else that of the workspace, where there is one.", valueName: "file"),
        completion: .file(extensions: ["docx"]))
    var template: String?

    @Flag(
        help:
            "Với --docx: ghi chính mẫu, các ô còn trống, để sửa bằng Word. · With --docx: write the form itself, to be changed in Word."
    )
    var asTemplate = false

    mutating func validate() throws {
        if docx == nil, template != nil || asTemplate {
            throw ValidationError(
                "--template, --as-template cần --docx. · --template and --as-template go with --docx.")
        }
        if [csv, xlsx, docx].count(where: { $0 != nil }) > 1 {
            throw ValidationError("--csv, --xlsx hoặc --docx. · One of --csv, --xlsx and --docx.")
        }
    }
}

extension WorkspaceCommand {
    /// Writes a paper where one was asked for; whether it did.
    func write(
        _ paper: Paper, _ options: PaperOptions, _ workspace: OpenedWorkspace,
        _ surroundings: Surroundings
    ) throws -> Bool {
        if let path = options.docx {
            let bytes = try document(of: paper, options, workspace)
            try put(bytes, at: path, isPretended: options.page.dryRun, surroundings)
            return true
        }
        if try write(
            paper.table, csv: options.csv, xlsx: options.xlsx, isPretended: options.page.dryRun, surroundings)
        {
            return true
        }
        return try options.page.write(paper.html, surroundings)
    }

    private func document(of paper: Paper, _ options: PaperOptions, _ workspace: OpenedWorkspace) throws -> [UInt8] {
        guard !options.asTemplate else { return try paper.template.document() }
        return try paper.document(in: try workspace.template(for: paper, options.template))
    }

    /// Writes a file where it was asked for, and says so.
    func put(_ bytes: [UInt8], at path: String, isPretended: Bool, _ surroundings: Surroundings) throws {
        guard path != "-" else { return try Console.write(bytes) }
        if !isPretended { try AtomicFile.write(bytes, to: path) }
        Console.remark(
            surroundings.language == .vi
                ? "\(isPretended ? "sẽ ghi" : "đã ghi") \(path)" : "\(isPretended ? "would write" : "wrote") \(path)")
    }
}

extension OpenedWorkspace {
    /// The form for a paper: the one that was named, else the workspace's, else the program's.
    func template(for paper: Paper, _ named: String? = nil) throws -> DocumentTemplate {
        let own = Path.join(workspace.folder, "templates/\(paper.kind).docx")
        guard let path = named ?? (BoundedFile.isFile(own) ? own : nil) else { return paper.template }
        return try DocumentTemplate(try BoundedFile.read(path, limit: DocumentTemplate.mostBytes), named: path)
    }
}
