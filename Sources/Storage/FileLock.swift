#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file or folder held against every other process (`flock`): the system lets go of it when the process ends, however
/// it ends.
package enum FileLock {
    /// What became of the wish to hold a file.
    package enum Outcome: Hashable, Sendable {
        case held
        /// Somebody else holds it, and did for the whole time.
        case heldByAnother
        /// The file system knows no locks (some network file systems): everything here is written so that it stays
        /// whole without them.
        case unknownHere
    }

    /// Holds what a descriptor stands for until it is closed; waits so many seconds for another to let go.
    package static func hold(_ descriptor: Int32, waiting seconds: Double) -> Outcome {
        let tick = 0.02
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK where waited < seconds:
                usleep(useconds_t(tick * 1_000_000))
                waited += tick
            case EWOULDBLOCK: return .heldByAnother
            default: return .unknownHere
            }
        }
        return .held
    }
}
