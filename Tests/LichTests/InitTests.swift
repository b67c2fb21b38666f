import Foundation
import Testing

@Suite("lich init")
struct InitTests {
    @Test("A new workspace is checked, planned and exported without a word of warning")
    func newWorkspaceWorks() async throws {
        let sandbox = try await Sandbox.withOffice()
        let check = try await sandbox.lich("--workspace", "office", "check")
        #expect(check.code == 0, "\(check.all)")
        #expect(check.output.hasSuffix("0 lỗi, 0 cảnh báo.\n"))
        let plan = try await sandbox.lich("--workspace", "office", "plan")
        #expect(plan.code == 0, "\(plan.all)")
        #expect(plan.output.contains("34 việc · 34 đã xếp · 0 chưa xếp · 0 xung đột"))
        let export = try await sandbox.lich("--workspace", "office", "export")
        #expect(export.code == 0, "\(export.all)")
        let lint = try await sandbox.shell("$LICH lint office/feeds/*.ics office/feeds/*/*.ics")
        #expect(lint.code == 0, "\(lint.all)")
    }

    @Test("The holidays it carries are those that the project keeps, byte for byte")
    func holidaysAreTheProjects() async throws {
        let sandbox = try await Sandbox.withOffice()
        let kept = try Data(contentsOf: Sandbox.repository.appendingPathComponent("calendars/holidays/vietnam.yaml"))
        #expect(try sandbox.bytes("office/holidays.yaml") == kept)
    }

    @Test("Years that nobody has announced yet get estimated holidays, and nothing warns of them")
    func estimatesUnknownYears() async throws {
        let sandbox = try Sandbox()
        let made = try await sandbox.lich("init", "later", environment: ["LICH_NOW": "2031-11-02"])
        #expect(made.code == 0, "\(made.all)")
        let check = try await sandbox.lich("--workspace", "later", "check")
        #expect(check.code == 0 && check.output.hasSuffix("0 lỗi, 0 cảnh báo.\n"), "\(check.all)")
        let plan = try await sandbox.lich("--workspace", "later", "plan", "--lang", "en")
        #expect(!plan.output.contains(" 0 rest on days off"), "\(plan.all)")
    }

    @Test("A folder with anything in it is refused and stays as it was")
    func refusesFullFolder() async throws {
        let sandbox = try Sandbox()
        try sandbox.write("mine", to: "full/note.txt")
        let outcome = try await sandbox.lich("init", "full")
        #expect(outcome.code == 1)
        #expect(
            outcome.remarks == "lỗi: thư mục “full” không trống. Chọn thư mục mới; lich init không ghi đè gì.\n")
        #expect(try sandbox.files(below: "full") == ["note.txt": Data("mine".utf8)])
    }

    @Test("A rehearsal names the files and writes none")
    func dryRunWritesNothing() async throws {
        let sandbox = try Sandbox()
        let outcome = try await sandbox.lich("init", "office", "--dry-run")
        #expect(outcome.code == 0)
        #expect(
            outcome.output
                == "office/programme.yaml\noffice/document.txt\noffice/clauses.csv\noffice/holidays.yaml\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path).isEmpty)
    }

    @Test(
        "A title may be anything a person types",
        arguments: ["A: “b” # c", "{x} [y] \\ \"z\"", "- *a &b !c %d @e", "年度計画", "\u{1F4C5}", "a\u{7}b\nc"])
    func titleIsAnything(_ title: String) async throws {
        let sandbox = try Sandbox()
        let made = try await sandbox.lich("init", "office", "--title=\(title)")
        #expect(made.code == 0, "\(made.all)")
        let check = try await sandbox.lich("check", "--workspace", "office")
        #expect(check.code == 0, "\(check.all)")
    }
}
