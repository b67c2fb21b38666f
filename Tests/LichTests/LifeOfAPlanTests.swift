import Foundation
import Testing

/// From a draft to releases and back to a draft, as a planner types it. The sample office plans 2026–2027; 2026-06-25 is a
/// Thursday.
@Suite("The life of a plan")
struct LifeOfAPlanTests {
    /// An office, and a clock that goes on by an hour a command.
    private final class Desk {
        let sandbox: Sandbox
        var hour = 0

        init() async throws { sandbox = try await Sandbox.withOffice() }

        @discardableResult
        func lich(_ arguments: String..., day: String = "2026-03-10", expecting code: Int32? = 0) async throws
            -> Sandbox.Outcome
        {
            hour += 1
            let now = "\(day)T\(hour + 8 < 10 ? "0" : "")\(hour + 8):00:00+07:00"
            let words = arguments.map { "'\($0)'" }.joined(separator: " ")
            let outcome = try await sandbox.shell("LICH_NOW=\(now) $LICH --workspace office \(words)")
            if let code { #expect(outcome.code == code, "\(words): \(outcome.all)") }
            return outcome
        }

        func json(_ arguments: String..., day: String = "2026-03-10") async throws -> [String: Any] {
            hour += 1
            let words = (arguments + ["--format", "json"]).map { "'\($0)'" }.joined(separator: " ")
            let outcome = try await sandbox.shell(
                "LICH_NOW=\(day)T08:00:00+07:00 $LICH --workspace office \(words)")
            return try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.all)")
        }

        func day(of id: String) async throws -> String? { try await json("show", id)["day"] as? String }

        func files(_ folder: String) throws -> [String: Data] { try sandbox.files(below: "office/\(folder)") }
    }

    @Test("A move is kept, shown by changes, made public by a release, and then in the feeds")
    func moveAndRelease() async throws {
        let desk = try await Desk()
        try await desk.lich("plan")
        try await desk.lich("release", "Bản đầu")
        try await desk.lich("move", "tap-huan/2026", "18/5")
        let changes = try await desk.lich("changes")
        #expect(changes.output.contains("1 dời"), "\(changes.all)")
        #expect(changes.output.contains("18/5/2026"))
        try await desk.lich("release", "Dời lớp")
        try await desk.lich("export")
        let feed = try #require(try desk.files("feeds")["programme.ics"])
        let text = String(decoding: feed, as: UTF8.self)
        let event = try #require(
            text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:training.2026@") })
        #expect(event.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20260518T073000"), "\(event)")
        #expect(event.contains("SEQUENCE:2") && event.contains("STATUS:CONFIRMED"), "\(event)")
        let log = try await desk.lich("releases")
        #expect(log.output.contains("Bản công bố lần 2") && log.output.contains("Dời lớp"), "\(log.all)")
        let page = try await desk.lich("releases", "--html", "-")
        #expect(page.output.contains("<h2><time") && page.output.contains("Dời lớp"), "\(page.all)")
    }

    @Test("A move to a day off is refused, says why, and changes nothing")
    func impossibleMove() async throws {
        let desk = try await Desk()
        try await desk.lich("plan")
        let before = try await desk.json("agenda", "--from", "2026-01-01")
        let holiday = try await desk.lich("move", "training/2026", "1/5/2026", expecting: 1)
        #expect(holiday.remarks.contains("Quốc tế Lao động") || holiday.remarks.contains("01/5/2026"), "\(holiday.all)")
        #expect(holiday.remarks.contains("Chưa có gì thay đổi."))
        let sunday = try await desk.lich("move", "training/2026", "17/5/2026", expecting: 1)
        #expect(sunday.remarks.contains("Chủ nhật"), "\(sunday.all)")
        let after = try await desk.json("agenda", "--from", "2026-01-01")
        #expect(NSDictionary(dictionary: before) == NSDictionary(dictionary: after))
    }

    @Test("A window of ours is left with a note, and not without")
    func note() async throws {
        let desk = try await Desk()
        try await desk.lich("plan")
        let refused = try await desk.lich("move", "training/2026", "15/7/2026", expecting: 1)
        #expect(refused.remarks.contains("--note"), "\(refused.all)")
        try await desk.lich("move", "training/2026", "15/7/2026", "--note", "chờ hội trường")
        #expect(try await desk.day(of: "training/2026") == "2026-07-15")
    }

