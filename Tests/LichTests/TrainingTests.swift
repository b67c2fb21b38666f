import Foundation
import Tables
import Testing

@Suite("Classes and their papers")
struct TrainingTests {
    private static let list =
        "TT,Họ và tên,Chức vụ,Đơn vị,Email\n1,Trần Bé,Cán bộ,Mỹ Xuyên,be@x.vn\n2,Võ Út,Cán bộ,Kế Sách,\n"

    @Test(
        "Fewer classes, longer ones: what is left over is cancelled, comes back when it is wanted, and is undone at once"
    )
    func classes() async throws {
        let office = try Office(on: "2026-11-26")
        office.day = "2026-11-26"
        let early = try Office(on: "2026-03-10")
        let decided = try await early.json(
            "training", "plan", "2026", "--classes", "1", "--days", "2", "--capacity", "80", "--topics", "a", "b", "c",
            "d")
        #expect(decided["cancelled"] as? [String] == ["training/2026/2"])
        let classes = try #require(decided["classes"] as? [[String: Any]])
        #expect(classes.count == 1 && (classes[0]["topics"] as? [String])?.count == 4)
        let shown = try await early.json("show", "training/2026/1")
        #expect((shown["sessions"] as? [Any])?.count == 4, "\(shown)")
        try await early.lich("training", "plan", "2026", "--classes", "2")
        #expect(try await early.lich("training", "2026").output.contains("training/2026/2"))
        try await early.lich("undo")
        try await early.lich("undo")
        let before = try await early.lich("training", "2026")
        #expect(before.output.contains("training/2026/2") && !before.output.contains("Số chỗ"), "\(before.all)")
        for (words, reason) in [
            (["--classes", "3"], "có 2 lớp trong năm"),
            (["--register-by", "1/2", "1/3", "1/4"], "có 2 lớp mà ghi 3 hạn"),
        ] {
            let refused = try await early.run(["training", "plan", "2026"] + words)
            #expect(refused.code == 1 && refused.remarks.contains(reason), "\(refused.all)")
            #expect(refused.remarks.contains("Chưa có gì thay đổi"))
        }
        let past = try await office.run(["training", "plan", "2026", "--capacity", "80"])
        #expect(past.code == 1 && past.remarks.contains("đều đã qua"), "\(past.all)")
    }

