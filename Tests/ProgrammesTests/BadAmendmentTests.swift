import Days
import Programmes
import Testing

/// What is said of an amendment with something wrong in it.
@Suite("An amendment with faults")
struct BadAmendmentTests {
    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let edit: (old: String, new: String)
        let vi: [String]
        let en: [String]

        init(_ title: String, _ old: String, _ new: String, vi: String..., en: String...) {
            testDescription = title
            edit = (old, new)
            self.vi = vi
            self.en = en
        }
    }

    @Test("Each fault is said with its place, the value and the way out, and nothing else is", arguments: Bad.all)
    func saysWhatIsWrong(_ bad: Bad) throws {
        #expect(AmendmentSample.text.contains(bad.edit.old), "the sample has no \(bad.edit.old)")
        let text = AmendmentSample.text.replacing(bad.edit.old, with: bad.edit.new, maxReplacements: 1)
        let reading = try AmendmentSample.programme().amended(by: [AmendmentSample.text(text)])
        #expect(reading.issues.map { $0.description(in: .vi) } == bad.vi)
        #expect(reading.issues.map { $0.description(in: .en) } == bad.en)
        #expect(reading.value == nil)
    }

    @Test("All faults are said at once, in the order of the file")
    func allAtOnce() throws {
        let text = AmendmentSample.text.replacing("date: 2025-07-01", with: "date: 2031-07-01")
            .replacing("    a: {ends", with: "    aa: {ends").replacing("      length: 4", with: "      lenght: 4")
        let codes = try AmendmentSample.issues(AmendmentSample.text(text)).map(\.code)
        #expect(codes == ["outside-programme", "unknown-unit", "unknown-key"])
    }

    @Test("The same amendment twice in the list is said")
    func twice() {
        let text = Sample.text.replacing("hours:\n", with: "  amendments: [reform, reform]\nhours:\n")
        #expect(
            ProgrammeFile.read(text: text, name: "p.yaml").issues.map { $0.description(in: .vi) } == [
                "p.yaml:16:24: lỗi: điều chỉnh “reform” ghi hai lần. Xóa một."
            ])
    }

    private static func other(date: String, _ changes: String) -> AmendmentText {
        AmendmentSample.text(
            """
            amendment: {id: other, title: Khác, date: \(date), basis: {document: NQ 2, status: memory}}
            changes:
              \(changes)

            """, "other")
    }

    @Test("Two amendments that contradict each other are named, with both places")
    func contradiction() throws {
        let issues = try AmendmentSample.issues(
            AmendmentSample.text(AmendmentSample.text),
            Self.other(date: "2025-07-01", "bodies: {bdv: {ends: {until: 2025-08-31, status: memory}}}"))
        #expect(
            issues.map { $0.description(in: .vi) } == [
                "amendments/other.yaml:3:24: lỗi: “bdv”: ends ở đây trái với điều chỉnh “reform” (amendments/reform.yaml:10:17). Sửa một trong hai, hoặc chỉ áp dụng một."
            ])
        let title = try AmendmentSample.issues(
            AmendmentSample.text(AmendmentSample.text),
            Self.other(date: "2025-07-01", "obligations: {training: {title: Khác}}"))
        #expect(title.map(\.code) == ["contradicting-amendments"])
    }

    @Test("Amendments stand in the order of their days")
    func order() throws {
        let issues = try AmendmentSample.issues(
            AmendmentSample.text(AmendmentSample.text),
            Self.other(date: "2025-01-01", "obligations: {two-way: {title: Khác}}"))
        #expect(issues.map(\.code) == ["amendments-out-of-order"])
    }

    @Test("What only the amended programme lacks is shown where the amendment says it")
    func amendedWhole() throws {
        let text = AmendmentSample.text.replacing("      leads: btg\n", with: "      leads: btgg\n")
        let issues = try AmendmentSample.issues(AmendmentSample.text(text))
        #expect(
            issues.map { $0.description(in: .en) } == [
                "amendments/reform.yaml:21:14: error: there is no body “btgg”. Did you mean “btg”?"
            ])
    }
}

extension BadAmendmentTests.Bad {
    private static let file = "amendments/reform.yaml"

