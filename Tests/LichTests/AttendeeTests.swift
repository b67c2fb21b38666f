import Foundation
import Testing

@Suite("Who comes")
struct AttendeeTests {
    private static let list = """
        UBND HUYỆN MỸ XUYÊN;;;;
        DANH SÁCH HỌC VIÊN;;;;
        Số TT;HỌ VÀ TÊN;Chức vụ;Đơn vị công tác;Số điện thoại;E-mail
        1;Nguyễn Văn An;Chuyên viên;Phòng Nội vụ huyện Mỹ Xuyên;0901234567;an@myxuyen.gov.vn
        2;Lê Thị Hòa;Phó Chủ tịch;UBND huyện Mỹ Xuyên;0901234568;vp@myxuyen.gov.vn
        3;Nguyễn Văn An;Kế toán;Phòng Nội vụ huyện Mỹ Xuyên;0901234569;vp@myxuyen.gov.vn
        ;;;;
        ;Người lập biểu;;;

        """

    private func people(_ office: Office, _ id: String = "training/2026/1") async throws -> [[String: Any]] {
        let outcome = try await office.run(["attendee", "list", id, "--format", "json"], expecting: 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    }

    @Test("A list from an office is taken whole, again without change, and two of one name stay two")
    func importing() async throws {
        let office = try Office(on: "2026-03-10")
        try office.sandbox.write(Self.list, to: "ds.csv")
        let rehearsal = try await office.lich("attendee", "import", "training/2026/1", "ds.csv", "--dry-run")
        #expect(rehearsal.output.contains("mới"), "\(rehearsal.all)")
        #expect(try await people(office).isEmpty)
        let first = try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        #expect(first.remarks.contains("“Người lập biểu” không có số thứ tự"), "\(first.all)")
        let taken = try await people(office)
        let listed = try await office.lich("attendee", "list", "training/2026/1", "--format", "json")
        #expect(taken.map { $0["name"] as? String } == ["Nguyễn Văn An", "Lê Thị Hòa", "Nguyễn Văn An"])
        #expect(taken.map { $0["unit"] as? String } == ["my-xuyen", "my-xuyen", "my-xuyen"])
        #expect(taken[1]["body"] as? String == "ubnd-my-xuyen")
        #expect((taken[0]["sessions"] as? [Any])?.count == 2)
        let page = try String(
            contentsOf: Sandbox.repository.appendingPathComponent("Documentation/json.md"), encoding: .utf8)
        let documented = try #require(page.components(separatedBy: "`attendee list` gives").last)
        for member in taken[0].keys { #expect(documented.contains("`\(member)`"), "\(member) is not documented") }
        let second = try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        #expect(second.output.components(separatedBy: "như cũ").count == 4, "\(second.all)")
        let again = try await office.lich("attendee", "list", "training/2026/1", "--format", "json")
        #expect(again.output == listed.output)
        try await office.lich("undo", expecting: 0)
        #expect(try await people(office).isEmpty)
    }

    @Test(
        "What office programs save is read: encodings, separators, columns in any order",
        arguments: [
            ("Tên\tĐơn vị\nNguyễn Văn An\tMỹ Xuyên\n", String.Encoding.utf16LittleEndian, "\u{FEFF}"),
            ("Đơn vị,Họ tên\nhuyện Mỹ Xuyên,Nguyễn Văn An\n", .utf8, "\u{FEFF}"),
            ("Họ và đệm;Tên;Cơ quan\nNguyễn Văn;An;UBND huyện Mỹ Xuyên\n", .utf8, ""),
        ])
    func formats(text: String, encoding: String.Encoding, mark: String) async throws {
        let office = try Office(on: "2026-03-10")
        let bytes = try #require((mark + text).data(using: encoding))
        try bytes.write(to: office.sandbox.folder.appendingPathComponent("ds.csv"))
        try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        let taken = try await people(office)
        #expect(taken.map { $0["name"] as? String } == ["Nguyễn Văn An"])
        #expect(taken.map { $0["unit"] as? String } == ["my-xuyen"])
    }

    @Test(
        "A list with anything wrong is refused whole, with the place",
        arguments: [
            ("Họ và tên,Email\nNguyễn Văn An,an@x.vn\nLê Bình,binh@x\n", "dòng 3, cột B"),
            ("Họ và tên,Đơn vị\nNguyễn Văn An,Mỹ Xuyên\nNguyễn Văn An,Mỹ Xuyên\n", "giống hệt dòng 2"),
            ("Họ và tên,Vai trò\nNguyễn Văn An,phù rể\n", "không có vai trò “phù rể”"),
            ("Họ và tên\nNguyÔn V¨n An\n", "TCVN3"), ("Họ và tên\nNguyeãn Vaên An\n", "VNI"),
            ("Email\nan@x.vn\n", "thiếu cột “họ và tên”"), ("Họ và tên,Họ tên\nA,B\n", "trùng nhau"),
            ("Họ và tên\nNguyễn \u{202E}An\n", "U+202E"),
            ("Họ và tên\n\(String(repeating: "Nguyễn ", count: 80))\n", "dài"),
            ("Mã,Họ và tên\np77,Nguyễn Văn An\n", "không có ai mang mã p77"), ("Họ và tên\n", "không có"),
        ])
    func refused(text: String, reason: String) async throws {
        let office = try Office(on: "2026-03-10")
        try office.sandbox.write(text, to: "ds.csv")
        let outcome = try await office.lich("attendee", "import", "training/2026/1", "ds.csv", expecting: 1)
        #expect(outcome.remarks.contains(reason), "\(outcome.all)")
        #expect(outcome.remarks.contains("Chưa có gì thay đổi"), "\(outcome.all)")
        #expect(try await people(office).isEmpty)
    }

    @Test(
        "Who finds no place waits and moves up; a substitute comes from the same office; presence is noted by session")
    func life() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("training", "plan", "training/2026/1", "--capacity", "2", "--quota", "my-xuyen=2")
        for name in ["Nguyễn Văn An", "Lê Thị Hòa", "Trần Bé"] {
            try await office.lich("attendee", "add", "training/2026/1", "--name", name, "--body", "my-xuyen")
        }
        #expect(try await people(office).map { $0["status"] as? String } == ["registered", "registered", "waiting"])
        let removed = try await office.lich("attendee", "remove", "training/2026/1", "nguyen van an")
        #expect(removed.output.contains("có chỗ") && removed.output.contains("Trần Bé"), "\(removed.all)")
        try await office.lich("attendee", "substitute", "training/2026/1", "p2", "--name", "Phạm Minh")
        try await office.lich("attendee", "confirm", "training/2026/1", "--all")
        try await office.lich("attendee", "present", "training/2026/1", "p4", "--session", "2", "--result", "đạt")
        let now = try await people(office)
        #expect(now.map { $0["status"] as? String } == ["replaced", "confirmed", "confirmed"])
        #expect(now[2]["unit"] as? String == "my-xuyen" && now[2]["result"] as? String == "đạt")
        #expect("\(now[0]["replacedBy"] ?? "")" == "p4")
        try await office.lich("attendee", "move", "training/2026/1", "p3", "--to", "training/2026/2")
        #expect(try await people(office, "training/2026/2").map { $0["id"] as? String } == ["p3"])
        let status = try await office.lich("training", "status", "training/2026/1", expecting: 2)
        #expect(status.output.contains("Mỹ Xuyên (thiếu 1)"), "\(status.all)")
    }

    @Test("A person who is wanted in two places in one session is told with both")
    func doubleBooking() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("plan")
        try await office.lich("add", "Họp giao ban", "15/5/2026 sáng", "--kind", "meeting")
        try await office.lich("attendee", "add", "training/2026/1", "--name", "Lê Thị Hòa", "--body", "my-xuyen")
        let second = try await office.lich(
            "attendee", "add", "hop-giao-ban", "--name", "Le Thi Hoa", "--body", "my-xuyen", "--role", "guest",
            expecting: 2)
        #expect(second.output.contains("“training/2026/1”") && second.output.contains("hai nơi"), "\(second.all)")
    }

