import Foundation
import Testing

/// Who cannot, from what a person types to what moves. The head of the sample office is needed at its monthly meeting;
/// 2026-03-25 is a Wednesday.
@Suite("lich busy")
struct BusyTests {
    private final class Office {
        let sandbox: Sandbox

        init() async throws {
            sandbox = try await Sandbox.withOffice()
            try await lich("plan")
        }

        @discardableResult
        func lich(_ arguments: String..., day: String = "2026-03-10T08:00:00+07:00", expecting code: Int32? = 0)
            async throws
            -> Sandbox.Outcome
        {
            let words = arguments.map { "'\($0)'" }.joined(separator: " ")
            let outcome = try await sandbox.shell("COLUMNS=200 LICH_NOW=\(day) $LICH --workspace office \(words)")
            if let code { #expect(outcome.code == code, "\(words): \(outcome.all)") }
            return outcome
        }

        func json(_ arguments: String...) async throws -> [String: Any] {
            let words = (arguments + ["--format", "json"]).map { "'\($0)'" }.joined(separator: " ")
            let outcome = try await sandbox.shell(
                "LICH_NOW=2026-03-10T08:00:00+07:00 $LICH --workspace office \(words)")
            return try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.all)")
        }

        func day(of id: String) async throws -> String? { try await json("show", id)["day"] as? String }

        /// The busy times as `who from to session reason`.
        func times() async throws -> [String] {
            let times = try #require(try await json("busy", "list")["times"] as? [[String: Any]])
            return times.map { time in
                ["who", "from", "to", "session", "reason"].map { time[$0] as? String ?? "–" }.joined(separator: " ")
            }
        }

        func agenda() async throws -> NSDictionary {
            NSDictionary(dictionary: try await json("agenda", "--from", "2026-01-01"))
        }
    }

    private static let calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//y
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260101T000000Z
        DTSTART;VALUE=DATE:20260325
        DTEND;VALUE=DATE:20260327
        SUMMARY:Khám bệnh
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20260101T000000Z
        DTSTART:20260406T013000Z
        DTEND:20260406T033000Z
        RRULE:FREQ=WEEKLY;COUNT=2
        SUMMARY:Học tiếng Khmer
        END:VEVENT
        END:VCALENDAR

