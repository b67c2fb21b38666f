import Foundation
import Testing

/// Rounds of inspection as a planner decides them, in the shipped programme, in March 2025 with a release of its own.
@Suite("lich inspection")
struct InspectionTests {
    /// The shipped programme, planned and released, and a clock that goes on by a minute a command.
    private final class Desk {
        let sandbox: Sandbox
        private var minute = 0

        init() async throws {
            sandbox = try Sandbox.withShippedProgramme()
            let folder = sandbox.folder.appendingPathComponent("calendars/soc-trang")
            try FileManager.default.removeItem(at: folder.appendingPathComponent("releases/0001.jsonl"))
            try sandbox.replace(
                "revised: 2026-11-23T08:00:00+07:00", by: "revised: 2022-12-30T08:00:00+07:00",
                in: "calendars/soc-trang/programme.yaml")
            try await lich("plan")
            try await lich("release 'Bản đầu' --through 2025-12-31")
        }

        @discardableResult
        func lich(
            _ line: String, day: String = "2025-03-10", expecting code: Int32 = 0,
            sourceLocation: SourceLocation = #_sourceLocation
        ) async throws -> Sandbox.Outcome {
            minute += 1
            let now = "\(day)T08:\(minute < 10 ? "0" : "")\(minute):00+07:00"
            let outcome = try await sandbox.shell(
                "cd calendars/soc-trang; LICH_NOW=\(now) COLUMNS=200 $LICH \(line)")
            #expect(outcome.code == code, "\(line): \(outcome.all)", sourceLocation: sourceLocation)
            return outcome
        }

        func json(_ line: String, day: String = "2025-03-10") async throws -> [String: Any] {
            let outcome = try await lich("\(line) --format json", day: day)
            return try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome.all)")
        }

        func visits(_ period: String = "2025-H1") async throws -> [String] {
            let agenda = try await json("agenda --from 2025-01-01 --days 365")
            let groups = try #require(agenda["groups"] as? [[String: Any]])
            return groups.flatMap { $0["entries"] as? [[String: Any]] ?? [] }.compactMap { $0["name"] as? String }
                .filter { $0.hasPrefix("inspection/\(period)/") }.map { String($0.split(separator: "/")[2]) }.sorted()
        }

        func files(_ folder: String) throws -> [String: String] {
            try sandbox.files(below: "calendars/soc-trang/\(folder)").mapValues { String(decoding: $0, as: UTF8.self) }
        }

