import Foundation
import Testing

/// The reorganisation of 2025 rehearsed on a copy of the shipped programme, as in June 2025.
@Suite("lich amend")
struct AmendTests {
    private static let workspace = "calendars/soc-trang"
    private static let programme = workspace + "/programme.yaml"
    private static let name = "2025-07-reorganisation"

    /// The shipped programme as it was in 2025: nothing released yet.
    private func rehearsal() async throws -> Sandbox {
        let sandbox = try Sandbox.withShippedProgramme()
        try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent(Self.workspace + "/releases"))
        try sandbox.replace("revised: 2026-11-23", by: "revised: 2025-01-05", in: Self.programme)
        return sandbox
    }

    @discardableResult
    private func lich(
        _ sandbox: Sandbox, _ words: String, hour: Int = 9, expecting code: Int32 = 0
    ) async throws -> Sandbox.Outcome {
        let clock = "2025-06-05T\(hour < 10 ? "0" : "")\(hour):00:00+07:00"
        let outcome = try await sandbox.shell(
            "LICH_NOW=\(clock) COLUMNS=160 $LICH --workspace \(Self.workspace) \(words)")
        #expect(outcome.code == code, "\(words): \(outcome.all)")
        return outcome
    }

    @Test("Applied between two releases, it cancels what has lost its subject, and keeps the rest")
    func rehearsed() async throws {
        let sandbox = try await rehearsal()
        try await lich(sandbox, "release 'Lịch 2022–2026'", hour: 9)
        let before = try sandbox.bytes(Self.programme)
        let look = try await lich(sandbox, "amend \(Self.name) --dry-run", hour: 10)
        #expect(look.output.contains("sẽ áp dụng điều chỉnh “Sắp xếp lại bộ máy"), "\(look.all)")
        #expect(look.output.contains("11 đơn vị, 70 cơ quan kết thúc; 0 có cơ quan kế thừa đã xác nhận"))
        #expect(look.output.contains("chậm nhất 31/3/2025   Ban Dân vận Tỉnh ủy"))
        #expect(look.output.contains("Cơ quan thực hiện đã kết thúc hoạt động"))
        #expect(look.output.contains("district-report/2025-Q3"))
        #expect(look.output.contains("vì cơ quan thực hiện đã kết thúc hoạt động"))
        #expect(!look.output.contains("Hủy: Báo cáo 6 tháng đầu năm 2025 · 11 đơn vị"))
        #expect(try sandbox.bytes(Self.programme) == before)

        try await lich(sandbox, "amend \(Self.name)", hour: 11)
        let edited = String(decoding: try sandbox.bytes(Self.programme), as: UTF8.self)
        #expect(
            edited
                == String(decoding: before, as: UTF8.self).replacingOccurrences(
                    of: "  time-zone: Asia/Ho_Chi_Minh\n",
                    with: "  time-zone: Asia/Ho_Chi_Minh\n  amendments: [\(Self.name)]\n"))
        let plan = try await lich(sandbox, "plan", hour: 12)
        #expect(plan.output.contains("256 đã xếp · 0 chưa xếp"), "\(plan.all)")
        #expect(plan.output.contains("district-report/2025-Q3/my-xuyen"))
        #expect(!plan.output.contains("district-report/2025-H1/my-xuyen"))
        #expect(plan.output.contains("chủ trì: cơ quan kế thừa (chờ xác nhận)"))
        let changes = try await lich(sandbox, "changes", hour: 13)
        #expect(changes.output.contains("93 hủy"), "\(changes.all)")

        try await lich(sandbox, "release 'Sắp xếp lại'", hour: 14)
        try await lich(sandbox, "export", hour: 15)
        let feed = String(decoding: try sandbox.bytes(Self.workspace + "/feeds/units/my-xuyen.ics"), as: UTF8.self)
        func event(_ uid: String) throws -> String {
            try #require(feed.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:\(uid)@") }, "\(uid)")
        }
        let gone = try event("district-report.2025-Q3.my-xuyen")
        #expect(gone.contains("STATUS:CANCELLED") && gone.contains("SEQUENCE:2"), "\(gone)")
        let kept = try event("district-report.2025-H1.my-xuyen")
        #expect(!kept.contains("STATUS:CANCELLED") && kept.contains("DTSTART;VALUE=DATE:20250610"), "\(kept)")
        let review = try await lich(sandbox, "show tong-ket", hour: 16)
        #expect(
            review.output.contains("Chủ trì     cơ quan kế thừa (chờ xác nhận) của Ban cán sự đảng"), "\(review.all)")
    }

    @Test("Before the first release nothing public changes, and none is said to")
    func unreleased() async throws {
        let sandbox = try await rehearsal()
        let look = try await lich(sandbox, "amend \(Self.name) --dry-run --format json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(look.output.utf8)) as? [String: Any])
        #expect((report["changes"] as? [Any])?.isEmpty == true, "\(look.all)")
        #expect((report["withoutSubject"] as? [Any])?.isEmpty == false)
    }

    @Test("A successor that is confirmed goes on with the duty, under the same identity")
    func confirmedSuccessor() async throws {
        let sandbox = try await rehearsal()
        let file = Self.workspace + "/amendments/\(Self.name).yaml"
        try sandbox.replace(
            "    bdv-tinh-uy: {ends:",
            by: """
                    ban-tgdv: {begins: {from: 2025-03-01, name: {vi: "Ban Tuyên giáo và Dân vận", en: "Merged commission"}, status: unverified}}
                    bdv-tinh-uy: {ends:
                """, in: file)
        try sandbox.replace(
            "successor: {proposed: \"Ban Tuyên giáo và Dân vận Tỉnh ủy Sóc Trăng, then",
            by:
                "successor: {is: ban-tgdv, confirmed: true, confirmed-by: \"Quyết định mẫu\", proposed: \"Ban Tuyên giáo và Dân vận Tỉnh ủy Sóc Trăng, then",
            in: file)
        try await lich(sandbox, "amend \(Self.name)")
        let shown = try await lich(sandbox, "show two-way-report/2025/bdv-tinh-uy --format json")
        let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
        let leads = (object?["roles"] as? [String: Any])?["leads"] as? [String: String]
        #expect(leads?["vi"] == "Ban Tuyên giáo và Dân vận", "\(shown.all)")
        #expect(object?["uid"] as? String == "two-way-report.2025.bdv-tinh-uy@soc-trang-2022-2026")
        let other = try await lich(sandbox, "show two-way-report/2025/bcsd-ubnd-tinh", expecting: 1)
        #expect(other.output.isEmpty)
    }

    @Test("It is withdrawn as it was applied, and the hash of the plan follows each time")
    func withdraws() async throws {
        let sandbox = try await rehearsal()
        let before = try sandbox.bytes(Self.programme)
        try await lich(sandbox, "amend \(Self.name)")
        let again = try await lich(sandbox, "amend \(Self.name)", expecting: 1)
        #expect(again.remarks.contains("đã áp dụng rồi"), "\(again.all)")
        let back = try await lich(sandbox, "amend \(Self.name) --withdraw")
        #expect(back.output.contains("đã bỏ điều chỉnh") && back.output.contains("Có cơ quan thực hiện trở lại"))
        #expect(try sandbox.bytes(Self.programme) == before)
        let twice = try await lich(sandbox, "amend \(Self.name) --withdraw", expecting: 1)
        #expect(twice.remarks.contains("chưa được áp dụng"), "\(twice.all)")
    }

    @Test("An edited amendment makes the draft old")
    func hash() async throws {
        let sandbox = try await rehearsal()
        try await lich(sandbox, "amend \(Self.name)")
        try await lich(sandbox, "release Một --dry-run")
        try await lich(sandbox, "release Một")
        func hash() throws -> String {
            let files = try sandbox.files(below: Self.workspace + "/releases")
            let last = try #require(files.keys.max())
            let head = String(decoding: try #require(files[last]), as: UTF8.self).split(separator: "\n")[0]
            let object = try JSONSerialization.jsonObject(with: Data(head.utf8)) as? [String: Any]
            return String(describing: object?.first { $0.key.lowercased().contains("programmehash") }?.value ?? head)
        }
        let first = try hash()
        try sandbox.replace(
            "chưa kiểm chứng", by: "vẫn chưa kiểm chứng", in: Self.workspace + "/amendments/\(Self.name).yaml")
        try await lich(sandbox, "release Hai --document 1/KH", hour: 11)
        #expect(try hash() != first)
    }

    @Test("What is not there is refused with the nearest name, and nothing changes")
    func unknown() async throws {
        let sandbox = try await rehearsal()
        let before = try sandbox.bytes(Self.programme)
        let outcome = try await lich(sandbox, "amend 2025-07-reorganization", expecting: 1)
        #expect(
            outcome.remarks
                == "lỗi: không có tệp “amendments/2025-07-reorganization.yaml”. Có phải “2025-07-reorganisation”? Chưa có gì thay đổi.\n"
        )
        try sandbox.replace(
            "until: 2025-06-30", by: "until: 2035-06-30", in: Self.workspace + "/amendments/\(Self.name).yaml")
        let bad = try await lich(sandbox, "amend \(Self.name)", expecting: 1)
        #expect(bad.remarks.contains("nằm ngoài chương trình") && bad.remarks.contains("Chưa có gì thay đổi."))
        #expect(try sandbox.bytes(Self.programme) == before)
    }

    @Test("A name in the programme whose file is missing is an error with its place; withdrawing mends it")
    func missingFile() async throws {
        let sandbox = try await rehearsal()
        try sandbox.replace(
            "  time-zone: Asia/Ho_Chi_Minh\n", by: "  time-zone: Asia/Ho_Chi_Minh\n  amendments: [2025-07]\n",
            in: Self.programme)
        let check = try await lich(sandbox, "check", expecting: 1)
        #expect(
            check.output.contains(
                "\(Self.programme):25:16: lỗi: không có tệp “amendments/2025-07.yaml”. Có: 2025-07-reorganisation."),
            "\(check.all)")
        try await lich(sandbox, "amend 2025-07 --withdraw")
        try await lich(sandbox, "check")
    }

    @Test("What lies there and is not applied is a remark of check, and no issue")
    func remark() async throws {
        let sandbox = try await rehearsal()
        let check = try await lich(sandbox, "check")
        #expect(check.output.hasSuffix("0 lỗi, 0 cảnh báo.\n") && !check.output.contains(Self.name), "\(check.all)")
        #expect(check.remarks.contains("chưa áp dụng:\n  \(Self.name): Sắp xếp lại bộ máy"))
    }
}
