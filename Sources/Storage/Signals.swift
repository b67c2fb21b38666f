#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the keyboard and the system may interrupt, and when.
package enum Signals {
    /// A write past a limit of size (`ulimit -f`) shall fail with an error that can be told, not end the program.
    package static func tellLimits() {
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Does something that must be done whole: Ctrl-C waits until it is.
    package static func held<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try work()
    }
}
