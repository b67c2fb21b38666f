#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the keyboard and the system may interrupt, and when.
enum Signals {
    /// A write past a limit of size (`ulimit -f`) shall fail with an error that can be told, not end the program.
    static func tellLimits() {
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Does something that must be done whole: Ctrl-C waits until it is.
    static func held<Result>(_ work: () throws -> Result) rethrows -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try work()
    }
}
