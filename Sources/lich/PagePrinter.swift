import Days
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Prints pages with the browser of the machine, where it has one: Chromium, or a browser made from it.
enum PagePrinter {
    /// What a page becomes.
    enum Form: String {
        /// Paper, in the size that the page itself names.
        case pdf
        /// A picture, for chats.
        case png
    }

    /// The names that such browsers have.
    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome",
    ]

    /// The longest that printing may take, in seconds.
    private static let patience = 60

    /// The bytes of a page in a form; throws where there is no browser, and where it fails.
    static func printed(_ page: String, as form: Form, _ surroundings: Surroundings) throws -> [UInt8] {
        guard let browser = browser(in: surroundings.searchPath) else {
            throw Failure(
                vi:
                    "máy này không có Chromium hay trình duyệt cùng loại để in \(form.rawValue). Ghi trang rồi in bằng trình duyệt: "
                    + "--html TỆP; hoặc cài Chromium: apt install chromium.",
                en:
                    "this machine has no Chromium or the like to print \(form.rawValue). Write the page and print it in a "
                    + "browser: --html FILE; or install Chromium: apt install chromium.")
        }
        return try ScratchFolder.with(in: surroundings.scratchFolder) { folder in
            let (source, target) = ("\(folder)/page.html", "\(folder)/page.\(form.rawValue)")
            try AtomicFile.write(Array(page.utf8), to: source)
            let common = [
                browser, "--headless", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=\(folder)/profile",
            ]
            // A browser does not shut itself in where the system’s own administrator runs it.
            let rights = geteuid() == 0 ? ["--no-sandbox"] : []
            let task =
                switch form {
                case .pdf: ["--no-pdf-header-footer", "--print-to-pdf=\(target)"]
                case .png:
                    [
                        "--window-size=1280,\(height(of: page))", "--force-device-scale-factor=2",
                        "--screenshot=\(target)",
                    ]
                }
            let code = try run(common + rights + task + ["file://\(source)"])
            guard code == 0, BoundedFile.isFile(target) else {
                throw Failure(
                    vi: "“\(browser)” không in được trang (mã \(code)). Ghi trang rồi in bằng trình duyệt: --html TỆP.",
                    en:
                        "“\(browser)” could not print the page (code \(code)). Write it and print it in a browser: --html FILE."
                )
            }
            return try BoundedFile.read(target, limit: 64 << 20)
        }
    }

    /// How many pixels high a picture of a page is made, enough for all its lines: A4 at least.
    private static func height(of page: String) -> Int {
        let lines = page.split(separator: "<").count { $0.hasPrefix("tr") || $0.hasPrefix("p") || $0.hasPrefix("li") }
        return min(max(905, 200 + lines * 36), 12_000)
    }

    private static func browser(in path: String) -> String? {
        let folders = path.split(separator: ":").map(String.init)
        return names.lazy.flatMap { name in folders.lazy.map { "\($0)/\(name)" } }.first { access($0, X_OK) == 0 }
    }

    /// Runs a program without a word from it, and waits; its exit code.
    private static func run(_ arguments: [String]) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let spawned = posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
        guard spawned == 0 else {
            throw Failure(
                vi: "không chạy được “\(arguments[0])”: \(String(cString: strerror(spawned))).",
                en: "“\(arguments[0])” does not run: \(String(cString: strerror(spawned))).")
        }
        var status: Int32 = 0
        for _ in 0..<(patience * 20) {
            if waitpid(process, &status, WNOHANG) == process {
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
            }
            usleep(50_000)
        }
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return -SIGKILL
    }
}
