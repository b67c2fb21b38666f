#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A copy of a workspace from which it goes on: programme, holidays, amendments, releases, and the database.
///
/// It may be made while other commands write: the database is copied as of one moment, and the releases after it, so
/// that the copy never has a draft that keeps to a release it does not hold. Feeds are left out; `export` makes them.
public struct Backup: Hashable, Sendable {
    /// The folder of the copied workspace, inside the folder that was named.
    public let workspace: String
    /// The copied files, by their paths in the folder that was named, sorted.
    public let files: [String]

    /// Copies a workspace into a folder that must not be there yet; it is there whole, or not at all.
    ///
    /// `outside` are the files that the programme names outside of its workspace, as it names them
    /// (`../holidays/vietnam.yaml`); they keep their place relative to it.
    public static func make(
        ofWorkspace folder: String, outside: [String] = [], to target: String
    ) throws(StorageError) -> Backup {
        guard BoundedFile.kind(of: target) == nil else {
            throw StorageError(
                .unavailable,
                vi: "“\(target)” đã có; bản sao lưu không ghi đè gì. Chọn tên khác.",
                en: "“\(target)” is there already; a backup overwrites nothing. Choose another name.")
        }
        return try Signals.held { () throws(StorageError) in
            let making = BackupInMaking(of: folder, outside: outside, to: target)
            do throws(StorageError) {
                let backup = try making.copyAll()
                guard rename(making.partial, target) == 0 else {
                    throw StorageError(unwritable: target, SystemError.last)
                }
                Folder.flush(Path.folder(of: target))
                return backup
            } catch {
                // Why it failed matters more than a hidden folder that stays behind; the next backup clears it away.
                try? making.clear()
                throw error
            }
        }
    }

    init(workspace: String, files: [String]) {
        self.workspace = workspace
        self.files = files
    }
}