    static let all: [Self] = [
        Self(
            "an unknown body",
            "    bcs: {ends",
            "    bcss: {ends",
            vi: "\(file):12:11: lỗi: không có cơ quan “bcss”. Có phải “bcs”?",
            en: "\(file):12:11: error: there is no body “bcss”. Did you mean “bcs”?"),
        Self(
            "an unknown unit",
            "    a: {ends",
            "    aa: {ends",
            vi: "\(file):14:9: lỗi: không có đơn vị “aa”. Có phải “a”?",
            en: "\(file):14:9: error: there is no unit “aa”. Did you mean “a”?"),
        Self(
            "an unknown obligation",
            "    inspection:\n",
            "    inspektion:\n",
            vi: "\(file):24:7: lỗi: không có việc “inspektion”. Có phải “inspection”?",
            en: "\(file):24:7: error: there is no obligation “inspektion”. Did you mean “inspection”?"),
        Self(
            "a successor that does not exist",
            "is: btg",
            "is: btgg",
            vi: "\(file):10:88: lỗi: không có cơ quan “btgg”. Có phải “btg”?",
            en: "\(file):10:88: error: there is no body “btgg”. Did you mean “btg”?"),
        Self(
            "a body that follows itself",
            "is: btg",
            "is: bdv",
            vi: "\(file):10:88: lỗi: “bdv” không thể kế thừa chính mình. Ghi cơ quan khác.",
            en: "\(file):10:88: error: “bdv” cannot follow itself. Write another body."),
        Self(
            "a successor of somebody who does not end",
            "bdv: {ends: {until: 2025-06-30, status: verified, source: \"NQ 1\"}, ",
            "bdv: {",
            vi:
                "\(file):10:27: lỗi: “bdv” chưa có ngày kết thúc, nên chưa có ai kế thừa. Thêm “ends”, hoặc xóa “successor”.",
            en: "\(file):10:27: error: “bdv” has no end, so nobody follows it. Add “ends”, or delete “successor”."),
        Self(
            "a successor that begins too late",
            "from: 2025-07-01, name: {vi: \"Ban Tuyên giáo\"",
            "from: 2025-09-01, name: {vi: \"Ban Tuyên giáo\"",
            vi:
                "\(file):10:88: lỗi: “btg” bắt đầu (01/9/2025) muộn hơn ngày sau khi “bdv” kết thúc (30/6/2025). Sửa một trong hai ngày.",
            en:
                "\(file):10:88: error: “btg” begins (2025-09-01) later than the day after “bdv” ends (2025-06-30). Mend one of the days."
        ),
        Self(
            "a successor that has ended",
            "is: btg",
            "is: bcs",
            vi:
                "\(file):10:88: lỗi: “bcs” kết thúc (31/3/2025) không sau “bdv” (30/6/2025), nên không kế thừa được. Chọn cơ quan khác.",
            en:
                "\(file):10:88: error: “bcs” ends (2025-03-31) no later than “bdv” (2025-06-30) and cannot follow it. Choose another body."
        ),
        Self(
            "a confirmation by nobody",
            ", confirmed-by: \"Quyết định số 5\"",
            "",
            vi:
                "\(file):10:104: lỗi: người kế thừa của cơ quan “bdv” chỉ được tính khi có cả “confirmed: true” và “confirmed-by: cơ quan hay văn bản”. Thêm mục còn thiếu, hoặc xóa cả hai.",
            en:
                "\(file):10:104: error: the successor of the body “bdv” counts only with both “confirmed: true” and “confirmed-by: office or paper”. Add what is missing, or delete both."
        ),
        Self(
            "a confirmation without a name",
            "is: btg, confirmed",
            "proposed: BTG, confirmed",
            vi: "\(file):10:83: lỗi: “successor” của cơ quan “bdv” thiếu “is”. Thêm dòng “is: …”.",
            en: "\(file):10:83: error: “successor” of the body “bdv” lacks “is”. Add a line “is: …”."),
        Self(
            "a confirmation by a person",
            "confirmed-by: \"Quyết định số 5\"",
            "confirmed-by: \"Ông A\"",
            vi:
                "\(file):10:124: lỗi: “confirmed-by” ghi cơ quan hay văn bản, không ghi tên người. Ghi số văn bản, hoặc tên cơ quan.",
            en:
                "\(file):10:124: error: “confirmed-by” names an office or a paper, never a person. Write the paper's number, or the office."
        ),
        Self(
            "an end before its beginning",
            "bdv: {ends: {until: 2025-06-30",
            "btg-x: {begins: {from: 2025-07-01, name: X, status: memory}, ends: {until: 2025-06-01, status: memory}}\n    bdv: {ends: {until: 2025-06-30",
            vi:
                "\(file):10:80: lỗi: “btg-x” kết thúc (01/6/2025) trước khi bắt đầu (01/7/2025). Sửa một trong hai ngày.",
            en: "\(file):10:80: error: “btg-x” ends (2025-06-01) before it begins (2025-07-01). Mend one of the days."),
        Self(
            "an end before the programme",
            "ends: {until: 2025-12-31",
            "ends: {until: 2021-12-31",
            vi: "\(file):24:21: lỗi: ngày 31/12/2021 nằm ngoài chương trình (30/12/2022–31/12/2026). Sửa ngày.",
            en: "\(file):24:21: error: 2021-12-31 lies outside the programme (2022-12-30…2026-12-31). Mend the day."),
        Self(
            "a date outside the programme",
            "date: 2025-07-01",
            "date: 2027-07-01",
            vi: "\(file):4:9: lỗi: ngày 01/7/2027 nằm ngoài chương trình (30/12/2022–31/12/2026). Sửa ngày.",
            en: "\(file):4:9: error: 2027-07-01 lies outside the programme (2022-12-30…2026-12-31). Mend the day."),
        Self(
            "a day the calendar does not have",
            "date: 2025-07-01",
            "date: 2025-02-30",
            vi: "\(file):4:9: lỗi: không có ngày 2025-02-30 trong lịch. Sửa ngày.",
            en: "\(file):4:9: error: the calendar has no day 2025-02-30. Mend the day."),
        Self(
            "an end with two days",
            "a: {ends: {until: 2025-06-30, ",
            "a: {ends: {until: 2025-06-30, not-after: 2025-07-31, ",
            vi:
                "\(file):14:15: lỗi: “ends” của đơn vị “a” phải có đúng một trong: until (ngày cuối), not-after (chậm nhất).",
            en:
                "\(file):14:15: error: “ends” of the unit “a” must have exactly one of: until (the last day), not-after (at the latest)."
        ),
        Self(
            "an end of unknown standing",
            "not-after: 2025-03-31, status: unverified",
            "not-after: 2025-03-31, status: certain",
            vi: "\(file):12:49: lỗi: không có độ xác minh “certain”. Chọn trong: memory, unverified, verified.",
            en: "\(file):12:49: error: there is no status “certain”. Choose from: memory, unverified, verified."),
        Self(
            "an end that says nothing of how it is known",
            "not-after: 2025-03-31, status: unverified",
            "not-after: 2025-03-31",
            vi: "\(file):12:17: lỗi: “ends” của cơ quan “bcs” thiếu “status”. Thêm dòng “status: …”.",
            en: "\(file):12:17: error: “ends” of the body “bcs” lacks “status”. Add a line “status: …”."),
        Self(
            "an unknown key",
            "  note: {vi: \"ghi chú\"",
            "  notes: {vi: \"ghi chú\"",
            vi: "\(file):7:3: lỗi: phần “amendment” không có khóa “notes”. Có phải “note”?",
            en: "\(file):7:3: error: the part “amendment” has no key “notes”. Did you mean “note”?"),
        Self(
            "an unknown part",
            "  groups:\n",
            "  group:\n",
            vi: "\(file):16:3: lỗi: phần “changes” không có khóa “group”. Có phải “groups”?",
            en: "\(file):16:3: error: the part “changes” has no key “group”. Did you mean “groups”?"),
        Self(
            "an unknown key of a change",
            "      length: 4\n",
            "      lenght: 4\n",
            vi: "\(file):22:7: lỗi: thay đổi của việc “training” không có khóa “lenght”. Có phải “length”?",
            en:
                "\(file):22:7: error: the change of the obligation “training” has no key “lenght”. Did you mean “length”?"
        ),
        Self(
            "an id that is not the file's name",
            "id: reform\n",
            "id: reforms\n",
            vi: "\(file):2:7: lỗi: id “reforms” khác tên tệp “reform”. Đặt id như tên tệp, hoặc đổi tên tệp.",
            en: "\(file):2:7: error: the id “reforms” is not the file's name “reform”. Make them the same."),
        Self(
            "no basis",
            "  basis:\n    - {document: \"NQ 1\", status: verified, source: \"Công báo\"}\n",
            "",
            vi: "\(file):2:3: lỗi: phần “amendment” thiếu “basis”. Thêm dòng “basis: …”.",
            en: "\(file):2:3: error: the part “amendment” lacks “basis”. Add a line “basis: …”."),
        Self(
            "a body that is there already",
            "    btg: {begins",
            "    bdv-a: {begins: {from: 2025-07-01, name: X, status: memory}}\n    btg: {begins",
            vi:
                "\(file):11:12: lỗi: đã có cơ quan “bdv-a”, không thể bắt đầu lần nữa. Đặt tên khác, hoặc xóa “begins”.",
            en:
                "\(file):11:12: error: the body “bdv-a” is there already, and cannot begin again. Choose another name, or delete it."
        ),
        Self(
            "an obligation that is there already",
            "    commune-report:\n",
            "    two-way:\n",
            vi: "\(file):30:7: lỗi: đã có việc “two-way”, không thể bắt đầu lần nữa. Đặt tên khác, hoặc xóa “begins”.",
            en:
                "\(file):30:7: error: the obligation “two-way” is there already, and cannot begin again. Choose another name, or delete it."
        ),
        Self(
            "a change that changes nothing",
            "    inspection:\n      ends: {until: 2025-12-31, status: memory}\n",
            "    inspection:\n      note: không\n",
            vi: "\(file):24:7: lỗi: không có gì thay đổi ở việc “inspection”. Ghi thay đổi, hoặc xóa mục này.",
            en:
                "\(file):24:7: error: nothing changes of the obligation “inspection”. Write what does, or delete the entry."
        ),
        Self(
            "windows for what follows a rule",
            "    report:\n      windows:",
            "    meeting:\n      windows:",
            vi:
                "\(file):27:9: lỗi: “meeting” theo quy tắc lặp (rule), không đổi khung được. Cho việc này kết thúc và thêm việc mới.",
            en:
                "\(file):27:9: error: “meeting” follows a stated rule, and its windows cannot be changed. End it, and begin another."
        ),
        Self(
            "a length for what has no schedule",
            "    inspection:\n      ends: {until: 2025-12-31, status: memory}\n",
            "    opinions:\n      length: 2\n",
            vi: "\(file):24:15: lỗi: việc “opinions” không có lịch, nên không có “length” để đổi. Xóa “length”.",
            en:
                "\(file):24:15: error: the obligation “opinions” has no schedule, so there is no “length” to change. Delete it."
        ),
        Self(
            "windows that come too late",
            "date: 2025-07-01",
            "date: 2026-12-30",
            vi:
                "\(file):27:9: lỗi: mọi lần của “report” đều đã hết hạn trước 30/12/2026, khung mới không dùng vào đâu. Xóa windows, hoặc sửa date.",
            en:
                "\(file):27:9: error: every occurrence of “report” closes before 2026-12-30, so its new windows hold for none. Delete them, or mend the date."
        ),
        Self(
            "a new obligation with a condition",
            "        kind: report\n",
            "        when: {reports: literal}\n        kind: report\n",
            vi: "\(file):31:9: lỗi: việc mới trong điều chỉnh không có khóa “when”. Xóa khóa này.",
            en: "\(file):31:9: error: a new obligation of an amendment has no key “when”. Delete the key."),
        Self(
            "a new obligation that names nobody",
            "        leads: unit.commission\n",
            "        leads: unit.comission\n",
            vi: "\(file):35:16: lỗi: đơn vị “c” không có cơ quan giữ vai “comission”. Có phải “commission”?",
            en: "\(file):35:16: error: the unit “c” has no body in the part “comission”. Did you mean “commission”?"),
    ]
}
