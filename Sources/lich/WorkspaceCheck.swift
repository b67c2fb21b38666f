import Days
import ICalendar
import Programmes
import Storage

/// What came of reading a workspace: programme and holidays as far as they can be read, and everything wrong with them.
struct WorkspaceCheck {
    /// The programme, where it has no error of its own.
    let programme: Programme?
    /// The holidays, where they have no error of their own.
    let holidays: Holidays?
    /// The SHA-256 of the programme file, with the amendments that are applied, and of the holiday file as far as it could be read, in hexadecimal.
    let programmeHash: String
    let holidaysHash: String
    /// Where each part of the programme stands.
    let places: Places
    /// All that is wrong, file by file.
    private(set) var issues: [Issue]

    /// Reads the programme, the amendments that it names, and its holiday file; with `text`, as if that stood in the
    /// programme's file.
    ///
    /// Where holidays are not wanted, their file is left unread: for what needs no days.
    init(of workspace: Workspace, asIf text: [UInt8]? = nil, readingHolidays: Bool = true) throws {
        let file = workspace.programmeFile
        let bytes = try text ?? workspace.bytes(of: Workspace.programmeName)
        let written = ProgrammeFile.read(bytes: bytes, name: file)
        let amendments = try written.value.map {
            try Amendments(workspace: workspace).texts(of: $0, at: written.places)
        }
        let reading = written.amended(by: amendments?.texts ?? [])
        programmeHash = Self.hash(of: bytes, amendedBy: amendments?.texts ?? [])
        programme = reading.value
        places = reading.places
        issues = reading.issues + (amendments?.issues ?? [])
        guard let programme, readingHolidays else {
            holidays = nil
            holidaysHash = ""
            return
        }
        let holidayReading = Self.holidays(of: programme, in: workspace, at: places["programme", "holidays"])
        holidays = holidayReading.holidays
        holidaysHash = holidayReading.hash
        issues += holidayReading.issues + zoneIssues(programme) + RuleDays.issues(of: programme, at: places)
        if let holidays { issues += yearIssues(programme, holidays) }
    }

    /// The hash of a programme; where nothing is applied to it, that of its file.
    private static func hash(of programme: [UInt8], amendedBy texts: [AmendmentText]) -> String {
        let own = Fingerprint.of(programme)
        guard !texts.isEmpty else { return own }
        let all = [own] + texts.map { "\($0.name) \(Fingerprint.of($0.bytes))" }
        return Fingerprint.of(all.joined(separator: "\n").utf8)
    }

    /// Adds what a closer look has found.
    mutating func add(_ found: [Issue]) { issues += found }

    /// The programme, where nothing is wrong; else tells all that is, and fails.
    func programme(tellingIn language: Language) throws -> Programme {
        if errorCount == 0, let programme { return programme }
        Console.remark(issueLines(language).joined(separator: "\n"))
        throw Failure(
            vi: countInWords(.vi) + " Chưa có gì thay đổi.", en: countInWords(.en) + " Nothing has been changed.",
            isSummary: true)
    }

    /// How many errors there are.
    var errorCount: Int { issues.count { $0.severity == .error } }

    /// How many warnings there are.
    var warningCount: Int { issues.count { $0.severity == .warning } }
}

// MARK: - What only the workspace can know

extension WorkspaceCheck {
    private static func holidays(
        of programme: Programme, in workspace: Workspace, at place: Issue.Place
    ) -> (holidays: Holidays?, issues: [Issue], hash: String) {
        do {
            let bytes = try workspace.bytes(of: programme.holidays)
            let reading = HolidayFile.read(bytes: bytes, name: Path.join(workspace.folder, programme.holidays))
            return (reading.value, reading.issues, Fingerprint.of(bytes))
        } catch {
            return (nil, [Issue(unreadable: programme.holidays, error, at: place)], "")
        }
    }

    private func zoneIssues(_ programme: Programme) -> [Issue] {
        do {
            _ = try TimeZoneDefinition.covering(programme)
            return []
        } catch {
            let message = Bilingual(
                vi:
                    "hệ thống không có múi giờ “\(programme.timeZone)”. Viết như Asia/Ho_Chi_Minh, hoặc cài gói tzdata.",
                en:
                    "the system has no time zone “\(programme.timeZone)”. Write it like Asia/Ho_Chi_Minh, or install tzdata."
            )
            return [
                Issue(.error, at: places["programme", "time-zone"], code: "unknown-time-zone", message: message)
            ]
        }
    }

    private func yearIssues(_ programme: Programme, _ holidays: Holidays) -> [Issue] {
        let years = WorkingCalendar(daysOff: holidays.daysOff, restDays: holidays.restDays)
            .yearsWithoutRows(in: programme.horizon)
        guard !years.isEmpty else { return [] }
        let list = years.map(String.init).joined(separator: ", ")
        let message = Bilingual(
            vi:
                "“\(programme.holidays)” không có ngày nghỉ nào của năm \(list). Thêm ngày nghỉ, hoặc rút ngắn “horizon”.",
            en: "“\(programme.holidays)” has no days off for \(list). Add them, or shorten the horizon.")
        return [Issue(.warning, at: places["programme", "horizon"], code: "years-without-holidays", message: message)]
    }
}

// MARK: - In words

extension WorkspaceCheck {
    /// One line for each issue, as compilers write them: `programme.yaml:118:14: lỗi: …`.
    func issueLines(_ language: Language) -> [String] { issues.map { $0.line(in: language) } }

    /// *2 lỗi, 0 cảnh báo.*
    func countInWords(_ language: Language) -> String {
        switch language {
        case .vi: "\(errorCount) lỗi, \(warningCount) cảnh báo."
        case .en: "\(Words.counted(errorCount, "error")), \(Words.counted(warningCount, "warning"))."
        }
    }
}

extension Issue {
    /// A file that the programme names and that cannot be read.
    init(unreadable name: String, _ error: any Error, at place: Place) {
        let message =
            Failure(error)?.message ?? Bilingual(vi: "không đọc được “\(name)”.", en: "“\(name)” cannot be read.")
        self.init(.error, at: place, code: "unreadable-file", message: message)
    }

    /// The issue as compilers write it, so that editors find the place.
    func line(in language: Language) -> String {
        let position = place.line == 0 ? "" : place.column == 0 ? ":\(place.line)" : ":\(place.line):\(place.column)"
        let word =
            switch (language, severity) {
            case (.vi, .error): "lỗi"
            case (.vi, .warning): "cảnh báo"
            case (.en, .error): "error"
            case (.en, .warning): "warning"
            }
        return "\(place.file)\(position): \(word): \(message[language])"
    }
}

extension TimeZoneDefinition {
    /// The zone of a programme, as it holds over the horizon and the year before and after.
    static func covering(_ programme: Programme) throws(ICalendarError) -> TimeZoneDefinition {
        // Windows and preparation reach into the neighbouring years.
        let years = (programme.horizon.lowerBound.year - 1, programme.horizon.upperBound.year + 1)
        guard let first = CalendarDate(year: max(years.0, 1), month: 1, day: 1),
            let last = CalendarDate(year: min(years.1, 9999), month: 12, day: 31)
        else { preconditionFailure("a horizon outside the calendar: \(programme.horizon)") }
        return try covering(first, last, zone: programme.timeZone)
    }
}