        """

    @Test("What is in the way moves, alone, and is told; undo puts it back")
    func add() async throws {
        let office = try await Office()
        let before = try await office.agenda()
        #expect(try await office.day(of: "meeting/2026-03") == "2026-03-25")
        let added = try await office.lich("busy", "add", "trưởng van-phong", "24-25/3", "--reason", "đi công tác")
        #expect(
            added.output.contains("đã ghi bận") && added.output.contains("24–25/3/2026 (đi công tác)"), "\(added.all)")
        #expect(added.output.contains("phải dời") && added.output.contains("Họp tháng"), "\(added.all)")
        let moved = try await office.day(of: "meeting/2026-03")
        #expect(moved != "2026-03-25" && moved != "2026-03-24")
        #expect(try await office.day(of: "meeting/2026-04") == "2026-04-24")
        let why = try await office.lich("why", "meeting/2026-03")
        #expect(why.output.contains("đi công tác"), "\(why.all)")
        try await office.lich("undo")
        #expect(try await office.agenda() == before)
        #expect(try await office.times().isEmpty)
    }

    @Test("Every way to say who is understood; who is not needed is kept with a remark")
    func who() async throws {
        let office = try await Office()
        let forms = [
            ("van-phong", "van-phong"), ("Văn phòng", "van-phong"), ("van phong", "van-phong"),
            ("head of van-phong", "head of van-phong"),
            ("người đứng đầu Văn phòng", "head of van-phong"), ("lãnh đạo phòng đào tạo", "leader of phong-dao-tao"),
            ("leader of phong-dao-tao", "leader of phong-dao-tao"), ("Phòng Đào tạo", "phong-dao-tao"),
            ("đoàn 1", "team 1"),
            ("team 2", "team 2"), ("đoàn kiểm tra 3", "team 3"), ("phòng họp 2", "room hop-2"),
            ("room hop-2", "room hop-2"),
            ("person Nguyễn Văn A", "person Nguyễn Văn A"), ("đ/c nguyen van a", "person Nguyễn Văn A"),
        ]
        for (place, form) in forms.enumerated() {
            let added = try await office.lich("busy", "add", form.0, "\(place + 1)/7/2026")
            let isNeeded = ["van-phong", "head of van-phong"].contains(form.1)
            #expect(added.remarks.contains("Không việc nào") == !isNeeded, "\(form): \(added.all)")
        }
        #expect(try await office.times().map { $0.components(separatedBy: " 2026")[0] } == forms.map(\.1))
        let listed = try await office.lich("busy", "list", "--who", "van-phong")
        #expect(listed.output.split(separator: "\n").count == 5, "\(listed.all)")
        let journal = try await office.lich("undo")
        #expect(!journal.output.contains("Nguyễn") && !journal.output.contains("nguyen"), "\(journal.all)")
    }

    @Test(
        "What cannot be meant is refused, says why, and changes nothing",
        arguments: [
            (["add", "van-fong", "20/5"], "Có phải “van-phong”?"), (["add", "đoàn không", "20/5"], "không có cơ quan"),
            (["add", "trưởng", "20/5"], "không có cơ quan"), (["add", "van-phong", "32/5"], "không có ngày"),
            (["add", "van-phong", "16/5/2026 - 14/5/2026"], "đứng trước"),
            (["add", "van-phong", "hôm nào đó"], "14-16/5"),
            (["remove", "1"], "chưa ghi ai bận"), (["remove", "van-phong", "20/5"], "không có lần bận nào"),
            (["import", "nothing.csv"], "nothing.csv"),
        ])
    func refused(words: [String], message: String) async throws {
        let office = try await Office()
        let files = try office.sandbox.files(below: "office")
        let line = (["busy"] + words).map { "'\($0)'" }.joined(separator: " ")
        let outcome = try await office.sandbox.shell("LICH_NOW=2026-03-10 $LICH --workspace office \(line)")
        #expect(outcome.code == 1 && outcome.remarks.contains(message), "\(outcome.all)")
        #expect(
            try office.sandbox.files(below: "office").filter { !$0.key.hasSuffix("lock") }
                == files.filter { !$0.key.hasSuffix("lock") })
    }

    @Test("Somebody who never can leaves the duty without a place, and a person is needed")
    func never() async throws {
        let office = try await Office()
        let added = try await office.lich("busy", "add", "head of van-phong", "20/3 - 31/3", expecting: 2)
        #expect(added.output.contains("mất chỗ"), "\(added.all)")
        // Freed again, it finds its place again.
        let removed = try await office.lich("busy", "remove", "head of van-phong", "25/3")
        #expect(removed.output.contains("còn lại") && removed.code == 0, "\(removed.all)")
        #expect(try await office.day(of: "meeting/2026-03") == "2026-03-25")
        #expect(
            try await office.times() == [
                "head of van-phong 2026-03-20 2026-03-24 – –", "head of van-phong 2026-03-26 2026-03-31 – –",
            ])
    }

    @Test("A dry run writes nothing, and the same is not said twice")
    func dryRun() async throws {
        let office = try await Office()
        let files = try office.sandbox.files(below: "office")
        let tried = try await office.lich("busy", "add", "head of van-phong", "25/3", "--dry-run")
        #expect(tried.remarks.contains("Chưa có gì thay đổi.") && tried.output.contains("phải dời"), "\(tried.all)")
        #expect(try office.sandbox.files(below: "office") == files)
        try await office.lich("busy", "add", "head of van-phong", "24-26/3")
        let again = try await office.lich("busy", "add", "head of van-phong", "sáng 25/3", expecting: 1)
        #expect(again.remarks.contains("đã ghi rồi"), "\(again.all)")
    }

    @Test("A released occurrence moves, is told, and goes home when its day is free again")
    func released() async throws {
        let office = try await Office()
        try await office.lich("release", "Bản đầu", day: "2026-03-10T09:00:00+07:00")
        let added = try await office.lich("busy", "add", "head of van-phong", "25/3", day: "2026-03-10T10:00:00+07:00")
        #expect(added.remarks.contains("1 việc đã công bố phải dời"), "\(added.all)")
        #expect(try await office.day(of: "meeting/2026-03") != "2026-03-25")
        try await office.lich("busy", "remove", "1", day: "2026-03-10T11:00:00+07:00")
        #expect(try await office.day(of: "meeting/2026-03") == "2026-03-25")
    }

    @Test("What another body has fixed stays, and is told")
    func fact() async throws {
        let office = try await Office()
        try await office.lich("move", "meeting/2026-03", "26/3 sáng", "--fixed-by", "giấy mời số 12")
        let added = try await office.lich("busy", "add", "head of van-phong", "26/3")
        #expect(added.remarks.contains("vẫn ở chỗ đã ấn định"), "\(added.all)")
        #expect(try await office.day(of: "meeting/2026-03") == "2026-03-26")
        try await office.lich("busy", "add", "head of van-phong", "20/4")
        try await office.lich("pin", "meeting/2026-05")
        let day = try #require(try await office.day(of: "meeting/2026-05"))
        let conflict = try await office.lich("busy", "add", "head of van-phong", day, expecting: 2)
        #expect(conflict.output.contains("xung đột"), "\(conflict.all)")
    }

    @Test("Who is busy and why is in nothing that others see")
    func privacy() async throws {
        let office = try await Office()
        try await office.lich("release", "Bản đầu", day: "2026-03-10T09:00:00+07:00")
        try office.sandbox.write(Self.calendar.replacingOccurrences(of: "\n", with: "\r\n"), to: "lich-cua-An.ics")
        try await office.lich(
            "busy", "add", "van-phong", "24/3", "--reason", "nằm viện 108", day: "2026-03-10T10:00:00+07:00")
        try await office.lich(
            "busy", "import", "head of van-phong", "lich-cua-An.ics", "--with-titles", day: "2026-03-10T11:00:00+07:00")
        let changes = try await office.lich("changes")
        #expect(changes.output.contains("người hoặc cơ quan cần dự bận việc khác"), "\(changes.all)")
        try await office.lich("release", "Dời họp", day: "2026-03-10T12:00:00+07:00")
        try await office.lich("export", day: "2026-03-10T12:00:00+07:00")
        let releases = try await office.lich("releases")
        var texts = [changes.output, releases.output]
        for (name, bytes) in try office.sandbox.files(below: "office")
        where name.hasPrefix("feeds/") || name.hasPrefix("releases/") {
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        #expect(texts.count > 6)
        for text in texts {
            for word in ["108", "nằm viện", "Khám bệnh", "lich-cua-An"] { #expect(!text.contains(word), "\(word)") }
        }
    }
}

// MARK: - From files

extension BusyTests {
    @Test(
        "A calendar brings its sessions without its titles; the same file again changes nothing, a newer one replaces")
    func importCalendar() async throws {
        let office = try await Office()
        try office.sandbox.write(Self.calendar, to: "lich.ics")
        let first = try await office.lich("busy", "import", "trưởng van-phong", "lich.ics")
        #expect(first.remarks.contains("3 lần bận: 3 mới") && first.output.contains("phải dời"), "\(first.all)")
        let times = [
            "head of van-phong 2026-03-25 2026-03-26 – –", "head of van-phong 2026-04-06 2026-04-06 morning –",
            "head of van-phong 2026-04-13 2026-04-13 morning –",
        ]
        #expect(try await office.times() == times)
        let again = try await office.lich("busy", "import", "trưởng van-phong", "lich.ics")
        #expect(again.remarks.contains("0 mới, 3 đã có"), "\(again.all)")
        try office.sandbox.write(Self.calendar.replacingOccurrences(of: "COUNT=2", with: "COUNT=1"), to: "lich.ics")
        let newer = try await office.lich("busy", "import", "trưởng van-phong", "lich.ics")
        #expect(newer.output.contains("không còn") && newer.output.contains("13/4/2026"), "\(newer.all)")
        #expect(try await office.times() == Array(times.prefix(2)))
        // Another file, and another person’s file of that name, add to it.
        try office.sandbox.write(Self.calendar, to: "khac.ics")
        try await office.lich("busy", "import", "trưởng van-phong", "khac.ics")
        #expect(try await office.times() == times)
        try await office.lich("busy", "import", "đ/c B", "lich.ics")
        #expect(try await office.times().count == 5)
        try await office.lich("undo")
        #expect(try await office.times() == times)
    }

    @Test("A calendar needs an owner, and a damaged one is refused whole")
    func badCalendar() async throws {
        let office = try await Office()
        try office.sandbox.write(Self.calendar, to: "lich.ics")
        let whose = try await office.lich("busy", "import", "lich.ics", expecting: 64)
        #expect(whose.remarks.contains("của ai?"), "\(whose.all)")
        try office.sandbox.write(
            Self.calendar.replacingOccurrences(of: "FREQ=WEEKLY", with: "FREQ=OFTEN"), to: "lich.ics")
        let strange = try await office.lich("busy", "import", "van-phong", "lich.ics", expecting: 2)
        #expect(strange.remarks.contains("1 trong 2 sự kiện không hiểu hết"), "\(strange.all)")
    }

    @Test("A table brings its rows; dates, sessions and names as people write them")
    func importTable() async throws {
        let office = try await Office()
        try office.sandbox.write(
            """
            Lịch bận tháng 3
            Ai;Từ ngày;Đến ngày;Buổi;Lý do
            Văn phòng;24/03/2026;25/3/2026;;Đi công tác
            trưởng van-phong;2026-04-24;;Sáng;Họp
            Đoàn 1;1/6/2026;;chiều;

