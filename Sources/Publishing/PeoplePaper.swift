public import Attendance
public import Days
public import Planning
import Programmes

/// A paper about the people of a gathering, as offices print it; it is for the organiser, and never made public.
public struct PeoplePaper: Sendable {
    /// Which paper.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// To sign, session by session.
        case attendance
        /// Everybody by unit, with what the organiser must know.
        case roster
        /// A card with a name for each.
        case cards
        /// Who was there in all sessions, with what came of it.
        case certificates
    }

    let kind: Kind
    let source: PlannedProgramme
    let occurrence: Occurrence
    let gathering: Gathering
    /// Whether nothing of it is public yet, which the paper then says.
    let isDraft: Bool
    private let entries: [Roster.Entry]

    /// Makes it of a list.
    public init(_ kind: Kind, of roster: Roster, on occurrence: Occurrence, _ source: PlannedProgramme, isDraft: Bool) {
        self.kind = kind
        self.source = source
        self.occurrence = occurrence
        self.isDraft = isDraft
        gathering = roster.gathering
        let places = source.places
        entries = roster.entries.filter { Self.holds($0.registration, kind, sessions: roster.sessions) }.sorted {
            one, other in
            let (first, second) = (places(one.person.sender), places(other.person.sender))
            return first == second ? one.person.name < other.person.name : first < second
        }
    }

    private static func holds(_ registration: Registration, _ kind: Kind, sessions: Int) -> Bool {
        guard registration.isExpected else { return false }
        switch kind {
        case .attendance: return registration.role.takesPlace
        case .roster, .cards: return true
        case .certificates:
            return registration.role == .trainee && registration.presence.count == sessions
                && registration.presence.allSatisfy { $0 == true }
        }
    }

    /// How many people it names.
    public var count: Int { entries.count }
}

// MARK: - In words

extension PeoplePaper {
    /// What it is called.
    func title(_ language: Language) -> String {
        let isClass = occurrence.kind == .training
        switch kind {
        case .attendance:
            return isClass
                ? language("Danh sách học viên", "Attendance list") : language("Danh sách đại biểu", "Attendance list")
        case .roster: return language("Danh sách theo đơn vị", "List by units")
        case .cards: return language("Thẻ tên", "Name cards")
        case .certificates: return language("Danh sách cấp giấy chứng nhận", "List of certificates")
        }
    }

    /// What it is about: the gathering's own title.
    func subject(_ language: Language) -> String {
        source.wording(language).title(of: occurrence.id, called: source.details[occurrence.id]?.title)
    }

    /// When and where.
    func facts(_ language: Language) -> [String] {
        let details = source.details[occurrence.id]
        let time = DateWriting(language).time(occurrence, hours: source.programme.hours, beginningAt: details?.beginsAt)
        let place = details?.place ?? source.wording(language).place(of: occurrence.id)
        return [time, place.map { language("Địa điểm: ", "Place: ") + $0 }].compactMap(\.self)
    }

    /// The headings of its columns.
    func columns(_ language: Language) -> [String] {
        let name = [
            language("TT", "No."), language("Họ và tên", "Name"), language("Chức vụ", "Position"),
            language("Đơn vị", "Office"),
        ]
        switch kind {
        case .attendance:
            return name + occurrence.sessions.map { signature($0, language) } + [language("Ghi chú", "Note")]
        case .roster:
            return name + [
                language("Vai trò", "Role"), language("Trả lời", "Answer"), language("Điện thoại", "Telephone"),
                language("Ghi chú", "Note"),
            ]
        case .cards: return name + [language("Vai trò", "Role")]
        case .certificates: return name + [language("Số buổi", "Sessions"), language("Kết quả", "Result")]
        }
    }

    private func signature(_ session: HalfDay, _ language: Language) -> String {
        let days = Set(occurrence.sessions.map(\.day)).count
        let day = days > 1 ? " " + DateWriting(language).dayAndMonth(session.day) : ""
        return language("Ký tên ", "Signature, ") + DateWriting(language).session(session.session) + day
    }

    /// The people, those of each sender together where that is the paper's order.
    func sections(_ language: Language) -> [Paper.Section] {
        let rows = entries.enumerated().map { row($1, number: $0 + 1, language) }
        guard kind == .roster else { return [Paper.Section(heading: "", rows: rows)] }
        var sections: [Paper.Section] = []
        var begun = 0
        while begun < entries.count {
            let sender = entries[begun].person.sender
            let end = entries[begun...].firstIndex { $0.person.sender != sender } ?? entries.count
            let quota =
                sender.flatMap { gathering.quotas[$0] }.map { language(" · chỉ tiêu \($0)", " · quota \($0)") } ?? ""
            sections.append(
                Paper.Section(
                    heading: source.programme.name(of: sender)[language].capitalizedFirst + quota,
                    rows: Array(rows[begun..<end])))
            begun = end
        }
        return sections
    }

    private func row(_ entry: Roster.Entry, number: Int, _ language: Language) -> [String] {
        let (person, registration) = (entry.person, entry.registration)
        let name = [
            "\(number)", person.name.text, person.position ?? "", source.programme.office(of: person)[language],
        ]
        switch kind {
        case .attendance: return name + occurrence.sessions.map { _ in "" } + [""]
        case .roster:
            let answer =
                registration.status == .confirmed ? registration.status.words[language] : language("chưa", "not yet")
            return name + [registration.role.words[language], answer, person.phone ?? "", person.note ?? ""]
        case .cards: return name + [registration.role.words[language]]
        case .certificates: return name + ["\(registration.presence.count)", registration.result ?? ""]
        }
    }

    /// The list as a paper, number, place and date left blank for who signs.
    public func paper(_ language: Language) -> Paper {
        var paper = Paper(kind.rawValue, about: subject(language), titled: title(language), of: source, language)
        paper.id = occurrence.id
        paper.letterhead = Letterhead(of: source.issuers(of: occurrence.id), .list, language)
        paper.isDraft = isDraft
        paper.facts = facts(language)
        paper.columns = columns(language)
        paper.sections = sections(language)
        paper.nothing = language("Chưa có ai.", "Nobody yet.")
        paper.sum = language("Tổng cộng: \(count) người.", "\(count) people in all.")
        paper.signatures = [
            language("Người lập biểu", "Drawn up by"), language("Thủ trưởng cơ quan", "Head of the office"),
        ]
        paper.isTall = kind == .attendance
        paper.isCards = kind == .cards
        paper.isWide = paper.columns.count > 7
        return paper
    }
}

extension PlannedProgramme {
    /// The bodies that lead an occurrence: they issue its papers.
    func issuers(of id: Occurrence.ID) -> [Body] {
        let parties = wording(.vi, on: occurrences.first { $0.id == id }?.day ?? programme.horizon.lowerBound).parties
        return (parties.obligation(id.obligation)?.roles.leads ?? []).flatMap { parties.parties(of: $0, in: id) }
            .compactMap { if case .body(let body) = $0 { parties.body(body) } else { nil } }
    }

    /// Where each sender stands in a list: units in the order of the programme, then bodies, then the rest.
    var places: (Sender?) -> Int {
        let units = Dictionary(programme.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let bodies = Dictionary(programme.bodies.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return { sender in
            switch sender {
            case .unit(let id): units[id] ?? programme.units.count
            case .body(let id): programme.units.count + 1 + (bodies[id] ?? programme.bodies.count)
            case nil: Int.max
            }
        }
    }
}