    @Test("Whose places are lost with a class that is not held is told")
    func lostPlaces() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("training", "plan", "2026", "--quota", "districts=6")
        let fewer = try await office.lich("training", "plan", "2026", "--classes", "1")
        #expect(fewer.remarks.contains("“training/2026/2” không mở mà có chỉ tiêu của 5 đơn vị"), "\(fewer.all)")
    }

    @Test("A class that is past keeps what it has, and is named")
    func past() async throws {
        let office = try Office(on: "2026-06-10")
        let planned = try await office.lich("training", "plan", "2026", "--capacity", "80", "--quota", "districts=6")
        #expect(planned.output.contains("training/2026/2") && !planned.output.contains("· training/2026/1"))
        #expect(planned.output.contains("66: "), "\(planned.all)")
        #expect(planned.remarks.contains("đã qua, không đổi: training/2026/1"), "\(planned.all)")
    }

    @Test(
        "The day until which units name their people stands in their feeds and in that of preparation once it is released"
    )
    func deadline() async throws {
        let office = try Office()
        try await office.lich("plan")
        try await office.lich("add", "Lớp bồi dưỡng", "22/12/2026", "--kind", "training")
        let id = "lop-boi-duong/2026-12-22"
        try await office.lich(
            "training", "plan", id, "--capacity", "20", "--quota", "my-xuyen=2", "ke-sach=2", "--register-by", "10/12")
        let changes = try await office.lich("changes")
        #expect(changes.output.contains("Lớp bồi dưỡng"), "\(changes.all)")
        try await office.lich("release", "Thêm lớp")
        try await office.lich("export")
        for feed in ["preparation.ics", "units/my-xuyen.ics", "units/ke-sach.ics"] {
            let event = try #require(try office.event("lop-boi-duong.2026-12-22.prep.registration", in: feed))
            #expect(
                event.contains("DTSTART;VALUE=DATE:20261210") && event.contains("Gửi danh sách người dự"), "\(event)")
        }
        #expect(try office.event("lop-boi-duong.2026-12-22.prep.registration", in: "units/my-tu.ics") == nil)
        let agenda = try await office.lich("agenda", "--prepare")
        #expect(agenda.output.contains("\(id) registration"), "\(agenda.all)")
        try await office.lich("record", id, "registration=15-CV,25/11")
        #expect(try await office.lich("agenda", "--prepare").output.contains("✓ 15-CV"))
    }

    @Test("Letters, plan and annex are written as pages, tables, data and Word documents, also in an office’s own form")
    func papers() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich(
            "training", "plan", "2026", "--capacity", "80", "--quota", "districts=6", "--register-by", "20/4")
        try office.sandbox.write(Self.list, to: "ds.csv")
        try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        for words in [
            ["training", "paper", "quota", "training/2026/1"], ["training", "paper", "call-up", "training/2026/1"],
            ["training", "paper", "plan", "2026"], ["training", "paper", "roster", "training/2026/1"],
            ["year", "2026", "--annex"],
        ] {
            let page = try await office.run(words + ["--html", "-"], expecting: 0)
            #expect(page.output.contains("@page { size: A4"), "\(words)")
            let csv = try await office.run(words + ["--csv", "-"], expecting: 0)
            #expect(csv.output.hasPrefix("\u{FEFF}TT,"), "\(csv.all)")
            let json = try await office.run(words + ["--format", "json"], expecting: 0)
            #expect((try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])?["rows"] != nil)
            for form in ["docx", "xlsx"] {
                _ = try await office.run(words + ["--\(form)", "giay.\(form)"], expecting: 0)
                let bytes = try office.sandbox.bytes("giay.\(form)")
                #expect(bytes.starts(with: Data("PK".utf8)) && bytes.count > 1000, "\(words) \(form)")
            }
        }
        try await office.lich("training", "paper", "quota", "training/2026/1", "--docx", "mau.docx", "--as-template")
        let form = try DocumentTemplate(Array(try office.sandbox.bytes("mau.docx")), named: "mau.docx")
        #expect(form.places.isSuperset(of: ["so", "noi_ngay", "dong", "o1", "o3", "kinh_gui"]))
        let own = try form.filled { $0.replacingOccurrences(of: "{{noi_ngay}}", with: "Mẫu của văn phòng") }
        let folder = office.sandbox.folder.appendingPathComponent("calendars/soc-trang/templates")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(own).write(to: folder.appendingPathComponent("quota.docx"))
        try await office.lich("training", "paper", "quota", "training/2026/1", "--docx", "rieng.docx")
        let filled = try DocumentTemplate(Array(try office.sandbox.bytes("rieng.docx")), named: "rieng.docx")
        var text = ""
        _ = try filled.filled {
            text = $0
            return $0
        }
        #expect(text.contains("Mẫu của văn phòng") && text.contains("Mỹ Xuyên") && !text.contains("{{"), "\(text)")
        let pretended = try await office.lich(
            "training", "paper", "quota", "training/2026/1", "--docx", "khong.docx", "--dry-run")
        #expect(pretended.remarks.contains("sẽ ghi khong.docx"), "\(pretended.all)")
        #expect(
            !FileManager.default.fileExists(atPath: office.sandbox.folder.appendingPathComponent("khong.docx").path))
        let foreign = try await office.run(
            ["training", "paper", "quota", "training/2026/1", "--docx", "x.docx", "--template", "ds.csv"])
        #expect(foreign.code == 1 && foreign.remarks.contains("không phải là văn bản Word"), "\(foreign.all)")
        #expect(!FileManager.default.fileExists(atPath: office.sandbox.folder.appendingPathComponent("x.docx").path))
    }

    @Test(
        "What a list must not be is refused with one word, and changes nothing",
        arguments: [
            ("ds.xlsm", "tệp", "PK\u{3}\u{4}", "tệp hỏng"),
            ("ds.csv", "chữ", "Họ và tên\n=cmd|' /C calc'!A0\n", "có “=”"),
            ("ds.csv", "bảng", "Họ và tên\n<script>alert(1)</script>\n", "có “<”"),
            ("ds.csv", "điều khiển", "Họ và tên\nNguyễn \u{7}An\n", "U+0007"),
        ])
    func hostile(name: String, what: String, text: String, reason: String) async throws {
        let office = try Office(on: "2026-03-10")
        try office.sandbox.write(text, to: name)
        let outcome = try await office.run(["attendee", "import", "training/2026/1", name])
        #expect(outcome.code == 1 && outcome.remarks.contains("lỗi"), "\(what): \(outcome.all)")
        #expect(outcome.remarks.contains(reason), "\(what): \(outcome.all)")
        let listed = try await office.lich("attendee", "list", "training/2026/1", "--format", "json")
        #expect(listed.output == "[]\n", "\(listed.all)")
    }

    @Test("A list of more people than any gathering has is refused at once")
    func large() async throws {
        let office = try Office(on: "2026-03-10")
        let names = (0...100_000).map { "Nguyễn Văn A\($0),Mỹ Xuyên\n" }
        try office.sandbox.write("Họ và tên,Đơn vị\n" + names.joined(), to: "ds.csv")
        let large = try await office.lich("attendee", "import", "training/2026/1", "ds.csv", expecting: 1)
        #expect(large.remarks.contains("nhiều hơn 100000 dòng") && large.remarks.contains("Chưa có gì thay đổi"))
    }
}
