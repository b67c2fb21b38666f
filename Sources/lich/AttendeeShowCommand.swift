import ArgumentParser
import Attendance
import Days
import Planning
import Publishing
import Storage
import Programmes

/// `lich attendee show`: all that is known of a person.
struct AttendeeShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tất cả những gì ghi về một người. · All that is known of a person.",
        discussion: """
            --format json là bản xuất đủ dữ liệu của một người, khi người ấy yêu cầu. · With --format json it is everything that \
            is kept of the person, for who asks for it.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã (p12) hoặc tên. · The number or the name.")
    var person: String

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let store = try Store.looking(inWorkspace: workspace.workspace.folder)
        let found = try workspace.person(person, in: store)
        let lists = try store?.registrations(of: found.id).sorted { $0.key < $1.key } ?? []
        let since = try store?.privateFeed(of: found.id)?.made
        try print(
            surroundings, json: Self.json(found, since, lists),
            text: { language, width, style in Self.text(found, since, lists, workspace, language, width, style) })
    }

    private static func text(
        _ person: Person, _ since: Instant?, _ lists: [(key: Occurrence.ID, value: Registration)],
        _ workspace: OpenedWorkspace, _ language: Language, _ width: Int, _ style: TerminalStyle
    ) -> String {
        var table = TerminalTable([.init(wraps: false), .init()])
        let rows: [(Bilingual, String?)] = [
            (Bilingual(vi: "Mã", en: "Id"), person.id.description),
            (Bilingual(vi: "Họ và tên", en: "Name"), person.name.text),
            (Bilingual(vi: "Chức vụ", en: "Position"), person.position),
            (Bilingual(vi: "Đơn vị", en: "Office"), workspace.programme.office(of: person, .short)[language]),
            (Bilingual(vi: "Thư điện tử", en: "Mail"), person.email?.text),
            (Bilingual(vi: "Điện thoại", en: "Telephone"), person.phone),
            (Bilingual(vi: "Ngôn ngữ", en: "Languages"), person.languages),
            (Bilingual(vi: "Ghi chú", en: "Note"), person.note),
            (
                Bilingual(vi: "Lịch riêng từ", en: "Own calendar since"),
                since.map { DateWriting(language).date(workspace.day(of: $0)) }
            ),
        ]
        for (name, value) in rows { if let value { table.add([.init(name[language]), .init(value)]) } }
        for (id, registration) in lists {
            table.add([
                .init(id.description),
                .init(
                    [registration.role.words[language], registration.status.words[language]].joined(separator: ", ")),
            ])
        }
        return table.text(width: width, style: style)
    }

    /// As JSON: what is known, `tokenSince`, and `lists` (`{id, role, status, presence, result}`).
    private static func json(
        _ person: Person, _ since: Instant?, _ lists: [(key: Occurrence.ID, value: Registration)]
    ) -> JSONValue {
        [
            "id": .string(person.id.description), "name": .string(person.name.text),
            "position": JSONValue(person.position),
            "body": JSONValue(person.body?.rawValue), "unit": JSONValue(person.unit?.rawValue),
            "workplace": JSONValue(person.workplace), "email": JSONValue(person.email?.text),
            "phone": JSONValue(person.phone),
            "languages": JSONValue(person.languages), "note": JSONValue(person.note),
            "tokenSince": JSONValue(since?.description),
            "lists": JSONValue(lists) { id, registration in
                [
                    "id": .string(id.description), "role": .string(registration.role.rawValue),
                    "status": .string(registration.status.word),
                    "presence": JSONValue(registration.presence) { $0.map(JSONValue.bool) ?? .null },
                    "result": JSONValue(registration.result),
                ]
            },
        ]
    }
}
