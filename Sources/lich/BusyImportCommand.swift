import ArgumentParser
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// `lich busy import`: busy times from a calendar or a table.
struct BusyImportCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập ngày bận từ .ics, .csv, .xlsx. · Take busy times from a calendar or a table.",
        discussion: """
            Lịch: lich busy import "đ/c Nguyễn Văn A" lich.ics; tên sự kiện không được giữ, trừ khi có --with-titles. Bảng: lich \
            busy import bang.xlsx, các cột: ai, từ ngày, đến ngày, buổi, lý do. Nhập lại tệp cùng tên thì thay những gì nhập \
            từ tệp ấy trước đây, từ hôm nay trở đi. · Titles of events are not kept unless you ask. A file of the same name \
            replaces what came from it before, from today on.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Ai (bảng có cột “ai” thì không cần), rồi tệp. · Who, unless the table says so, and the file.")
    var whoAndFile: [String]

    @Flag(help: "Giữ tên sự kiện của lịch làm lý do. · Keep the titles of events as reasons.")
    var withTitles = false

    @Option(help: ArgumentHelp("Trang của tệp .xlsx. · The sheet of a workbook.", valueName: "name"))
    var sheet: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        guard (1...2).contains(whoAndFile.count) else {
            throw ValidationError("busy import [AI] TỆP. · busy import [WHO] FILE.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let desk = try workspace.desk()
        let file = whoAndFile[whoAndFile.count - 1]
        let who = try whoAndFile.count == 2 ? workspace.claimant(whoAndFile[0], desk) : nil
        let bytes = try BoundedFile.read(file, limit: BusyCalendar.limits.totalBytes)
        let found =
            Self.isCalendar(bytes)
            ? try calendar(bytes, file, who, workspace, surroundings)
            : try table(bytes, file, who, desk, workspace, surroundings)
        guard found.times.count <= Self.limit else {
            throw Failure(
                vi: "“\(file)” có hơn \(Self.limit) lần bận. Kiểm tra xem có chọn nhầm tệp không. Chưa có gì thay đổi.",
                en:
                    "“\(file)” has more than \(Self.limit) busy times. Check that it is the right file. Nothing has been changed."
            )
        }
        let source = file == "-" ? "stdin" : Path.name(of: file)
        let from = try firstDay(workspace, surroundings)
        let merging = BusyMerging(of: found.times, from: source, of: who, since: from)
        let words = typed(
            "busy import",
            [who.map(BusyTime.discreet)].compactMap(\.self) + [(who ?? "").hasPrefix("person ") ? "…" : source])
        let remarks = (found.remarks + [merging.words(instead: desk.busy)]).map { $0[surroundings.language] }
        try changeBusy(
            "busy import", words, workspace, surroundings, isPretended: dryRun, remarks: remarks,
            isPersonNeeded: found.isPartly
        ) { _, busy in merging.apply(to: &busy) }
    }

    /// The most busy times that a file may bring.
    private static let limit = 10_000

    private typealias Found = (times: [BusyTime], remarks: [Bilingual], isPartly: Bool)

    /// The first day that matters: what is past changes nothing once something is public.
    private func firstDay(_ workspace: OpenedWorkspace, _ surroundings: Surroundings) throws -> Day {
        let first = workspace.programme.horizon.lowerBound
        return try LatestRelease(in: workspace.releases).number == nil
            ? first : max(first, try workspace.today(surroundings))
    }

    private static func isCalendar(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(200), as: UTF8.self).uppercased().contains("BEGIN:VCALENDAR")
    }

    private func calendar(
        _ bytes: [UInt8], _ file: String, _ who: String?, _ workspace: OpenedWorkspace, _ surroundings: Surroundings
    ) throws -> Found {
        guard let who else {
            throw Failure(
                vi:
                    "“\(file)” là lịch của ai? Ghi trước tên tệp: lich busy import “trưởng …” \(file). Chưa có gì thay đổi.",
                en:
                    "whose calendar is “\(file)”? Say so before the file: lich busy import “head of …” \(file). Nothing has been changed.",
                exitCode: 64)
        }
        let programme = workspace.programme
        let first = try firstDay(workspace, surroundings)
        guard first <= programme.horizon.upperBound else { return ([], [], false) }
        do {
            let reading = try CalendarObject.read(bytes, limits: BusyCalendar.limits)
            let found = try BusyCalendar(
                of: who, in: first...programme.horizon.upperBound, hours: programme.hours, zone: programme.timeZone,
                keepsTitles: withTitles
            ).times(of: reading.calendars)
            return (found.times, Self.remarks(on: found), found.unreadCount > 0)
        } catch {
            throw Failure(
                vi: "“\(file)”: \(error.reason) Chưa có gì thay đổi.",
                en: "“\(file)”: \(error.reason) Nothing has been changed.")
        }
    }

    private static func remarks(on found: BusyCalendar.Result) -> [Bilingual] {
        guard found.unreadCount > 0 else { return [] }
        return [
            Bilingual(
                vi:
                    "Có \(found.unreadCount) trong \(found.eventCount) sự kiện không hiểu hết thời gian (múi giờ hoặc cách lặp lạ). "
                    + "Xem lại trong lịch gốc, ghi tay: lich busy add.",
                en:
                    "The times of \(found.unreadCount) of \(found.eventCount) events are not wholly understood (a strange zone or rule). "
                    + "Look at them in the calendar, and enter them with lich busy add.")
        ]
    }

    private func table(
        _ bytes: [UInt8], _ file: String, _ who: String?, _ desk: Desk, _ workspace: OpenedWorkspace,
        _ surroundings: Surroundings
    ) throws -> Found {
        let table = try BusyTable(bytes, name: file, sheet: sheet, hasWho: who != nil)
        let reading = DateReading(today: try workspace.today(surroundings))
        let times = try table.times(of: who, reading) { try workspace.claimant($0, desk) }
        return (times, table.remarks, false)
    }
}
