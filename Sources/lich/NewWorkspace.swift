import Days
import Publishing
import Storage

/// A workspace that is not there yet.
struct NewWorkspace {
    /// The folder it goes to, as the person would name it from here.
    let folder: String
    private let files: [FeedFolder.File]

    /// A workspace of these files.
    init(folder: String, files: [FeedFolder.File]) {
        self.folder = folder
        self.files = files
    }

    /// A workspace with a sample programme, and the holidays of Viet Nam as far as they are known.
    init(folder: String, _ sample: SampleProgramme) {
        self.folder = folder
        files = [
            ("programme.yaml", sample.programme), ("document.txt", sample.document), ("clauses.csv", sample.clauses),
            ("holidays.yaml", Self.holidays(for: sample)),
        ].map { FeedFolder.File(path: $0, bytes: Array($1.utf8)) }
    }

    /// The holidays of Viet Nam, with estimated rows for the years of the sample that nobody has announced yet.
    private static func holidays(for sample: SampleProgramme) -> String {
        let text = String(decoding: PackageResources.vietnam_yaml, as: UTF8.self)
        // An estimate is made after the Labour Code in force from 2021.
        let unknown = [sample.year, sample.year + 1].filter {
            (2021...9998).contains($0) && !text.contains("- date: \($0)-")
        }
        let rows = unknown.map {
            HolidayRows.estimated(for: $0, restDays: [.saturday, .sunday], revised: sample.revised.inVietnam) + "\n"
        }
        guard let festivals = text.firstRange(of: "\nfestivals:\n") else {
            preconditionFailure("the holidays of Viet Nam have festivals")
        }
        return text[..<festivals.lowerBound] + "\n" + rows.joined() + text[festivals.lowerBound...].dropFirst()
    }

    /// Fails where something stands in the way: a file, or a folder with anything in it.
    func refuseUnlessEmpty() throws {
        guard BoundedFile.kind(of: folder) != nil else { return }
        guard BoundedFile.isFolder(folder) else {
            throw Failure(
                vi: "“\(folder)” đã có và không phải thư mục. Chọn tên khác.",
                en: "“\(folder)” is there already and is no folder. Choose another name.")
        }
        guard try Folder.names(in: folder).isEmpty else {
            throw Failure(
                vi: "thư mục “\(folder)” không trống. Chọn thư mục mới; lich init không ghi đè gì.",
                en: "the folder “\(folder)” is not empty. Choose a new one; lich init overwrites nothing.")
        }
    }

    /// Writes its files, all or none.
    func write() throws {
        try FeedFolder(path: folder).apply(FeedFolder.Difference(missing: files))
    }

    /// Its files, one a line.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        files.map { Path.join(folder, $0.path) + "\n" }.joined()
    }

    /// As JSON: `folder`, `files` (paths within it).
    var json: JSONValue {
        ["folder": .string(folder), "files": JSONValue(files) { .string($0.path) }]
    }

    /// What comes next.
    func nextStep(_ language: Language) -> String {
        language == .vi
            ? "Tiếp theo: sửa \(Path.join(folder, Workspace.programmeName)), rồi chạy: lich --workspace \(folder) check"
            : "Next: write your programme into \(Path.join(folder, Workspace.programmeName)), "
                + "then run: lich --workspace \(folder) check"
    }

    /// That this was a rehearsal.
    func nothingWritten(_ language: Language) -> String {
        language == .vi ? "Chạy thử: chưa ghi gì." : "A rehearsal: nothing was written."
    }
}
