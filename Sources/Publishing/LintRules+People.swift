import ICalendar

extension LintRule {
    /// Privacy, people, state.
    static let people = [
        LintRule(
            "6.1", .breach, hurts: "all",
            vi: "nguồn lịch công khai không được có ATTENDEE; ghi số lượng, chức vụ vào DESCRIPTION",
            en: "a feed must have no ATTENDEE; put numbers and offices into DESCRIPTION"
        ) { text in
            text.components.flatMap { $0.all("ATTENDEE") }.map(LintPlace.init)
        },
        LintRule(
            "6.2", .advice, hurts: "Gmail",
            vi: "nên bỏ ORGANIZER, hoặc chỉ dùng hộp thư của cơ quan, không bao giờ của cá nhân",
            en: "leave ORGANIZER out, or let it be the mailbox of an office, never of a person"
        ) { text in
            text.events.compactMap { $0.first("ORGANIZER") }.map(LintPlace.init)
        },
        LintRule(
            "6.3", .breach, hurts: "Outlook",
            vi: "địa chỉ mailto: viết trần, không mã hóa phần trăm",
            en: "a mailto: address stands bare, without percent-encoding"
        ) { text in
            text.properties.filter { line in
                guard ["ATTENDEE", "ORGANIZER"].contains(line.name) else { return false }
                guard let mail = CalendarAddress(uri: line.value).mail else { return false }
                return mail.contains("%") || mail.contains(" ") || mail.split(separator: "@").count != 2
            }.map(LintPlace.init)
        },
        LintRule(
            "6.4", .breach, hurts: "Google", "Apple",
            vi: "sự kiện đã hủy phải TRANSP:TRANSPARENT và không có VALARM",
            en: "a cancelled event must be TRANSP:TRANSPARENT and have no VALARM"
        ) { text in
            text.events.filter { $0.word("STATUS") == "CANCELLED" }.compactMap { event in
                let isQuiet = event.word("TRANSP") == "TRANSPARENT" && event.components("VALARM").isEmpty
                return isQuiet ? nil : LintPlace(event.line, event.label)
            }
        },
        LintRule(
            "6.6", .advice, hurts: "Outlook",
            vi: "nên có TRANSP; sự kiện cả ngày thường là TRANSPARENT; X-MICROSOFT-CDO-BUSYSTATUS phải khớp",
            en: "TRANSP should be there, TRANSPARENT for all-day events, and X-MICROSOFT-CDO-BUSYSTATUS agree with it"
        ) { text in
            text.events.compactMap { event in
                guard let transparency = event.word("TRANSP") else { return LintPlace(event.line, "TRANSP") }
                let isFree = transparency == "TRANSPARENT"
                if let busy = event.first("X-MICROSOFT-CDO-BUSYSTATUS"), (busy.value.uppercased() == "FREE") != isFree {
                    return LintPlace(busy)
                }
                if case .day = event.moment("DTSTART"), !isFree { return LintPlace(event.line, event.label) }
                return nil
            }
        },
        LintRule(
            "6.7", .breach, hurts: "Google", "Outlook", "iOS",
            vi: "hạn báo cáo phải là VEVENT: VTODO không hiện ở nhiều ứng dụng",
            en: "a deadline must be a VEVENT: many clients show no VTODO"
        ) { text in
            text.calendars.flatMap { $0.components("VTODO") }.map { LintPlace($0.line, $0.label) }
        },
        LintRule(
            "6.8", .advice, hurts: "Apple", "Outlook",
            vi: "không nên gửi lời nhắc (VALARM) cho người đăng ký",
            en: "subscribers had better get no reminders (VALARM)"
        ) { text in
            text.events.compactMap { $0.components("VALARM").first }.map { LintPlace($0.line, $0.name) }
        },
        LintRule(
            "6.8", .breach, hurts: "Outlook",
            vi: "nhiều nhất một VALARM, ACTION:DISPLAY, TRIGGER là khoảng thời gian",
            en: "at most one VALARM, with ACTION:DISPLAY and a duration for TRIGGER"
        ) { text in
            text.events.flatMap { event in
                event.components("VALARM").enumerated().filter { index, alarm in
                    let trigger = alarm.first("TRIGGER").flatMap { CalendarDuration(reading: $0.value) }
                    return index > 0 || alarm.word("ACTION") != "DISPLAY" || trigger == nil
                }.map { LintPlace($0.element.line, $0.element.name) }
            }
        },
        LintRule(
            "6.9", .advice, hurts: "Outlook", "Thunderbird",
            vi: "mỗi sự kiện nên có CATEGORIES",
            en: "every event should have CATEGORIES"
        ) { text in
            text.events.filter { $0.first("CATEGORIES") == nil }.map { LintPlace($0.line, $0.label) }
        },
        LintRule(
            "6.11", .breach, hurts: "Outlook",
            vi: "X-ALT-DESC phải có FMTTYPE=text/html và đi kèm một DESCRIPTION",
            en: "X-ALT-DESC needs FMTTYPE=text/html and a DESCRIPTION beside it"
        ) { text in
            text.events.compactMap { event in
                guard let rich = event.first("X-ALT-DESC") else { return nil }
                let isHTML = rich.property.first("FMTTYPE")?.lowercased() == "text/html"
                return isHTML && event.all("DESCRIPTION").count == 1 ? nil : LintPlace(rich)
            }
        },
        LintRule(
            "6.12", .advice, hurts: "all",
            vi: "CLASS không giữ kín được gì; điều kín không được vào nguồn lịch",
            en: "CLASS keeps nothing private; what is private must not be in the feed"
        ) { text in
            text.events.compactMap { $0.first("CLASS") }.filter { $0.value.uppercased() != "PUBLIC" }
                .map(LintPlace.init)
        },
    ]
}

extension ComponentLines {
    /// A word that is compared without regard to case.
    fileprivate func word(_ name: String) -> String? { first(name)?.value.uppercased() }
}
