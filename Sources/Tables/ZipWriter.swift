import CLibzip
import Days

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a zip file in memory (ECMA-376 Part 2, §7): the same parts give the same bytes.
enum ZipWriter {
    /// 1980-01-01T00:00:00, the first moment that a zip can tell.
    private static let moment = (date: UInt16(1 << 5 | 1), time: UInt16(0))

    /// The parts in their order, as a zip.
    static func zip(_ parts: [(name: String, bytes: [UInt8])], named name: String) throws(TableError) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw unwritable(name) }
        defer { zip_source_free(source) }
        // The archive takes one reference with it when it is closed; the other is for reading what was written.
        zip_source_keep(source)
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw unwritable(name)
        }
        for part in parts {
            guard add(part, to: archive) else {
                zip_discard(archive)
                throw unwritable(name)
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw unwritable(name)
        }
        return try bytes(of: source, name)
    }

    private static func add(_ part: (name: String, bytes: [UInt8]), to archive: OpaquePointer) -> Bool {
        // libzip frees what it was given when it has written it.
        guard let copy = malloc(max(part.bytes.count, 1)) else { return false }
        part.bytes.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
        }
        guard let source = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_dostime(archive, UInt64(index), moment.time, moment.date, 0) == 0
    }

    private static func bytes(of source: OpaquePointer, _ name: String) throws(TableError) -> [UInt8] {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_source_open(source) == 0, zip_source_stat(source, &status) == 0 else { throw unwritable(name) }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let count = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
        guard count == Int64(bytes.count) else { throw unwritable(name) }
        return bytes
    }

    private static func unwritable(_ name: String) -> TableError {
        TableError(
            .unwritable, in: name, vi: "không nén được thành tệp zip: không đủ bộ nhớ.",
            en: "it cannot be made into a zip: there is not enough memory.")
    }
}
