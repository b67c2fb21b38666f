import Days
import GRDB

extension StorageError {
    /// What a fault of the database means for a person; an error that has its words already stays as it is.
    init(_ error: any Error, at path: String) {
        if let known = error as? StorageError {
            self = known
            return
        }
        guard let fault = error as? DatabaseError else {
            self.init(.damagedDatabase, vi: "“\(path)”: \(error).", en: "“\(path)”: \(error).")
            return
        }
        switch fault.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .locked,
                vi: "“\(path)” đang được một chương trình khác ghi, đã đợi mà chưa xong. Chưa có gì thay đổi. "
                    + "Đợi chương trình đó xong rồi chạy lại.",
                en: "another program is writing “\(path)” and did not finish in time. Nothing has been changed. "
                    + "Wait until it is done, then run this again.")
        case .SQLITE_FULL: self.init(unwritable: path, .full)
        case .SQLITE_READONLY: self.init(unwritable: path, .readOnly)
        case .SQLITE_CORRUPT: self = DatabaseFile.damaged(path, detail: fault.message ?? "SQLITE_CORRUPT")
        case .SQLITE_NOTADB: self = DatabaseFile.damaged(path, detail: fault.message ?? "SQLITE_NOTADB")
        case .SQLITE_PROTOCOL:
            // A log that a killed process left needs to be written into the database, and this disk cannot be written.
            self.init(
                .unavailable,
                vi: "“\(path)” còn phần chưa ghi xong (-wal), mà ở đây chỉ đọc được. Chạy một lệnh lich nơi ghi được, "
                    + "hoặc chép cả thư mục sang đó.",
                en: "“\(path)” has unfinished business (-wal), and the disk is read-only here. Run lich where it can "
                    + "write, or copy the whole folder there.")
        case .SQLITE_CANTOPEN:
            self.init(
                .unavailable,
                vi: "không mở được “\(path)”: \(Self.reason(fault)). Kiểm tra quyền của tệp và của thư mục.",
                en: "“\(path)” cannot be opened: \(Self.reason(fault)). Check the permissions of file and folder.")
        case .SQLITE_IOERR:
            self.init(
                .unavailable,
                vi: "đọc hoặc ghi “\(path)” không được: \(Self.reason(fault)). Chưa có gì thay đổi. "
                    + "Kiểm tra ổ đĩa và chỗ trống.",
                en: "“\(path)” cannot be read or written: \(Self.reason(fault)). Nothing has been changed. "
                    + "Check the disk and the space on it.")
        default:
            self.init(
                .damagedDatabase,
                vi: "“\(path)” không như mong đợi: \(Self.reason(fault)). Khôi phục nó từ bản sao lưu.",
                en: "“\(path)” is not as expected: \(Self.reason(fault)). Restore it from a backup.")
        }
    }

    private static func reason(_ fault: DatabaseError) -> String {
        "\(fault.message ?? "SQLite") (\(fault.extendedResultCode.rawValue))"
    }
}
