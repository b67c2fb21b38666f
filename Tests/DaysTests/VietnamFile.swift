import Days
import Foundation
import Testing

/// The shipped holiday file, read line by line: it keeps one key a line, which is also what makes its changes legible.
enum VietnamFile {
    /// What a row of the file and a row in memory have in common without a parser for quoted text.
    struct Row: Equatable {
        var date: Day
        var kind: DayOff.Kind?
        var status: DayOff.Status?
        var paired: Day?
        var name = ""

        init(date: Day) {
            self.date = date
        }

        init(_ row: DayOff) {
            date = row.date
            kind = row.kind
            status = row.status
            paired = row.paired
            name = "{vi: \"\(row.name.vi)\", en: \"\(row.name.en)\"}"
        }
    }

    static func lines() throws -> [Substring] {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("calendars/holidays/vietnam.yaml")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    static func rows() throws -> [Row] {
        var rows: [Row] = []
        for line in try lines().drop(while: { $0 != "days:" }).prefix(while: { $0 != "festivals:" }) {
            if let value = value(of: "  - date", in: line) {
                rows.append(Row(date: try #require(Day(iso: value.prefix(10)), "\(line)")))
            } else if let value = value(of: "    kind", in: line) {
                rows[rows.count - 1].kind = DayOff.Kind(rawValue: String(value))
            } else if let value = value(of: "    status", in: line) {
                rows[rows.count - 1].status = DayOff.Status(rawValue: String(value))
            } else if let value = value(of: "    paired", in: line) {
                rows[rows.count - 1].paired = Day(iso: value)
            } else if let value = value(of: "    name", in: line) {
                rows[rows.count - 1].name = String(value)
            }
        }
        return rows
    }

    private static func value(of key: String, in line: Substring) -> Substring? {
        line.hasPrefix("\(key): ") ? line.dropFirst(key.count + 2) : nil
    }
}

@Suite("The holidays of Viet Nam")
struct VietnamFileTests {
    @Test("Rows stand in order, each with kind, status and name, and no day twice for one kind")
    func rowsInOrder() throws {
        let rows = try VietnamFile.rows()
        #expect(rows.count == 94)
        #expect(rows.map(\.date) == rows.map(\.date).sorted())
        #expect(rows.allSatisfy { $0.kind != nil && $0.status != nil && !$0.name.isEmpty })
        #expect(Set(rows.map { "\($0.date) \($0.kind?.rawValue ?? "")" }).count == rows.count)
    }

    @Test("Every day of a swap names the other, and every day made up names its holiday on a rest day")
    func pairs() throws {
        let rows = try VietnamFile.rows()
        for row in rows where row.kind != .public {
            let paired = try #require(row.paired)
            let other = try #require(rows.first { $0.date == paired })
            switch row.kind {
            case .compensatory:
                #expect(other.kind == .public && other.date.weekday >= .saturday && row.date.weekday < .saturday)
            case .swappedOff:
                #expect(other.kind == .swappedWorking && other.paired == row.date && row.date.weekday < .saturday)
            default:
                #expect(other.kind == .swappedOff && other.paired == row.date && row.date.weekday >= .saturday)
            }
            #expect(other.status == row.status)
        }
    }

    @Test("The weekday written beside each date is the right one")
    func weekdays() throws {
        let names: [Weekday: String] = [
            .monday: "Thứ Hai", .tuesday: "Thứ Ba", .wednesday: "Thứ Tư", .thursday: "Thứ Năm", .friday: "Thứ Sáu",
            .saturday: "Thứ Bảy", .sunday: "Chủ nhật",
        ]
        for line in try VietnamFile.lines() where line.hasPrefix("  - date: ") {
            let day = try #require(Day(iso: line.dropFirst(10).prefix(10)))
            let name = try #require(names[day.weekday])
            #expect(line.hasSuffix("  # \(name)"), "\(line)")
        }
    }

    @Test(
        "The official breaks of civil servants come out of the file",
        arguments: [
            ("2023-01-20", "2023-01-26"), ("2023-04-29", "2023-05-03"), ("2023-09-01", "2023-09-04"),
            ("2024-02-08", "2024-02-14"), ("2024-04-27", "2024-05-01"), ("2025-01-25", "2025-02-02"),
            ("2025-04-30", "2025-05-04"), ("2026-01-01", "2026-01-04"), ("2026-02-14", "2026-02-22"),
            ("2026-08-29", "2026-09-02"), ("2027-02-04", "2027-02-10"),
        ] as [(Day, Day)])
    func officialBreaks(first: Day, last: Day) throws {
        let calendar = WorkingCalendar(
            daysOff: try VietnamFile.rows().map { row in
                DayOff.row(row.date, try #require(row.kind), try #require(row.status), paired: row.paired)
            })
        #expect(calendar.workingDayCount(in: first...last) == 0)
        #expect(calendar.isWorking(first.previous))
        #expect(calendar.isWorking(last.next))
    }
}
