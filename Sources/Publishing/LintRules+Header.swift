import ICalendar

extension LintRule {
    /// Identity and change.
    static let identity = [
        LintRule(
            "2.1", .breach, hurts: "all",
            vi: "mỗi sự kiện phải có UID riêng, nhiều nhất 255 byte",
            en: "every event needs a UID of its own, at most 255 octets"
        ) { text in
            var seen: Set<[String]> = []
            return text.events.compactMap { event in
                guard let uid = event.first("UID") else { return LintPlace(event.line, event.label) }
                let isNew = seen.insert([uid.value, event.first("RECURRENCE-ID")?.value ?? ""]).inserted
                return isNew && uid.value.utf8.count <= 255 ? nil : LintPlace(uid)
            }
        },
        LintRule(
            "2.2", .breach, hurts: "Outlook",
            vi: "mỗi sự kiện phải có DTSTART, DTSTAMP và SEQUENCE",
            en: "every event needs DTSTART, DTSTAMP and SEQUENCE"
        ) { text in
            text.events.flatMap { event in
                ["DTSTART", "DTSTAMP", "SEQUENCE"].filter { event.first($0) == nil }.map { LintPlace(event.line, $0) }
            }
        },
    ]

    /// The calendar as such.
    static let header = [
        LintRule(
            "3.1", .breach, hurts: "Google", "Outlook", "Apple",
            vi: "lịch phải có tên ở cả X-WR-CALNAME và NAME, cùng nội dung, nhiều nhất 255 ký tự, một dòng",
            en: "a calendar's name stands in X-WR-CALNAME and in NAME, the same, in one line of at most 255 characters"
        ) { text in
            text.calendars.flatMap { calendar -> [LintPlace] in
                guard let old = calendar.first("X-WR-CALNAME") else {
                    return [LintPlace(calendar.line, "X-WR-CALNAME")]
                }
                let names = calendar.all("NAME")
                guard !names.isEmpty else { return [LintPlace(calendar.line, "NAME")] }
                let isSame = names.contains { $0.value.withoutBackslashes == old.value.withoutBackslashes }
                let fits = old.value.count <= 255 && !old.value.contains("\\n")
                return isSame && fits ? [] : [LintPlace(old)]
            }
        },
        LintRule(
            "3.2", .breach, hurts: "Outlook", "Apple",
            vi: "phải có REFRESH-INTERVAL;VALUE=DURATION và X-PUBLISHED-TTL, cùng một khoảng",
            en: "REFRESH-INTERVAL;VALUE=DURATION and X-PUBLISHED-TTL must both be there and agree"
        ) { text in
            text.calendars.flatMap { calendar -> [LintPlace] in
                let names = ["REFRESH-INTERVAL", "X-PUBLISHED-TTL"]
                let missing = names.filter { calendar.first($0) == nil }
                guard let refresh = calendar.first(names[0]), let old = calendar.first(names[1]) else {
                    return missing.map { LintPlace(calendar.line, $0) }
                }
                let length = CalendarDuration(reading: refresh.value)
                guard refresh.property.first("VALUE")?.uppercased() == "DURATION", let length, !length.isNegative else {
                    return [LintPlace(refresh)]
                }
                return CalendarDuration(reading: old.value) == length ? [] : [LintPlace(old)]
            }
        },
        LintRule(
            "3.4", .breach, hurts: "Outlook", "Exchange",
            vi: "mỗi tệp có một VCALENDAR, với METHOD:PUBLISH",
            en: "a file has one VCALENDAR, with METHOD:PUBLISH"
        ) { text in
            let surplus = text.calendars.dropFirst().map { LintPlace($0.line, "VCALENDAR") }
            return surplus + text.calendars.filter { $0.first("METHOD") == nil }.map { LintPlace($0.line, "METHOD") }
        },
        LintRule(
            "3.5", .breach, hurts: "Outlook",
            vi: "METHOD khác PUBLISH biến lịch thành thư mời",
            en: "a METHOD other than PUBLISH makes an invitation of a feed"
        ) { text in
            text.calendars.compactMap { $0.first("METHOD") }
                .filter { $0.value.uppercased() != "PUBLISH" }.map(LintPlace.init)
        },
        LintRule(
            "3.7", .advice, hurts: "Apple",
            vi: "COLOR là tên màu CSS3; mã #rrggbb thuộc về X-APPLE-CALENDAR-COLOR",
            en: "COLOR is the name of a CSS3 colour; #rrggbb belongs into X-APPLE-CALENDAR-COLOR"
        ) { text in
            text.components.compactMap { $0.first("COLOR") }
                .filter { $0.value.isEmpty || !$0.value.allSatisfy { $0.isASCII && $0.isLetter } }.map(LintPlace.init)
        },
    ]

    /// Size, and habits of our own feeds.
    static let size = [
        LintRule(
            "7.7", .breach, hurts: "Google",
            vi: "một nguồn lịch phải dưới 900 kB và dưới 1.000 sự kiện",
            en: "a feed must be under 900 kB and under 1,000 events"
        ) { text in
            let events = text.events
            var places: [LintPlace] = []
            if text.size >= 900_000 { places.append(LintPlace(1, "\(text.size) B")) }
            if events.count >= 1_000 { places.append(LintPlace(events[999].line, "VEVENT × \(events.count)")) }
            return places
        },
        LintRule(
            "P.1", .advice, hurts: "all",
            vi: "mỗi sự kiện nên có tên, nhiều nhất 60 ký tự",
            en: "every event should have a title of at most 60 characters"
        ) { text in
            text.events.compactMap { event in
                guard let title = event.first("SUMMARY"), !title.value.isEmpty else {
                    return LintPlace(event.line, event.first("UID")?.value ?? "")
                }
                return title.value.withoutBackslashes.count > 60 ? LintPlace(title) : nil
            }
        },
        LintRule(
            "P.2", .advice, hurts: "all",
            vi: "giá trị của thuộc tính X- không nên có dấu phẩy hay chấm phẩy: mỗi chương trình đọc một cách",
            en: "the value of an X- property should have no comma or semicolon: each program reads them its own way"
        ) { text in
            text.properties.filter { line in
                line.name.hasPrefix("X-") && line.value.contains { $0 == "," || $0 == ";" }
            }.map(LintPlace.init)
        },
        LintRule(
            "P.3", .advice, hurts: "Google",
            vi: "mỗi sự kiện nên dưới 1,5 kB",
            en: "an event should be under 1.5 kB"
        ) { text in
            text.events.filter { $0.octets.count > 1_500 }.map { LintPlace($0.line, "\($0.octets.count) B") }
        },
    ]
}

extension String {
    /// Text compared without regard to what is escaped in it; line breaks stay telling.
    fileprivate var withoutBackslashes: String { replacing("\\n", with: "\n").filter { $0 != "\\" } }
}
