import Attendance
import Days
import Planning
import Publishing
import Storage
import Programmes

/// People for the planner to look at: those of a list with how they stand, or everybody.
struct PeopleSheet {
    private let lines: [(person: Person, registration: Registration?)]
    private let sessions: [HalfDay]
    private let absence: Absence?
    private let programme: Programme

    init(entries: [Roster.Entry], sessions: [HalfDay], absence: Absence?, of programme: Programme) {
        lines = entries.map { ($0.person, $0.registration) }
        self.sessions = sessions
        self.absence = absence
        self.programme = programme
    }

    init(people: [Person], of programme: Programme) {
        lines = people.map { ($0, nil) }
        (sessions, absence) = ([], nil)
        self.programme = programme
    }

    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        guard !lines.isEmpty else { return language == .vi ? "Chưa có ai.\n" : "Nobody yet.\n" }
        func head(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        var table = TerminalTable([
            .init(head("TT", "No."), alignment: .right, wraps: false), .init(head("Mã", "Id"), wraps: false),
            .init(head("Họ và tên", "Name")), .init(head("Chức vụ", "Position")), .init(head("Đơn vị", "Office")),
            .init(head("Trạng thái", "Status")), .init(head("Có mặt", "Present"), wraps: false),
        ])
        for (number, line) in lines.enumerated() {
            table.add([
                .init("\(number + 1)"), .init(line.person.id.description), .init(line.person.name.text),
                .init(line.person.position ?? ""), .init(programme.office(of: line.person, .short)[language]),
                .init(status(line.registration, language)), .init(presence(line.registration)),
            ])
        }
        return table.text(width: width, style: style)
    }

    private func status(_ registration: Registration?, _ language: Language) -> String {
        guard let registration else { return "" }
        let role = registration.role == .trainee ? nil : registration.role.words[language]
        return [registration.status.words[language], role, registration.result].compactMap(\.self).joined(
            separator: ", ")
    }

    /// A sign a session: there, not there, not noted.
    private func presence(_ registration: Registration?) -> String {
        guard let registration, !registration.presence.isEmpty else { return "" }
        return registration.presence.map { $0.map { $0 ? "✓" : "✗" } ?? "·" }.joined(separator: " ")
    }

    /// What must be known besides: that the gathering does not take place.
    var remark: Bilingual? {
        switch absence {
        case .cancelled:
            Bilingual(
                vi: "Việc này đã hủy; danh sách vẫn còn nguyên.", en: "This was cancelled; the list is kept as it was.")
        case .postponed:
            Bilingual(vi: "Việc này đã hoãn, chưa có ngày.", en: "This is postponed and has no day.")
        case .merged(let whole):
            Bilingual(vi: "Việc này đã gộp vào “\(whole)”.", en: "This was merged into “\(whole)”.")
        case nil: nil
        }
    }

    /// As JSON: an array of people.
    var json: JSONValue {
        JSONValue(lines) { line in
            let person = line.person
            let registration = line.registration
            return [
                "id": .string(person.id.description), "name": .string(person.name.text),
                "email": JSONValue(person.email?.text),
                "body": JSONValue(person.body?.rawValue ?? person.unit?.rawValue),
                "unit": JSONValue(person.unit?.rawValue), "position": JSONValue(person.position),
                "workplace": JSONValue(person.workplace), "phone": JSONValue(person.phone),
                "languages": JSONValue(person.languages), "note": JSONValue(person.note),
                "role": JSONValue(registration?.role.rawValue), "status": JSONValue(registration?.status.word),
                "replacedBy": JSONValue(replacement(registration)), "result": JSONValue(registration?.result),
                "sessions": JSONValue(sessions.enumerated()) { index, session in
                    [
                        "day": JSONValue(session.day), "session": .string(session.session.rawValue),
                        "present": presence(registration, in: index),
                    ]
                },
            ]
        }
    }

    private func presence(_ registration: Registration?, in session: Int) -> JSONValue {
        guard let registration, session < registration.presence.count, let there = registration.presence[session] else {
            return .null
        }
        return .bool(there)
    }

    private func replacement(_ registration: Registration?) -> String? {
        if case .replaced(let other) = registration?.status { other.description } else { nil }
    }
}
