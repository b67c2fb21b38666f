import Days
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where words go: results to standard output, remarks to standard error.
enum Console {
    /// Writes a result, and a line end where it has none.
    ///
    /// Throws when it cannot be written whole, as to a full disk: a script must not take a part for the whole.
    static func print(_ text: String) throws {
        try write(Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8))
    }

    /// Writes bytes as they are to standard output.
    static func write(_ bytes: [UInt8]) throws {
        guard let error = writeAll(bytes, to: STDOUT_FILENO) else { return }
        throw Failure(
            vi: "không ghi được kết quả: \(error.reason.vi).",
            en: "the result could not be written: \(error.reason.en).")
    }

    /// Says something beside the result: a duration, a count, the next step.
    static func remark(_ text: String) {
        // Nobody is left to tell when standard error itself is closed.
        _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes a line of a log to standard output; why it could not, where it could not.
    static func log(_ line: String) -> SystemError? {
        writeAll(Array((line + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Says on a terminal how far long work has come, in a line that the next such line replaces.
    static func progress(_ done: Int, of count: Int, _ what: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        _ = writeAll(Array("\r\(done)/\(count) \(what)\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    /// Takes the line of progress away.
    static func endProgress() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    /// Says why a command could not do what it was asked.
    static func report(_ failure: Failure, in language: Language) {
        let word = failure.isSummary ? "" : language == .vi ? "lỗi: " : "error: "
        remark(word + failure.message[language])
    }
}
