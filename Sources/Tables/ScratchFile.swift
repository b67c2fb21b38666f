#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is gone when the value is. libxlsxwriter before 1.1.5 writes to a path only.
final class ScratchFile {
    let path: String
    private let name: String

    /// Makes an empty file in a folder, readable by its owner only.
    init(in folder: String, for name: String) throws(TableError) {
        self.name = name
        var template = Array("\(folder)/lich-XXXXXX".utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else { throw TableError(unwritable: name, reason: SystemReason.last) }
        close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { unlink(path) }

    /// What was written to it.
    func bytes() throws(TableError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw TableError(unwritable: name, reason: SystemReason.last)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        guard ferror(file) == 0 else { throw TableError(unwritable: name, reason: SystemReason.last) }
        return bytes
    }
}

private enum SystemReason {
    /// What went wrong last, in the words of the system.
    static var last: String { strerror(errno).map { String(cString: $0) } ?? "?" }
}

extension TableError {
    /// A workbook that the system does not let us write.
    init(unwritable name: String, reason: String) {
        self.init(
            .unwritable, in: name, vi: "không ghi được sổ tính (\(reason)). Kiểm tra ổ đĩa và thư mục tạm.",
            en: "the workbook cannot be written (\(reason)). Look at the disk and the temporary folder.")
    }
}