    @Test(
        "What another body has fixed stands on a day off, and is no conflict; what is forced is one that every view shows"
    )
    func factAndForce() async throws {
        let desk = try await Desk()
        try await desk.lich("plan")
        try await desk.lich("move", "meeting/2026-06", "27/6/2026 sáng", "--fixed-by", "giấy mời số 12")
        #expect((try await desk.json("plan")["conflicts"] as? [Any])?.isEmpty == true)
        try await desk.lich("move", "training/2026", "17/5/2026", "--force", "chỉ còn ngày này", expecting: 2)
        for view in [["agenda", "--from", "2026-05-01"], ["show", "training/2026"], ["week", "17/5/2026"]] {
            let shown = try await desk.sandbox.shell(
                "LICH_NOW=2026-03-10 COLUMNS=200 $LICH --workspace office \(view.map { "'\($0)'" }.joined(separator: " "))"
            )
            #expect(shown.output.contains("xung đột"), "\(view): \(shown.all)")
        }
        let refused = try await desk.lich("release", "Bản đầu", expecting: 1)
        #expect(refused.remarks.contains("còn 1 xung đột"), "\(refused.all)")
        #expect(try desk.files("releases").isEmpty)
        try await desk.lich("release", "Bản đầu", "--force", "đã thống nhất", expecting: 2)
        let log = try await desk.json("releases")
        let releases = try #require(log["releases"] as? [[String: Any]])
        #expect(releases.first?["forcedBecause"] as? String == "đã thống nhất")
    }

    @Test("Undo takes back a move exactly, and not what is public")
    func undo() async throws {
        let desk = try await Desk()
        try await desk.lich("plan")
        try await desk.lich("release", "Bản đầu")
        let before = try await desk.json("agenda", "--from", "2026-01-01")
        try await desk.lich("move", "training/2026", "18/5/2026")
        let undone = try await desk.lich("undo")
        #expect(undone.output.contains("move training/2026"), "\(undone.all)")
        let after = try await desk.json("agenda", "--from", "2026-01-01")
        #expect(NSDictionary(dictionary: before) == NSDictionary(dictionary: after))
        let refused = try await desk.lich("undo", expecting: 1)
        #expect(refused.remarks.contains("bản công bố lần 1"), "\(refused.all)")
    }

    @Test("Planning the same again is no act: undo takes back the move before it")
    func planAgain() async throws {
        let desk = try await Desk()
        try await desk.lich("plan")
        try await desk.lich("move", "training/2026", "18/5/2026")
        try await desk.lich("plan")
        let undone = try await desk.lich("undo")
        #expect(undone.output.contains("move training/2026"), "\(undone.all)")
        #expect(try await desk.day(of: "training/2026") == "2026-05-15")
    }

    @Test("A pinned occurrence stays where it is when a better day comes free, and moves again once unpinned")
    func pin() async throws {
        let desk = try await Desk()
        try await desk.lich("move", "training/2026", "20/5/2026")
        try await desk.lich("plan")
        #expect(try await desk.day(of: "training/2026") == "2026-05-20")
        try await desk.lich("unpin", "training/2026")
        #expect(try await desk.day(of: "training/2026") == "2026-05-15")
        let refused = try await desk.lich("unpin", "training/2026", expecting: 1)
        #expect(refused.remarks.contains("không bị ghim"), "\(refused.all)")
        try await desk.lich("pin", "training/2026", "meeting/2026-05")
        #expect(try await desk.day(of: "training/2026") == "2026-05-15")
    }

    @Test("A release confirms up to a day, and gives the rest as tentative")
    func through() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Nửa đầu năm", "--through", "30/6/2026")
        try await desk.lich("export")
        let text = String(decoding: try #require(try desk.files("feeds")["programme.ics"]), as: UTF8.self)
        let events = text.components(separatedBy: "BEGIN:VEVENT")
        let may = try #require(events.first { $0.contains("UID:meeting.2026-05@") })
        let september = try #require(events.first { $0.contains("UID:meeting.2026-09@") })
        #expect(may.contains("STATUS:CONFIRMED") && september.contains("STATUS:TENTATIVE"))
    }

