import ArgumentParser
import Attendance
import Days
import Publishing
import Storage
import Tables

/// Why a command could not do what it was asked, in words for the person who asked.
struct Failure: Error {
    /// What is wrong, which thing, why, and what to do now; without “error:” before it.
    let message: Bilingual

    /// The exit code: 1 could not be done, 64 wrong usage.
    let exitCode: Int32

    /// Whether the message sums up errors that were told before it, and is none itself.
    let isSummary: Bool

    /// Makes it.
    init(vi: String, en: String, exitCode: Int32 = 1, isSummary: Bool = false) {
        message = Bilingual(vi: vi, en: en)
        self.exitCode = exitCode
        self.isSummary = isSummary
    }

    /// Makes it from words of another module.
    init(_ message: Bilingual, exitCode: Int32 = 1) {
        self.message = message
        self.exitCode = exitCode
        isSummary = false
    }

    /// Makes it from words of another module, after which nothing has changed.
    init(unchanged message: Bilingual) {
        self.init(vi: message.vi + " Chưa có gì thay đổi.", en: message.en + " Nothing has been changed.")
    }

    /// Makes it from an error that has words for a person; nothing where it has none.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StorageError: self.init(error.message)
        case let error as PublishingError: self.init(error.message)
        case let error as TableError: self.init(error.message)
        case let error as AttendanceError: self.init(error.message)
        default: return nil
        }
    }
}

extension ExitCode {
    /// Done, but a person is needed: something has no place, is in conflict, or is owed.
    static let personNeeded = ExitCode(2)
}

extension Failure {
    /// Everything that is wrong with a table, a line each.
    init(_ faults: [Bilingual]) {
        let more = faults.count - 50
        let shown = faults.prefix(50)
        self.init(
            vi: "bảng có \(faults.count) lỗi:\n" + shown.map { "  " + $0.vi }.joined(separator: "\n")
                + (more > 0 ? "\n  … và \(more) lỗi nữa" : "") + "\nSửa rồi nhập lại. Chưa có gì thay đổi.",
            en: "the table has \(Words.counted(faults.count, "fault")):\n"
                + shown.map { "  " + $0.en }.joined(separator: "\n")
                + (more > 0 ? "\n  … and \(more) more" : "") + "\nMend them and import again. Nothing has been changed."
        )
    }
}
