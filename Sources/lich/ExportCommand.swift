import ArgumentParser
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// `lich export`: the feeds, as files.
struct ExportCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Ghi lịch thành tệp để đăng ký, để gửi. · Write the feeds that people subscribe to, or schedules to hand on.",
        discussion: """
            Ghi tất cả hoặc không ghi gì; tệp không đổi thì để nguyên. \
            Lịch của một huyện, một cơ quan, một người: --district my-xuyen --format ics,xlsx,html,csv; mọi huyện: --all. \
            · All of them are written or none; files that stay the same are not touched. For a unit, a body or a person: \
            --district my-xuyen --format ics,xlsx,html,csv; for every unit: --all.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "Thư mục ghi lịch (không ghi: feeds/ của chương trình; với --district …: thư mục đang đứng). "
                + "· Where to, else feeds/ in the workspace; schedules, else here.",
            valueName: "dir"),
        completion: .directory)
    var destination: String?

    @Flag(help: "Ghi bản nháp thay cho bản đã công bố. · Write the draft instead of the release.")
    var draft = false

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be written.")
    var dryRun = false

    @Flag(
        help:
            "Chỉ so với tệp đã có; khác thì mã thoát 1. · Only compare with the files there; exit 1 where they differ.")
    var check = false

    @OptionGroup var site: SiteOptions
    @OptionGroup var handing: HandingOptions

    @OptionGroup var output: OutputOptions

    static let writesForms = true

    mutating func validate() throws {
        if handing.isWanted, check {
            throw ValidationError("--check đi với lịch để đăng ký. · --check goes with feeds.")
        }
        if site.folder != nil, handing.isWanted || destination != nil {
            throw ValidationError(
                "--site DIR đi một mình: không --output, --district … · --site goes without --output, --district and the like."
            )
        }
        if check, dryRun { throw ValidationError("--check hoặc --dry-run. · Either --check or --dry-run.") }
    }

    func run(in surroundings: Surroundings) throws {
        guard !handing.isWanted else { return try hand(surroundings) }
        guard site.folder == nil else { return try writeSite(surroundings) }
        if let typed = typedFormat, typed.result == nil {
            throw ValidationError(
                "--format \(typed.files.map(\.rawValue).joined(separator: ",")): thêm --district, --body, --person hoặc --all. "
                    + "· It goes with one of --district, --body, --person and --all.")
        }
        let clock = Stopwatch()
        // What is released needs no desk.
        let workspace = try written(surroundings)
        let published = try workspace.published(draft: draft, surroundings)
        let feeds = try workspace.feeds(of: published.told).everybody()
        if let fault = feeds.lazy.compactMap(\.tooLarge).first { throw Failure(fault) }

        let folder = FeedFolder(path: destination ?? workspace.workspace.feedFolder)
        let withheld = Withheld(of: published.told.occurrences, in: workspace.programme)
        let difference = try folder.difference(
            to: feeds.map { .init(path: $0.path, bytes: $0.text) },
            leavingOut: (withheld?.feeds ?? []).flatMap { subject in
                Language.allCases.map { subject.path(in: $0, of: workspace.programme) }
            }, productPrefix: Feeds.productPrefix)
        let report = ExportReport(
            folder: folder.path, feeds: feeds, difference: difference, intent: intent,
            release: published.release, withheld: withheld)
        if !check && !dryRun { try folder.apply(difference) }

        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language, after: clock))
        if check, !difference.isEmpty { throw report.outdated }
    }

    private var intent: ExportReport.Intent { check ? .compare : dryRun ? .pretend : .write }
}

extension OpenedWorkspace {
    /// What is published: the latest release; before the first one, or where it is asked for, the draft.
    func published(
        draft: Bool = false, _ surroundings: Surroundings
    ) throws -> (told: Publication, release: Int?) {
        if !draft, let release = try releases.latest()?.release {
            return (Publication(of: release, in: programme), release.number)
        }
        let desk = try withDuties()
        let proposal = try desk.proposal(of: desk.planInHand(surroundings))
        return (.unreleased(proposal), nil)
    }

    /// The feeds of what is published.
    func feeds(of publication: Publication) throws -> Feeds {
        Feeds(
            of: programme, publication, calendar: calendar, holidaysID: holidays.id,
            zone: try TimeZoneDefinition.covering(programme))
    }
}
