import Foundation
import Testing

@Suite("What is on file, and what is owed")
struct FilingTests {
    @Test("Papers of many units are put on file at once, and who is late is named with days")
    func reports() async throws {
        let office = try Office(on: "2026-09-21")
        try await office.lich("plan")
        try await office.lich(
            "record", "district-report/2026-Q3", "my-xuyen=118-BC/BDVHU,18/9", "Kế Sách=97-BC/BDVHU,20/9,21/9")
        let status = try await office.lich("status", expecting: 2)
        #expect(status.output.contains("2/11 !"), "\(status.all)")
        #expect(status.output.contains("quý III/2026: Châu Thành, Cù Lao Dung"), "\(status.all)")
        #expect(status.output.contains("hạn 18/9/2026, quá 3 ngày"), "\(status.all)")
        #expect(!status.output.contains("Mỹ Xuyên, Ngã Năm"))
        let summary = try await office.json("summary", "2026-Q3")
        let figures = Dictionary(
            uniqueKeysWithValues: try #require(summary["figures"] as? [[String: Any]]).map {
                ($0["name"] as? String ?? "", $0["value"] as? Int ?? -1)
            })
        #expect(figures["reports-due"] == 11 && figures["reports-in-time"] == 1 && figures["reports-late"] == 1)
        #expect(figures["reports-missing"] == 9)
        let late = try #require(
            (summary["reports"] as? [[String: Any]])?.first { $0["subject"] as? String == "ke-sach" })
        #expect(late["late"] as? Int == 1 && late["mostDays"] as? Int == 3)
    }

    @Test("What was held on another day is told so by the next release, and the past changes in nothing else")
    func heldElsewhere() async throws {
        let office = try Office()
        try await office.lich("plan")
        try await office.lich(
            "record", "tap-huan/2026/1", "45-BC/BDVTU,20/5", "--held", "19/5 sáng", "--participants", "87")
        let changes = try await office.json("changes")
        let told = try #require(changes["changes"] as? [[String: Any]])
        #expect(told.map { $0["name"] as? String } == ["training/2026/1"])
        try await office.lich("release", "Ghi nhận lớp 1")
        try await office.lich("export")
        let event = try #require(try office.event("training.2026.1", in: "programme.ics"))
        #expect(event.contains("20260519T073000") && event.contains("thực tế đã diễn ra"), "\(event)")
        let summary = try await office.json("summary", "2026-H1")
        let figures = (summary["figures"] as? [[String: Any]] ?? []).map { "\($0["name"] ?? ""): \($0["value"] ?? "")" }
        #expect(figures.contains("classes-held: 1") && figures.contains("trainees: 87"), "\(figures)")
        try await office.lich("undo", expecting: 1)
    }

    @Test("A paper that went to one of two recipients leaves the other owed")
    func recipients() async throws {
        let office = try Office(on: "2026-09-21")
        try await office.lich("plan")
        try await office.lich("record", "district-report/2026-Q3/my-xuyen", "bdv-tinh-uy=118-BC,18/9")
        let status = try await office.lich("status", "--unit", "my-xuyen", expecting: 2)
        #expect(status.output.contains("chưa gửi: Văn phòng UBND tỉnh"), "\(status.all)")
        try await office.lich("record", "district-report/2026-Q3/my-xuyen", "vp-ubnd-tinh=118-BC,18/9")
        let states = try await office.json("status", "--unit", "my-xuyen")
        #expect("\(states)".contains("held"))
    }

    @Test("Preparation that is out is ticked off, and what is late is named")
    func preparation() async throws {
        let office = try Office(on: "2026-12-14")
        try await office.lich("plan")
        let late = try await office.lich("agenda", "--prepare")
        #expect(late.output.contains("review/2026 documents") && late.output.contains("quá 3 ngày"), "\(late.all)")
        #expect(try await office.lich("status", expecting: 2).output.contains("phải xong 11/12/2026, quá 3 ngày"))
        try await office.lich("record", "review/2026", "documents=12-BC/BDVTU,11/12")
        let done = try await office.lich("agenda", "--prepare", "--from", "1/12/2026")
        #expect(done.output.contains("✓ 12-BC/BDVTU, 11/12/2026"), "\(done.all)")
        #expect(!(try await office.lich("status", expecting: 2).output.contains("phải xong 11/12/2026")))
    }

    @Test(
        "What cannot be on file is refused with its reason, and nothing is put there",
        arguments: [
            (["review/2026", "1-TB,20/11"], "chưa diễn ra"),
            (["review/2026", "1-TB,24/12"], "chưa tới"),
            (["review/2026", "--held", "1/12"], "chưa tới"),
            (["district-report/2026-Q3", "my-xuyen=1,2/1/2026"], "trước khi kỳ bắt đầu"),
            (["district-report/2026-Q3", "my-xuyen=1,18/9,17/9"], "trước ngày gửi"),
            (["district-report/2026-Q3", "my-xuyenn=1,18/9"], "Có phải “my-xuyen”?"),
            (["district-report/2026-Q3", "1-BC,18/9"], "có thể là 11 việc"),
            (["district-report/2026-Q3", "my-xuyen="], "không hiểu"),
            (["khong-co/2026", "1,2/3"], "không có việc"),
            (["tap-huan/2026/1", "1,2,3,4"], "không hiểu"),
            (["district-report/2026-Q3/my-xuyen", "1,18/9", "--held", "18/9"], "là hạn gửi"),
        ])
    func refused(_ arguments: [String], _ reason: String) async throws {
        let office = try Office()
        let outcome = try await office.run(["record"] + arguments, expecting: 1)
        #expect(outcome.remarks.contains(reason), "\(outcome.all)")
        #expect(try office.files("")["lich.sqlite"] == nil)
    }

    @Test("The same paper twice is refused, replaced when asked, and taken off")
    func twice() async throws {
        let office = try Office()
        try await office.lich("plan")
        try await office.lich("record", "tap-huan/2026/1", "45-BC,20/5")
        let twice = try await office.lich("record", "tap-huan/2026/1", "46-BC,20/5", expecting: 1)
        #expect(twice.remarks.contains("đã ghi nhận rồi (số 45-BC, gửi 20/5/2026)"), "\(twice.all)")
        try await office.lich("record", "tap-huan/2026/1", "46-BC,20/5", "--replace")
        try await office.lich("record", "tap-huan/2026/1", "--withdraw")
        let nothing = try await office.lich("record", "tap-huan/2026/1", "--withdraw", expecting: 1)
        #expect(nothing.remarks.contains("chưa ghi nhận gì"), "\(nothing.all)")
        try await office.lich("undo")
        let again = try await office.lich("record", "tap-huan/2026/1", "47-BC,20/5", expecting: 1)
        #expect(again.remarks.contains("46-BC"), "\(again.all)")
    }

    @Test("A table of papers is taken whole, also of earlier years")
    func table() async throws {
        let office = try Office()
        try await office.lich("plan")
        try office.sandbox.write(
            """
            Mã việc;Đơn vị;Số văn bản;Ngày gửi;Ngày nhận;Ngày tổ chức;Buổi;Số người
            district-report/2025-Q3;my-xuyen;118-BC/BDVHU;18/9;19/9;;;
            district-report/2025-Q3;Kế Sách;97-BC/BDVHU;19/9;;;;
            training/2024/1;;45-BC/BDVTU;20/5/2024;;16/5/2024;sáng;87

            """, to: "bang.csv")
        let outcome = try await office.json("record", "--import", "bang.csv")
        #expect(
            outcome["occurrences"] as? [String] == [
                "district-report/2025-Q3/my-xuyen", "district-report/2025-Q3/ke-sach", "training/2024/1",
            ])
        let summary = try await office.json("summary", "2024")
        #expect("\(summary)".contains("45-BC/BDVTU"))
        let again = try await office.lich("record", "--import", "bang.csv", expecting: 1)
        #expect(again.remarks.contains("3 chỗ chưa đúng") && again.remarks.contains("dòng 2"), "\(again.all)")
    }

    @Test("A table with faults names each with its row, and nothing of it is taken")
    func faultyTable() async throws {
        let office = try Office()
        try office.sandbox.write(
            """
            Mã việc,Đơn vị,Số văn bản,Ngày gửi,Số người
            district-report/2025-Q3,my-xuyen,118-BC,18/9,
            district-report/2025-Q3,huyen-la,1-BC,18/9,
            district-report/2025-Q3,ke-sach,2-BC,31/9,
            training/2024/1,,3-BC,20/5/2024,nhiều

            """, to: "bang.csv")
        let outcome = try await office.lich("record", "--import", "bang.csv", expecting: 1)
        #expect(outcome.remarks.contains("3 chỗ chưa đúng"), "\(outcome.all)")
        for words in ["dòng 3", "huyen-la", "dòng 4", "31/9", "dòng 5", "“nhiều” không phải số người"] {
            #expect(outcome.remarks.contains(words), "\(words): \(outcome.all)")
        }
        #expect(try office.files("")["lich.sqlite"] == nil)
        try office.sandbox.write("Mã việc,Mã việc\na,b\n", to: "hai.csv")
        let two = try await office.lich("record", "--import", "hai.csv", expecting: 1)
        #expect(two.remarks.contains("tiêu đề"), "\(two.all)")
        try office.sandbox.write("Tên\na\n", to: "thieu.csv")
        let missing = try await office.lich("record", "--import", "thieu.csv", expecting: 1)
        #expect(missing.remarks.contains("việc"), "\(missing.all)")
    }

    @Test("Status and summary are pages and tables, too")
    func pages() async throws {
        let office = try Office()
        try await office.lich("status", "--html", "s.html", expecting: 2)
        try await office.lich("summary", "2026-H1", "--html", "t.html")
        try await office.lich("summary", "2026-H1", "--csv", "t.csv")
        let status = String(decoding: try office.sandbox.bytes("s.html"), as: UTF8.self)
        #expect(status.contains("Đã làm và còn nợ, năm 2026") && status.contains("<th scope=\"row\">"))
        let summary = String(decoding: try office.sandbox.bytes("t.html"), as: UTF8.self)
        #expect(summary.contains("Báo cáo theo đơn vị"))
        let table = String(decoding: try office.sandbox.bytes("t.csv"), as: UTF8.self)
        #expect(table.contains("Lớp tập huấn đã mở,0,0,0"), "\(table)")
    }
}
