import Days
import Foundation
import Programmes
import Testing

@Suite("Changing the text of a holiday file")
struct HolidayEditingTests {
    private static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { fatalError("no day: \(iso)") }
        return day
    }

    private static let file = """
        # Đầu tệp
        holidays:
          id: test
          title: {vi: "Thử", en: "Test"}
          revised: 2026-01-01T08:00:00+07:00   # lần cuối

        days:
          # Năm 2026
          - date: 2026-04-30  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Ngày Chiến thắng", en: "Victory Day"}
            source: "luật # 1"
            revised: 2026-01-01T08:00:00+07:00

          # Đề xuất, chờ văn bản
          - date: 2026-08-31
            kind: swapped-off   # hoán đổi
            status: proposed-unconfirmed
            paired: 2026-08-22
            # chưa chắc
            name: {vi: "Nghỉ", en: "Off"}
            source: 'báo'
            note: "không dùng"
            revised: 2026-01-01T08:00:00+07:00

          # Năm 2027
          - date: 2027-01-01
            kind: public
            status: rule
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: luật
            revised: 2026-01-01T08:00:00+07:00

        festivals:
          - name: {vi: "Lễ", en: "Feast"}
            first: 2026-04-14
            last: 2026-04-16
            status: verified
            source: báo
            revised: 2026-01-01T08:00:00+07:00

        """

    private static let now = "2026-03-10T09:30:00+07:00"

    private static func row(_ date: String, _ kind: DayOff.Kind = .public, paired: String? = nil) -> DayOff {
        DayOff(
            date: day(date), name: Bilingual(vi: "Ngày “mới”", en: "A \"new\" \\ day"), kind: kind, status: .announced,
            paired: paired.map(day), source: "Thông báo số 1", revised: now)
    }

    /// The lines that are new, with `+`, and those that are gone, with `-`.
    private static func diff(_ old: String, _ new: String) -> [String] {
        let (old, new) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
        return new.difference(from: old).map { change in
            switch change {
            case .insert(_, let line, _): "+" + line
            case .remove(_, let line, _): "-" + line
            }
        }
    }

    private static func edited(
        _ text: String, putting rows: [DayOff] = [], removing removed: [DayOff] = []
    ) throws -> (text: String, lines: [Int]) {
        guard
            case .edited(let bytes, _, let lines) = HolidayFile.edit(
                Array(text.utf8), name: "holidays.yaml", putting: rows, removing: removed, revised: now)
        else { throw Refused() }
        return (String(decoding: bytes, as: UTF8.self), lines)
    }

    private struct Refused: Error {}

    /// The file without the proposal, which lacks its other half.
    private static var valid: String {
        let start = file.range(of: "  # Đề xuất")!.lowerBound
        return file.replacingCharacters(in: start..<file.range(of: "  # Năm 2027")!.lowerBound, with: "")
    }

    @Test("A new row goes between its neighbours, and nothing else changes but the instant of the file")
    func insertion() throws {
        let (text, lines) = try Self.edited(Self.valid, putting: [Self.row("2026-05-04")])
        #expect(
            Set(Self.diff(Self.valid, text)) == [
                "-  revised: 2026-01-01T08:00:00+07:00   # lần cuối",
                "+  revised: 2026-03-10T09:30:00+07:00   # lần cuối",
                "+  - date: 2026-05-04  # Thứ Hai", "+    kind: public", "+    status: announced",
                "+    name: {vi: \"Ngày “mới”\", en: \"A \\\"new\\\" \\\\ day\"}", "+    source: \"Thông báo số 1\"",
                "+    revised: 2026-03-10T09:30:00+07:00",
            ])
        #expect(text.components(separatedBy: "\n")[lines[0] - 1] == "  - date: 2026-05-04  # Thứ Hai")
        let place = try #require(text.range(of: "2026-05-04")).lowerBound
        #expect(place < text.range(of: "# Năm 2027")!.lowerBound)
    }

    @Test("Before the first row of a year, below its heading; in a year without rows, below one of its own")
    func years() throws {
        let first = try Self.edited(Self.valid, putting: [Self.row("2026-01-02")]).text
        #expect(first.contains("  # Năm 2026\n  - date: 2026-01-02  # Thứ Sáu\n"))
        let last = try Self.edited(Self.valid, putting: [Self.row("2028-01-03")]).text
        #expect(last.contains("\n\n  # Năm 2028\n  - date: 2028-01-03  # Thứ Hai\n"))
        #expect(last.range(of: "2028-01-03")!.lowerBound < last.range(of: "festivals:")!.lowerBound)
    }

    @Test("What takes the place of a row keeps its comments, and the rows around it their bytes")
    func replacement() throws {
        let pair = """
              - date: 2026-08-22
                kind: swapped-working
                status: proposed-unconfirmed
                paired: 2026-08-31
                name: {vi: "Làm bù", en: "Worked"}
                source: báo
                revised: 2026-01-01T08:00:00+07:00

              # Đề xuất
            """
        let file = Self.file.replacingOccurrences(of: "  # Đề xuất", with: pair)
        let before = try #require(HolidayFile.read(text: file, name: "holidays.yaml").value)
        let proposals = before.daysOff.filter { !$0.counts }
        #expect(proposals.count == 2)
        let (text, lines) = try Self.edited(
            file,
            putting: [
                Self.row("2026-08-31", .swappedOff, paired: "2026-08-22"),
                Self.row("2026-08-22", .swappedWorking, paired: "2026-08-31"),
            ], removing: proposals)
        #expect(text.contains("    kind: swapped-off   # hoán đổi\n"))
        #expect(text.contains("    # chưa chắc\n") && text.contains("  # Đề xuất, chờ văn bản\n  - date: 2026-08-31\n"))
        #expect(!text.contains("không dùng") && lines == [25, 16])
        let comments = { (text: String) in text.components(separatedBy: "\n").filter { $0.contains("# ") }.count }
        #expect(comments(text) == comments(file))
    }

    @Test("A row that is taken out takes its lines along, and no others")
    func removal() throws {
        let before = try #require(HolidayFile.read(text: Self.valid, name: "holidays.yaml").value)
        let text = try Self.edited(Self.valid, removing: [before.daysOff[0]]).text
        #expect(!text.contains("2026-04-30") && text.contains("# Năm 2026") && text.contains("# Năm 2027"))
    }

    @Test("Lines that end in CR LF go on doing so")
    func lineEnds() throws {
        let text = try Self.edited(
            Self.valid.replacingOccurrences(of: "\n", with: "\r\n"), putting: [Self.row("2026-05-04")]
        ).text
        #expect(Array(text.utf8).count { $0 == 10 } == Array(text.utf8).count { $0 == 13 })
    }

    @Test("What would be wrong is told, and what is written in another form is left to a person")
    func refused() throws {
        let half = HolidayFile.edit(
            Array(Self.valid.utf8), name: "holidays.yaml",
            putting: [Self.row("2026-05-04", .swappedOff, paired: "2026-05-09")], removing: [], revised: Self.now)
        guard case .faulty(let issues) = half else { throw Refused() }
        #expect(issues.map(\.code) == ["missing-pair"])
        let flow = """
            holidays: {id: test, title: "Thử", revised: 2026-01-01T08:00:00+07:00}
            days: [{date: 2026-04-30, kind: public, status: announced, name: "A", source: b, revised: 2026-01-01T08:00:00+07:00}]
            """
        guard
            case .unknownLayout = HolidayFile.edit(
                Array(flow.utf8), name: "holidays.yaml", putting: [Self.row("2026-05-04")], removing: [],
                revised: Self.now)
        else { throw Refused() }
    }

    @Test("In the shipped file, each day of 2026 and 2027 can be put in and leaves every other line as it is")
    func shipped() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        let text = try String(
            contentsOf: folder.appendingPathComponent("calendars/holidays/vietnam.yaml"), encoding: .utf8)
        let known = try #require(HolidayFile.read(text: text, name: "vietnam.yaml").value)
        for date in stride(from: Self.day("2026-01-05"), through: Self.day("2027-12-31"), by: 30)
        where !known.daysOff.contains(where: { $0.date == date }) {
            let new = try Self.edited(text, putting: [Self.row("\(date)")]).text
            let diff = Self.diff(text, new)
            #expect(diff.count { $0.hasPrefix("-") } == 1 && diff.count == 8, "\(date): \(diff)")
        }
    }
}
