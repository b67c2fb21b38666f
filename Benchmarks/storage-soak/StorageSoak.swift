import Days
import Planning
import Programmes
import Publishing
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Records acts and makes releases in a workspace, for tests to kill, to run beside one another, or to time.
///
/// `storage-soak record|release|life|hold|check|look|time FOLDER [COUNT]`; without a count it goes on until it is killed. Exits 1
/// with the words of the error where something fails.
@main struct StorageSoak {
    static func main() {
        signal(SIGXFSZ, SIG_IGN)
        // What nobody kills, because a test has ended early, must not go on for ever.
        alarm(120)
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count >= 2, let job = Job(rawValue: arguments[1]) else {
            print("storage-soak record|release|life|hold|check|look|time FOLDER [COUNT]")
            exit(64)
        }
        do {
            try job.run(in: arguments[2], count: arguments.dropFirst(2).first.flatMap { Int($0) } ?? .max)
        } catch let error as StorageError {
            print("\(error.code): \(error.message.en)")
            exit(1)
        } catch {
            print(error)
            exit(1)
        }
    }
}

/// What can be done again and again.
enum Job: String {
    /// Records acts, and undoes each seventh.
    case record
    /// Makes releases.
    case release
    /// Both in turn, holding the workspace each time.
    case life
    /// Holds the workspace.
    case hold
    /// Verifies everything that is there, and says how many steps that was.
    case check
    /// Looks at the desk.
    case look
    /// Says how long opening, recording and reading take with so many occurrences.
    case time

    func run(in folder: String, count: Int) throws {
        switch self {
        case .record: try repeated(count) { round in try Steps.record(in: folder, round: round) }
        case .release: try repeated(count) { _ in try Steps.release(in: folder) }
        case .life: try repeated(count) { try Steps.live(in: folder, round: $0) }
        case .hold:
            try WorkspaceLock.hold(folder, for: "lich release", since: "10:32") {
                print("held")
                fflush(nil)
                sleep(60)
            }
        case .check: print(try Steps.verified(in: folder))
        case .look:
            guard let desk = try Store.looking(inWorkspace: folder)?.desk() else { return print("nothing there") }
            print("looked at \(desk.busy.count)")
        case .time: try Timing(folder: folder, count: count).run()
        }
    }

    /// Says where it is, so that whoever wants to kill it half way knows when.
    private func repeated(_ count: Int, _ work: (Int) throws -> Void) throws {
        for round in 0..<count {
            print(round)
            fflush(nil)
            try work(round)
        }
    }
}
