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
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Hạn đơn vị gửi danh sách: 20/4; nhiều lớp thì mỗi lớp một hạn: 20/4 1/9. · Until when units name their people, "
                + "class by class.", valueName: "day"))
    var registerBy: [String] = []

    @Option(
        name: .customLong("classes"),
        help: ArgumentHelp(
            "Mở bao nhiêu lớp trong năm; lớp thừa hủy. · How many classes of the year are held.", valueName: "n"))
    var count: Int?

    @Option(help: ArgumentHelp("Mỗi lớp mấy ngày. · How many days each class takes.", valueName: "n"))
    var days: Int?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if let capacity, !(1...100_000).contains(capacity) { throw ValidationError("--capacity: 1 … 100000.") }
        if let count, !(1...100).contains(count) { throw ValidationError("--classes: 1 … 100.") }
        if let days, !(1...10).contains(days) { throw ValidationError("--days: 1 … 10.") }
        if count != nil, Int(classes) == nil {
            throw ValidationError("--classes cần một năm: training plan 2026. · --classes goes with a year.")
        }
        if capacity == nil, quota.isEmpty, topics.isEmpty, audience == nil, registerBy.isEmpty, count == nil,
            days == nil
        {
            throw ValidationError(
                "Ghi điều cần quyết: --classes, --days, --capacity, --quota, --topics, --audience, --register-by. "
                    + "· Say what is decided.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let work = DeskWork(
            workspace: workspace, surroundings: surroundings, words: typed("training plan", [classes]))
        var decision = TrainingDecision()
        let result = try work.run(isPretended: dryRun) { inHand, desk in
            try refusing {
                var book = try AttendanceWork.Book(workspace, inHand)
                decision = try TrainingDecision(of: classes, book)
                if let count { try decision.hold(count, of: &desk, inHand) }
                if let days { decision.last(days, &desk, inHand) }
                let plan = decision.plan(desk, inHand, workspace)
                decision.sheets = try sheets(of: decision.occurrences(of: plan), &book, workspace)
                desk.enrolment = book.enrolment
                return decision.changed.isEmpty ? .nothing : .planned(plan)
            }
        }
        try tell(decision, result, surroundings)
        if !dryRun { try remark(onPeopleOf: decision.cancelled, workspace) }
        if !decision.changed.isEmpty, result.needsPerson { throw ExitCode.personNeeded }
    }

    /// Decides about who comes to each of the classes.
    private func sheets(
        of classes: [Occurrence], _ book: inout AttendanceWork.Book, _ workspace: OpenedWorkspace
    ) throws -> [ClassSheet] {
        let shared = try quotas(over: classes.count, workspace)
        let deadlines = try deadlines(of: classes, book.inHand.today)
        return try classes.enumerated().map { index, occurrence in
            var roster = try book.roster(of: occurrence.id, sessions: occurrence.sessions.count)
            var gathering = roster.gathering
            if let capacity { gathering.capacity = capacity }
            if let quotas = shared?[index] { gathering.quotas = quotas }
            try decideTopics(&gathering, occurrence, workspace)
            if let audience {
                gathering.audience = try PersonDraft.words(
                    audience, of: Bilingual(vi: "đối tượng", en: "the audience"))
            }
            gathering.registerBy = deadlines?[index] ?? gathering.registerBy
            try gathering.refuseTooManyPlaces()
            let movedUp = roster.decide(gathering)
            book.enrolment.rosters.append(roster)
            return try ClassSheet(occurrence, roster, movedUp: movedUp, workspace: workspace)
        }
    }

    private func tell(
        _ decision: TrainingDecision, _ result: DeskWork.Result, _ surroundings: Surroundings
    ) throws {
        let sheets = decision.sheets
        let report = ActReport("training plan", decision.lines, result, isPretended: dryRun)
        try print(
            surroundings,
            json: [
                "classes": JSONValue(sheets) { $0.json }, "pretended": .bool(dryRun),
                "cancelled": JSONValue(decision.cancelled) { .string($0.description) },
                "past": JSONValue(decision.past) { .string($0.description) },
            ],
            text: { language, width, style in
                (decision.lines.isEmpty ? "" : report.text(language, width: width, style: style) + "\n")
                    + sheets.map { $0.text(language, width: width, style: style) }.joined(separator: "\n")
            })
        if !decision.past.isEmpty {
            let names = decision.past.map(\.description).joined(separator: ", ")
            Console.remark(
                Bilingual(
                    vi: "đã qua, không đổi: \(names). Muốn sửa số liệu: lich training plan \(decision.past[0]) …",
                    en:
                        "past, and left as it was: \(names). To mend its figures: lich training plan \(decision.past[0]) …"
                )[
                    language])
        }
        if quota.isEmpty { remark(onQuotasOf: decision.cancelled, result.before.desk) }
        if sheets.count > 1, !quota.isEmpty { Console.remark(ClassSheet.reason(sheets)[language]) }
        Console.remark(
            (dryRun
                ? NextStep.afterAct(isPretended: true)
                : Bilingual(
                    vi: "Theo dõi đăng ký: lich training status \(classes) · Bỏ: lich undo",
                    en: "Follow the registration: lich training status \(classes) · Take back: lich undo"))[language])
    }

    /// Says whose places are lost with a class that is not held: nobody else gets them by himself.
    private func remark(onQuotasOf cancelled: [Occurrence.ID], _ desk: Desk) {
        for id in cancelled {
            let units = desk.gatherings[id]?.quotas.count { $0.value > 0 } ?? 0
            guard units > 0 else { continue }
            Console.remark(
                Bilingual(
                    vi: "“\(id)” không mở mà có chỉ tiêu của \(units) đơn vị. Chia lại cho các lớp còn mở: "
                        + "lich training plan \(classes) --quota …",
                    en:
                        "“\(id)” is not held, and \(Words.counted(units, "unit has", "units have")) quotas in it. To share them out "
                        + "among the others: lich training plan \(classes) --quota …")[language])
        }
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

    /// Until when units name their people, class by class; nothing where no day was typed.
    private func deadlines(of classes: [Occurrence], _ today: Day) throws -> [Day]? {
        guard !registerBy.isEmpty else { return nil }
        guard registerBy.count == 1 || registerBy.count == classes.count else {
            throw Failure(
                vi:
                    "có \(classes.count) lớp mà ghi \(registerBy.count) hạn. Ghi một hạn chung, hoặc mỗi lớp một hạn. "
                    + "Chưa có gì thay đổi.",
                en:
                    "there are \(classes.count) classes, and \(registerBy.count) days are given. Give one for all, or one a class. "
                    + "Nothing has been changed.")
        }
        return try classes.enumerated().map { index, occurrence in
            let typed = registerBy[registerBy.count == 1 ? 0 : index]
            let day = try DateReading(today: today, year: occurrence.day.year).possibleDay(typed)
            guard day < occurrence.day else { throw Failure(deadline: day, notBefore: occurrence) }
            return day
        }
    }
}

extension Failure {
    fileprivate init(deadline day: Day, notBefore occurrence: Occurrence) {
        self.init(
            vi:
                "hạn gửi danh sách \(DateWriting(.vi).date(day)) không trước ngày học \(DateWriting(.vi).date(occurrence.day)) "
                + "của “\(occurrence.id)”. Chưa có gì thay đổi.",
            en:
                "the day \(DateWriting(.en).date(day)) does not come before “\(occurrence.id)” on "
                + "\(DateWriting(.en).date(occurrence.day)). Nothing has been changed.")
    }
}

extension OpenedWorkspace {
    /// The senders that are meant: all of a group, or the one.
    fileprivate func senders(_ typed: String) throws -> [Sender] {
        if let group = programme.groups.first(where: { $0.id == typed }) {
            return group.units.map(Sender.unit) + group.bodies.map(Sender.body)
        }
        return [try programme.sender(typed)]
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
