import Foundation
import Testing

@Suite("Finding the workspace, the language and the clock")
struct WorkspaceTests {
    @Test("The workspace may be named before the command, after it, by the environment, or be a folder above")
    func everyWayToNameIt() async throws {
        let sandbox = try await Sandbox.withOffice()
        let before = try await sandbox.lich("--workspace", "office", "plan")
        let after = try await sandbox.lich("plan", "--workspace", "office")
        let named = try await sandbox.lich("plan", environment: ["LICH_WORKSPACE": "office"])
        let above = try await sandbox.shell("mkdir -p office/a/b && cd office/a/b && $LICH plan")
        #expect(before.code == 0, "\(before.all)")
        for other in [after, named, above] { #expect(other.output == before.output, "\(other.all)") }
    }

    @Test("Where there is no workspace, one message says what to do")
    func noWorkspace() async throws {
        let sandbox = try Sandbox()
        let outcome = try await sandbox.lich("agenda")
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.remarks == "lỗi: không thấy programme.yaml ở đây hay ở thư mục nào phía trên. "
                + "Chỉ thư mục bằng --workspace DIR, hoặc tạo mới: lich init DIR\n")
    }

    @Test("A missing folder, a file, and a folder in the place of the file are told apart")
    func oddWorkspaces() async throws {
        let sandbox = try Sandbox()
        try sandbox.write("x", to: "file")
        try sandbox.write("x", to: "odd/programme.yaml/x")
        try sandbox.write("x", to: "bare/x")
        for (name, words) in [
            ("absent", "there is no folder “absent”."), ("file", "“file” is a file."),
            ("odd", "“odd/programme.yaml” is a folder where a file must be."),
            ("bare", "“bare” has no programme.yaml."),
        ] {
            let outcome = try await sandbox.lich("--lang", "en", "--workspace", name, "check")
            #expect(outcome.code == 1)
            #expect(outcome.remarks.hasPrefix("error: \(words)"), "\(outcome.all)")
        }
    }

    @Test(
        "Messages are English where the locale is, and Vietnamese everywhere else",
        arguments: [
            (["LANG": "en_US.UTF-8"], "error: "), (["LANG": "vi_VN.UTF-8"], "lỗi: "), (["LANG": "C"], "lỗi: "),
            (["LANG": ""], "lỗi: "), (["LANG": "vi_VN", "LC_ALL": "en_GB"], "error: "),
            (["LANG": "en_US", "LC_MESSAGES": "vi_VN"], "lỗi: "), (["LANG": "enm_XX"], "lỗi: "),
        ])
    func languageOfMessages(_ environment: [String: String], _ beginning: String) async throws {
        let outcome = try await Sandbox().lich("plan", environment: environment)
        #expect(outcome.remarks.hasPrefix(beginning), "\(outcome.all)")
    }

    @Test("A clock that is no clock is wrong usage")
    func badClock() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.lich(
            "agenda", "--workspace", "office", environment: ["LICH_NOW": "yesterday"])
        #expect(outcome.code == 64)
        #expect(outcome.remarks.hasPrefix("lỗi: LICH_NOW=“yesterday” không phải ngày giờ."), "\(outcome.all)")
    }

    @Test("Wrong usage exits 64, help and version 0")
    func usage() async throws {
        let sandbox = try Sandbox()
        #expect(try await sandbox.lich("plann").code == 64)
        #expect(try await sandbox.lich("week", "--unit", "a", "--body", "b").code == 64)
        #expect(try await sandbox.lich("export", "--check", "--dry-run").code == 64)
        #expect(try await sandbox.lich("year", "12").code == 64)
        #expect(try await sandbox.lich("--help").code == 0)
        #expect(try await sandbox.lich("--version").output == "lich 1\n")
        #expect(try await sandbox.lich("--generate-completion-script", "bash").output.contains("_lich"))
    }

    @Test("Nothing is coloured that is not shown on a terminal")
    func noColourInFiles() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.lich("year", "2026", "--workspace", "office")
        #expect(outcome.code == 0 && !outcome.output.contains("\u{1B}"), "\(outcome.all)")
    }

    @Test("A terminal gets colour, unless NO_COLOR is set or it can show none")
    func colourOnTerminals() async throws {
        let sandbox = try await Sandbox.withOffice()
        // script(1) runs a command on a terminal of its own.
        for (setting, isColoured) in [("TERM=xterm", true), ("NO_COLOR=1", false), ("TERM=dumb", false)] {
            let outcome = try await sandbox.shell(
                "export \(setting); script -qec '$LICH --workspace office year 2026' /dev/null </dev/null")
            #expect(outcome.output.contains("\u{1B}[") == isColoured, "\(setting): \(outcome.all)")
        }
    }

    @Test("No line is wider than the terminal", arguments: [40, 60, 80, 120])
    func width(_ columns: Int) async throws {
        let sandbox = try await Sandbox.withOffice()
        for command in ["plan", "check --settings", "agenda", "week", "year", "show training/2026", "holidays"] {
            let outcome = try await sandbox.shell("export COLUMNS=\(columns); $LICH --workspace office \(command)")
            let widest = outcome.output.split(separator: "\n").max { $0.count < $1.count } ?? ""
            #expect(outcome.code == 0 && widest.count <= columns, "\(command): \(widest)")
        }
    }

    @Test("A result that cannot be written whole is a failure")
    func fullOutput() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.shell("$LICH --workspace office plan >/dev/full")
        #expect(outcome.code == 1)
        #expect(outcome.remarks == "lỗi: không ghi được kết quả: ổ đĩa đầy.\n")
    }
}
