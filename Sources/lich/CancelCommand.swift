import ArgumentParser
import Days
import Planning
import Publishing
import Storage

/// `lich cancel`: occurrences will not take place.
struct CancelCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Hủy việc: không làm nữa. · Call occurrences off for good.",
        discussion: """
            Lịch đã công bố ghi [HỦY] rồi mới bỏ đi; làm lại thì lich move ID NGÀY. Chưa có ngày mới nhưng vẫn phải làm: lich postpone. \
            · Feeds show them as cancelled before they leave; lich move ID DAY brings one back. What is still owed is \
            postponed instead: lich postpone.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc, một hay nhiều. · One identity or more.")
    var ids: [String]

    @OptionGroup var reason: ReasonOption

    @Flag(help: "Tất cả việc có mã bắt đầu như vậy. · All whose identities begin so.")
    var all = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let because = reason.because
        try because.map(refusePersons)
        try act("cancel", ids + [because].compactMap(\.self), surroundings, isPretended: dryRun) {
            workspace, inHand, desk in
            let ids = try workspace.identities(ids, all: all, among: inHand.identities)
            for id in ids {
                try workspace.refuseChange(id, inHand)
                if case .cancelled = inHand.desk.absent[id] {
                    throw Failure(
                        vi: "“\(id)” đã hủy rồi. Chưa có gì thay đổi.",
                        en: "“\(id)” is cancelled already. Nothing has been changed.")
                }
                desk.withdraw(id, .cancelled(because: because))
            }
            return (
                .around([]),
                ids.map {
                    ActReport.Line(word: Bilingual(vi: "đã hủy", en: "cancelled"), id: $0, rest: because.both)
                }
            )
        }
    }
}
