import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich add`: what comes on request, what others convene, the office's other work.
struct AddCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract:
            "Thêm việc: khi có yêu cầu, do nơi khác mời, hoặc việc khác của cơ quan. · Add what the programme has no day for.",
        discussion: """
            Việc của chương trình: lich add doan-kiem-tra "21/12 sáng". Việc khác: lich add "Giao ban đầu tuần" T2 --every week --at 7:30. \
            Mã là tên việc và ngày đầu tiên của nó, không đổi khi dời. Lặp lại thì bỏ qua ngày nghỉ, có kê ra. \
            · Something of the programme: lich add joint-teams "21/12 morning"; other work: lich add "Monday briefing" T2 --every \
            week. The identity is the name and the first day, and stays when it moves. Days off are left out, and told.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Tên việc trong chương trình, hoặc tên gọi trong ngoặc kép. · A duty's name, or a title in quotes.")
    var what: String

    @Argument(help: "Ngày, có thể kèm buổi: 20/12, “20/12 chiều”, T2. · The day, and session.")
    var day: [String]

    @Option(help: ArgumentHelp("Lặp lại: week, “2 weeks”, month, day. · Again and again.", valueName: "span"))
    var every: String?

    @Option(
        help: ArgumentHelp(
            "Lặp đến hết ngày này (không ghi: hết năm). · Until when, else the year's end.", valueName: "day"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "Số buổi: 1 nửa ngày, 2 một ngày (không ghi: 1). · Sessions, half a day each.", valueName: "n"))
    var sessions: Int?

    @Option(help: ArgumentHelp("Loại việc mới: meeting, training, report … · The kind of new work.", valueName: "kind"))
    var kind: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Cơ quan chủ trì việc mới. · Who leads new work.", valueName: "body"))
    var leads: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Cơ quan, đơn vị tham dự việc mới. · Who takes part in new work.", valueName: "body"))
    var with: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Ai không thể ở nơi khác: “head of bdv-tinh-uy”, “leader of …”, “team 1”, “room …”. "
                + "· Who cannot be elsewhere.", valueName: "need"))
    var needs: [String] = []

    @Option(help: ArgumentHelp("Mã đặt cho việc mới. · A name for new work.", valueName: "name"))
    var id: String?

    @Option(
        help: ArgumentHelp(
            "Cơ quan khác mời, theo văn bản nào: việc khác phải nhường. · Convened by others, by which paper.",
            valueName: "text"))
    var fixedBy: String?

    @OptionGroup var details: DetailOptions

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if day.isEmpty { throw ValidationError("add VIỆC NGÀY. · add WHAT DAY.") }
        if until != nil, every == nil { throw ValidationError("--until cần --every. · --until goes with --every.") }
        if let every, Repetition(every) == nil {
            throw ValidationError("--every: day, week, “2 weeks”, month (ngày, tuần, “2 tuần”, tháng).")
        }
        if let sessions, !(1...20).contains(sessions) { throw ValidationError("--sessions: 1 … 20.") }
    }

    func run(in surroundings: Surroundings) throws {
        let words = [what, day.joined(separator: " ")] + (every.map { ["--every", $0] } ?? []) + details.words
        try act("add", words, surroundings, isPretended: dryRun) { workspace, inHand, desk in
            let duty = try duty(in: workspace)
            if duty.isNew { desk.duties[duty.obligation.id] = duty.obligation }
            let typed = try DateReading(today: inHand.today).possibleDayAndSession(day.joined(separator: " "))
            let session = try session(typed, duty.obligation)
            let needs = try needs.map { try need($0, workspace) }
            var lines: [ActReport.Line] = []
            for day in try days(from: typed.day, inHand, workspace) {
                let addition = Addition(
                    Occurrence.ID(duty.obligation.id, period: Period(of: day)),
                    length: duty.obligation.kind.isDeadline ? 0 : sessions ?? 1, session: session, needs: needs)
                try refuseTwice(addition.id, inHand)
                desk.added.append(addition)
                if let fixedBy {
                    desk.pins[addition.id] = Pin(HalfDay(day, session ?? .morning), .fact(by: fixedBy))
                }
                try describe(addition.id, &desk, inHand, workspace)
                lines.append(line(of: addition.id, day, duty.obligation, desk.details[addition.id]))
            }
            desk.added.sort { $0.id < $1.id }
            return (.around(Set(lines.map(\.id))), lines)
        }
    }

    private func line(
        of id: Occurrence.ID, _ day: Day, _ duty: Obligation, _ details: Details?
    ) -> ActReport.Line {
        ActReport.Line(
            word: Bilingual(vi: "đã thêm", en: "added"), id: id, title: nil,
            rest: Bilingual(
                vi: "\(DateWriting(.vi).weekdayAndDate(day)) · \(id)" + (details.map { " · \($0.inWords.vi)" } ?? ""),
                en: "\(DateWriting(.en).weekdayAndDate(day)) · \(id)" + (details.map { " · \($0.inWords.en)" } ?? "")))
    }
}

// MARK: - What is added

extension AddCommand {
    /// The duty that is meant: one of the programme, one that was added before, or a new one of that title.
    private func duty(in workspace: OpenedWorkspace) throws -> (obligation: Obligation, isNew: Bool) {
        if let known = try knownDuty(in: workspace) {
            guard known.schedule == nil else {
                throw Failure(
                    vi:
                        "“\(known.id)” đã có lịch trong chương trình, không thêm từng lần. Việc khác thì đặt tên trong ngoặc kép. "
                        + "Chưa có gì thay đổi.",
                    en:
                        "“\(known.id)” has its days in the programme and is not added. Other work wants a title in quotes. "
                        + "Nothing has been changed.")
            }
            return (known, false)
        }
        try refusePersons(what)
        let kind = try kind.map(workspace.kind) ?? .meeting
        let name = id ?? Self.name(from: what)
        guard Self.isName(name) else {
            throw Failure(
                vi:
                    "“\(name)” không làm mã được: chữ thường không dấu, số và gạch nối. Đặt mã: --id giao-ban. Chưa có gì thay đổi.",
                en:
                    "“\(name)” is no name: small letters, digits and hyphens. Name it with --id. Nothing has been changed."
            )
        }
        let obligation = Obligation(
            Obligation.ID(rawValue: name), kind: kind, title: Bilingual(vi: what, en: what),
            roles: Roles(
                leads: try leads.map { .body(try workspace.body($0)) },
                takesPart: try with.flatMap { try parties($0, workspace) }),
            timing: .onRequest(note: nil))
        guard workspace.programme.obligation(obligation.id) == nil else {
            throw Failure(
                vi: "đã có việc “\(name)”. Thêm một lần nữa: lich add \(name) NGÀY; việc khác thì đặt mã khác: --id. "
                    + "Chưa có gì thay đổi.",
                en:
                    "there is “\(name)” already. Add one more with lich add \(name) DAY, or name this one otherwise: --id. "
                    + "Nothing has been changed.")
        }
        return (obligation, true)
    }

    /// The duty of that name; nothing where the words are a title.
    private func knownDuty(in workspace: OpenedWorkspace) throws -> Obligation? {
        let key = folded(what)
        let duties = workspace.programme.obligations
        let named = duties.first { duty in
            [duty.id.rawValue, duty.alias ?? "", folded(duty.title.vi), folded(duty.title.en)].contains(key)
        }
        if let named { return named }
        let open = duties.filter { $0.schedule == nil }
        let ofClause = open.filter { duty in duty.clauses.contains { $0.place == what } }
        guard ofClause.isEmpty else {
            guard ofClause.count > 1 else { return ofClause[0] }
            let list = ofClause.map { "  \($0.id): \($0.title.vi) · \($0.title.en)" }.joined(separator: "\n")
            throw Failure(
                vi: "điều \(what) có \(ofClause.count) việc. Ghi tên việc:\n\(list)\nChưa có gì thay đổi.",
                en:
                    "clause \(what) has \(ofClause.count) duties. Write the name of one:\n\(list)\nNothing has been changed."
            )
        }
        guard !what.contains(" "), id == nil, kind == nil else { return nil }
        return try NameIndex(
            Bilingual(vi: "việc chưa có lịch", en: "duty without a schedule"), plural: "duties",
            open.map { ([$0.id.rawValue] + [$0.alias].compactMap(\.self), $0) }
        ).find(what)
    }

    /// A unit stands for its body or bodies by its own people: it takes part as a group of one where it is no body.
    private func parties(_ typed: String, _ workspace: OpenedWorkspace) throws -> [BodyReference] {
        if let group = workspace.programme.groups.first(where: { $0.id == typed }) { return [.group(group.id)] }
        if let unit = workspace.programme.units.first(where: { $0.id.rawValue == typed }) {
            return unit.bodies["office"].map { [.body($0)] } ?? unit.bodies.values.sorted().map(BodyReference.body)
        }
        return [.body(try workspace.body(typed))]
    }

    /// A name made from a title: `giao-ban-dau-tuan`.
    private static func name(from title: String) -> String {
        folded(title).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : " " }.joined()
            .split(separator: " ").joined(separator: "-")
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 60 && text.first?.isLetter ?? false
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    }

    private func need(_ typed: String, _ workspace: OpenedWorkspace) throws -> Need {
        guard let need = Need(typed) else {
            throw Failure(
                vi: "không hiểu “\(typed)”. Có thể viết: “head of CƠ-QUAN”, “leader of CƠ-QUAN”, “team 1”, “room TÊN”. "
                    + "Chưa có gì thay đổi.",
                en:
                    "“\(typed)” is not understood. You can write: “head of BODY”, “leader of BODY”, “team 1”, “room NAME”. "
                    + "Nothing has been changed.")
        }
        if let body = need.body { _ = try workspace.body(body.rawValue) }
        return need
    }
}

// MARK: - When

extension AddCommand {
    /// The days it takes place on; one alone must be worked, unless others have fixed it.
    private func days(from first: Day, _ inHand: PlanInHand, _ workspace: OpenedWorkspace) throws -> [Day] {
        try refusePast(first, inHand)
        let horizon = workspace.programme.horizon
        guard horizon.contains(first) else {
            let (vi, en) = (DateWriting(.vi), DateWriting(.en))
            throw Failure(
                vi: "\(vi.date(first)) ở ngoài thời gian của chương trình (\(vi.range(horizon))). Chưa có gì thay đổi.",
                en:
                    "\(en.date(first)) lies outside the programme’s time (\(en.range(horizon))). Nothing has been changed."
            )
        }
        guard let repetition = every.flatMap(Repetition.init) else {
            try refuseDayOff(first, workspace)
            return [first]
        }
        let last =
            try until.map { try DateReading(today: inHand.today).possibleDay($0) } ?? Day.year(first.year).upperBound
        let all = repetition.days(from: first, through: min(last, horizon.upperBound))
        let worked = all.filter(workspace.calendar.isWorking)
        let off = all.filter { !workspace.calendar.isWorking($0) }
        guard !worked.isEmpty else { try refuseDayOff(first, workspace); return [] }
        if !off.isEmpty {
            let days = off.map(DateWriting(language).date).joined(separator: ", ")
            Console.remark(language("Bỏ qua ngày nghỉ: \(days)", "Days off left out: \(days)"))
        }
        return worked
    }

    private func refuseDayOff(_ day: Day, _ workspace: OpenedWorkspace) throws {
        guard fixedBy == nil, !workspace.calendar.isWorking(day) else { return }
        throw Failure(dayOff: day, in: workspace)
    }

    private func refuseTwice(_ id: Occurrence.ID, _ inHand: PlanInHand) throws {
        guard inHand.identities.contains(id) else { return }
        throw Failure(
            vi: "đã có “\(id)”. Hai việc cùng ngày thì đặt mã khác: --id TÊN. Chưa có gì thay đổi.",
            en:
                "there is “\(id)” already. For two on one day, give this one another name: --id NAME. Nothing has been changed."
        )
    }

    /// The session that was typed, or in which its hour lies; nothing for a due day, and where neither was said.
    private func session(_ typed: TypedDay, _ duty: Obligation) throws -> Session? {
        let ofHour = details.at.flatMap(HourReading.minutes).map { $0 < 720 ? Session.morning : .afternoon }
        if duty.kind.isDeadline, details.at != nil || typed.session != nil {
            throw Failure(
                vi: "“\(what)” là hạn gửi, không có buổi và giờ. Chưa có gì thay đổi.",
                en: "“\(what)” is a due day and has neither session nor hour. Nothing has been changed.")
        }
        if let session = typed.session, let ofHour, session != ofHour {
            throw Failure(
                vi:
                    "giờ “\(details.at ?? "")” không thuộc buổi \(DateWriting(.vi).session(session)). Chưa có gì thay đổi.",
                en: "the hour “\(details.at ?? "")” is not in the \(DateWriting(.en).session(session)). "
                    + "Nothing has been changed.")
        }
        return typed.session ?? ofHour
    }

    /// Sets what was said of it.
    private func describe(
        _ id: Occurrence.ID, _ desk: inout Desk, _ inHand: PlanInHand, _ workspace: OpenedWorkspace
    ) throws {
        guard !details.isEmpty else { return }
        var own = Details()
        try details.apply(to: &own, of: id, inHand, workspace)
        desk.details[id] = own.isEmpty ? nil : own
    }
}
