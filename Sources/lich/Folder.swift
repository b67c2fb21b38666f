#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Folders: made, listed, and held against a second writer.
enum Folder {
    /// Makes a folder with those above it; returns the ones that were not there, the outermost first.
    static func make(_ path: String) throws -> [String] {
        if BoundedFile.isFolder(path) { return [] }
        let above = Path.folder(of: path)
        let made = above == path ? [] : try make(above)
        guard mkdir(path, 0o755) == 0 else {
            let error = SystemError.last
            if error.number == EEXIST, BoundedFile.isFolder(path) { return made }
            unmake(made)
            throw Failure(unwritable: path, error)
        }
        return made + [path]
    }

    /// Takes back folders that were made and are still empty.
    static func unmake(_ folders: [String]) {
        for folder in folders.reversed() { rmdir(folder) }
    }

    /// The names in a folder, sorted; none where there is no folder.
    static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Brings what was renamed in a folder down to the disk, as far as its file system can.
    static func flush(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Does something while no other `lich` writes into the folder.
    static func held<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(unwritable: path, SystemError.last) }
        defer { close(descriptor) }
        // Some network file systems know no locks; there, each file is still written whole.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            throw Failure(
                vi: "một lệnh lich khác đang ghi vào “\(path)”. Đợi lệnh đó xong rồi chạy lại.",
                en: "another lich is writing into “\(path)”. Wait until it is done, then run this again.")
        }
        return try work()
    }
}
