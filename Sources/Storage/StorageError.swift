public import Days

/// Why something could not be remembered or recalled: what, which, why, and what to do now.
public struct StorageError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public let code: Code
    /// The words for a person, without “error:” before them.
    public let message: Bilingual

    /// Makes it.
    public init(_ code: Code, vi: String, en: String) {
        self.code = code
        message = Bilingual(vi: vi, en: en)
    }

    /// The kinds of failure.
    public enum Code: Hashable, Sendable {
        /// A release file is cut off, edited, or not of this format.
        case damagedRelease
        /// A release is missing between others, or a number is there twice.
        case releaseOutOfOrder
        /// The database is no database, or is damaged.
        case damagedDatabase
        /// The database, or a release, was written by a newer version.
        case newerVersion
        /// Another command holds the workspace.
        case locked
        /// A file cannot be read or written: disk full, read-only, no permission.
        case unavailable
        /// There is nothing such: no act to undo, no draft.
        case nothingThere
    }
}

extension StorageError {
    /// A file that cannot be read, and why.
    package init(unreadable path: String, _ error: SystemError) {
        self.init(
            .unavailable, vi: "không đọc được “\(path)”: \(error.reason.vi).",
            en: "“\(path)” cannot be read: \(error.reason.en).")
    }

    /// A file that cannot be written, and why.
    package init(unwritable path: String, _ error: SystemError) {
        self.init(
            .unavailable, vi: "không ghi được “\(path)”: \(error.reason.vi). Chưa có gì thay đổi.",
            en: "“\(path)” cannot be written: \(error.reason.en). Nothing has been changed.")
    }
}
