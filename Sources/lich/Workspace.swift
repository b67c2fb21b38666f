import Days
import Programmes
import Storage

/// A folder with one programme, its holidays and its feeds.
struct Workspace {
    /// The name of the file that makes a folder a workspace.
    static let programmeName = "programme.yaml"

    /// The folder, as the person would name it from here.
    let folder: String

    /// The file of the programme, as the person would name it from here.
    var programmeFile: String { Path.join(folder, Self.programmeName) }

    /// Where its feeds are written.
    var feedFolder: String { Path.join(folder, "feeds") }

    /// The folder that was named; else the nearest one from here upwards that has a programme.
    static func find(_ named: String?) throws -> Workspace {
        guard let named else { return try nearest() }
        if BoundedFile.isFile(named) {
            throw Failure(
                vi:
                    "“\(named)” là một tệp. --workspace cần thư mục chứa \(programmeName): “\(Path.folder(of: named))”.",
                en:
                    "“\(named)” is a file. --workspace wants the folder with \(programmeName): “\(Path.folder(of: named))”."
            )
        }
        guard BoundedFile.isFolder(named) else {
            throw Failure(
                vi:
                    "không có thư mục “\(named)”. Kiểm tra --workspace hoặc LICH_WORKSPACE; tạo mới: lich init \(named)",
                en:
                    "there is no folder “\(named)”. Check --workspace or LICH_WORKSPACE; to make one: lich init \(named)"
            )
        }
        let workspace = Workspace(folder: named)
        if BoundedFile.isFolder(workspace.programmeFile) {
            throw Failure(
                vi: "“\(workspace.programmeFile)” là thư mục, phải là tệp. Đổi tên thư mục đó.",
                en: "“\(workspace.programmeFile)” is a folder where a file must be. Rename that folder.")
        }
        guard BoundedFile.kind(of: workspace.programmeFile) != nil else {
            throw Failure(
                vi: "“\(named)” không có \(programmeName). Chọn thư mục khác, hoặc tạo mới: lich init DIR",
                en: "“\(named)” has no \(programmeName). Choose another folder, or make a new one: lich init DIR")
        }
        return workspace
    }

    private static func nearest() throws -> Workspace {
        // From the root on, “..” is the root itself; no path is this deep.
        var folder = "."
        for _ in 0..<64 {
            let workspace = Workspace(folder: folder)
            if BoundedFile.isFile(workspace.programmeFile) { return workspace }
            folder = folder == "." ? ".." : "../" + folder
        }
        throw Failure(
            vi: "không thấy \(programmeName) ở đây hay ở thư mục nào phía trên. "
                + "Chỉ thư mục bằng --workspace DIR, hoặc tạo mới: lich init DIR",
            en: "there is no \(programmeName) here nor in any folder above. "
                + "Name the folder with --workspace DIR, or make a new one: lich init DIR")
    }

    /// The bytes of a file of the workspace; the readers refuse what is too large, so a little more than they take.
    func bytes(of name: String) throws -> [UInt8] {
        try BoundedFile.read(Path.join(folder, name), limit: Self.fileLimit)
    }

    /// The most bytes of a file that a person writes: the programme of a province has 60 kB.
    static let fileLimit = 4 << 20
}
