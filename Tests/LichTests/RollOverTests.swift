import Foundation
import Testing

@Suite("lich init --from")
struct RollOverTests {
    private static let words = "init next --from calendars/soc-trang --signed 20/12/2026"

    private func rolled(_ more: String = "") async throws -> (Sandbox, Sandbox.Outcome) {
        let sandbox = try Sandbox.withShippedProgramme()
        let made = try await sandbox.shell("LICH_NOW=2026-11-26T09:00:00+07:00 $LICH \(Self.words) \(more)")
        #expect(made.code == 0, "\(made.all)")
        return (sandbox, made)
    }

    @Test("The shipped programme goes on into 2027–2031, is checked without an error, and planned")
    func shipped() async throws {
        let (sandbox, made) = try await rolled()
        #expect(
            made.output
                == "next/programme.yaml\nnext/coordination-programme.txt\nnext/clauses.csv\nnext/vietnam.yaml\n")
        for words in [
            "“district-programme”: 2023-01-03, 2023-03-31 → 2027-01-03, 2027-03-31", "khung riêng của 2023",
            "→ 2031-12-01, 2031-12-18, 2031-12-31", "mọi câu trích là của chương trình cũ",
        ] {
            #expect(made.remarks.contains(words), "\(words): \(made.all)")
        }
        let check = try await sandbox.lich("check", "--workspace", "next")
        #expect(check.code == 0 && check.output.hasSuffix("0 lỗi, 0 cảnh báo.\n"), "\(check.all)")
        #expect(check.output.contains("giai đoạn 2027–2031, tỉnh Sóc Trăng"))
        let plan = try await sandbox.lich("plan", "--workspace", "next")
        #expect(plan.code == 0 && plan.output.contains("433 đã xếp · 0 chưa xếp · 0 xung đột"), "\(plan.all)")
        #expect(plan.output.contains("Lịch minh họa"))
    }

    @Test("Only what is dated differs from the old text; remarks, quotations and order stay")
    func onlyDatesDiffer() async throws {
        let (sandbox, _) = try await rolled()
        func lines(_ path: String) throws -> [String] {
            String(decoding: try sandbox.bytes(path), as: UTF8.self).components(separatedBy: "\n")
        }
        let (old, new) = (try lines("calendars/soc-trang/programme.yaml"), try lines("next/programme.yaml"))
        let difference = new.difference(from: old)
        #expect(difference.removals.count == 18 && difference.insertions.count == 17, "\(difference)")
        #expect(new.contains("  id: soc-trang-2027-2031") && new.contains("  signed: 2026-12-20"))
        #expect(new.contains("  horizon: 2027-01-01..2031-12-31"))
        #expect(new.filter { $0.contains("#") } == old.filter { $0.contains("#") })
        #expect(new.filter { $0.contains("quote:") } == old.filter { $0.contains("quote:") })
        #expect(try sandbox.bytes("next/clauses.csv") == sandbox.bytes("calendars/soc-trang/clauses.csv"))
    }

    @Test("Horizon and identity may be chosen; a rehearsal writes nothing")
    func chosen() async throws {
        let (sandbox, made) = try await rolled("--horizon 2027-01-01..2030-12-31 --id moi --dry-run --format json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["folder", "files", "programme", "horizon", "review", "issues"])
        #expect(object["programme"] as? String == "moi")
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("next").path))
    }

    @Test("A folder with anything in it is refused, and so is the old identity")
    func refuses() async throws {
        let (sandbox, _) = try await rolled()
        let before = try sandbox.files(below: "next")
        let again = try await sandbox.shell("$LICH \(Self.words)")
        #expect(again.code == 1 && again.remarks.contains("thư mục “next” không trống"), "\(again.all)")
        #expect(try sandbox.files(below: "next") == before)
        let same = try await sandbox.shell(
            "$LICH init other --from calendars/soc-trang --signed 2026-12-20 --id soc-trang-2022-2026")
        #expect(same.code == 1 && same.remarks.contains("mã của chương trình cũ"), "\(same.all)")
        let unsigned = try await sandbox.shell("$LICH init other --from calendars/soc-trang")
        #expect(unsigned.code == 64)
    }

    @Test("The sample of init goes on too, and amendments stay behind")
    func sample() async throws {
        let sandbox = try await Sandbox.withOffice()
        try sandbox.write(
            """
            amendment: {id: x, title: X, date: 2026-06-01, basis: {document: QĐ 1, status: memory}}
            changes: {bodies: {to-nam: {ends: {until: 2026-05-31, status: memory}}}}

            """, to: "office/amendments/x.yaml")
        #expect(try await sandbox.lich("amend", "x", "--workspace", "office").code == 0)
        let made = try await sandbox.lich("init", "next", "--from", "office", "--signed", "15/12/2027")
        #expect(made.code == 0 && made.remarks.contains("điều chỉnh không mang theo: x"), "\(made.all)")
        let check = try await sandbox.lich("check", "--workspace", "next")
        #expect(check.code == 0 && check.output.contains("01/01/2028–31/12/2029"), "\(check.all)")
    }
}
