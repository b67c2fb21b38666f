import Days
public import Planning
public import Programmes

extension OccurrenceWording {
    /// One fact about an occurrence: `Chủ trì: Ban Dân vận Tỉnh ủy`.
    public struct Line: Hashable, Sendable {
        /// What the fact is about; nothing for a remark that stands by itself.
        public let label: String?
        /// The fact.
        public let text: String

        /// Whether it means nothing when a part of it is left out.
        public let staysWhole: Bool

        /// Makes a line.
        public init(_ label: String?, _ text: String, staysWhole: Bool = false) {
            self.label = label
            self.text = text
            self.staysWhole = staysWhole
        }
    }

    /// All that is to say about an occurrence besides title and day, in the order of a work schedule: content, who leads
    /// and who else has a part, place, contact, clause, period, and how sure the day is.
    ///
    /// Where units share it, they are listed first.
    public func lines(on occurrence: Occurrence, sharedBy units: [Unit.ID] = []) -> [Line] {
        let id = units.isEmpty ? occurrence.id : occurrence.id.shared
        var lines: [Line] = []
        func add(_ label: String?, _ text: String?) {
            if let text, !text.isEmpty { lines.append(Line(label, text)) }
        }
        if units.count > 1 {
            let names = units.map { parties.unit($0)?.shortName[language] ?? $0.rawValue }
            lines.append(Line(say("Đơn vị", "Units"), names.joined(separator: ", "), staysWhole: true))
        }
        add(say("Nội dung", "Content"), content(of: id))
        if occurrence.days.count > 1 {
            add(say("Thời gian", "Time"), dates.time(occurrence, hours: programme.hours))
        }
        for role in Role.allCases {
            add(label(role), names(role, of: id, sharedBy: units).joined(separator: "; "))
        }
        add(say("Địa điểm", "Place"), place(of: id))
        add(say("Liên hệ", "Contact"), contact)
        add(say("Căn cứ", "Clause"), quotedClauses(of: id))
        add(say("Kỳ", "Period"), id.period.map(period))
        add(nil, dataUntil(occurrence.window).map { $0.prefix(1).uppercased() + $0.dropFirst() + "." })
        add(occurrence.isDeadline ? say("Hạn", "Due") : say("Khung", "Window"), dueOrWindow(occurrence))
        for note in notes(on: occurrence) { add(nil, note) }
        return lines
    }

    /// Whose a due day is, and from when to when a gathering could be.
    private func dueOrWindow(_ occurrence: Occurrence) -> String {
        guard occurrence.isDeadline else { return window(occurrence.window) }
        return switch occurrence.window.owner {
        case .ours: say("do người lập lịch đặt, văn bản không quy định", "set by the planner, not by the document")
        case .clause: say("theo văn bản", "as the document says")
        }
    }
}
