import ArgumentParser
import Days
import Programmes
import Publishing

/// `lich init`: a new workspace.
struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Tạo thư mục làm việc mới với một chương trình mẫu. · Make a new workspace with a sample programme.",
        discussion: """
            Có --from: chuyển chương trình của thư mục cũ sang giai đoạn sau, giữ nguyên nghĩa vụ, cơ quan, lựa chọn và ghi \
            chú; ngày tháng ghi lại. · With --from: the programme of another workspace goes on into the years after it, \
            duties, bodies, settings and remarks as they are, dated anew.
            """)

    @ParentCommand var root: Lich

    @Argument(help: "Thư mục mới, hoặc thư mục trống. · A new folder, or an empty one.", completion: .directory)
    var dir: String

    @Option(help: "Tên chương trình mẫu. · The sample programme's title.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Chuyển tiếp chương trình của thư mục làm việc này. · Carry over the programme of this workspace.",
            valueName: "dir"),
        completion: .directory)
    var from: String?

    @Option(help: ArgumentHelp("Ngày ký văn bản mới. · The day the new document was signed.", valueName: "day"))
    var signed: String?

    @Option(
        help: ArgumentHelp(
            "Ngày đầu và ngày cuối của chương trình mới (không ghi: các năm liền sau). "
                + "· First and last day of the new programme, else the years after the old one.", valueName: "from..to")
    )
    var horizon: String?

    @Option(help: "Mã chương trình mới (không ghi: mã cũ với năm mới). · The new programme's identity.")
    var id: String?

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be written.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if let title, title.allSatisfy(\.isWhitespace) || title.utf8.count > 400 {
            throw ValidationError("--title: 1 … 400 byte.")
        }
        if from == nil, [signed, horizon, id].contains(where: { $0 != nil }) {
            throw ValidationError(
                "--signed, --horizon, --id đi với --from. · --signed, --horizon and --id go with --from.")
        }
        if from != nil, signed == nil {
            throw ValidationError("--from cần --signed NGÀY. · --from wants --signed DAY.")
        }
        if from != nil, title != nil {
            throw ValidationError("--title không đi với --from. · --title does not go with --from.")
        }
        let isName = { (id: String) in
            (1...60).contains(id.utf8.count)
                && id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
                && !id.hasPrefix("-") && !id.hasSuffix("-")
        }
        if let id, !isName(id) { throw ValidationError("--id: a–z, 0–9, dấu nối · hyphens; 1 … 60.") }
    }

    func run(in surroundings: Surroundings) throws {
        if let from { return try rollOver(try Workspace.find(from), in: surroundings) }
        let workspace = NewWorkspace(folder: dir, sample(surroundings))
        try workspace.refuseUnlessEmpty()
        if !dryRun { try workspace.write() }

        try print(surroundings, json: workspace.json, text: workspace.text)
        Console.remark(
            dryRun ? workspace.nothingWritten(surroundings.language) : workspace.nextStep(surroundings.language))
    }

    private func rollOver(_ old: Workspace, in surroundings: Surroundings) throws {
        let rolled = try RolledWorkspace(
            of: old, to: dir, dates: try dates(surroundings), tellingIn: surroundings.language)
        try rolled.workspace.refuseUnlessEmpty()
        if !dryRun { try rolled.workspace.write() }
        try print(surroundings, json: rolled.json, text: rolled.text)
        Console.remark(rolled.remark(surroundings.language, isPretended: dryRun))
        if rolled.issues.contains(where: { $0.severity == .error }) { throw ExitCode.personNeeded }
    }

    private func dates(_ surroundings: Surroundings) throws -> Rollover.Dates {
        let reading = DateReading(today: surroundings.now.utc.day)
        guard let signed else { preconditionFailure("--from without --signed") }
        return Rollover.Dates(
            signed: try reading.possibleDay(signed), horizon: try horizon.map { try days($0, reading) }, id: id,
            revised: surroundings.now.inVietnam)
    }

    private func days(_ typed: String, _ reading: DateReading) throws -> ClosedRange<Day> {
        guard let dots = typed.firstRange(of: "..") else {
            throw Failure(
                vi: "--horizon “\(typed)” không phải khoảng ngày. Ghi ngày đầu và ngày cuối: 2027-01-01..2031-12-31.",
                en: "--horizon “\(typed)” is no span of days. Write first and last day: 2027-01-01..2031-12-31.",
                exitCode: 64)
        }
        let first = try reading.possibleDay(String(typed[..<dots.lowerBound]))
        let last = try reading.possibleDay(String(typed[dots.upperBound...]))
        guard first <= last else {
            throw Failure(
                vi: "--horizon: ngày cuối \(last) trước ngày đầu \(first). Hoán đổi hai ngày.",
                en: "--horizon: the last day \(last) comes before the first, \(first). Swap them.", exitCode: 64)
        }
        return first...last
    }

    /// A programme for this year and the next; late in the year, for the next one and the one after.
    private func sample(_ surroundings: Surroundings) -> SampleProgramme {
        let today = surroundings.now.utc.day
        return SampleProgramme(
            title: title ?? "Chương trình phối hợp mẫu", year: today.month < 10 ? today.year : today.year + 1,
            revised: surroundings.now)
    }
}
