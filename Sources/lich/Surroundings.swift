import Days

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a command is told by the place it runs in: clock, language, terminal. Read here, passed on as values.
struct Surroundings: Sendable {
    /// The words of messages on the terminal.
    var language: Language
    /// The present instant, or the one `LICH_NOW` names.
    var now: Instant
    /// The workspace that `LICH_WORKSPACE` names.
    var workspace: String?
    /// The folders in which programs are looked for (`PATH`).
    var searchPath: String
    /// The folder for what is thrown away afterwards (`TMPDIR`).
    var scratchFolder: String
    /// How many columns a line of output may take.
    var width: Int
    /// Whether results may be coloured: only on a terminal, and never with `NO_COLOR` (no-color.org).
    var isColoured: Bool

    /// Reads the environment, the clock and the terminal once.
    static func current() throws -> Surroundings {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return Surroundings(
            language: language, now: try presentInstant(), workspace: environment("LICH_WORKSPACE"),
            searchPath: environment("PATH") ?? "/usr/bin:/bin", scratchFolder: environment("TMPDIR") ?? "/tmp",
            width: terminalWidth(isTerminal: isTerminal),
            isColoured: isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb")
    }

    /// English where the locale is English; Vietnamese for any other, `C` and none at all included.
    static var language: Language {
        // The first that is set wins (POSIX.1-2017, Base Definitions §8.2).
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
        let name = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }.lowercased()
        return name == "en" || name == "english" ? .en : .vi
    }

    /// What tells the present instant, again and again: the clock, or always the one `LICH_NOW` names.
    static func clock() throws -> @Sendable () -> Instant {
        guard environment("LICH_NOW") == nil else {
            let stated = try presentInstant()
            return { stated }
        }
        return { Instant(seconds: Int64(time(nil))) }
    }

    private static func presentInstant() throws -> Instant {
        guard let stated = environment("LICH_NOW") else { return Instant(seconds: Int64(time(nil))) }
        // A day alone is meant as that day at noon in Viet Nam, and lies on the same date almost everywhere.
        guard let instant = Instant(stated) ?? Instant(stated + "T05:00:00Z"),
            Year.possible.contains(instant.utc.day.year)
        else {
            throw Failure(
                vi: "LICH_NOW=“\(stated)” không phải ngày giờ. Viết như 2025-06-10 hoặc 2025-06-10T08:00:00+07:00.",
                en: "LICH_NOW=“\(stated)” is no day or instant. Write it like 2025-06-10 or 2025-06-10T08:00:00+07:00.",
                exitCode: 64)
        }
        return instant
    }

    private static func terminalWidth(isTerminal: Bool) -> Int {
        if let stated = environment("COLUMNS").flatMap({ Int($0) }), stated >= 20 { return min(stated, 500) }
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 100 }
        return Int(size.ws_col)
    }

    /// A variable of the environment; nothing when it is unset or empty.
    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
