import ArgumentParser
import Attendance
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich training plan`: places, quotas and topics of the classes of a year.
struct TrainingPlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Quyết định chỗ, chỉ tiêu, chuyên đề của các lớp. · Decide places, quotas and topics of classes.",
        discussion: """
            lich training plan 2026 --capacity 80 --quota districts=6 so-noi-vu=4: có hai lớp thì chia đơn vị về từng lớp cho đều, \
            và nói vì sao; một lớp: lich training plan training/2026/1 … Ai đang chờ thì tự có chỗ. \
            · Where there are several classes the units are shared out among them evenly, and why is told. Who waits moves up.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Năm, hoặc mã một lớp: 2026, training/2026/1. · The year, or one class.")
    var classes: String

    @Option(help: ArgumentHelp("Số chỗ mỗi lớp. · The places of each class.", valueName: "n"))
    var capacity: Int?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Chỉ tiêu: my-xuyen=8 districts=6 (mỗi đơn vị của nhóm). · Places for units, bodies, or each of a group.",
            valueName: "who=n"))
    var quota: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Chuyên đề từng buổi: II.5 “Kỹ năng đối thoại”. · Topics, session by session.", valueName: "topic"))
    var topics: [String] = []

    @Option(help: ArgumentHelp("Đối tượng dự học. · For whom it is.", valueName: "text"))
    var audience: String?

    @Option(
        help: ArgumentHelp("Hạn đơn vị gửi danh sách: 20/4. · Until when units name their people.", valueName: "day"))
    var registerBy: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if let capacity, !(1...100_000).contains(capacity) { throw ValidationError("--capacity: 1 … 100000.") }
        if capacity == nil, quota.isEmpty, topics.isEmpty, audience == nil, registerBy == nil {
            throw ValidationError(
                "Ghi điều cần quyết: --capacity, --quota, --topics, --audience, --register-by. · Say what is decided.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let work = AttendanceWork(
            workspace: workspace, surroundings: surroundings, words: typed("training plan", [classes]))
        let (sheets, _) = try work.run(isPretended: dryRun) { book in
            let classes = try book.classes(self.classes)
            let shared = try quotas(over: classes.count, workspace)
            return try classes.enumerated().map { index, occurrence in
                var roster = try book.roster(of: occurrence.id)
                var gathering = roster.gathering
                if let capacity { gathering.capacity = capacity }
                if let quotas = shared?[index] { gathering.quotas = quotas }
                try decideTopics(&gathering, occurrence, workspace)
                if let audience {
                    gathering.audience = try PersonDraft.words(
                        audience, of: Bilingual(vi: "đối tượng", en: "the audience"))
                }
                gathering.registerBy = try deadline(occurrence, book.inHand.today) ?? gathering.registerBy
                try gathering.refuseTooManyPlaces()
                let movedUp = roster.decide(gathering)
                book.enrolment.rosters.append(roster)
                return try ClassSheet(occurrence, roster, movedUp: movedUp, workspace: workspace)
            }
        }
        try print(
            surroundings, json: ["classes": JSONValue(sheets) { $0.json }, "pretended": .bool(dryRun)],
            text: { language, width, style in
                sheets.map { $0.text(language, width: width, style: style) }.joined(separator: "\n")
            })
        if sheets.count > 1, !quota.isEmpty { Console.remark(ClassSheet.reason(sheets)[language]) }
        Console.remark(
            (dryRun
                ? NextStep.afterAct(isPretended: true)
                : Bilingual(
                    vi: "Theo dõi đăng ký: lich training status \(classes) · Bỏ: lich undo",
                    en: "Follow the registration: lich training status \(classes) · Take back: lich undo"))[language])
    }

    /// The quotas of each class; nothing where none were typed.
    private func quotas(over count: Int, _ workspace: OpenedWorkspace) throws -> [[Sender: Int]]? {
        guard !quota.isEmpty else { return nil }
        var shares: [Distribution.Share] = []
        for word in quota.flatMap({ $0.split(separator: ",").map(String.init) }) {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let places = Int(parts[1]), (0...100_000).contains(places) else {
                throw Failure(
                    vi: "không hiểu chỉ tiêu “\(word)”. Viết như my-xuyen=8. Chưa có gì thay đổi.",
                    en: "“\(word)” is no quota. Write it like my-xuyen=8. Nothing has been changed.", exitCode: 64)
            }
            for sender in try workspace.senders(parts[0]) {
                guard !shares.contains(where: { $0.sender == sender }) else {
                    throw Failure(
                        vi: "“\(sender)” có hai chỉ tiêu. Ghi mỗi đơn vị một lần. Chưa có gì thay đổi.",
                        en: "“\(sender)” has two quotas. Name each once. Nothing has been changed.")
                }
                shares.append(.init(sender, places: places, in: workspace.group(of: sender)))
            }
        }
        return Distribution(shares, over: count).classes.map { members in
            Dictionary(members.map { ($0.sender, $0.places) }) { $1 }
        }
    }

    private func decideTopics(
        _ gathering: inout Gathering, _ occurrence: Occurrence, _ workspace: OpenedWorkspace
    ) throws {
        guard !topics.isEmpty else { return }
        guard topics.count <= occurrence.sessions.count else {
            throw Failure(
                vi:
                    "“\(occurrence.id)” có \(occurrence.sessions.count) buổi, ghi \(topics.count) chuyên đề. Mỗi buổi một chuyên đề. "
                    + "Chưa có gì thay đổi.",
                en:
                    "“\(occurrence.id)” has \(occurrence.sessions.count) sessions, and \(topics.count) topics are given. One a session. "
                    + "Nothing has been changed.")
        }
        let known = try workspace.topics()
        gathering.topics = try topics.map { typed in
            try refusePersons(typed)
            let isPlace = typed.first.map { "IVX".contains($0) } == true && typed.contains(".") && !typed.contains(" ")
            guard isPlace, !known.contains(where: { $0.place == typed }) else { return typed }
            let places = known.map(\.place).joined(separator: ", ")
            throw Failure(
                vi: "văn bản không có điểm “\(typed)”. Có: \(places). Chưa có gì thay đổi.",
                en: "the document has no point “\(typed)”. There are: \(places). Nothing has been changed.")
        }
    }

    private func deadline(_ occurrence: Occurrence, _ today: Day) throws -> Day? {
        guard let registerBy else { return nil }
        let day = try DateReading(today: today, year: occurrence.day.year).possibleDay(registerBy)
        guard day < occurrence.day else {
            throw Failure(
                vi:
                    "hạn gửi danh sách \(DateWriting(.vi).date(day)) không trước ngày học \(DateWriting(.vi).date(occurrence.day)). "
                    + "Chưa có gì thay đổi.",
                en:
                    "the day \(DateWriting(.en).date(day)) does not come before the class on \(DateWriting(.en).date(occurrence.day)). "
                    + "Nothing has been changed.")
        }
        return day
    }
}

extension OpenedWorkspace {
    /// The senders that are meant: all of a group, or the one.
    fileprivate func senders(_ typed: String) throws -> [Sender] {
        if let group = programme.groups.first(where: { $0.id == typed }) {
            return group.units.map(Sender.unit) + group.bodies.map(Sender.body)
        }
        return [try sender(typed)]
    }

    /// The name of the group that a sender is shared out with: the first that it stands in.
    fileprivate func group(of sender: Sender) -> String {
        let group = programme.groups.first { group in
            switch sender {
            case .unit(let unit): group.units.contains(unit)
            case .body(let body): group.bodies.contains(body)
            }
        }
        return group?.name.vi ?? ""
    }
}
