import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich busy add`: somebody cannot on some days.
struct BusyAddCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Ghi ngày bận. · Say when somebody cannot.",
        discussion: """
            lich busy add "trưởng bdv-tinh-uy" 14-16/5 --reason "đi công tác" · lich busy add "đoàn 1" "sáng 20/5". Ai: cơ quan \
            (người đứng đầu và các đoàn của cơ quan), “trưởng …”, “lãnh đạo …”, “đoàn 1”, “phòng …”, “đ/c …”. \
            · Who: a body (its head and its delegations), “head of …”, “leader of …”, “team 1”, “room …”, “person …”.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Ai, trong ngoặc kép. · Who, in quotes.")
    var who: String

    @Argument(help: "Ngày: 20/5, 14-16/5, “14/5 - 16/5/2025”, T3, “tuần sau”, thêm “sáng” hoặc “chiều”. · The days.")
    var days: [String]

    @Option(help: ArgumentHelp("Vì sao; chỉ người lập lịch thấy. · Why, for the planner alone.", valueName: "text"))
    var reason: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if days.isEmpty { throw ValidationError("busy add AI NGÀY. · busy add WHO DAYS.") }
        try ReasonOption.validate(reason)
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let who = try workspace.claimant(who, try workspace.desk())
        let words = typed("busy add", [BusyTime.discreet(who), days.joined(separator: " ")])
        try changeBusy("busy add", words, workspace, surroundings, isPretended: dryRun) { inHand, busy in
            let span = try DateReading(today: inHand.today).possibleSpan(days.joined(separator: " "))
            let time = BusyTime(who, on: span.days, span.session, reason: reason)
            if let known = busy.first(where: { $0.covers(time) }) { throw Failure(known: known, workspace) }
            busy.append(time)
            return [BusyReport.Line(word: Bilingual(vi: "đã ghi bận", en: "busy"), time: time)]
        }
    }
}

extension Failure {
    /// That this was said before.
    fileprivate init(known time: BusyTime, _ workspace: OpenedWorkspace) {
        func said(_ language: Language) -> String {
            OccurrenceWording(workspace.programme, in: language).words(for: time)
        }
        self.init(
            vi: "đã ghi rồi: \(said(.vi)). Xem: lich busy list. Chưa có gì thay đổi.",
            en: "that is known: \(said(.en)). Look: lich busy list. Nothing has been changed.")
    }
}

extension DateReading {
    /// Typed days of the years that can be looked at, or why they are none.
    func possibleSpan(_ typed: String) throws -> TypedSpan {
        do {
            let span = try span(typed)
            guard Year.possible.contains(span.days.lowerBound.year), Year.possible.contains(span.days.upperBound.year)
            else {
                throw Failure(
                    vi: "“\(typed)” ở ngoài các năm xem được, \(Year.possible.lowerBound)–\(Year.possible.upperBound).",
                    en: "“\(typed)” lies outside the years \(Year.possible.lowerBound)–\(Year.possible.upperBound).")
            }
            return span
        } catch let error as UnreadableDate {
            throw Failure(error.message)
        }
    }
}
