#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A workspace held by one command from its first look to its last word, so that of two that read, plan and write the
/// second waits.
///
/// The file `lich.lock` says who holds it; it stays, since taking a lock's file away would let two in. The system lets
/// go of the lock when the process ends, however it ends. Some network file systems know no locks: there everything
/// goes on without one, and a command that was overtaken finds that out when it writes (`Store.record`,
/// `ReleaseFolder.append`).
public enum WorkspaceLock {
    /// The name of the lock's file in a workspace.
    public static let fileName = "lich.lock"

    /// Does something while no other command holds the workspace; waits so many seconds for one that does, then throws
    /// `locked` and says who it is.
    ///
    /// `command` is the command's name (`lich release`), `since` the hour in words for whoever has to wait (`10:32`).
    public static func hold<Result>(
        _ folder: String, for command: String, since: String, waiting seconds: Double = 10,
        _ work: () throws -> Result
    ) throws -> Result {
        let path = Path.join(folder, fileName)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StorageError(unwritable: path, SystemError.last) }
        defer { close(descriptor) }
        switch FileLock.hold(descriptor, waiting: seconds) {
        case .held: sign(descriptor, command: command, since: since)
        case .unknownHere: break
        case .heldByAnother: throw held(by: Holder(descriptor), path, folder)
        }
        return try work()
    }

    /// Says in the file who holds it; what stands there is for people, and holds nobody up.
    private static func sign(_ descriptor: Int32, command: String, since: String) {
        ftruncate(descriptor, 0)
        _ = writeAll(Array("\(command)\n\(getpid())\n\(since)\n".utf8), to: descriptor)
    }

    private static func held(by holder: Holder?, _ path: String, _ folder: String) -> StorageError {
        guard let holder else {
            return StorageError(
                .locked,
                vi: "một lệnh lich khác đang giữ “\(folder)” (\(path)). Đợi lệnh đó xong rồi chạy lại.",
                en: "another lich holds “\(folder)” (\(path)). Wait until it is done, then run this again.")
        }
        return StorageError(
            .locked,
            vi: "lệnh `\(holder.command)` (tiến trình \(holder.process), từ \(holder.since)) đang giữ “\(folder)”. "
                + "Đợi lệnh đó xong rồi chạy lại.",
            en: "`\(holder.command)` (process \(holder.process), since \(holder.since)) holds “\(folder)”. "
                + "Wait until it is done, then run this again.")
    }

    /// Who a lock's file says holds it.
    private struct Holder {
        let command: String
        let process: String
        let since: String

        init?(_ descriptor: Int32) {
            var bytes = [UInt8](repeating: 0, count: 400)
            let count = pread(descriptor, &bytes, bytes.count, 0)
            guard count > 0, let text = String(validating: bytes[..<count], as: UTF8.self) else { return nil }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard lines.count >= 4, !lines[0].isEmpty else { return nil }
            (command, process, since) = (lines[0], lines[1], lines[2])
        }
    }
}
