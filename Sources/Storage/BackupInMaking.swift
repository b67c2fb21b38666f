#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A backup beside its place, until it is whole.
struct BackupInMaking {
    /// Where it is made.
    let partial: String
    private let folder: String
    private let outside: [String]
    private let target: String
    /// The path of the workspace within the backup: as many folders as the programme's names lead out of, one at least.
    private let place: String

    /// The most bytes of a file that is copied.
    private static let sizeLimit = 1 << 30

    init(of folder: String, outside: [String], to target: String) {
        self.folder = folder
        self.outside = outside
        self.target = target
        partial = Path.join(Path.folder(of: target), ".\(Path.name(of: target))\(AtomicFile.partialSuffix)")
        let ups = outside.map { $0.split(separator: "/").prefix { $0 == ".." }.count }.max() ?? 0
        let names = Self.absolute(folder).split(separator: "/").suffix(max(1, ups))
        place = names.isEmpty ? "workspace" : names.joined(separator: "/")
    }

    /// Copies everything; the database first.
    func copyAll() throws(StorageError) -> Backup {
        try clear()
        _ = try Folder.make(Path.join(partial, place))
        var files = try copyDatabase()
        for name in try Self.files(below: folder) { files.append(try copy(name)) }
        for name in outside where !name.hasPrefix("/") { files.append(try copy(name)) }
        // A release may have come while they were copied: the copy must be whole by itself.
        _ = try ReleaseFolder(ofWorkspace: Path.join(partial, place)).all()
        return Backup(workspace: Path.join(target, place), files: files.sorted())
    }

    /// Takes back what is there so far.
    func clear() throws(StorageError) { try Self.remove(partial) }

    private func copyDatabase() throws(StorageError) -> [String] {
        guard let store = try Store.looking(inWorkspace: folder) else { return [] }
        let name = Path.join(place, Store.fileName)
        try store.copy(to: Path.join(partial, name))
        return [name]
    }

    /// Copies a file by its path from the workspace.
    private func copy(_ name: String) throws(StorageError) -> String {
        let bytes = try BoundedFile.read(Path.join(folder, name), limit: Self.sizeLimit)
        let place = Path.normal(Path.join(place, name))
        _ = try Folder.make(Path.folder(of: Path.join(partial, place)))
        try AtomicFile.write(bytes, to: Path.join(partial, place))
        return place
    }
}

// MARK: - What is copied

extension BackupInMaking {
    /// The files of a workspace that people write, and its releases, by their paths in it; no database, no feeds,
    /// nothing hidden.
    private static func files(below folder: String, _ inner: String = "") throws(StorageError) -> [String] {
        var files: [String] = []
        for name in try Folder.names(in: Path.join(folder, inner)) where isCopied(name, atTop: inner.isEmpty) {
            let path = inner.isEmpty ? name : Path.join(inner, name)
            if BoundedFile.isFolder(Path.join(folder, path)) {
                files += try self.files(below: folder, path)
            } else if BoundedFile.isFile(Path.join(folder, path)) {
                files.append(path)
            }
        }
        return files
    }

    private static func isCopied(_ name: String, atTop: Bool) -> Bool {
        if name.hasPrefix(".") { return false }
        return !atTop || !(name == "feeds" || name == WorkspaceLock.fileName || name.hasPrefix(Store.fileName))
    }

    private static func absolute(_ path: String) -> String {
        guard let end = realpath(path, nil) else { return path }
        defer { free(end) }
        return String(cString: end)
    }

    private static func remove(_ path: String) throws(StorageError) {
        if unlink(path) == 0 || errno == ENOENT { return }
        for name in try Folder.names(in: path) { try remove(Path.join(path, name)) }
        guard rmdir(path) == 0 else { throw StorageError(unwritable: path, SystemError.last) }
    }
}