    @Test("A cancelled class keeps its list, and the act says how many must be told")
    func cancelled() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("plan")
        try await office.lich("attendee", "add", "training/2026/2", "--name", "Lê Thị Hòa", "--body", "my-xuyen")
        let cancelled = try await office.lich("cancel", "training/2026/2", "--because", "đổi kế hoạch")
        #expect(cancelled.remarks.contains("1 người"), "\(cancelled.all)")
        let list = try await office.lich("attendee", "list", "training/2026/2")
        #expect(list.output.contains("Lê Thị Hòa") && list.remarks.contains("đã hủy"), "\(list.all)")
    }

    @Test("No name, address or telephone of anybody reaches a feed, a release, a page or the journal")
    func privacy() async throws {
        let office = try Office()
        try office.sandbox.write(Self.list, to: "ds.csv")
        try await office.lich("plan")
        try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        try await office.lich(
            "attendee", "add", "training/2026/1", "--name", "Võ Thị Sáu", "--email", "sau@x.vn", "--body", "ke-sach",
            "--role", "trainer")
        try await office.lich("set", "meeting/2026-12", "--place", "Hội trường")
        try await office.lich("release", "Có danh sách lớp 1")
        try await office.lich("export")
        try await office.lich("week", "20/2026", "--html", "tuan.html")
        try await office.lich("status", "--html", "no.html", expecting: 2)
        try await office.lich("agenda", "--prepare")
        try await office.lich("training", "plan", "training/2026/1", "--quota", "my-xuyen=9", "ke-sach=2")
        try await office.lich("training", "paper", "quota", "training/2026/1", "--html", "cong-van.html")
        try await office.lich("training", "paper", "plan", "2026", "--html", "ke-hoach.html")
        try await office.lich("year", "2026", "--annex", "--html", "phu-luc.html")
        try await office.lich("export", "--all", "--format", "ics,html,csv,json", "--output", "ra")
        let private_ = [
            "Nguyễn Văn An", "Lê Thị Hòa", "Võ Thị Sáu", "an@myxuyen", "vp@myxuyen", "sau@x.vn", "0901234567",
        ]
        var public_ = try office.files("feeds").merging(try office.files("releases")) { one, _ in one }
        public_.merge(try office.sandbox.files(below: "ra")) { one, _ in one }
        for page in ["tuan.html", "no.html", "cong-van.html", "ke-hoach.html", "phu-luc.html"] {
            public_[page] = try Data(contentsOf: office.sandbox.folder.appendingPathComponent(page))
        }
        #expect(public_.count > 90)
        for (name, data) in public_ {
            let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
            for word in private_ { #expect(!text.contains(word), "\(name) has \(word)") }
        }
        let shown = try await office.lich("show", "training/2026/1")
        for word in private_ { #expect(!shown.all.contains(word)) }
    }

    @Test("A person is exported whole, and erased so that nothing is left, while lists keep the count")
    func erased() async throws {
        let office = try Office(on: "2026-03-10")
        try office.sandbox.write(Self.list, to: "ds.csv")
        try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        let whole = try await office.json("attendee", "show", "p2")
        #expect(whole["email"] as? String == "vp@myxuyen.gov.vn" && (whole["lists"] as? [Any])?.count == 1)
        let backup = try await office.lich("backup", "ban-sao")
        #expect(backup.remarks.contains("tên, địa chỉ của người dự"), "\(backup.all)")
        try await office.lich("attendee", "erase", "lê thị hòa", expecting: 64)
        try await office.lich("attendee", "erase", "p2")
        let left = try await people(office)
        #expect(left.count == 3 && left[1]["name"] as? String == "(đã xóa)" && left[1]["unit"] as? String == "my-xuyen")
        for name in ["lich.sqlite", "lich.sqlite-wal"] {
            let file = office.sandbox.folder.appendingPathComponent("calendars/soc-trang/\(name)")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let bytes = try Data(contentsOf: file)
            #expect(bytes.range(of: Data("Lê Thị Hòa".utf8)) == nil && bytes.range(of: Data("0901234568".utf8)) == nil)
        }
    }

    @Test("Quotas that exceed the places, strange names and topics are refused, and nothing is half applied")
    func badPlans() async throws {
        let office = try Office(on: "2026-03-10")
        for (words, reason) in [
            (["--capacity", "10", "--quota", "districts=6"], "chỉ tiêu cộng lại"),
            (["--quota", "my-xuyen=x"], "không hiểu chỉ tiêu"),
            (["--quota", "foo=1"], "không có đơn vị hay cơ quan"),
            (["--quota", "my-xuyen=1", "my-xuyen=2"], "hai chỉ tiêu"),
            (["--topics", "II.9"], "không có điểm"), (["--topics", "a", "b", "c"], "2 buổi"),
            (["--register-by", "16/5/2026"], "không trước ngày học"),
        ] {
            let outcome = try await office.run(["training", "plan", "training/2026/1"] + words)
            #expect([1, 64].contains(outcome.code) && outcome.remarks.contains(reason), "\(words): \(outcome.all)")
        }
        let shown = try await office.lich("training", "2026")
        #expect(!shown.output.contains("Chỉ tiêu"), "\(shown.all)")
    }

    @Test("Two classes share the districts, and why is told")
    func distribution() async throws {
        let office = try Office(on: "2026-03-10")
        let planned = try await office.lich(
            "training", "plan", "2026", "--capacity", "80", "--quota", "districts=8", "--topics", "II.5",
            "--register-by", "20/4")
        #expect(planned.output.contains("48: ") && planned.output.contains("40: "), "\(planned.all)")
        #expect(planned.remarks.contains("Chia theo nhóm"), "\(planned.all)")
        try await office.lich("undo")
        let shown = try await office.lich("training", "2026")
        #expect(!shown.output.contains("Chỉ tiêu"), "\(shown.all)")
    }

    @Test(
        "Papers name people by unit and given name, leave signatures and numbers blank, and let nothing of a name act")
    func papers() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("training", "plan", "training/2026/1", "--capacity", "9", "--quota", "my-xuyen=3")
        try office.sandbox.write(
            "TT,Họ và tên,Chức vụ,Đơn vị,Ghi chú\n1,Trần Bé,Cán bộ,Mỹ Xuyên,\n2,Lê Thị An,=HYPERLINK(1),Mỹ Xuyên,<b>ăn chay</b>\n"
                + "3,Võ Út,Cán bộ,Kế Sách,\n", to: "ds.csv")
        try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        let csv = try await office.lich("training", "paper", "attendance", "training/2026/1", "--csv", "-")
        let lines = csv.output.components(separatedBy: "\r\n")
        #expect(lines[0].hasSuffix("TT,Họ và tên,Chức vụ,Đơn vị,Ký tên sáng,Ký tên chiều,Ghi chú"), "\(csv.all)")
        #expect(
            lines.dropFirst().map { $0.components(separatedBy: ",").dropFirst().first } == [
                "Võ Út", "Lê Thị An", "Trần Bé", nil,
            ])
        #expect(!csv.output.contains(",=HYPERLINK"), "\(csv.output)")
        let page = try await office.lich("training", "paper", "roster", "training/2026/1", "--html", "-")
        #expect(
            page.output.contains("&lt;b&gt;ăn chay&lt;/b&gt;") && page.output.contains("Huyện Mỹ Xuyên · chỉ tiêu 3"))
        #expect(page.output.contains("Số: ……") && page.output.contains("Tổng cộng: 3 người."))
        try await office.lich("training", "paper", "cards", "training/2026/1", "--xlsx", "the.xlsx")
        let workbook = try Data(contentsOf: office.sandbox.folder.appendingPathComponent("the.xlsx"))
        #expect(workbook.starts(with: Data("PK".utf8)))
        try await office.lich("attendee", "present", "training/2026/1", "p1")
        try await office.lich("attendee", "present", "training/2026/1", "p2", "--session", "1")
        let certificates = try await office.json("training", "paper", "certificates", "training/2026/1")
        let rows = try #require(certificates["rows"] as? [[String]])
        #expect(rows.map { $0[1] } == ["Trần Bé"] && certificates["draft"] as? Bool == false)
    }

    @Test("Two imports at once leave one list, and neither leaves half of one")
    func together() async throws {
        let office = try Office(on: "2026-03-10")
        let names = (1...300).map { "\($0),Nguyễn Văn \(["An", "Bình", "Châu"][$0 % 3]),Mỹ Xuyên,09\($0)" }.joined(
            separator: "\n")
        try office.sandbox.write("TT,Họ và tên,Đơn vị,Điện thoại\n" + names + "\n", to: "ds.csv")
        try await office.lich("plan")
        let line = "$LICH --workspace calendars/soc-trang attendee import training/2026/1 ds.csv >/dev/null 2>&1"
        let both = try await office.sandbox.shell(
            "export LICH_NOW=2026-03-10T09:00:00+07:00; \(line) & one=$!; \(line) & two=$!; wait $one; a=$?; wait $two; echo $a $?"
        )
        #expect(
            ["0 0", "0 1", "1 0"].contains(both.output.split(separator: "\n").last.map(String.init)), "\(both.all)")
        #expect(try await people(office).count == 300)
        // Who comes second takes nobody twice.
        try await office.lich("attendee", "import", "training/2026/1", "ds.csv")
        #expect(try await people(office).count == 300)
    }
}
