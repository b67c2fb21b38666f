import ArgumentParser
import Attendance
import Days
import Publishing
import Storage

/// `lich attendee token`: lets a person read his or her own calendar at an address nobody can guess, or no more.
struct AttendeeTokenCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Địa chỉ lịch riêng của một người: cấp, đổi, thu hồi. · The address of somebody’s own calendar.",
        discussion: """
            Không ghi ai: ai đang có địa chỉ. Khóa trong địa chỉ chỉ hiện một lần, không lưu ở đâu; khóa đã thu hồi thì lich undo \
            cũng không mở lại. · Without a person: who has one. The token in the address is shown once and kept nowhere; one that \
            is revoked stays so, also after lich undo.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã (p12) hoặc tên. · The number or the name.")
    var person: String?

    @Flag(help: "Đổi khóa: địa chỉ cũ hết dùng được. · Another one; the old address is dead.")
    var rotate = false

    @Flag(help: "Thu hồi: không còn địa chỉ nào. · No address any more.")
    var revoke = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if rotate, revoke { throw ValidationError("--rotate hoặc --revoke. · Either --rotate or --revoke.") }
        if person == nil, rotate || revoke || dryRun { throw ValidationError("Ghi ai. · Say who.") }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try written(surroundings)
        let store = try Store.looking(inWorkspace: workspace.workspace.folder)
        guard let person else {
            let list = try TokenList(in: store, of: workspace)
            return try print(surroundings, json: list.json, text: list.text)
        }
        let found = try workspace.person(person, in: store)
        let report =
            dryRun
            ? try changed(found, workspace, surroundings)
            : try workspace.held(for: "attendee token \(found.id)", surroundings) {
                try changed(found, workspace, surroundings)
            }
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark[surroundings.language])
    }

    private func changed(
        _ person: Person, _ workspace: OpenedWorkspace, _ surroundings: Surroundings
    ) throws -> TokenReport {
        let folder = workspace.workspace.folder
        let hasOne = try Store.looking(inWorkspace: folder)?.privateFeed(of: person.id) != nil
        if hasOne, !rotate, !revoke { throw Failure(hasToken: person.id) }
        if !hasOne, rotate || revoke { throw Failure(hasNoToken: person.id) }
        if !revoke, person.name == .erased { throw Failure(isErased: person.id) }

        let act: TokenReport.Act = revoke ? .revoked : rotate ? .rotated : .issued
        guard !dryRun else { return TokenReport(act: act, person: person, token: nil, isPretended: true) }
        let store = try Store(inWorkspace: folder)
        guard !revoke else {
            try store.revokeToken(of: person.id)
            return TokenReport(act: act, person: person, token: nil, isPretended: false)
        }
        var generator = SystemRandomNumberGenerator()
        let token = FeedToken(using: &generator)
        try store.issue(token, for: person.id, at: surroundings.now)
        return TokenReport(act: act, person: person, token: token, isPretended: false)
    }
}

extension Failure {
    fileprivate init(hasToken id: Person.ID) {
        self.init(
            vi:
                "\(id) đã có địa chỉ lịch riêng; khóa của nó không xem lại được. Đổi: lich attendee token \(id) --rotate · "
                + "Thu hồi: lich attendee token \(id) --revoke. Chưa có gì thay đổi.",
            en:
                "\(id) has an address already, and its token cannot be shown again. Another one: lich attendee token \(id) "
                + "--rotate · None any more: lich attendee token \(id) --revoke. Nothing has been changed.")
    }

    fileprivate init(hasNoToken id: Person.ID) {
        self.init(
            vi: "\(id) chưa có địa chỉ lịch riêng nên không có gì để đổi hay thu hồi. Cấp: lich attendee token \(id). "
                + "Chưa có gì thay đổi.",
            en: "\(id) has no address, so there is none to change or revoke. To give one: lich attendee token \(id). "
                + "Nothing has been changed.")
    }

    fileprivate init(isErased id: Person.ID) {
        self.init(
            vi: "dữ liệu của \(id) đã xóa, không còn ai để cấp địa chỉ. Chưa có gì thay đổi.",
            en: "\(id) was erased, and nobody is left to give an address to. Nothing has been changed.")
    }
}
