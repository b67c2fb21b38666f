import Days
public import Planning
import Programmes

extension OccurrenceWording {
    /// Whom or what a claim means, as people say it, by its name as `BusyTime.who` has it: `trưởng Ban Dân vận Tỉnh ủy`,
    /// `lãnh đạo UBND tỉnh`, `đoàn kiểm tra 1`, `phòng hoi-truong`; a bare name is the body's or unit's own.
    public func claimant(_ name: String) -> String {
        if let body = name.rest(after: "head of ") { return head(of: shortName(body)) }
        if let body = name.rest(after: "leader of ") {
            return say("lãnh đạo \(shortName(body))", "a leader of the \(shortName(body))")
        }
        if let number = name.rest(after: "team ") { return say("đoàn kiểm tra \(number)", "inspection team \(number)") }
        if let person = name.rest(after: "person ") { return person }
        if let room = name.rest(after: "room ") { return say("phòng \(room)", "room \(room)") }
        if let person = name.rest(after: "person ") { return person }
        return shortName(name)
    }

    /// The person at the head of a body; of offices whose head is no *trưởng*, the document's own word.
    private func head(of body: String) -> String {
        let hasChief =
            ["Ban ", "Phòng ", "Tổ ", "Đoàn "].contains(where: body.hasPrefix)
            && !["Ban cán sự", "Ban Cán sự", "Ban Thường vụ"].contains(where: body.hasPrefix)
        return say(hasChief ? "trưởng \(body)" : "người đứng đầu \(body)", "the head of the \(body)")
    }

    /// The short name of a body or a unit.
    private func shortName(_ name: String) -> String {
        parties.body(Body.ID(rawValue: name))?.shortName[language]
            ?? parties.unit(Unit.ID(rawValue: name))?.shortName[language] ?? name
    }

    /// When somebody cannot, and why: `trưởng Ban Dân vận Tỉnh ủy bận 14–16/5/2025 (đi công tác)`.
    ///
    /// The reason is for the planner alone; nothing public is made of these words.
    public func words(for time: BusyTime) -> String {
        let days = days(of: time)
        let reason = time.reason.map { " (\($0))" } ?? ""
        return say(
            "\(claimant(time.who)) bận \(days)\(reason)",
            "\(claimant(time.who)) is busy \(days)\(reason)")
    }

    /// When somebody cannot: `14–16/5/2025`, `sáng 20/5/2025`.
    public func days(of time: BusyTime) -> String {
        (time.session.map { dates.session($0) + " " } ?? "") + dates.range(time.days)
    }

    /// What a place takes of its day: `cả ngày Thứ Hai 19/5/2025`, `sáng Thứ Hai 19/5/2025`; a due day is named alone.
    func words(for place: HalfDay, sessions: Int) -> String {
        let day = dates.weekdayAndDate(place.day)
        switch sessions {
        case 0: return day
        case 1: return say("\(dates.session(place.session)) \(day)", "\(dates.session(place.session)) of \(day)")
        case 2: return say("\(dates.allDay) \(day)", "\(day), \(dates.allDay)")
        default:
            let count = (sessions + 1) / 2
            return say("\(count) ngày từ \(day)", "\(count) days from \(day)")
        }
    }

    /// How many sessions an occurrence takes.
    public func sessionCount(of id: Occurrence.ID) -> Int { parties.obligation(id.obligation)?.schedule?.length ?? 0 }
}

extension String {
    /// What stands behind a beginning; nothing for a text that begins otherwise.
    fileprivate func rest(after beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