            """, to: "bang.csv")
        let outcome = try await office.lich("busy", "import", "bang.csv")
        #expect(outcome.remarks.contains("3 mới"), "\(outcome.all)")
        let times = [
            "van-phong 2026-03-24 2026-03-25 – Đi công tác", "head of van-phong 2026-04-24 2026-04-24 morning Họp",
            "team 1 2026-06-01 2026-06-01 afternoon –",
        ]
        #expect(try await office.times() == times)
        try await office.lich("busy", "import", "bang.csv")
        #expect(try await office.times() == times)
        try office.sandbox.write("Từ ngày\n5/5/2026\n", to: "ngay.csv")
        try await office.lich("busy", "import", "van-phong", "ngay.csv")
        #expect(try await office.times().last == "van-phong 2026-05-05 2026-05-05 – –")
    }

    @Test("All faults of a table are told at once with row and column, and nothing is taken from it")
    func badTable() async throws {
        let office = try await Office()
        try office.sandbox.write(
            "ai,từ ngày,đến ngày,buổi\nvan-phong,5/5/2026,,\nvan-fong,31/4/2026,,trưa\n,6/5/2026,5/5/2026,\nvan-phong,,,\n",
            to: "bang.csv")
        let outcome = try await office.lich("busy", "import", "bang.csv", expecting: 1)
        for words in [
            "bảng có 5 lỗi", "dòng 3, cột A: không có cơ quan", "dòng 3, cột B: lịch không có ngày",
            "dòng 3, cột D: không hiểu buổi “trưa”",
            "dòng 4, cột A: thiếu", "dòng 5, cột B: thiếu ngày", "Chưa có gì thay đổi.",
        ] { #expect(outcome.remarks.contains(words), "\(words)\n\(outcome.all)") }
        #expect(try await office.times().isEmpty)
        try office.sandbox.write("ai,từ ngày,từ\nvan-phong,5/5/2026,6/5/2026\n", to: "hai.csv")
        #expect(try await office.lich("busy", "import", "hai.csv", expecting: 1).remarks.contains("trùng nhau"))
        try office.sandbox.write("tên,lúc\nvan-phong,5/5/2026\n", to: "la.csv")
        #expect(try await office.lich("busy", "import", "la.csv", expecting: 1).remarks.contains("thiếu cột “ai”"))
    }
}