    @Test("Only what is named is released, the rest stays as it was")
    func only() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        try await desk.lich("move", "training/2026", "18/5/2026")
        try await desk.lich("move", "meeting/2026-09", "22/9/2026")
        try await desk.lich("release", "Chỉ lớp", "--only", "training/2026")
        let left = try await desk.lich("changes")
        #expect(left.output.contains("meeting/2026-09") && !left.output.contains("training/2026"), "\(left.all)")
    }

    @Test("Nothing new is not released again")
    func nothingNew() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        let again = try await desk.lich("release", "Lần nữa", expecting: 1)
        #expect(again.remarks.contains("không có gì khác bản công bố lần 1"), "\(again.all)")
        #expect(try desk.files("releases").count == 1)
    }

    @Test("A dry run writes nothing")
    func dryRun() async throws {
        let desk = try await Desk()
        let before = try desk.sandbox.files(below: "office")
        try await desk.lich("plan", "--dry-run")
        try await desk.lich("move", "training/2026", "18/5/2026", "--dry-run")
        try await desk.lich("release", "Bản đầu", "--dry-run")
        #expect(try desk.sandbox.files(below: "office") == before)
    }

    @Test("An obligation that vanishes from the programme is listed, and cancelled in the feeds with the next release")
    func vanished() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        let programme = String(decoding: try desk.sandbox.bytes("office/programme.yaml"), as: UTF8.self)
        let start = try #require(programme.range(of: "  - id: training")).lowerBound
        let end = try #require(programme.range(of: "  - id: report")).lowerBound
        var shorter = programme
        shorter.removeSubrange(start..<end)
        try desk.sandbox.write(shorter, to: "office/programme.yaml")
        let changes = try await desk.lich("changes")
        #expect(changes.output.contains("training/2026") && changes.output.contains("Hủy"), "\(changes.all)")
        try await desk.lich("release", "Bỏ tập huấn")
        try await desk.lich("export")
        let text = String(decoding: try #require(try desk.files("feeds")["programme.ics"]), as: UTF8.self)
        let event = try #require(
            text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:training.2026@") })
        #expect(event.contains("STATUS:CANCELLED") && event.contains("[HỦY]"), "\(event)")
    }

    @Test("The feeds of a release need no database, and an edited title changes none of their bytes")
    func withoutDatabase() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        try await desk.lich("export")
        let before = try desk.files("feeds")
        for name in try desk.sandbox.files(below: "office").keys where name.hasPrefix("lich.") {
            try FileManager.default.removeItem(at: desk.sandbox.folder.appendingPathComponent("office/\(name)"))
        }
        try desk.sandbox.replace("Lớp tập huấn", by: "Lớp bồi dưỡng", in: "office/programme.yaml")
        try await desk.lich("export")
        #expect(try desk.files("feeds") == before)
    }

    @Test("A clock that stands behind the last release is told, and releases nothing")
    func clockBehind() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        try await desk.lich("move", "training/2026", "18/5/2026")
        let refused = try await desk.lich("release", "Lùi", day: "2026-03-09", expecting: 1)
        #expect(refused.remarks.hasPrefix("lỗi: đồng hồ chỉ "), "\(refused.all)")
        #expect(try desk.files("releases").count == 1)
    }

    @Test("A workspace can be released in the second in which it was made")
    func atOnce() async throws {
        let sandbox = try Sandbox()
        let made = try await sandbox.shell(
            "export LICH_NOW=2026-03-10T08:00:00+07:00; $LICH init new && $LICH --workspace new release 'Bản đầu'")
        #expect(made.code == 0, "\(made.all)")
    }

    @Test("What is past moves no more")
    func past() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        let held = try await desk.day(of: "meeting/2026-02")
        let refused = try await desk.lich("move", "meeting/2026-02", "23/2/2026", expecting: 1)
        #expect(refused.remarks.contains("đã qua"), "\(refused.all)")
        #expect(try await desk.day(of: "meeting/2026-02") == held)
    }

    @Test("A backup goes on where the workspace was")
    func backup() async throws {
        let desk = try await Desk()
        try await desk.lich("release", "Bản đầu")
        try await desk.lich("move", "training/2026", "18/5/2026")
        let made = try await desk.json("backup", "copy")
        let place = try #require(made["workspace"] as? String)
        let shown = try await desk.sandbox.shell(
            "LICH_NOW=2026-03-11T08:00:00+07:00 $LICH --workspace '\(place)' release 'Dời lớp' && $LICH --workspace '\(place)' releases"
        )
        #expect(shown.code == 0 && shown.output.contains("Bản công bố lần 2"), "\(shown.all)")
        let again = try await desk.lich("backup", "copy", expecting: 1)
        #expect(again.remarks.contains("không ghi đè"), "\(again.all)")
    }
}
