import Days
public import Planning
import Programmes

extension OccurrenceWording {
    /// Why an occurrence cannot begin at a place, in words that follow “because”: what, which, and why.
    ///
    /// `Thứ Tư 30/4/2025 nghỉ: Ngày Chiến thắng (công bố; Bộ luật Lao động 2019, Điều 112)`; `lãnh đạo Ban Dân vận Tỉnh ủy
    /// chỉ có 2 đoàn một buổi, đã dự “Họp định kỳ tháng 4/2025”, “…”`.
    public func words(for hindrance: Hindrance) -> String {
        switch hindrance {
        case .notOwed: say("chương trình không có việc này", "the programme does not owe it")
        case .beforeSignature(let signed):
            say(
                "chương trình ký ngày \(dates.date(signed)), việc phải sau ngày ấy",
                "the programme was signed on \(dates.date(signed)), and it must come after that day")
        case .afterHorizon(let last):
            say("chương trình hết ngày \(dates.date(last))", "the programme ends on \(dates.date(last))")
        case .outsideWindow(let window):
            window.map { say("ngoài khung \(self.window($0))", "outside its window \(self.window($0))") }
                ?? say("kỳ này không có khung ngày", "its period has no window")
        case .restDay(let day):
            say("\(dates.weekdayAndDate(day)) là ngày nghỉ hằng tuần", "\(dates.weekdayAndDate(day)) is a rest day")
        case .dayOff(let row): words(for: row)
        case .closure(let day, let closure):
            say("\(dates.weekdayAndDate(day)) cơ quan nghỉ: ", "\(dates.weekdayAndDate(day)) is closed: ")
                + closure.reason[language]
        case .withoutSubject(let subject, let from, let until): words(without: subject, from: from, until: until)
        case .wrongSession(let session, let isWholeDays): words(for: session, isWholeDays: isWholeDays)
        case .notDueDay(let written, let due): words(due: due, written: written)
        case .busy(let time): words(for: time)
        case .clash(let claim, let capacity, let others): words(clashOver: claim, capacity, others)
        case .mustFollow(let other, let atLeast, let atMost):
            say("phải sau", "it must come after") + " " + quoted([other]) + gap(atLeast, atMost)
        case .mustPrecede(let other, let atLeast, let atMost):
            say("phải trước", "it must come before") + " " + quoted([other]) + gap(atLeast, atMost)
        case .tooNear(let other, let days):
            say(
                "phải cách \(quoted([other])) ít nhất \(days) ngày",
                "it must be \(days) days away from \(quoted([other]))")
        }
    }

    /// A demand on a place, as a thing that is asked for: `trong khung 01/4–30/6/2025, …`; `vào ngày làm việc`.
    public func words(for requirement: Requirement) -> String {
        switch requirement {
        case .afterSignature(let signed):
            say(
                "sau ngày ký chương trình \(dates.date(signed))",
                "after the programme was signed on \(dates.date(signed))")
        case .withinHorizon(let last):
            say(
                "không sau ngày cuối chương trình \(dates.date(last))",
                "no later than \(dates.date(last)), the programme’s end")
        case .window(let window):
            window.map { say("trong khung \(self.window($0))", "within its window \(self.window($0))") }
                ?? say("có khung ngày cho kỳ này", "a window for its period")
        case .workingDays: say("vào ngày làm việc, liền ngày", "on working days, in one run")
        case .subject(let subject, let until):
            words(without: subject, from: nil, until: until)
        case .session(let session, let isWholeDays): words(for: session, isWholeDays: isWholeDays)
        case .dueDay(let written, let due): words(due: due, written: written)
        case .free(let time): words(for: time)
        case .claim(let claim, let capacity, let others): words(clashOver: claim, capacity, others)
        case .after(let other, let atLeast, let atMost):
            say("sau", "after") + " " + quoted([other]) + gap(atLeast, atMost)
        case .before(let other, let atLeast, let atMost):
            say("trước", "before") + " " + quoted([other]) + gap(atLeast, atMost)
        case .apart(let other, let days):
            say("cách \(quoted([other])) ít nhất \(days) ngày", "at least \(days) days away from \(quoted([other]))")
        }
    }

    /// Titles in quotes, at most four of them: `“Họp tháng 4/2025”, “Họp tháng 5/2025” và 3 việc nữa`.
    func quoted(_ ids: [Occurrence.ID], atMost limit: Int = 4) -> String {
        let shown = ids.prefix(limit).map { "“\(title(of: $0))”" }.joined(separator: ", ")
        let rest = ids.count - limit
        return rest > 0 ? shown + say(" và \(rest) việc nữa", " and \(rest) more") : shown
    }
}

// MARK: - Parts

extension OccurrenceWording {
    private func words(for row: DayOff) -> String {
        let kind = row.kind == .public ? "" : row.kindInWords(language) + "; "
        let certainty = "\(kind)\(row.status.inWords(language)); \(row.source)"
        let day = dates.weekdayAndDate(row.date)
        return say("\(day) nghỉ: ", "\(day) is off: ") + "\(row.holidayName(language)) (\(certainty))"
    }

    /// Why its unit or body has no part in it on that day.
    func words(without subject: Occurrence.Subject, from: Day?, until: Day?) -> String {
        let name =
            switch subject {
            case .unit(let unit): name(.unit(unit))
            case .body(let body): name(.body(body))
            }
        if let until {
            return say(
                "\(name) đã kết thúc hoạt động, đến hết \(dates.date(until))",
                "\(name) existed until \(dates.date(until))")
        }
        guard let from else { return say("\(name) phải đang hoạt động", "\(name) must exist") }
        return say("\(name) hoạt động từ \(dates.date(from))", "\(name) exists from \(dates.date(from))")
    }

    private func words(for session: Session, isWholeDays: Bool) -> String {
        isWholeDays
            ? say("việc cả ngày bắt đầu buổi sáng", "whole days begin in the morning")
            : say("phải vào buổi \(dates.session(session))", "it is held in the \(dates.session(session))")
    }

    private func words(due: Day, written: Day) -> String {
        guard due != written else {
            return say("đến hạn \(dates.weekdayAndDate(due))", "it is due on \(dates.weekdayAndDate(due))")
        }
        let moved = dates.weekdayAndDate(due)
        return say(
            "đến hạn \(dates.weekdayAndDate(written)), là ngày nghỉ, nên chuyển sang \(moved)",
            "it is due on \(dates.weekdayAndDate(written)), a day off, and so on \(moved)")
    }

    private func words(clashOver claim: String, _ capacity: Int, _ others: [Occurrence.ID]) -> String {
        let who = claimant(claim)
        guard capacity > 1 else {
            return say("\(who) đã có \(quoted(others))", "\(who) is needed by \(quoted(others))")
        }
        return say(
            "\(who) chỉ có \(capacity) đoàn một buổi, đã dự \(quoted(others))",
            "\(who) can be at \(capacity) places at once, and is needed by \(quoted(others))")
    }

    /// The gap of an order behind its words; nothing where only the order counts.
    private func gap(_ atLeast: Int, _ atMost: Int?) -> String {
        switch (atLeast, atMost) {
        case (...1, nil): atLeast == 1 ? "" : say(", cùng ngày cũng được", ", on the same day if need be")
        case (_, nil): say(" ít nhất \(atLeast) ngày", " by at least \(atLeast) days")
        case (_, let atMost?): say(" từ \(atLeast) đến \(atMost) ngày", " by \(atLeast) to \(atMost) days")
        }
    }
}
