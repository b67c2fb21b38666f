import Days
import GRDB

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file of a workspace's database: whether it is there and what it says it is, made and opened.
struct DatabaseFile {
    let path: String

    /// How many seconds a connection waits for another process to finish what it writes.
    private let patience: Double

    init(inWorkspace folder: String, waiting patience: Double = 5) {
        path = Path.join(folder, Store.fileName)
        self.patience = patience
    }

    /// Whether it is there; throws where what is there is no file, or the folder is not.
    func isThere() throws(StorageError) -> Bool {
        let folder = Path.folder(of: path)
        guard BoundedFile.isFolder(folder) else {
            throw StorageError(
                .unavailable, vi: "không có thư mục “\(folder)”. Kiểm tra --workspace hoặc LICH_WORKSPACE.",
                en: "there is no folder “\(folder)”. Check --workspace or LICH_WORKSPACE.")
        }
        switch BoundedFile.kind(of: path) {
        case nil: return false
        case S_IFREG: return true
        default:
            throw StorageError(
                .unavailable, vi: "“\(path)” không phải là tệp. Đổi tên hoặc chuyển nó đi.",
                en: "“\(path)” is no file. Rename it or move it away.")
        }
    }
}

// MARK: - Making

extension DatabaseFile {
    /// Makes the database, whole or not at all: a file of that name is never an unfinished one.
    func makeUnlessThere() throws(StorageError) {
        guard try !isThere() else {
            return try AtomicFile.clearPartials(in: Path.folder(of: path), of: Path.name(of: path) + ".")
        }
        try Signals.held { () throws(StorageError) in
            do throws(StorageError) {
                let partial = try makePartial()
                _ = try AtomicFile.place(partial, at: path)
            } catch {
                // Whoever has made it meanwhile has cleared this one away; theirs is as good.
                guard try isThere() else { throw error }
            }
        }
    }

    /// Makes a database beside its place; returns where.
    private func makePartial() throws(StorageError) -> String {
        let name = ".\(Path.name(of: path)).\(getpid())\(AtomicFile.partialSuffix)"
        let partial = Path.join(Path.folder(of: path), name)
        unlink(partial)
        do {
            let queue = try DatabaseQueue(path: partial)
            try Schema.migrator.migrate(queue)
            try queue.close()
            return partial
        } catch {
            unlink(partial)
            unlink(partial + "-journal")
            throw StorageError(error, at: path)
        }
    }
}

// MARK: - Opening

extension DatabaseFile {
    /// Opens it to read and write, brought up to this version's tables.
    func openForWriting() throws(StorageError) -> DatabasePool {
        try verifyHead()
        guard access(path, W_OK) == 0, access(Path.folder(of: path), W_OK) == 0 else {
            throw StorageError(unwritable: path, SystemError.last)
        }
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(patience)
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool's own setting may lose the last commits when the power fails.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            if try needsMigration(pool) { try Schema.migrator.migrate(pool) }
            return pool
        } catch { throw StorageError(error, at: path) }
    }

    /// Opens it to look at.
    ///
    /// Where it can be written, SQLite may tidy up its log, and no row changes. Where it cannot and nobody has it open,
    /// nothing will change it either, and it is read without a log.
    func openForLooking() throws(StorageError) -> DatabaseQueue {
        try verifyHead()
        let isWritable = access(path, W_OK) == 0 && access(Path.folder(of: path), W_OK) == 0
        do {
            let queue = isWritable ? try looking() : try readOnly()
            guard try needsMigration(queue) else { return queue }
            guard isWritable else { throw tooOld }
            _ = try openForWriting()
            return try looking()
        } catch { throw StorageError(error, at: path) }
    }

    private func looking() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private func readOnly() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.readonly = true
        let hasLog = BoundedFile.kind(of: path + "-wal") != nil
        return try DatabaseQueue(path: hasLog ? path : immutableAddress, configuration: configuration)
    }

    /// The path as an address that tells SQLite that nobody writes (SQLite: URI filenames, `immutable`).
    private var immutableAddress: String {
        let escaped = path.unicodeScalars.map { scalar in
            ["%": "%25", "?": "%3f", "#": "%23"][scalar] ?? String(scalar)
        }.joined()
        return "file:\(escaped)?immutable=1"
    }

    /// Whether it has the tables of an earlier version; throws where it has those of a later one.
    private func needsMigration(_ reader: any DatabaseReader) throws -> Bool {
        try reader.read { database in
            guard try !Schema.migrator.hasBeenSuperseded(database) else { throw tooNew }
            return try !Schema.migrator.hasCompletedMigrations(database)
        }
    }
}

// MARK: - What it says it is

extension DatabaseFile {
    /// Reads the first 100 bytes (SQLite: Database File Format §1.3), which tell a foreign or a cut file at once;
    /// looking through all pages is `Store.verify`.
    private func verifyHead() throws(StorageError) {
        let head = try BoundedFile.prefix(of: path, 100)
        guard head.count == 100, head.starts(with: "SQLite format 3\0".utf8) else {
            if head.isEmpty { throw Self.damaged(path, detail: "0 byte") }
            throw StorageError(
                .damagedDatabase,
                vi: "“\(path)” không phải là cơ sở dữ liệu SQLite. Khôi phục nó từ bản sao lưu, hoặc đổi tên nó: "
                    + "lệnh sau sẽ tạo cái mới, không có bản nháp và minh chứng cũ.",
                en: "“\(path)” is no SQLite database. Restore it from a backup, or rename it: the next command then "
                    + "makes a new one, without the old draft and evidence.")
        }
        func number(at offset: Int) -> Int { head[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
        guard number(at: 68) == Schema.applicationID else {
            throw StorageError(
                .damagedDatabase,
                vi: "“\(path)” là cơ sở dữ liệu của chương trình khác. Chuyển nó đi.",
                en: "“\(path)” is the database of another program. Move it away.")
        }
        let pageSize = Int(head[16]) << 8 | Int(head[17])
        // A size of 1 stands for 65,536. Pages that are still in the log are missing rightly.
        let expected = number(at: 28) * (pageSize == 1 ? 65_536 : pageSize)
        guard BoundedFile.size(of: path + "-wal") ?? 0 == 0, let size = BoundedFile.size(of: path), size < expected
        else { return }
        throw Self.damaged(path, detail: "\(size) < \(expected) byte")
    }

    /// A database that is cut off or whose pages are not what they should be.
    static func damaged(_ path: String, detail: String) -> StorageError {
        StorageError(
            .damagedDatabase,
            vi: "“\(path)” bị hỏng (\(detail)). Khôi phục nó từ bản sao lưu; các bản công bố không bị ảnh hưởng.",
            en: "“\(path)” is damaged (\(detail)). Restore it from a backup; the releases are not affected.")
    }

    private var tooNew: StorageError {
        StorageError(
            .newerVersion,
            vi: "“\(path)” do một phiên bản lich mới hơn ghi. Dùng phiên bản mới đó.",
            en: "“\(path)” was written by a newer lich. Use that version.")
    }

    private var tooOld: StorageError {
        StorageError(
            .unavailable,
            vi: "“\(path)” do một phiên bản lich cũ ghi và phải được nâng cấp, mà ở đây chỉ đọc được. "
                + "Chạy một lệnh lich nơi ghi được.",
            en: "“\(path)” was written by an older lich and must be brought up to date, but cannot be written here. "
                + "Run lich where it can.")
    }
}
