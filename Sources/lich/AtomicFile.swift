import Days

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writing one file so that a reader sees the old one or the new one, and never a part.
enum AtomicFile {
    /// How the name of a file ends while it is being written.
    static let partialSuffix = ".lich-partial"

    /// Writes a file whole: beside its place first, then into it by renaming (POSIX `rename` replaces at once).
    ///
    /// A link is followed; what is no file (`/dev/stdout`, a named pipe) is written straight.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let path = resolved(path)
        if let kind = BoundedFile.kind(of: path), kind != S_IFREG {
            return try writeStraight(bytes, to: path)
        }
        try Signals.held {
            let partial = try writePartial(bytes, of: path)
            guard rename(partial, path) == 0 else {
                let error = SystemError.last
                unlink(partial)
                throw Failure(unwritable: path, error)
            }
            Folder.flush(Path.folder(of: path))
        }
    }

    /// Writes the bytes beside the place of a file, down to the disk; returns where. Leaves nothing when it fails.
    static func writePartial(_ bytes: [UInt8], of path: String) throws -> String {
        let partial = Path.join(Path.folder(of: path), "." + Path.name(of: path) + partialSuffix)
        // What an interrupted run left under this name is not worth keeping.
        unlink(partial)
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(unwritable: path, SystemError.last) }
        var error = writeAll(bytes, to: descriptor)
        if error == nil, fsync(descriptor) != 0, errno != EINVAL { error = SystemError.last }
        if close(descriptor) != 0, error == nil { error = SystemError.last }
        if let error {
            unlink(partial)
            throw Failure(unwritable: path, error)
        }
        return partial
    }

    private static func writeStraight(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(unwritable: path, SystemError.last) }
        defer { close(descriptor) }
        if let error = writeAll(bytes, to: descriptor) { throw Failure(unwritable: path, error) }
    }

    /// Where a path leads in the end; the path itself where there is nothing yet.
    private static func resolved(_ path: String) -> String {
        guard let end = realpath(path, nil) else { return path }
        defer { free(end) }
        return String(cString: end)
    }
}

extension Failure {
    /// A file that cannot be written, and why.
    init(unwritable path: String, _ error: SystemError) {
        self.init(
            vi: "không ghi được “\(path)”: \(error.reason.vi). Chưa có gì thay đổi.",
            en: "“\(path)” cannot be written: \(error.reason.en). Nothing has been changed.")
    }
}
