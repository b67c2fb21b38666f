import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich set`: what a person says of occurrences, besides their day.
struct SetCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract:
            "Ghi giờ, địa điểm, người chủ trì, nội dung … của việc. · Set hour, place, chair, content … of occurrences.",
        discussion: """
            Để trống (--place "") thì trở lại như chương trình ghi. Tất cả là công khai: ghi chức danh, không ghi tên người. \
            · Left empty (--place ""), it is again as the programme has it. All of it is public: write offices, no names.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc, một hay nhiều: training/2025/1. · One identity or more.")
    var ids: [String]

    @OptionGroup var details: DetailOptions

    @Option(help: ArgumentHelp("Tên gọi, thay cho tên trong chương trình. · What it is called.", valueName: "text"))
    var title: String?

    @Flag(help: "Tất cả việc có mã bắt đầu như vậy. · All whose identities begin so.")
    var all = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if title == nil, details.isEmpty {
            throw ValidationError(
                "chưa nói ghi gì: --at, --place, --chair … · Nothing to set: --at, --place, --chair …")
        }
    }

    func run(in surroundings: Surroundings) throws {
        try act("set", ids + details.words + [title].compactMap(\.self), surroundings, isPretended: dryRun) {
            workspace, inHand, desk in
            let ids = try workspace.identities(ids, all: all, among: inHand.identities)
            var lines: [ActReport.Line] = []
            for id in ids {
                try workspace.refuseChange(id, inHand)
                var own = desk.details[id] ?? Details()
                try details.apply(to: &own, of: id, inHand, workspace)
                if let title {
                    try refusePersons(title)
                    own.title = title.isEmpty ? nil : title
                }
                desk.details[id] = own.isEmpty ? nil : own
                lines.append(
                    ActReport.Line(
                        word: Bilingual(vi: "đã ghi", en: "set"), id: id, title: own.title, rest: own.inWords))
            }
            return (.nothing, lines)
        }
    }
}

extension Details {
    /// What is set, on one line.
    var inWords: Bilingual {
        func said(_ language: Language) -> String {
            let dates = DateWriting(language)
            let parts: [(String, String?)] = [
                (language("giờ", "hour"), beginsAt.map(dates.hour)), (language("địa điểm", "place"), place),
                (language("chủ trì", "chair"), chair), (language("nội dung", "content"), content),
                (language("tài liệu", "documents"), documents), (language("liên hệ", "contact"), contact),
                (
                    language("không hiện cho", "not shown to"),
                    hiddenFrom.isEmpty ? nil : hiddenFrom.map(\.rawValue).joined(separator: ", ")
                ),
            ]
            let set = parts.compactMap { label, words in words.map { "\(label): \($0)" } }
            return set.isEmpty ? language("như chương trình", "as in the programme") : set.joined(separator: " · ")
        }
        return Bilingual(vi: said(.vi), en: said(.en))
    }
}
