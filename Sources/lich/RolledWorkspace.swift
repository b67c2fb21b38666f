import Days
import Programmes
import Publishing
import Storage

/// A workspace for the years after another: its programme carried over, with the files that it names.
///
/// Releases, feeds, amendments and what lies on the planner's desk belong to the old years and stay there.
struct RolledWorkspace {
    /// What is to be written.
    let workspace: NewWorkspace
    /// The name of the new programme, and its days.
    let id: String
    let horizon: ClosedRange<Day>
    /// What a person must look at.
    let remarks: [Bilingual]
    /// What is wrong with the programme as it was carried over.
    let issues: [Issue]

    /// Carries over the programme of a workspace into a folder.
    init(of old: Workspace, to folder: String, dates: Rollover.Dates, tellingIn language: Language) throws {
        let bytes = try old.bytes(of: Workspace.programmeName)
        // What is wrong with the old one is better mended there.
        _ = try OpenedWorkspace(old, tellingIn: language)
        guard let programme = ProgrammeFile.read(bytes: bytes, name: old.programmeFile).value else {
            preconditionFailure("a programme that was opened can be read")
        }
        if let id = dates.id, id == programme.id {
            throw Failure(
                vi: "--id “\(id)” là mã của chương trình cũ; mã nằm trong mọi UID. Chọn mã khác.",
                en: "--id “\(id)” is that of the old programme, and part of every UID. Choose another.")
        }
        let names = [("holidays", programme.holidays)] + Self.papers(of: programme)
        let renamed = Dictionary(uniqueKeysWithValues: names.map { ($0.0, Self.inside($0.1)) })
        guard let rollover = Rollover(of: bytes, programme, to: dates, files: renamed) else {
            throw Failure(
                vi:
                    "không tự chuyển tiếp được “\(old.programmeFile)”: tệp viết theo cách khác thường. Chép và sửa bằng tay.",
                en: "“\(old.programmeFile)” cannot be carried over: it is written in an unusual way. Copy it by hand.")
        }
        var files = [FeedFolder.File(path: Workspace.programmeName, bytes: Array(rollover.text.utf8))]
        for (_, name) in Self.papers(of: programme) {
            files.append(FeedFolder.File(path: Self.inside(name), bytes: try old.bytes(of: name)))
        }
        let holidays = CarriedHolidays(try old.bytes(of: programme.holidays))
        files.append(
            FeedFolder.File(
                path: Self.inside(programme.holidays),
                bytes: Array(holidays.text(covering: rollover.horizon, revised: dates.revised).utf8)))
        workspace = NewWorkspace(folder: folder, files: files)
        let reading = ProgrammeFile.read(
            bytes: files[0].bytes, name: Path.join(folder, Workspace.programmeName))
        issues = reading.issues
        id = reading.value?.id ?? dates.id ?? programme.id
        horizon = rollover.horizon
        remarks = rollover.remarks
    }

    /// The papers that a programme names, by the key that names each.
    private static func papers(of programme: Programme) -> [(String, String)] {
        [("document", programme.document), ("clauses", programme.clauses)].compactMap { key, name in
            name.map { (key, $0) }
        }
    }

    /// Where a file goes in the new folder: what lay outside of the old one lies in it.
    private static func inside(_ name: String) -> String {
        let normal = Path.normal(name)
        return name.hasPrefix("/") || normal.hasPrefix("..") ? Path.name(of: name) : normal
    }
}

// MARK: - In words

extension RolledWorkspace {
    /// Its files, one a line.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        workspace.text(language, width: width, style: style)
    }

    /// What a person must look at, and what comes next.
    func remark(_ language: Language, isPretended: Bool) -> String {
        let head =
            language == .vi
            ? "chương trình “\(id)”, \(DateWriting(.vi).range(horizon)). Xem lại:"
            : "programme “\(id)”, \(DateWriting(.en).range(horizon)). To look at:"
        let lines = remarks.map { "  " + $0[language] } + issues.map { "  " + $0.line(in: language) }
        let next = isPretended ? workspace.nothingWritten(language) : workspace.nextStep(language)
        return ([head] + lines + [next]).joined(separator: "\n")
    }

    /// As JSON: the members of a new workspace, then `programme`, `horizon`, `review` (`{vi, en}` each), `issues`.
    var json: JSONValue {
        guard case .object(let own) = workspace.json,
            case .object(let more) = [
                "programme": .string(id), "horizon": JSONValue(horizon), "review": JSONValue(remarks) { JSONValue($0) },
                "issues": JSONValue(issues) { .string($0.line(in: .vi)) },
            ] as JSONValue
        else { preconditionFailure("only objects have members") }
        return .object(own + more)
    }
}
