import ArgumentParser
import Attendance
import Days
import Publishing
import Storage
import Planning

/// `lich attendee erase`: forgets a person for good.
struct AttendeeEraseCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Xóa dữ liệu cá nhân của một người, không lấy lại được. · Forget a person for good.",
        discussion: """
            Danh sách vẫn đếm người ấy, không còn tên. Không hoàn tác được; bản sao lưu cũ vẫn còn tên. · Lists still count the \
            person, without a name. It cannot be undone; older backups still have the name.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã: p12. · The number.")
    var person: String

    @Flag(help: "Chỉ nói sẽ xóa gì. · Only say what would be forgotten.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        guard let id = Person.ID(person) else {
            throw Failure(
                vi: "“\(person)” không phải mã. Xóa theo mã, không theo tên: lich attendee list.",
                en: "“\(person)” is no number. People are erased by number, not by name: lich attendee list.",
                exitCode: 64)
        }
        let workspace = try opened(surroundings)
        let folder = workspace.workspace.folder
        let lists = try workspace.held(for: "attendee erase \(id)", surroundings) {
            guard let store = try Store.looking(inWorkspace: folder), try !store.people([id]).isEmpty else {
                throw Failure(vi: "không có ai mang mã \(id).", en: "nobody has the number \(id).")
            }
            let lists = try store.registrations(of: id).keys.sorted()
            if !dryRun { try Store(inWorkspace: folder).erase(id) }
            return lists
        }
        try print(
            surroundings,
            json: [
                "erased": .string(id.description), "pretended": .bool(dryRun),
                "lists": JSONValue(lists) { .string($0.description) },
            ],
            text: { language, width, style in
                let words =
                    language == .vi
                    ? "\(dryRun ? "sẽ xóa" : "đã xóa") tên và địa chỉ của \(id); \(lists.count) danh sách vẫn đếm người ấy."
                    : "\(dryRun ? "would erase" : "erased") name and addresses of \(id); \(Words.counted(lists.count, "list")) still count the person."
                return Prose.text([words], width: width, style: style)
            })
        Console.remark(
            Bilingual(
                vi: "Bản sao lưu làm trước đây vẫn còn dữ liệu này: xóa cả ở đó nếu cần.",
                en: "Backups made before still hold it: erase it there as well where that is wanted.")[language])
    }
}
