#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#else
    package import Darwin
#endif

/// Reading files that may be anything: never more bytes than a bound, never a folder, never for ever.
package enum BoundedFile {
    /// The bytes of a file, at most `limit` of them; of `-`, those of standard input.
    ///
    /// A larger file is refused unread where the system knows its size, and after `limit` bytes where it does not.
    package static func read(_ path: String, limit: Int) throws(StorageError) -> [UInt8] {
        guard path != "-" else { return try bytes(of: STDIN_FILENO, named: "stdin", limit: limit) }
        // A named pipe without a writer must not hold us: hence O_NONBLOCK, which files do not mind.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw StorageError(unreadable: path, SystemError.last) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, named: path, limit: limit)
    }

    /// The first bytes of a file, at most `count`.
    package static func prefix(of path: String, _ count: Int) throws(StorageError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw StorageError(unreadable: path, SystemError.last) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                systemRead(descriptor, $0.baseAddress.map { $0 + filled }, count - filled)
            }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw StorageError(unreadable: path, SystemError.last)
            }
            filled += got
        }
        return Array(bytes[..<filled])
    }

    /// Whether a file stands under that name.
    package static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

    /// Whether a folder stands under that name.
    package static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    /// The kind of thing that stands under that name (`S_IFREG` …); nothing where nothing does.
    package static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// How many bytes the file of that name has; nothing where there is none.
    package static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    private static func bytes(of descriptor: Int32, named name: String, limit: Int) throws(StorageError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StorageError(unreadable: name, SystemError.last) }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR { throw StorageError(unreadable: name, SystemError(number: EISDIR)) }
        if kind == S_IFREG, status.st_size > limit { throw tooLarge(name, limit: limit) }

        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(max(Int(status.st_size), 1 << 16), 1 << 20))
        while true {
            let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw StorageError(unreadable: name, SystemError.last)
            }
            guard bytes.count + count <= limit else { throw tooLarge(name, limit: limit) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private static func tooLarge(_ name: String, limit: Int) -> StorageError {
        StorageError(
            .unavailable,
            vi: "“\(name)” lớn hơn \(limit) byte, mức tối đa được đọc. Kiểm tra xem có chọn nhầm tệp không.",
            en: "“\(name)” is larger than \(limit) bytes, the most that is read. Check that it is the right file.")
    }
}

/// The system's `read`, under a name that no method hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
