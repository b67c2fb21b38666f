import CLibzip
import Days

/// The parts of a zip file in memory (ECMA-376 Part 2, §7), each read in chunks and never beyond its bounds.
///
/// The bytes that it is opened on must stay where they are while it lives. Nothing is ever written to a disk, so the names
/// in the zip are only compared.
final class ZipArchive {
    let name: String
    let limits: TableLimits
    private let archive: OpaquePointer

    init(_ bytes: UnsafeRawBufferPointer, name: String, limits: TableLimits) throws(TableError) {
        self.name = name
        self.limits = limits
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
            throw TableError(damaged: name, vi: "không mở được như tệp zip", en: "it cannot be opened as a zip file")
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw TableError(
                damaged: name, vi: "tệp zip bị cắt ngang hoặc sai mục lục",
                en: "the zip is cut off or has a wrong directory")
        }
        self.archive = archive
        guard zip_get_num_entries(archive, 0) <= limits.parts else {
            throw TableError(
                tooLarge: name, vi: "nhiều hơn \(limits.parts) phần trong tệp zip",
                en: "more than \(limits.parts) parts in the zip")
        }
    }

    deinit { zip_discard(archive) }

    /// The names of the parts, in the order of the directory.
    var names: [String] {
        (0..<zip_get_num_entries(archive, 0)).compactMap { index in
            zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
        }
    }

    /// Whether there is a part of that name; small and capital letters are the same (ECMA-376 Part 2, §6.2.2.3).
    func contains(_ part: String) -> Bool { index(of: part) != nil }

    private func index(of part: String) -> UInt64? {
        let index = zip_name_locate(archive, part, zip_flags_t(ZIP_FL_NOCASE))
        return index >= 0 ? UInt64(index) : nil
    }

    /// Hands out a part of at most so many bytes, in chunks.
    func read(
        _ part: String, limit: Int, chunk take: (UnsafeRawBufferPointer) throws(TableError) -> Void
    ) throws(TableError) {
        guard let index = index(of: part) else {
            throw TableError(damaged: name, vi: "thiếu phần “\(part)”", en: "its part “\(part)” is missing")
        }
        let packed = try packedSize(of: part, at: index, limit: limit)
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw TableError(
                damaged: name, vi: "phần “\(part)” không mở được", en: "its part “\(part)” cannot be opened")
        }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
            guard count >= 0 else {
                throw TableError(
                    damaged: name, vi: "phần “\(part)” không giải nén được", en: "its part “\(part)” cannot be inflated"
                )
            }
            if count == 0 { return }
            total += count
            // What the directory says of the size may be a lie: what comes out is counted.
            try check(total, packed: packed, of: part, limit: limit)
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private func packedSize(of part: String, at index: UInt64, limit: Int) throws(TableError) -> Int {
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else {
            throw TableError(
                damaged: name, vi: "phần “\(part)” không có trong mục lục",
                en: "its part “\(part)” is not in its directory")
        }
        guard status.encryption_method == ZIP_EM_NONE else { throw TableError(encrypted: name) }
        try check(Int(clamping: status.size), packed: Int(clamping: status.comp_size), of: part, limit: limit)
        return Int(clamping: status.comp_size)
    }

    private func check(_ size: Int, packed: Int, of part: String, limit: Int) throws(TableError) {
        guard size <= limit else {
            throw TableError(
                tooLarge: name, vi: "phần “\(part)” giải nén ra hơn \(limit) byte",
                en: "its part “\(part)” inflates to more than \(limit) bytes")
        }
        guard size <= 1 << 20 || size / max(packed, 1) <= limits.inflation else {
            throw TableError(
                tooLarge: name, vi: "phần “\(part)” giải nén ra gấp hơn \(limits.inflation) lần",
                en: "its part “\(part)” inflates more than \(limits.inflation) times")
        }
    }
}

extension TableError {
    /// A workbook that only a password opens.
    init(encrypted name: String) {
        self.init(
            .encrypted, in: name, vi: "tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
            en: "it is protected by a password. Open it in Excel, take the password off and save it again.")
    }
}