        /// The event of a visit in a unit's feed.
        func event(_ name: String, in unit: String) throws -> String? {
            let feed = try #require(try files("feeds")["units/\(unit).ics"])
            return feed.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:\(name)@") }
        }
    }

    @Test("A round is proposed, decided, looked at, changed and taken back; the others keep their turns")
    func story() async throws {
        let desk = try await Desk()
        let byTurns = ["chau-thanh", "nga-nam", "vinh-chau"]
        let later = try await desk.visits("2025-H2")
        #expect(try await desk.visits() == byTurns)
        let proposal = try await desk.lich("inspection plan 2025-H1")
        #expect(proposal.output.contains("Đề xuất theo luân phiên"), "\(proposal.all)")
        #expect(proposal.remarks.contains("--by-turns"))
        #expect(try await desk.visits() == byTurns)

        let made = try await desk.json(
            "inspection plan 2025-H1 --units my-xuyen,'Kế Sách' so-noi-vu --team 2 --members 'Nguyễn Văn A' 'Trần Thị B'"
        )
        #expect(made["round"] as? String == "inspection/2025-H1" && made["team"] as? Int == 2)
        #expect((made["plans"] as? [[String: Any]])?.first?["day"] as? String == "2025-04-25")
        let told = try #require(made["visits"] as? [[String: Any]])
        #expect(told.count == 3)
        let report = try #require(
            (told[0]["preparation"] as? [[String: Any]])?.first { $0["id"] as? String == "own-report" })
        #expect(report["workingDaysBefore"] as? Int == 5)
        let dropped = try #require(made["dropped"] as? [[String: Any]])
        #expect(dropped.compactMap { $0["id"] as? String } == byTurns.map { "inspection/2025-H1/\($0)" })
        #expect(dropped.allSatisfy { $0["released"] as? Bool == true })
        #expect(try await desk.visits() == ["ke-sach", "my-xuyen", "so-noi-vu"])
        #expect(try await desk.visits("2025-H2") == later)

        // The own report of a body is its own, and the sentence on turns is gone.
        let shown = try await desk.lich("show inspection/2025-H1/so-noi-vu")
        #expect(shown.output.contains("Đơn vị gửi báo cáo cho đoàn kiểm tra (5 ngày làm việc trước) · Sở Nội vụ"))
        #expect(!shown.output.contains("luân phiên"))
        let other = try await desk.lich("show inspection/2025-H2/long-phu")
        #expect(other.output.contains("Đơn vị chọn theo luân phiên, chưa phải quyết định của đoàn."))

        // Only the team is changed: the units stay.
        let again = try await desk.json("inspection plan 2025-H1 --team 3")
        #expect(again["team"] as? Int == 3 && again["members"] as? Int == 2)
        #expect((again["dropped"] as? [Any])?.isEmpty == true)
        try await desk.lich("inspection plan 2025-H1 --units my-xuyen --dry-run")
        #expect(try await desk.visits() == ["ke-sach", "my-xuyen", "so-noi-vu"])
        try await desk.lich("inspection plan 2025-H1 --units my-xuyen long-phu")
        #expect(try await desk.visits() == ["long-phu", "my-xuyen"])
        for _ in 1...3 { try await desk.lich("undo") }
        #expect(try await desk.visits() == byTurns)
    }

    @Test(
        "Released, the units chosen have their visits, the others’ are cancelled with the reason, and no member is named"
    )
    func released() async throws {
        let desk = try await Desk()
        try await desk.lich(
            "inspection plan 2025-H1 --units my-xuyen,ke-sach,so-noi-vu --team 2 --members 'Nguyễn Văn Kín' 'Trần Thị Riêng'"
        )
        try await desk.lich("release 'Đợt 1' --through 2025-12-31")
        try await desk.lich("export")
        let visit = try #require(try desk.event("inspection.2025-H1.my-xuyen", in: "my-xuyen"))
        #expect(visit.contains("STATUS:CONFIRMED") && !visit.contains("luân phiên"), "\(visit)")
        #expect(try desk.event("inspection.2025-H1.so-noi-vu", in: "tinh") != nil)
        let cancelled = try #require(try desk.event("inspection.2025-H1.vinh-chau", in: "vinh-chau"))
        #expect(cancelled.contains("STATUS:CANCELLED"), "\(cancelled)")
        let release = try #require(try desk.files("releases")["0002.jsonl"])
        #expect(release.contains("kế hoạch kiểm tra chọn đơn vị khác cho đợt này"))
        let shown = try await desk.lich("show inspection/2025-H1/my-xuyen --released --lang en")
        #expect(
            shown.output.contains("Inspect how the programme is carried out in the unit.")
                && !shown.output.contains("by turns"))
        for (name, text) in try desk.files("releases").merging(desk.files("feeds"), uniquingKeysWith: { one, _ in one })
        {
            #expect(!text.contains("Kín") && !text.contains("Riêng"), "\(name)")
        }
        for line in [
            "undo --dry-run", "releases", "changes", "inspection turns",
            "inspection checklist --round 2025-H1 --html -",
        ]
        where !line.hasPrefix("undo") {
            let outcome = try await desk.lich(line)
            #expect(!outcome.all.contains("Nguyễn Văn Kín"), "\(line)")
        }
    }

    @Test("Days that are fixed are kept, and those that cannot be are refused with the reason")
    func days() async throws {
        let desk = try await Desk()
        let made = try await desk.json("inspection plan 2025-H1 --units my-xuyen ke-sach --date 28/5 28/5")
        let visits = try #require(made["visits"] as? [[String: Any]])
        #expect(visits.map { $0["day"] as? String } == ["2025-05-28", "2025-05-28"])
        #expect(visits.map { $0["session"] as? String } == ["morning", "afternoon"])
        for (typed, words) in [
            ("17/5", "Thứ Bảy 17/5/2025 là ngày nghỉ hằng tuần"), ("17/7", "ở ngoài khung của đợt 2025-H1"),
            ("28/5 29/5 30/5", "có 3 ngày mà chỉ 2 đơn vị"),
            ("'28/5 sáng' '28/5 sáng'", "một đoàn không ở hai nơi cùng lúc"),
        ] {
            let refused = try await desk.lich(
                "inspection plan 2025-H1 --units my-xuyen ke-sach --date \(typed)", expecting: 1)
            #expect(
                refused.remarks.contains(words) && refused.remarks.contains("Chưa có gì thay đổi."), "\(refused.all)")
        }
        // The pin of a visit that is left out goes with it.
        try await desk.lich("inspection plan 2025-H1 --units ke-sach")
        let free = try await desk.lich("inspection plan 2025-H1 --units my-xuyen ke-sach")
        #expect(!free.output.contains("T4 28/5/2025  sáng"), "\(free.all)")
    }

    @Test("What a round cannot be is refused, with what to do")
    func refusals() async throws {
        let desk = try await Desk()
        for (arguments, words) in [
            ("2025-H3 --units my-xuyen", "Chương trình này có các đợt:\n  2023-H1"),
            ("2025 --units my-xuyen", "có thể là 2 đợt"), ("2024-H1 --units my-xuyen", "đã qua"),
            ("2025-H1 --units my-xuyem", "Có phải “my-xuyen”?"), ("2025-H1 --units my-xuyen,my-xuyen", "hai lần"),
            ("2025-H1 --units my", "có thể là 2 đơn vị hay cơ quan"), ("2025-H1 --units ','", "chưa có đơn vị nào"),
            ("2025-H1 --units tinh", "không thuộc nhóm được kiểm tra"),
            ("2025-H1 --units bdv-tinh-uy", "không tự kiểm tra"),
            ("2025-H1 --units ubnd-my-xuyen", "ghi “my-xuyen”"),
        ] {
            let refused = try await desk.lich("inspection plan \(arguments)", expecting: 1)
            #expect(refused.remarks.contains(words), "\(arguments): \(refused.all)")
        }
        try await desk.lich("inspection plan 2025-H1 --units my-xuyen --by-turns", expecting: 64)
        try await desk.lich("inspection plan 2025-H1 --units my-xuyen --team 0", expecting: 64)
        try await desk.lich("inspection checklist", expecting: 64)
        // A visit that has been stays in its round.
        let first = try #require((try await desk.json("inspection plan 2025-H1")["visits"] as? [[String: Any]])?.first)
        let unit = try #require((first["id"] as? String)?.split(separator: "/").last)
        let held = try await desk.lich("inspection plan 2025-H1 --units my-xuyen", day: "2025-05-26", expecting: 1)
        #expect(held.remarks.contains("\(unit) đã kiểm tra hoặc đã qua"), "\(held.all)")
        try await desk.lich("inspection plan 2025-H1 --units \(unit),my-xuyen", day: "2025-05-26")
        let office = try await Sandbox.withOffice()
        let none = try await office.lich("inspection", "turns", "--workspace", "office")
        #expect(none.code == 1 && none.remarks.contains("không có đợt kiểm tra"), "\(none.all)")
    }

    @Test(
        "The table of turns and the checklists are pages to print, and a duty without a checklist says how to get one")
    func pages() async throws {
        let desk = try await Desk()
        let turns = try await desk.lich("inspection turns --html turns.html")
        #expect(turns.remarks.contains("khổ A4"), "\(turns.all)")
        let all = try await desk.lich("kiem-tra phieu --round 2025-H1 --html -")
        #expect(all.output.components(separatedBy: "<section class=\"visit\">").count == 4)
        #expect(all.output.contains("<strong>II.8.</strong> Thường xuyên đôn đốc"))
        let one = try await desk.json("inspection checklist kiem-tra/2025-H1/nga-nam")
        #expect((one["points"] as? [Any])?.count == 8)
        let none = try await desk.lich("inspection checklist review/2025", expecting: 1)
        #expect(none.remarks.contains("checklist: II"), "\(none.all)")
    }
}
