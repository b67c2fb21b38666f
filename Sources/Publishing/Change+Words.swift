public import Days
import Planning
import Programmes

extension Change {
    /// The change as a person would say it: `Dời: Tập huấn lớp 1/2025 từ Thứ Năm 15/5/2025 sang Thứ Hai 19/5/2025, vì …`.
    public func sentence(_ language: Language) -> String {
        let because = because.map { language("vì ", "because ") + $0[language] }
        let parts = [length(language), because, also(language)].compactMap(\.self)
        return ([kind.inWords(language) + ": " + title[language] + act(language)] + parts).joined(separator: ", ")
    }

    /// From when to when, or when, with what joins it to the title.
    private func act(_ language: Language) -> String {
        let now = slot.inWords(language)
        switch kind {
        case .moved: return move(language) + tentative(language)
        case .added, .restored, .confirmed, .reworded: return ", " + now + tentative(language)
        case .loosened: return ", " + now
        case .postponed: return language(", trước đó \(now), chưa có ngày mới", ", was \(now), no new day yet")
        case .cancelled, .left: return language(", trước đó \(now)", ", was \(now)")
        }
    }

    private func move(_ language: Language) -> String {
        guard let formerSlot else { return "" }
        let dates = DateWriting(language)
        let isSameDay = formerSlot.day == slot.day
        let (then, now) =
            isSameDay
            ? (formerSlot.inFullWords(language, hours), slot.inFullWords(language, hours))
            : (dates.weekdayAndDate(formerSlot.day), dates.weekdayAndDate(slot.day))
        return language(" từ \(then) sang \(now)", " from \(then) to \(now)")
    }

    /// How many days it takes, where that is what changed: `rút từ 2 ngày còn 1 ngày`.
    private func length(_ language: Language) -> String? {
        guard kind == .moved || kind == .restored, let then = formerSlot?.dayCount, then != slot.dayCount else {
            return nil
        }
        let now = slot.dayCount
        return now < then
            ? language("rút từ \(then) ngày còn \(now) ngày", "shortened from \(then) days to \(now)")
            : language("kéo dài từ \(then) ngày thành \(now) ngày", "lengthened from \(then) to \(now) days")
    }

    private func tentative(_ language: Language) -> String {
        isTentative ? language(" (dự kiến)", " (tentative)") : ""
    }

    private func also(_ language: Language) -> String? {
        guard !fields.isEmpty else { return nil }
        let list = fields.map { $0.inWords(language) }.joined(separator: ", ")
        return kind == .reworded
            ? language("sửa \(list)", "changed: \(list)") : language("cũng sửa \(list)", "also changed: \(list)")
    }
}

extension Change.Kind {
    /// What happened, as a line begins: `Dời`, `Hủy`; *Moved*, *Cancelled*.
    public func inWords(_ language: Language) -> String {
        switch self {
        case .added: language("Thêm", "Added")
        case .moved: language("Dời", "Moved")
        case .restored: language("Làm trở lại", "Restored")
        case .postponed: language("Hoãn", "Postponed")
        case .cancelled: language("Hủy", "Cancelled")
        case .confirmed: language("Xác nhận", "Confirmed")
        case .loosened: language("Trở lại dự kiến", "Tentative again")
        case .reworded: language("Sửa nội dung", "Reworded")
        case .left: language("Bỏ khỏi lịch", "Told no more")
        }
    }
}

extension Change.Field {
    /// What it is called: `tên`, `địa điểm`; *title*, *place*.
    func inWords(_ language: Language) -> String {
        switch self {
        case .title: language("tên", "title")
        case .content: language("nội dung", "content")
        case .place: language("địa điểm", "place")
        case .chair: language("người chủ trì", "chair")
        case .documents: language("tài liệu", "documents")
        case .contact: language("liên hệ", "contact")
        case .roles: language("thành phần", "who takes part")
        case .clauses: language("căn cứ", "clauses")
        case .window: language("khung ngày", "window")
        case .certainty: language("độ chắc của ngày", "how sure the day is")
        case .preparation: language("việc chuẩn bị", "preparation")
        case .registration: language("hạn đăng ký", "registration deadline")
        case .merges: language("việc gộp", "what is merged")
        case .units: language("đơn vị được thấy", "the units that see it")
        case .reason: language("lý do", "reason")
        }
    }
}

extension Slot {
    /// On how many days it is.
    fileprivate var dayCount: Int { max(1, Set(sessions.map(\.day)).count) }

    /// The day: `Thứ Năm 15/5/2025`; a due day says that it is one.
    func inWords(_ language: Language) -> String {
        let day = DateWriting(language).weekdayAndDate(day)
        return sessions.isEmpty ? language("hạn \(day)", "due \(day)") : day
    }

    /// The day with session and hour: `sáng Thứ Năm 15/5/2025, 7 giờ 30`.
    func inFullWords(_ language: Language, _ hours: OfficeHours) -> String {
        let dates = DateWriting(language)
        guard let first = sessions.first, let last = sessions.last else { return inWords(language) }
        let hour = dates.hour(beginsAt ?? hours[first.session].lowerBound)
        let day = dates.weekdayAndDate(day)
        if last.day > first.day {
            return language("\(sessions.count) buổi từ ", "\(sessions.count) sessions from ") + "\(day), \(hour)"
        }
        let session = sessions.count > 1 ? dates.allDay : dates.session(first.session)
        return language("\(session) \(day), \(hour)", "\(day), \(session), \(hour)")
    }

    /// As JSON: `day`, `session` (of the first day; null for a due day), `sessions` (how many), `beginsAt` (null for the
    /// hour of the session).
    var json: JSONValue {
        [
            "day": JSONValue(day), "session": JSONValue(sessions.first?.session.rawValue),
            "sessions": .number(sessions.count), "beginsAt": JSONValue(beginsAt.map(clock)),
        ]
    }
}

extension Change {
    /// As JSON: `kind`, `name`, `ids`, `occurrenceKind`, `title`, `from`, `to` (each `{day, session, sessions, beginsAt}`
    /// or null), `tentative`, `because`, `fields` (names), `units` (names).
    public var json: JSONValue {
        let ends = kind == .cancelled || kind == .left
        return [
            "kind": .string(kind.rawValue), "name": .string(name),
            "ids": JSONValue(ids) { .string($0.description) },
            "occurrenceKind": .string(occurrenceKind.rawValue), "title": JSONValue(title),
            "from": formerSlot.map(\.json) ?? .null, "to": ends || kind == .postponed ? .null : slot.json,
            "tentative": .bool(isTentative), "because": JSONValue(because),
            "fields": JSONValue(fields) { .string($0.rawValue) },
            "units": JSONValue(units) { .string($0.rawValue) },
        ]
    }
}
