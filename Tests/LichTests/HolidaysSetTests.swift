import Foundation
import Testing

/// Announcements, entered into a copy of the shipped holiday file. Its first release has the review of 2026 on the morning
/// of Tuesday 22 December, and the meeting of December on Friday the 25th.
@Suite("lich holidays set, unset")
struct HolidaysSetTests {
    private static let file = "calendars/holidays/vietnam.yaml"

    private func lich(_ sandbox: Sandbox, _ words: String, expecting code: Int32 = 0) async throws -> Sandbox.Outcome {
        let outcome = try await sandbox.shell(
            "export LICH_NOW=2026-11-26T09:00:00+07:00 COLUMNS=200; $LICH --workspace calendars/soc-trang holidays \(words)"
        )
        #expect(outcome.code == code, "\(words): \(outcome.all)")
        return outcome
    }

    private func text(_ sandbox: Sandbox) throws -> String {
        String(decoding: try sandbox.bytes(Self.file), as: UTF8.self)
    }

    @Test("A swap is two rows with their source; what a release has on that day must move, and is told")
    func swap() async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        let before = try text(sandbox)
        let words = "set 22/12/2026 off --work 26/12/2026 --source 'Văn bản số 9/VPCP' --name 'Quốc khánh'"
        let tried = try await lich(sandbox, words + " --dry-run")
        #expect(tried.output.contains("phải dời") && tried.output.contains("sáng Thứ Ba 22/12/2026 →"), "\(tried.all)")
        #expect(tried.remarks.contains("Chưa có gì thay đổi."))
        #expect(try text(sandbox) == before)
        let done = try await lich(sandbox, words)
        #expect(
            done.remarks.contains("lich plan") && done.remarks.contains("git checkout -- \(Self.file)"), "\(done.all)")
        #expect(
            done.output.contains("nghỉ      Thứ Ba 22/12/2026 · Quốc khánh (nghỉ hoán đổi, làm bù 26/12/2026)"),
            "\(done.all)")
        let after = try text(sandbox)
        #expect(
            after.contains(
                "  - date: 2026-12-22  # Thứ Ba\n    kind: swapped-off\n    status: announced\n    paired: 2026-12-26\n"
            ))
        #expect(after.contains("en: \"National Day (make-up working Saturday)\""))
        #expect(after.contains("\n  revised: 2026-11-26T09:00:00+07:00\n"))
        let plan = try await sandbox.shell(
            "export LICH_NOW=2026-11-26T09:00:00+07:00; $LICH --workspace calendars/soc-trang plan >/dev/null && $LICH --workspace calendars/soc-trang changes"
        )
        #expect(plan.output.contains("review/2026  Dời") && plan.output.contains("1 dời"), "\(plan.all)")
        // Once more, it is known; otherwise, it is contradicted, with the place and the source of what stands.
        let again = try await lich(sandbox, words, expecting: 1)
        #expect(again.remarks.contains("đã ghi đúng như vậy"), "\(again.all)")
        let other = try await lich(sandbox, "set 22/12/2026 off --work 27/12/2026 --source x", expecting: 1)
        #expect(
            other.remarks.contains("\(Self.file):553") && other.remarks.contains("Văn bản số 9/VPCP"), "\(other.all)")
        #expect(try text(sandbox) == after)
        _ = try await lich(sandbox, "set 22/12/2026 off --work 27/12/2026 --source 'Văn bản số 10' --replace")
        #expect(try !text(sandbox).contains("2026-12-26") && text(sandbox).contains("- date: 2026-12-27  # Chủ nhật"))
        _ = try await lich(sandbox, "unset 22/12/2026 --replace")
        let taken = try text(sandbox)
        #expect(taken.replacingOccurrences(of: "  revised: 2026-11-26T09", with: "  revised: 2026-11-23T08") == before)
    }

    @Test("An estimate that is announced keeps its kind and name; a proposal, with both its days")
    func announced() async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        _ = try await lich(sandbox, "set 6/2/2027 off --source 'Thông báo 12'")
        #expect(
            try text(sandbox).contains(
                "Tết Nguyên đán – mùng 1\", en: \"Lunar New Year (Tết) – day 1\"}\n    source: \"Thông báo 12\""))
        let half = try await lich(sandbox, "set 23/11/2026 off --source x --replace --dry-run")
        #expect(half.output.contains("bỏ dòng"), "\(half.all)")
        _ = try await lich(sandbox, "set 23/11/2026 off --work 28/11/2026 --source 'Thông báo 13' --replace")
        #expect(try !text(sandbox).contains("status: proposed-unconfirmed"))
        let json = try await lich(sandbox, "set 1/3/2027 off --source x --format json")
        let value = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let row = try #require((value["rows"] as? [[String: Any]])?.first)
        #expect(row["kind"] as? String == "public" && row["day"] as? String == "2027-03-01")
    }

    @Test(
        "What cannot be is refused, says why, and changes nothing",
        arguments: [
            ("set 26/12/2026 off --source x", 1, "vốn là ngày nghỉ hằng tuần"),
            ("set 22/12/2026 off --work 24/12/2026 --source x", 1, "vốn là ngày làm việc"),
            ("set 22/12/2026 off --work 27/3/2027 --source x", 1, "quá 60"),
            ("set 2/11/2026 off --source x", 1, "đã qua"), ("set 22/12/2026 off", 64, "--source"),
            ("set 22/12/2026 off --source x --work 26/12/2026 --compensates 1/1/2027", 64, "--compensates"),
            ("set 22/12/2026 off --source x --compensates 21/12/2026", 1, "không phải ngày lễ"),
            ("set 32/12/2026 off --source x", 1, "không có ngày"), ("unset 22/12/2026", 1, "không có dòng nào"),
            ("unset 24/11/2026", 1, "--replace"),
        ])
    func refused(words: String, code: Int32, message: String) async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        let before = try sandbox.files(below: "calendars/holidays")
        let outcome = try await lich(sandbox, words, expecting: code)
        #expect(outcome.remarks.contains(message), "\(outcome.all)")
        #expect(try sandbox.files(below: "calendars/holidays") == before)
    }

    @Test("The past can be put right, when asked for")
    func past() async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        _ = try await lich(sandbox, "set 2/11/2026 off --work 7/11/2026 --source 'Văn bản cũ' --replace")
        #expect(try text(sandbox).contains("- date: 2026-11-02  # Thứ Hai"))
    }

    @Test("The working calendar is shown as before, with and without a year")
    func shown() async throws {
        let sandbox = try Sandbox.withShippedProgramme()
        for words in ["2026", "", "show 2026"] {
            #expect(try await lich(sandbox, words).output.hasPrefix("Lịch làm việc năm 2026\n"))
        }
        #expect(try await lich(sandbox, "2031 --estimate").output.contains("- date: 2031-01-01"))
    }
}
