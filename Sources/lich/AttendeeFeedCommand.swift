import ArgumentParser
import Attendance
import Days
import ICalendar
import Programmes
import Publishing
import Storage

/// `lich attendee feed`: somebody's own calendar, as the feed server gives it.
struct AttendeeFeedCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: "Lịch riêng của một người, ghi thành tệp. · Somebody’s own calendar, as a file.",
        discussion: """
            Chỉ những cuộc người ấy có tên trong danh sách, theo bản đã công bố; không tên, địa chỉ, điện thoại của ai. \
            --token: như máy chủ lịch trả lời cho khóa ấy. · The gatherings whose lists the person is on, as released; no name or \
            address of anybody. --token: what the feed server answers to that token.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã (p12) hoặc tên. · The number or the name.")
    var person: String?

    // A token may begin with “-”.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Thay cho tên: khóa của người ấy. · Instead of a name: the token.", valueName: "token"))
    var token: String?

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("Tệp để ghi; “-” là đầu ra chuẩn. · Where to; “-” is standard output.", valueName: "file"),
        completion: .file(extensions: ["ics"]))
    var destination: String

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be written.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if (person == nil) == (token == nil) {
            throw ValidationError("Ghi ai, hoặc --token. · Say who, or --token.")
        }
        if destination == "-", dryRun || output.format?.result == .json {
            throw ValidationError(
                "--output - in ra chính lịch: bỏ --dry-run, --format json. · --output - prints the calendar itself.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        // What is released needs no desk.
        let workspace = try written(surroundings)
        let store = try Store.looking(inWorkspace: workspace.workspace.folder)
        let person = try whose(workspace, store)
        let release = try workspace.releases.latest()?.release
        let feed = PersonalFeed(
            of: try store?.registrations(of: person) ?? [:], in: release, of: workspace.programme,
            language: output.lang ?? root.output.lang ?? workspace.programme.language,
            zone: try TimeZoneDefinition.covering(workspace.programme))
        if destination == "-" {
            try Console.write(feed.text)
        } else {
            if !dryRun { try AtomicFile.write(feed.text, to: destination) }
            try print(
                surroundings, json: json(feed, of: person, release?.number),
                text: { language, width, style in
                    Prose.text([sentence(feed, release?.number, language)], width: width, style: style)
                })
        }
        if release == nil { Console.remark(Self.nothingReleased[surroundings.language]) }
    }

    private func whose(_ workspace: OpenedWorkspace, _ store: Store?) throws -> Person.ID {
        if let person { return try workspace.person(person, in: store).id }
        // The server, too, does not say whether a token was never there, or is not any more.
        guard let token = token.flatMap({ FeedToken($0) }), let id = try store?.person(ofToken: token) else {
            throw Failure(
                vi: "không ai có khóa này: gõ sai, đã đổi hoặc đã thu hồi. Xem ai có khóa: lich attendee token",
                en: "nobody has this token: it is mistyped, changed or revoked. Who has one: lich attendee token")
        }
        return id
    }

    private func sentence(_ feed: PersonalFeed, _ release: Int?, _ language: Language) -> String {
        let size = Words.size(feed.text.count, language)
        switch language {
        case .vi:
            let basis = release.map { ", theo bản công bố lần \($0)" } ?? ""
            return "\(dryRun ? "sẽ ghi" : "đã ghi") \(destination): \(feed.eventCount) sự kiện, \(size)\(basis)"
        case .en:
            let basis = release.map { ", as release \($0) has it" } ?? ""
            return "\(dryRun ? "would write" : "wrote") \(destination): "
                + "\(Words.counted(feed.eventCount, "event")), \(size)\(basis)"
        }
    }

    /// As JSON: `person`, `path`, `language`, `release` (its number, or null), `events`, `bytes`, `pretended`.
    private func json(_ feed: PersonalFeed, of person: Person.ID, _ release: Int?) -> JSONValue {
        [
            "person": .string(person.description), "path": .string(destination),
            "language": .string(feed.language.rawValue), "release": JSONValue(release),
            "events": .number(feed.eventCount), "bytes": .number(feed.text.count), "pretended": .bool(dryRun),
        ]
    }

    private static let nothingReleased = Bilingual(
        vi: "Chưa công bố lần nào nên lịch còn trống: bản nháp không vào lịch riêng. Công bố: lich release “…”",
        en: "Nothing is released yet, so it is empty: drafts never appear in it. To release: lich release “…”")
}
