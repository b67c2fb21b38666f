#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Folders: made, listed, and held against a second writer.
package enum Folder {
    /// Makes a folder with those above it; returns the ones that were not there, the outermost first.
    package static func make(_ path: String) throws(StorageError) -> [String] {
        if BoundedFile.isFolder(path) { return [] }
        let above = Path.folder(of: path)
        let made = above == path ? [] : try make(above)
        guard mkdir(path, 0o755) == 0 else {
            let error = SystemError.last
            if error.number == EEXIST, BoundedFile.isFolder(path) { return made }
            unmake(made)
            throw StorageError(unwritable: path, error)
        }
        return made + [path]
    }

    /// Takes back folders that were made and are still empty.
    package static func unmake(_ folders: [String]) {
        for folder in folders.reversed() { rmdir(folder) }
    }

    /// The names in a folder, sorted; none where there is no folder.
    package static func names(in path: String) throws(StorageError) -> [String] {
        guard let stream = opendir(path) else {
            let error = SystemError.last
            if error.number == ENOENT || error.number == ENOTDIR { return [] }
            throw StorageError(unreadable: path, error)
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw StorageError(unreadable: path, SystemError.last) }
        return names.sorted()
    }

    /// Brings what was renamed in a folder down to the disk, as far as its file system can.
    package static func flush(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Does something while no other `lich` writes into the folder; waits so many seconds for one that does.
    package static func held<Result>(
        _ path: String, waiting seconds: Double = 0, _ work: () throws -> Result
    ) throws -> Result {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(unwritable: path, SystemError.last) }
        defer { close(descriptor) }
        guard FileLock.hold(descriptor, waiting: seconds) != .heldByAnother else {
            throw StorageError(
                .locked,
                vi: "một lệnh lich khác đang ghi vào “\(path)”. Đợi lệnh đó xong rồi chạy lại.",
                en: "another lich is writing into “\(path)”. Wait until it is done, then run this again.")
        }
        return try work()
    }
}
