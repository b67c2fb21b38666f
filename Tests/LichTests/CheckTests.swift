import Foundation
import Testing

@Suite("lich check")
struct CheckTests {
    @Test("The shipped programme has no fault, and every row of its clause table has its duty")
    func shippedProgramme() async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        let workspace = "calendars/soc-trang"
        let check = try await sandbox.lich("check", "--workspace", workspace)
        #expect(check.code == 0, "\(check.all)")
        #expect(check.output.contains("39/39 dòng điều khoản đã có việc"))
        #expect(check.output.hasSuffix("0 lỗi, 0 cảnh báo.\n"), "\(check.all)")
        let plan = try await sandbox.lich("plan", "--workspace", workspace)
        #expect(plan.code == 0 && plan.output.contains("0 chưa xếp · 0 xung đột"), "\(plan.all)")
    }

    @Test("The reason for each setting is told when asked for")
    func settings() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.lich("check", "--settings", "--workspace", "office")
        #expect(outcome.output.contains("Văn bản không nêu; một ngày là hai buổi."), "\(outcome.all)")
    }

    /// One mistake in the sample programme, and where it shows.
    struct Mistake: CustomTestStringConvertible {
        let name: String
        let old: String
        let new: String
        let line: Int
        let words: String

        init(_ name: String, _ old: String, _ new: String, line: Int, _ words: String) {
            self.name = name
            self.old = old
            self.new = new
            self.line = line
            self.words = words
        }

        var testDescription: String { name }
    }

    static let mistakes = [
        Mistake(
            "an unknown body", "leads: phong-dao-tao", "leads: phong-dao-tauo", line: 70, "Có phải “phong-dao-tao”?"),
        Mistake("an unknown key", "window-reason: {vi: \"Quý", "windows-reason: {vi: \"Quý", line: 74, "window-reason"),
        Mistake(
            "a window that closes before it opens", "opens: 04-01, closes: 06-30", "opens: 07-01, closes: 06-30",
            line: 73, "đóng (30/6) trước khi mở (01/7)"),
        Mistake("a date that does not exist", "closes: 06-30", "closes: 06-31", line: 73, "06-31"),
        Mistake("an identity used twice", "- id: training ", "- id: meeting ", line: 63, "meeting"),
        Mistake("an unknown zone", "Asia/Ho_Chi_Minh", "Asia/Hanoi", line: 14, "không có múi giờ “Asia/Hanoi”"),
        Mistake(
            "a holiday file that is not there", "holidays: holidays.yaml", "holidays: gone.yaml", line: 9,
            "office/gone.yaml"),
        Mistake(
            "a document that is not there", "document: document.txt", "document: gone.txt", line: 7, "office/gone.txt"),
        Mistake("a quotation that is not in the document", "mở một lớp", "mở hai lớp", line: 66, "document.txt"),
        Mistake("a rule that is none", "each: month", "rule: \"FREQ=FORTNIGHTLY\"", line: 55, "FREQ=FORTNIGHTLY"),
        Mistake(
            "a rule that names no day", "each: month", "rule: \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\"", line: 55,
            "BYMONTHDAY=30"),
    ]

    @Test("A mistake is told once, with file, line and column, and exits 1", arguments: mistakes)
    func mistake(_ mistake: Mistake) async throws {
        let sandbox = try await Sandbox.withOffice()
        try sandbox.replace(mistake.old, by: mistake.new, in: "office/programme.yaml")
        let outcome = try await sandbox.lich("check", "--workspace", "office")
        let errors = outcome.output.split(separator: "\n").filter { $0.contains(": lỗi: ") }
        #expect(outcome.code == 1 && errors.count == 1, "\(outcome.all)")
        #expect(
            errors.first?.hasPrefix("office/programme.yaml:\(mistake.line):") == true
                && errors.first?.contains(mistake.words) == true, "\(outcome.all)")
        #expect(outcome.output.contains("1 lỗi, "), "\(outcome.all)")

        // Other commands say the same beside their result, and change nothing.
        let other = try await sandbox.lich("export", "--workspace", "office")
        if mistake.name.contains("document") { return }
        #expect(
            other.code == 1 && other.output.isEmpty && other.remarks.contains("Chưa có gì thay đổi."), "\(other.all)")
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("office/feeds").path))
    }

    /// A programme file that is no programme.
    static let files: [(name: String, bytes: Data, words: String)] = [
        ("empty", Data(), "tệp trống"),
        ("blank", Data(" \n\n".utf8), "tệp trống"),
        ("binary", Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]), "office/programme.yaml:1:"),
        ("UTF-16", Data([0xFF, 0xFE, 0x61, 0]), "UTF-8"),
        ("not UTF-8", Data("a: \u{e9}".unicodeScalars.map { UInt8($0.value) }), "UTF-8"),
        ("cyclic", Data("programme: &a\n  id: *a\n".utf8), "office/programme.yaml:"),
        (
            "billion laughs", Data(("a: &a [x,x]\n" + (0..<30).map { "b\($0): &b\($0) [*a,*a]\n" }.joined()).utf8),
            "office/programme.yaml:"
        ),
        ("no mapping", Data("- 1\n".utf8), "office/programme.yaml:1:"),
        ("only a scalar", Data("hello".utf8), "office/programme.yaml:1:"),
        ("deep", Data(String(repeating: "[", count: 100_000).utf8), "office/programme.yaml:1:"),
        ("unclosed", Data("programme: {id: \"a".utf8), "office/programme.yaml:1:"),
        ("two documents", Data("a: 1\n---\nb: 2\n".utf8), "office/programme.yaml:"),
    ]

    @Test("A file that is no programme is told as such", arguments: files.indices)
    func noProgramme(_ index: Int) async throws {
        let file = Self.files[index]
        let sandbox = try await Sandbox.withOffice()
        try sandbox.write(file.bytes, to: "office/programme.yaml")
        for command in ["check", "plan", "export"] {
            let outcome = try await sandbox.lich(command, "--workspace", "office")
            #expect(outcome.code == 1, "\(file.name): \(outcome.all)")
            #expect((outcome.output + outcome.remarks).contains(file.words), "\(file.name): \(outcome.all)")
        }
        #expect(try sandbox.files(below: "office").count == 4)
    }

    @Test("A programme of 100 MB is refused unread, and so is one of a hundred million blanks")
    func hugeProgramme() async throws {
        let sandbox = try await Sandbox.withOffice()
        for fill in [
            "truncate -s 100M office/programme.yaml", "head -c 100M /dev/zero | tr '\\0' ' ' >office/programme.yaml",
        ] {
            let outcome = try await sandbox.shell("\(fill); $LICH check --workspace office")
            #expect(outcome.code == 1)
            #expect(
                outcome.remarks == "lỗi: “office/programme.yaml” lớn hơn 4194304 byte, mức tối đa được đọc. "
                    + "Kiểm tra xem có chọn nhầm tệp không.\n", "\(outcome.all)")
        }
    }

    @Test("A programme that is a pipe or a device does not hold the program")
    func oddProgramme() async throws {
        let sandbox = try await Sandbox.withOffice()
        for make in ["mkfifo", "ln -s /dev/zero", "ln -s programme.yaml"] {
            let outcome = try await sandbox.shell(
                "cd office; rm -f programme.yaml; \(make) programme.yaml; $LICH check --workspace .")
            #expect(outcome.code == 1 && !outcome.all.contains("Fatal"), "\(make): \(outcome.all)")
        }
    }

    @Test("A programme without obligations is told, whole or by name")
    func noObligations() async throws {
        let sandbox = try await Sandbox.withOffice()
        let text = String(decoding: try sandbox.bytes("office/programme.yaml"), as: UTF8.self)
        let head = try #require(text.range(of: "obligations:")).lowerBound
        for ending in ["", "obligations:\n", "obligations: []\n"] {
            try sandbox.write(String(text[..<head]) + ending, to: "office/programme.yaml")
            let outcome = try await sandbox.lich("check", "--workspace", "office")
            #expect(outcome.code == 1 && outcome.output.contains("obligations"), "\(outcome.all)")
        }
    }

    @Test("What cannot be placed is told with its reason, and a person is asked for")
    func unplaced() async throws {
        let sandbox = try await Sandbox.withOffice()
        // 30 April and 1 May are holidays in every year.
        try sandbox.replace(
            "{opens: 04-01, closes: 06-30, prefer: 05-15}", by: "{opens: 04-30, closes: 05-01}",
            in: "office/programme.yaml")
        let outcome = try await sandbox.lich("plan", "--workspace", "office", "--lang", "en")
        #expect(outcome.code == 2, "\(outcome.all)")
        #expect(outcome.output.contains("Not placed") && outcome.output.contains("training/2026"), "\(outcome.all)")
        let show = try await sandbox.lich("show", "training/2026", "--workspace", "office", "--lang", "en")
        #expect(show.code == 2)
        #expect(
            show.remarks.hasPrefix("error: “training/2026” has no place: 30 April–1 May 2026 has too few"),
            "\(show.all)")
    }

    @Test(
        "A horizon of any length gets an answer",
        arguments: [
            "0001-01-01..9999-12-31", "9999-01-01..9999-12-31", "1900-01-01..2100-12-31", "2026-06-01..2026-06-01",
        ])
    func oddHorizon(_ horizon: String) async throws {
        let sandbox = try await Sandbox.withOffice()
        try sandbox.replace("2026-01-01..2027-12-31", by: horizon, in: "office/programme.yaml")
        for command in ["check", "plan", "export"] {
            let outcome = try await sandbox.lich(command, "--workspace", "office")
            #expect([0, 1, 2].contains(outcome.code), "\(command): \(outcome.all.prefix(3000))")
            #expect(outcome.output.utf8.count < 500_000)
        }
    }
}
