#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writing one file so that a reader sees the old one or the new one, and never a part.
package enum AtomicFile {
    /// How the name of a file ends while it is being written.
    package static let partialSuffix = ".lich-partial"

    /// Writes a file whole: beside its place first, then into it by renaming (POSIX `rename` replaces at once).
    ///
    /// A link is followed; what is no file (`/dev/stdout`, a named pipe) is written straight.
    package static func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
        let path = resolved(path)
        if let kind = BoundedFile.kind(of: path), kind != S_IFREG {
            return try writeStraight(bytes, to: path)
        }
        try Signals.held { () throws(StorageError) in
            let partial = try writePartial(bytes, of: path)
            guard rename(partial, path) == 0 else {
                let error = SystemError.last
                unlink(partial)
                throw StorageError(unwritable: path, error)
            }
            Folder.flush(Path.folder(of: path))
        }
    }

    /// Writes a file that must not be there yet, whole or not at all; returns whether its name was free.
    package static func create(_ bytes: [UInt8], at path: String) throws(StorageError) -> Bool {
        try Signals.held { () throws(StorageError) in
            // Under its own name, so that no other process takes this one's half for its own.
            let partial = try writePartial(bytes, of: path, by: ".\(getpid())")
            return try place(partial, at: path)
        }
    }

    /// Gives a file that is written the name that nobody may have yet; returns whether it was free. The file is gone
    /// from where it was in either case.
    ///
    /// A link takes the name (POSIX `link` never replaces), so that of two writers at once only one has it. Where the
    /// file system knows no links (a USB stick), the lock of the folder must do.
    package static func place(_ partial: String, at path: String) throws(StorageError) -> Bool {
        defer { unlink(partial) }
        if link(partial, path) != 0 {
            let error = SystemError.last
            if error.number == EEXIST || BoundedFile.kind(of: path) != nil { return false }
            let knowsNoLinks = [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(error.number)
            guard knowsNoLinks else { throw StorageError(unwritable: path, error) }
            guard rename(partial, path) == 0 else { throw StorageError(unwritable: path, SystemError.last) }
        }
        Folder.flush(Path.folder(of: path))
        return true
    }

    /// Clears away what interrupted runs have left half written in a folder, of files whose names begin so.
    package static func clearPartials(in folder: String, of name: String = "") throws(StorageError) {
        let isPartial = { (found: String) in found.hasPrefix("." + name) && found.contains(partialSuffix) }
        for name in try Folder.names(in: folder) where isPartial(name) {
            unlink(Path.join(folder, name))
        }
    }

    /// Writes the bytes beside the place of a file, down to the disk; returns where. Leaves nothing when it fails.
    package static func writePartial(
        _ bytes: [UInt8], of path: String, by writer: String = ""
    ) throws(StorageError) -> String {
        let partial = Path.join(Path.folder(of: path), "." + Path.name(of: path) + writer + partialSuffix)
        // What an interrupted run left under this name is not worth keeping.
        unlink(partial)
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StorageError(unwritable: path, SystemError.last) }
        var error = writeAll(bytes, to: descriptor)
        if error == nil, fsync(descriptor) != 0, errno != EINVAL { error = SystemError.last }
        if close(descriptor) != 0, error == nil { error = SystemError.last }
        if let error {
            unlink(partial)
            throw StorageError(unwritable: path, error)
        }
        return partial
    }

    private static func writeStraight(_ bytes: [UInt8], to path: String) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(unwritable: path, SystemError.last) }
        defer { close(descriptor) }
        if let error = writeAll(bytes, to: descriptor) { throw StorageError(unwritable: path, error) }
    }

    /// Where a path leads in the end; the path itself where there is nothing yet.
    private static func resolved(_ path: String) -> String {
        guard let end = realpath(path, nil) else { return path }
        defer { free(end) }
        return String(cString: end)
    }
}
