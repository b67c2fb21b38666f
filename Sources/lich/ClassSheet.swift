import Attendance
import Days
import Planning
import Programmes
import Publishing

/// A class for the planner to look at: when, where, for whom, its places and who has them.
struct ClassSheet {
    let occurrence: Occurrence
    let roster: Roster
    let movedUp: [Person]
    let workspace: OpenedWorkspace
    /// What persons have set of it.
    var details = Details()

    private let points: [Document.Point]

    init(_ occurrence: Occurrence, _ roster: Roster, movedUp: [Person] = [], workspace: OpenedWorkspace) throws {
        // The document is read only where a topic may be one of its points.
        points = roster.gathering.topics.isEmpty ? [] : try workspace.topics()
        self.occurrence = occurrence
        self.roster = roster
        self.movedUp = movedUp
        self.workspace = workspace
    }

    /// The units that have not named all their people, or whose people have not answered.
    var toUrge: [Standing] {
        roster.standings.filter { standing in
            standing.sender != nil && (standing.missing > 0 || (standing.quota != nil && standing.unanswered > 0))
        }
    }

    // MARK: - Text

    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        let wording = OccurrenceWording(workspace.programme, in: language)
        let gathering = roster.gathering
        var table = TerminalTable([.init(wraps: false), .init()])
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { table.add([.init(name), .init(value)]) }
        }
        table.add(
            heading:
                .init("\(wording.title(of: occurrence.id, called: details.title)) · \(occurrence.id)", .strong))
        add(
            say("Thời gian", "When"),
            DateWriting(language).time(occurrence, hours: workspace.programme.hours, beginningAt: details.beginsAt))
        add(say("Địa điểm", "Where"), details.place ?? wording.place(of: occurrence.id))
        add(say("Đối tượng", "For"), gathering.audience)
        for (index, topic) in gathering.topics.enumerated() {
            add(say("Buổi \(index + 1)", "Session \(index + 1)"), words(for: topic))
        }
        add(say("Báo cáo viên", "Trainers"), people(.trainer))
        add(say("Chủ trì", "Chair"), people(.chair))
        add(say("Số chỗ", "Places"), gathering.capacity.map { "\($0)" })
        add(say("Chỉ tiêu", "Quotas"), quotas(language))
        add(say("Hạn đăng ký", "Register by"), deadline(language))
        add(say("Đăng ký", "Registered"), counts(language))
        add(say("Mới có chỗ", "Moved up"), movedUp.map { "\($0.name) (\($0.id))" }.joined(separator: ", "))
        return table.text(width: width, style: style)
    }

    /// Until when units name their people; a day that a move has overtaken is said to be wrong.
    private func deadline(_ language: Language) -> String? {
        roster.gathering.registerBy.map { day in
            let words = DateWriting(language).weekdayAndDate(day)
            guard day >= occurrence.day else { return words }
            return words
                + (language == .vi
                    ? " – không còn trước ngày học; đặt lại: lich training plan \(occurrence.id) --register-by NGÀY"
                    : " – no longer before the class; set it anew: lich training plan \(occurrence.id) --register-by DAY")
        }
    }

    private func people(_ role: Registration.Role) -> String {
        roster.entries.filter { $0.registration.role == role && !$0.isReplaced }.map(\.person.name.text).joined(
            separator: ", ")
    }

    /// A topic in words: its place in the document and how that begins, or as it was typed.
    func words(for topic: String) -> String {
        let point = points.first { $0.place == topic }
        return point.map { "\($0.place) \($0.beginning)" } ?? topic
    }

    private func quotas(_ language: Language) -> String? {
        let quotas = roster.gathering.quotas.sorted { $0.key < $1.key }
        guard !quotas.isEmpty else { return nil }
        let list = quotas.map { "\(workspace.programme.name(of: $0.key, .short)[language]) \($0.value)" }.joined(
            separator: ", ")
        return "\(quotas.reduce(0) { $0 + $1.value }): \(list)"
    }

    private func counts(_ language: Language) -> String {
        let standings = roster.standings
        let (registered, confirmed) = (
            standings.reduce(0) { $0 + $1.registered }, standings.reduce(0) { $0 + $1.confirmed }
        )
        let waiting = standings.reduce(0) { $0 + $1.waiting }
        return language == .vi
            ? "\(registered) người, \(confirmed) đã xác nhận, \(waiting) chờ"
            : "\(registered), \(confirmed) confirmed, \(waiting) waiting"
    }

    /// The state of each quota, a line for each sender.
    func standings(_ language: Language, width: Int, style: TerminalStyle) -> String {
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        let heads = [
            say("Chỉ tiêu", "Quota"), say("Đăng ký", "Registered"), say("Xác nhận", "Confirmed"),
            say("Chưa trả lời", "Unanswered"), say("Còn thiếu", "Missing"), say("Chờ", "Waiting"),
        ]
        var table = TerminalTable(
            [.init(say("Đơn vị", "Unit"))] + heads.map { .init($0, alignment: .right, wraps: false) })
        for standing in roster.standings {
            let numbers = [
                standing.registered, standing.confirmed, standing.unanswered, standing.missing, standing.waiting,
            ]
            table.add(
                [
                    .init(workspace.programme.name(of: standing.sender, .short)[language]),
                    .init(standing.quota.map { "\($0)" } ?? "–"),
                ]
                    + numbers.map { .init("\($0)") })
        }
        return table.text(width: width, style: style)
    }

    /// Why units go to which class.
    static func reason(_ sheets: [ClassSheet]) -> Bilingual {
        func balance(_ language: Language) -> String {
            sheets.map { sheet in
                let quotas = sheet.roster.gathering.quotas
                let places = quotas.values.reduce(0, +)
                return language == .vi
                    ? "\(sheet.occurrence.id): \(quotas.count) đơn vị, \(places) người"
                    : "\(sheet.occurrence.id): \(quotas.count) units, \(places) people"
            }.joined(separator: "; ")
        }
        return Bilingual(
            vi:
                "Chia theo nhóm: đơn vị đông người trước, mỗi đơn vị về lớp đang có ít người của nhóm ấy nhất. \(balance(.vi)).",
            en:
                "Shared out group by group, the largest first, each to the class with the fewest people of its group. \(balance(.en))."
        )
    }

    // MARK: - JSON

    /// As JSON: `id`, `day`, `capacity`, `registerBy`, `audience`, `topics`, `standings`, `movedUp`.
    var json: JSONValue {
        [
            "id": .string(occurrence.id.description), "day": JSONValue(occurrence.day),
            "capacity": JSONValue(roster.gathering.capacity), "registerBy": JSONValue(roster.gathering.registerBy),
            "audience": JSONValue(roster.gathering.audience),
            "topics": JSONValue(roster.gathering.topics) { .string($0) },
            "standings": JSONValue(roster.standings) { standing in
                [
                    "sender": JSONValue(standing.sender?.description), "quota": JSONValue(standing.quota),
                    "registered": .number(standing.registered), "confirmed": .number(standing.confirmed),
                    "unanswered": .number(standing.unanswered), "missing": .number(standing.missing),
                    "waiting": .number(standing.waiting),
                ]
            },
            "movedUp": JSONValue(movedUp) { .string($0.id.description) },
        ]
    }
}
