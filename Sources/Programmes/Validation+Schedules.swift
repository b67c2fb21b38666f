import Days

extension Validation {
    /// What holds for how often, how long and by whom.
    static let schedules = [takesPlace, hasALeader, lastsWholeSessions, canBeSpaced]

    /// What is scheduled has at least one occurrence.
    static let takesPlace = Rule(
        vi: "Việc có lịch thì có ít nhất một kỳ.", en: "What is scheduled has at least one period."
    ) { subject in
        subject.recurring.compactMap { recurring in
            // The days of a stated rule are not known here.
            if case .rule = recurring.schedule.recurrence { return nil }
            guard recurring.periods.isEmpty else { return nil }
            return error(
                "no-period", subject.places[recurring.obligation.id, "within"],
                vi: "“\(recurring.obligation.id)” không có kỳ nào trong phạm vi. Sửa within, each hoặc horizon.",
                en: "“\(recurring.obligation.id)” has no period within the horizon. Mend within, each or the horizon.")
        }
    }

    /// Somebody leads.
    static let hasALeader = Rule(
        vi: "Việc có lịch thì có cơ quan chủ trì.", en: "Somebody leads what is scheduled."
    ) { subject in
        subject.recurring.filter { $0.obligation.roles.leads.isEmpty }.map { recurring in
            warning(
                "no-leader", subject.places[recurring.obligation.id],
                vi: "“\(recurring.obligation.id)” chưa có cơ quan chủ trì. Thêm “leads: …”.",
                en: "nobody leads “\(recurring.obligation.id)”. Add “leads: …”.")
        }
    }

    /// A deadline has no length; a gathering takes a session, or whole days.
    static let lastsWholeSessions = Rule(
        vi: "Hạn nộp không có buổi nào; cuộc họp có một buổi hoặc trọn ngày.",
        en: "A deadline takes no session; a gathering takes one, or whole days."
    ) { subject in
        subject.recurring.flatMap { recurring -> [Issue] in
            let (id, length) = (recurring.obligation.id, recurring.schedule.length)
            let place = subject.places[id, "length"]
            var issues: [Issue] = []
            if recurring.obligation.kind.isDeadline, length > 0 {
                issues.append(
                    error(
                        "bad-length", place,
                        vi:
                            "“\(id)” là hạn nộp (\(recurring.obligation.kind.rawValue)), không dài \(length) buổi. Xóa length, hoặc đổi kind.",
                        en:
                            "“\(id)” is a deadline (\(recurring.obligation.kind.rawValue)) and cannot take \(length) sessions. Delete length, or change the kind."
                    ))
            } else if !recurring.obligation.kind.isDeadline, length == 0 {
                issues.append(
                    error(
                        "bad-length", place,
                        vi:
                            "“\(id)” là cuộc gặp (\(recurring.obligation.kind.rawValue)), phải dài ít nhất 1 buổi. Sửa length, hoặc đổi kind.",
                        en:
                            "“\(id)” is a gathering (\(recurring.obligation.kind.rawValue)) and takes at least 1 session. Mend length, or change the kind."
                    ))
            } else if length > 1, !length.isMultiple(of: 2) {
                issues.append(
                    error(
                        "bad-length", place,
                        vi:
                            "“\(id)” dài \(length) buổi. Ghi 1 buổi, hoặc số chẵn (trọn ngày): \(length - 1) hay \(length + 1).",
                        en:
                            "“\(id)” takes \(length) sessions. Write 1, or an even number (whole days): \(length - 1) or \(length + 1)."
                    ))
            }
            if recurring.schedule.session != nil, length != 1 {
                issues.append(
                    error(
                        "session-without-half-day", subject.places[id, "session"],
                        vi: "“\(id)” chọn buổi, nhưng không dài đúng một buổi. Xóa session, hoặc ghi length: 1.",
                        en:
                            "“\(id)” chooses a session, but does not take exactly one. Delete session, or write length: 1."
                    ))
            }
            return issues
        }
    }

    /// There is room for the days between two of the same.
    static let canBeSpaced = Rule(
        vi: "Khoảng cách giữa hai lần vừa với các khung.", en: "The spacing of occurrences fits their windows."
    ) { subject in
        subject.recurring.compactMap { recurring in
            // By turns, the same unit comes again only after all others.
            if case .rotation = recurring.schedule.scope { return nil }
            guard let spacing = recurring.schedule.spacing else { return nil }
            var earliest: Day?
            var before = ""
            for occasion in recurring.occurrences {
                guard case .success(let window) = occasion.window else { continue }
                // The horizon ends within ten thousand years, so adding ten years at most stays inside all days.
                let first = earliest.map { max(window.opens, Day(number: min($0.number + spacing, Day.latest.number))) }
                let day = first ?? window.opens
                if day > window.closes {
                    let name = occasion.name(of: recurring.schedule.times)
                    return error(
                        "spacing-impossible", subject.places[recurring.obligation.id, "spacing"],
                        vi:
                            "“\(recurring.obligation.id)” không thể cách nhau \(spacing) ngày: \(name) đóng ngày \(window.closes.slashes), quá sớm sau \(before). Giảm spacing, hoặc nới khung.",
                        en:
                            "“\(recurring.obligation.id)” cannot be \(spacing) days apart: \(name) closes on \(window.closes), too soon after \(before). Lessen the spacing, or widen the window."
                    )
                }
                earliest = day
                before = occasion.name(of: recurring.schedule.times)
            }
            return nil
        }
    }
}
