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

/// Busy times of a file, and those that are known.
///
/// A file of the same name is a newer state of the same file: what it does not say any more is gone, from the first day
/// on that matters. What another file or a person has said stays, and is not said twice.
struct BusyMerging {
    private let times: [BusyTime]
    private let source: String
    private let who: Set<String>?
    private let first: Day

    /// What a file says; `who` where it is the calendar of one, so that two persons’ files may have one name.
    init(of times: [BusyTime], from source: String, of who: String?, since first: Day) {
        self.times = times.map { time in
            var time = time
            time.source = source
            return time
        }
        self.source = source
        self.who = who.map { Set(times.map(\.who)).union([$0]) }
        self.first = first
    }

    /// What becomes of the known ones.
    private func merged(_ busy: [BusyTime]) -> [BusyTime] {
        let new = Set(times)
        let kept = busy.flatMap { time -> [BusyTime] in
            guard time.source == source, who?.contains(time.who) ?? true, !new.contains(time) else { return [time] }
            return time.days.upperBound < first ? [time] : time.without(first...max(first, time.days.upperBound))
        }
        var known = Set(kept.map(Said.init))
        return kept + times.filter { known.insert(Said($0)).inserted }
    }

    /// Puts them in; returns what is new and what is gone.
    func apply(to busy: inout [BusyTime]) -> [BusyReport.Line] {
        let before = busy
        busy = merged(before)
        let (known, kept) = (Set(before), Set(busy))
        return busy.filter { !known.contains($0) }.map {
            .init(word: Bilingual(vi: "đã ghi bận", en: "busy"), time: $0)
        }
            + before.filter { !kept.contains($0) }.map { .init(word: Bilingual(vi: "không còn", en: "gone"), time: $0) }
    }

    /// How many are new, known and gone.
    func words(instead before: [BusyTime]) -> Bilingual {
        var busy = before
        let lines = apply(to: &busy)
        let added = lines.count { $0.word.en == "busy" }
        let (known, gone) = (times.count - added, lines.count - added)
        return Bilingual(
            vi: "Tệp có \(times.count) lần bận: \(added) mới, \(known) đã có"
                + (gone > 0 ? "; \(gone) không còn trong tệp." : "."),
            en: "The file has \(Words.counted(times.count, "busy time")): \(added) new, \(known) known"
                + (gone > 0 ? "; \(gone) gone from it." : "."))
    }

    /// What a busy time says, wherever it comes from.
    private struct Said: Hashable {
        let who: String
        let days: ClosedRange<Day>
        let session: Session?

        init(_ time: BusyTime) {
            who = time.who
            days = time.days
            session = time.session
        }
    }
}
