import Days
import Planning
import Programmes

extension EventMapping {
    /// All that is to say about a line besides title and day: first what became of it, then in the order of a work
    /// schedule content, who leads and who else has a part, place, papers, contact, clause, period, and how sure the day
    /// is.
    ///
    /// Where units share it, they are listed first.
    func lines(on entry: CalendarEntry) -> [EventDescription.Line] {
        let (published, words) = (entry.first, words(of: entry))
        let occurrence = published.occurrence
        var lines = whatBecame(of: entry)
        func add(_ label: String?, _ text: String?) {
            if let text, !text.isEmpty { lines.append(EventDescription.Line(label, text)) }
        }
        if entry.units.count > 1 {
            let names = entry.occurrences.map { $0.words(in: phrases.language).subjects.last ?? "" }
            lines.append(
                EventDescription.Line(say("Đơn vị", "Units"), names.joined(separator: ", "), staysWhole: true))
        }
        add(say("Nội dung", "Content"), words.content)
        if occurrence.days.count > 1 { add(say("Thời gian", "Time"), phrases.time(published)) }
        add(say("Người chủ trì", "Chaired by"), words.chair)
        let roles = entry.units.isEmpty ? words.roles : words.sharedRoles
        for role in Role.allCases { add(phrases.label(role), roles[role]?.joined(separator: "; ")) }
        add(say("Địa điểm", "Place"), words.place)
        add(say("Tài liệu", "Documents"), words.documents)
        add(say("Liên hệ", "Contact"), words.contact)
        add(say("Căn cứ", "Clause"), quotedClauses(of: published))
        add(say("Kỳ", "Period"), occurrence.id.period.map(phrases.period))
        add(say("Gộp cả", "Also meets"), published.merges.map(\.description).joined(separator: ", "))
        add(say("Đăng ký đến hết", "Register by"), published.registrationUntil.map(phrases.dates.weekdayAndDate))
        add(nil, phrases.dataUntil(occurrence.window).map { $0.capitalizedFirst + "." })
        add(
            occurrence.isDeadline ? say("Hạn", "Due") : say("Khung", "Window"),
            occurrence.isDeadline
                ? phrases.dueDay(setBy: occurrence.window.owner) : phrases.window(occurrence.window))
        for note in notes(on: entry) { add(nil, note) }
        return lines
    }

    /// The clauses with their words, verbatim: `III.1.6 “Chủ động xây dựng kế hoạch …”`.
    func quotedClauses(of published: PublishedOccurrence) -> String? {
        guard !published.clauses.isEmpty else { return nil }
        return published.clauses.map { "\($0.place) “\($0.quote)”" }.joined(separator: "; ")
    }

    /// That it was moved or cancelled, and why: `Dời từ Thứ Năm 15/5/2025, vì hội trường sửa chữa.`; of units that share
    /// a line, what holds for all of them.
    private func whatBecame(of entry: CalendarEntry) -> [EventDescription.Line] {
        let first = entry.first
        let movedFrom = Set(entry.occurrences.map(\.movedFrom)).count == 1 ? first.movedFrom : nil
        let reason = Set(entry.occurrences.map(\.reason)).count == 1 ? first.reason?[phrases.language] : nil
        let because = reason.map { say(", vì ", ", because ") + $0 } ?? ""
        let words: String? =
            switch (entry.standing.state, movedFrom, reason) {
            case (.cancelled, _, let reason?): say("Hủy vì ", "Cancelled because ") + reason
            case (.postponed, _, let reason?): say("Hoãn vì ", "Postponed because ") + reason
            case (.cancelled, _, nil), (.postponed, _, nil): nil
            case (_, let former?, _):
                say("Dời từ ", "Moved from ") + phrases.place(former, besides: first.occurrence) + because
            case (_, nil, let reason?): say("Lý do: ", "Reason: ") + reason
            case (_, nil, nil): nil
            }
        return words.map { [EventDescription.Line(nil, $0.endedByPoint, staysWhole: $0.count <= 120)] } ?? []
    }
}

extension Phrases {
    /// When a published occurrence is, as letters write it.
    func time(_ published: PublishedOccurrence) -> String {
        dates.time(published.occurrence, hours: published.officeHours, beginningAt: published.beginsAt)
    }

    /// Where something was before: the day, and the session too where the day is the same: `Thứ Năm 15/5/2025`,
    /// `sáng Thứ Năm 15/5/2025`.
    func place(_ former: HalfDay, besides occurrence: Occurrence) -> String {
        let day = dates.weekdayAndDate(former.day)
        guard former.day == occurrence.day else { return day }
        return say("\(dates.session(former.session)) \(day)", "\(day), \(dates.session(former.session))")
    }
}

extension String {
    /// The same as a sentence ends.
    var endedByPoint: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}
