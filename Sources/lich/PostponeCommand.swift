import ArgumentParser
import Days
import Planning
import Publishing
import Storage

/// `lich postpone`: an occurrence has no day for now, and is still owed.
struct PostponeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "postpone",
        abstract: "Hoãn một việc, chưa có ngày mới; việc vẫn phải làm. · Take its day away; it is still owed.",
        discussion: """
            Lịch đã công bố ghi [HOÃN], giữ nguyên mã; cho ngày mới: lich move ID NGÀY. Lý do là công khai: không ghi tên người. \
            · Feeds show it as postponed, under the same identity; give it a day again with lich move ID DAY. The reason is \
            public: write no names of persons.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc: training/2025/1, tap-huan/2025/1. · Its identity.")
    var id: String

    @Argument(help: "Vì sao, vài từ: “bão”. · Why, in a few words.")
    var reason: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws { try ReasonOption.validate(reason) }

    func run(in surroundings: Surroundings) throws {
        try reason.map(refusePersons)
        try act("postpone", [id] + [reason].compactMap(\.self), surroundings, isPretended: dryRun) {
            workspace, inHand, desk in
            let id = try workspace.withdrawable(id, inHand)
            if inHand.desk.absent[id]?.isPostponed ?? false {
                throw Failure(
                    vi: "“\(id)” đã hoãn rồi. Cho ngày mới: lich move \(id) NGÀY. Chưa có gì thay đổi.",
                    en:
                        "“\(id)” is postponed already. Give it a day with lich move \(id) DAY. Nothing has been changed."
                )
            }
            desk.withdraw(id, .postponed(because: reason))
            return (
                .around([]),
                [ActReport.Line(word: Bilingual(vi: "đã hoãn", en: "postponed"), id: id, rest: reason.both)]
            )
        }
    }
}
