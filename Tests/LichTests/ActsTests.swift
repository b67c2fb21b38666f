import Foundation
import Testing

@Suite("What a person decides")
struct ActsTests {
    @Test("What is postponed is told so under the same identity, and takes place again when it has a day")
    func postpone() async throws {
        let office = try Office()
        try await office.lich("postpone", "so-ket/2026", "bão")
        let changes = try await office.lich("changes")
        #expect(changes.output.contains("1 hoãn") && changes.output.contains("vì bão"), "\(changes.all)")
        let plan = try await office.json("plan")
        #expect(plan["postponed"] as? [String] == ["review/2026"])
        try await office.lich("release", "Hoãn hội nghị")
        try await office.lich("export")
        let postponed = try #require(try office.event("review.2026", in: "programme.ics"))
        #expect(
            postponed.contains("SUMMARY:[HOÃN] Hội nghị sơ kết") && postponed.contains("SEQUENCE:2"), "\(postponed)")
        #expect(postponed.contains("STATUS:TENTATIVE") && postponed.contains("TRANSP:TRANSPARENT"))
        let owed = try await office.json("status")["owed"] as? Int
        #expect(owed ?? 0 > 0)

        try await office.lich("move", "review/2026", "28/12 chiều")
        try await office.lich("release", "Hội nghị có ngày mới")
        try await office.lich("export")
        let again = try #require(try office.event("review.2026", in: "programme.ics"))
        #expect(again.contains("20261228T133000") && again.contains("SEQUENCE:3"), "\(again)")
        #expect(again.contains("SUMMARY:Hội nghị sơ kết"))
    }

    @Test("What is set is seen everywhere at once, released with its hour, and taken back by undo")
    func set() async throws {
        let office = try Office()
        try await office.lich(
            "set", "so-ket/2026", "--at", "8:00", "--place", "Hội trường Tỉnh ủy", "--chair", "Trưởng ban",
            "--document",
            "Báo cáo sơ kết", "--contact", "Phòng Tổng hợp", "--content", "Sơ kết năm 2026", "--title", "Sơ kết 2026")
        let shown = try await office.lich("show", "review/2026")
        for words in ["Sơ kết 2026", "8 giờ", "Hội trường Tỉnh ủy", "Trưởng ban", "Báo cáo sơ kết", "Phòng Tổng hợp"] {
            #expect(shown.output.contains(words), "\(words): \(shown.all)")
        }
        let week = try await office.lich("week", "22/12/2026")
        #expect(
            week.output.contains("(8 giờ) Sơ kết 2026") && week.output.contains("Hội trường Tỉnh ủy"), "\(week.all)")
        let changes = try await office.json("changes")
        #expect((changes["changes"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["moved"])
        try await office.lich("release", "Giờ, địa điểm")
        try await office.lich("export")
        let event = try #require(try office.event("review.2026", in: "programme.ics"))
        #expect(event.contains("20261222T080000") && event.contains("LOCATION:Hội trường Tỉnh ủy"), "\(event)")
        let released = try await office.lich("show", "review/2026", "--released")
        #expect(
            released.output.contains("Hội trường Tỉnh ủy") && released.output.contains("Sơ kết 2026"), "\(released.all)"
        )

        try await office.lich("set", "final-review", "--place", "UBND tỉnh")
        try await office.lich("undo")
        #expect(try await office.json("changes")["changes"] as? [String] == [])
    }

    @Test("Left empty it is again as the programme has it, and with --all it is set of all that begin so")
    func setAll() async throws {
        let office = try Office()
        let many = try await office.lich("set", "district-report/2026", "--contact", "Phòng Tổng hợp", expecting: 1)
        #expect(many.remarks.contains("district-report/2026/ke-sach"), "\(many.all)")
        let all = try await office.json("set", "district-report/2026", "--all", "--contact", "Phòng Tổng hợp")
        #expect((all["occurrences"] as? [String])?.count == 11)
        try await office.lich("set", "district-report/2026", "--all", "--contact", "")
        #expect(try await office.json("changes")["changes"] as? [String] == [])
    }

    @Test("One event meets several duties: their clauses stand on it, the other one is cancelled into it")
    func merge() async throws {
        let office = try Office()
        try await office.lich("merge", "review/2026", "--into", "final-review")
        try await office.lich("release", "Một hội nghị")
        try await office.lich("export")
        let whole = try #require(try office.event("final-review", in: "programme.ics"))
        #expect(
            whole.contains("III.3.3") && whole.contains("III.2.7") && whole.contains("Gộp cả: review/2026"), "\(whole)")
        let part = try #require(try office.event("review.2026", in: "programme.ics"))
        #expect(part.contains("STATUS:CANCELLED") && part.contains("gộp vào"), "\(part)")
        let move = try await office.lich("move", "review/2026", "28/12", expecting: 1)
        #expect(move.remarks.contains("lich merge review/2026 --apart"), "\(move.all)")
        // One paper is enough for both.
        office.day = "2026-12-29"
        let paper = try await office.lich("record", "review/2026", "1-BC,20/12", expecting: 1)
        #expect(paper.remarks.contains("ghi nhận “final-review” một lần là đủ"), "\(paper.all)")
        try await office.lich("record", "final-review", "1-BC,20/12")
        let status = try await office.json("status")
        let states = (status["rows"] as? [[String: Any]] ?? []).flatMap { row in
            ((row["quarters"] as? [[[String: Any]]]) ?? []).flatMap(\.self).map {
                ($0["id"] as? String, $0["state"] as? String)
            }
        }
        #expect(
            states.contains { $0 == ("review/2026", "merged") } && states.contains { $0 == ("final-review", "held") })
        let cells = try await office.lich("status", expecting: 2)
        #expect(cells.output.contains("✓ gộp final-review"), "\(cells.all)")
    }

    @Test("Merged ones go apart again, each with its place")
    func apart() async throws {
        let office = try Office()
        try await office.lich("merge", "review/2026", "--into", "final-review")
        try await office.lich("merge", "review/2026", "--apart")
        #expect(try await office.json("changes")["changes"] as? [String] == [])
    }

    @Test(
        "What cannot be one is not merged, and it is said why",
        arguments: [
            (["review/2026"], "review/2026", "đó là một việc"),
            (["two-way-report/2026/bdv-tinh-uy"], "review/2026", "một bên là cuộc họp"),
            (["meeting/2026-12"], "review/2027", "không có việc"),
            (["training/2026/1"], "review/2026", "đã qua"),
            (["district-report/2026/ke-sach"], "district-report/2026/my-xuyen", "hai đơn vị khác nhau"),
        ])
    func unlike(_ parts: [String], _ whole: String, _ reason: String) async throws {
        let office = try Office()
        let refused = try await office.run(["merge"] + parts + ["--into", whole], expecting: 1)
        #expect(refused.remarks.contains(reason), "\(refused.all)")
        #expect(try office.files("")["lich.sqlite"] == nil)
    }

    @Test("What is cancelled is told so, and comes back with a day")
    func cancel() async throws {
        let office = try Office()
        try await office.lich("cancel", "meeting/2026-12", "--because", "UBND tỉnh không họp")
        let twice = try await office.lich("cancel", "meeting/2026-12", expecting: 1)
        #expect(twice.remarks.contains("đã hủy rồi"), "\(twice.all)")
        let paper = try await office.lich("record", "meeting/2026-12", "1-TB,25/11", expecting: 1)
        #expect(paper.remarks.contains("đã hủy, không ghi nhận được"), "\(paper.all)")
        let changes = try await office.lich("changes")
        #expect(changes.output.contains("1 hủy") && changes.output.contains("vì UBND tỉnh không họp"), "\(changes.all)")
        try await office.lich("move", "meeting/2026-12", "24/12 sáng", "--fixed-by", "giấy mời 12")
        #expect(try await office.lich("changes").output.contains("1 dời"))
    }

    @Test("The office’s own work comes every week, leaves days off out, and is hidden from whom it must be")
    func addSeries() async throws {
        let office = try Office()
        let added = try await office.lich(
            "add", "Giao ban đầu tuần", "T2", "--every", "week", "--until", "31/12/2026", "--at", "7:30", "--chair",
            "Trưởng ban", "--leads", "bdv-tinh-uy", "--not-shown-to", "my-xuyen")
        #expect(
            added.output.contains("giao-ban-dau-tuan/2026-11-30") && added.output.contains("2026-12-28"), "\(added.all)"
        )
        try await office.lich("release", "Lịch giao ban")
        try await office.lich("export")
        #expect(try office.event("giao-ban-dau-tuan.2026-12-07", in: "units/tinh.ics") != nil)
        #expect(try office.event("giao-ban-dau-tuan.2026-12-07", in: "units/my-xuyen.ics") == nil)
        // Nor does a sheet for that unit show what it must not see.
        try await office.lich("set", "so-ket/2026", "--not-shown-to", "my-xuyen")
        #expect(try await office.lich("week", "22/12/2026", "--unit", "ke-sach").output.contains("Hội nghị sơ kết"))
        let hidden = try await office.lich("week", "22/12/2026", "--unit", "my-xuyen")
        #expect(!hidden.output.contains("Hội nghị sơ kết"), "\(hidden.all)")
        // It moves freely, and keeps its identity.
        try await office.lich("move", "giao-ban-dau-tuan/2026-12-07", "8/12 sáng")
        let shown = try await office.lich("show", "giao-ban-dau-tuan/2026-12-07")
        #expect(
            shown.output.contains("Thứ Ba, ngày 08/12/2026") && shown.output.contains("Giao ban đầu tuần"),
            "\(shown.all)")
        let twice = try await office.lich("add", "giao-ban-dau-tuan", "14/12", expecting: 1)
        #expect(twice.remarks.contains("đã có “giao-ban-dau-tuan/2026-12-14”"), "\(twice.all)")
        let refused = try await office.lich("add", "Họp nội bộ", "31/12/2026", "--sessions", "2", expecting: 0)
        #expect(refused.output.contains("hop-noi-bo/2026-12-31"))
    }

    @Test("What comes on request carries its clause")
    func addOnRequest() async throws {
        let office = try Office()
        let both = try await office.lich("add", "III.1.3", "10/12 sáng", expecting: 1)
        #expect(both.remarks.contains("opinions") && both.remarks.contains("joint-teams"), "\(both.all)")
        try await office.lich(
            "add", "joint-teams", "10/12 sáng", "--content", "Cùng đoàn của UBND tỉnh", "--place", "UBND tỉnh")
        try await office.lich("release", "Góp ý")
        try await office.lich("export")
        let feed = try #require(try office.files("feeds")["programme.ics"])
        let events = String(decoding: feed, as: UTF8.self)
        #expect(events.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261210T073000"))
        let unfolded = events.replacingOccurrences(of: "\r\n ", with: "")
        #expect(unfolded.contains("Cùng đoàn của UBND tỉnh") && unfolded.contains("Căn cứ: III.1.3"))
    }

    @Test(
        "What cannot be done is refused with what, why and what to do, and nothing changes",
        arguments: [
            (["postpone", "so-ket/2020", "bão"], "không có việc"),
            (["postpone", "meeting/2026", "bão"], "có thể là"),
            (["postpone", "tap-huan/2026/1", "bão"], "đã qua"),
            (["postpone", "so-ket/2026", "đồng chí Nguyễn Văn A ốm"], "tên, số điện thoại"),
            (["set", "so-ket/2026", "--at", "14:00"], "không thuộc buổi ấy"),
            (["set", "so-ket/2026", "--at", "25:00"], "không hiểu giờ"),
            (["set", "district-report/2026/ke-sach", "--at", "8:00"], "không có giờ"),
            (["set", "so-ket/2026", "--contact", "a@b.vn"], "tên, số điện thoại"),
            (["set", "so-ket/2026", "--not-shown-to", "my-xuyenn"], "không có đơn vị"),
            (["add", "gop-yy", "12/12"], "không có việc chưa có lịch"),
            (["add", "Giao ban", "5/12/2026"], "nghỉ hằng tuần"),
            (["add", "Giao ban", "1/12/2020"], "đã qua"),
            (["add", "Giao ban", "1/12/2027"], "ngoài thời gian của chương trình"),
            (["add", "Giao ban", "31/11"], "không có ngày"),
            (["add", "training", "1/12"], "đã có lịch"),
            (["add", "Giao ban", "1/12 sáng", "--at", "14:00"], "không thuộc buổi"),
            (["add", "Giao ban", "1/12", "--needs", "ai đó"], "không hiểu"),
            (["add", "Giao ban", "1/12", "--leads", "khong-co"], "không có cơ quan"),
            (["move", "so-ket/2026", "1/11/2026"], "đã qua"),
            (["merge", "review/2026", "--apart"], "không gộp vào việc nào"),
        ])
    func refused(_ arguments: [String], _ reason: String) async throws {
        let office = try Office()
        let outcome = try await office.run(arguments, expecting: 1)
        #expect(outcome.remarks.contains(reason), "\(arguments): \(outcome.all)")
        #expect(try office.files("")["lich.sqlite"] == nil)
    }

    @Test("A rehearsal says what would come of it, and leaves everything as it is")
    func dryRun() async throws {
        let office = try Office()
        let before = try office.files("releases")
        for arguments in [
            ["postpone", "so-ket/2026", "bão"], ["cancel", "meeting/2026-12"],
            ["merge", "review/2026", "--into", "final-review"],
            ["set", "so-ket/2026", "--place", "A"], ["add", "Giao ban", "1/12"],
        ] {
            let outcome = try await office.run(arguments + ["--dry-run"], expecting: 0)
            #expect(outcome.remarks.contains("Chưa có gì thay đổi"), "\(outcome.all)")
        }
        #expect(try office.files("")["lich.sqlite"] == nil)
        #expect(try office.files("releases") == before)
    }
}
