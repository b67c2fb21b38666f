import ICalendar

extension LintRule {
    /// Time zones.
    static let zones = [
        LintRule(
            "1.1", .breach, hurts: "Outlook", "Outlook.com",
            vi: "mỗi TZID phải có VTIMEZONE trong cùng tệp",
            en: "every TZID needs a VTIMEZONE in the same file"
        ) { text in
            text.calendars.flatMap { calendar -> [LintPlace] in
                var known = Set(calendar.components("VTIMEZONE").compactMap { $0.first("TZID")?.value })
                return calendar.properties(outside: "VTIMEZONE").compactMap { line -> LintPlace? in
                    guard let zone = line.property.first("TZID"), known.insert(zone).inserted else { return nil }
                    return LintPlace(line.line, zone)
                }
            }
        },
        LintRule(
            "1.2", .breach, hurts: "Outlook", "Outlook.com",
            vi: "VTIMEZONE phải tối giản: một STANDARD, nhiều nhất một DAYLIGHT, không RDATE, không độ lệch có giây",
            en: "a VTIMEZONE must be minimal: one STANDARD, at most one DAYLIGHT, no RDATE, no offset with seconds"
        ) { text in
            text.zones.flatMap { zone in
                let surplus = zone.components("STANDARD").dropFirst() + zone.components("DAYLIGHT").dropFirst()
                let history = zone.components.flatMap(\.properties).filter { line in
                    line.name == "RDATE" || (line.name.hasPrefix("TZOFFSET") && line.value.utf8.count > 5)
                }
                return surplus.map { LintPlace($0.line, $0.name) } + history.map(LintPlace.init)
            }
        },
        LintRule(
            "1.4", .breach, hurts: "Android",
            vi: "múi giờ Việt Nam không có DAYLIGHT",
            en: "the zone of Viet Nam has no DAYLIGHT"
        ) { text in
            text.zones.filter(\.isVietnamese).flatMap { $0.components("DAYLIGHT") }.map { LintPlace($0.line, $0.name) }
        },
        LintRule(
            "1.5", .breach, hurts: "Outlook.com", "Exchange",
            vi: "VTIMEZONE phải có STANDARD; mỗi đoạn phải có DTSTART, TZOFFSETFROM và TZOFFSETTO",
            en: "a VTIMEZONE needs a STANDARD, and each part DTSTART, TZOFFSETFROM and TZOFFSETTO"
        ) { text in
            text.zones.flatMap { zone -> [LintPlace] in
                guard !zone.components("STANDARD").isEmpty else { return [LintPlace(zone.line, "STANDARD")] }
                return zone.components.flatMap { part in
                    ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"].filter { part.first($0) == nil }
                        .map { LintPlace(part.line, "\(part.name): \($0)") }
                }
            }
        },
        LintRule(
            "1.6", .breach, hurts: "Google",
            vi: "DTSTART trong VTIMEZONE phải là giờ địa phương, không TZID, không Z",
            en: "DTSTART in a VTIMEZONE must be a plain local time, without TZID or Z"
        ) { text in
            text.zones.flatMap(\.components).flatMap { $0.all("DTSTART") }.filter { line in
                guard case .floating = line.moment else { return true }
                return line.property.first("TZID") != nil
            }.map(LintPlace.init)
        },
        LintRule(
            "1.7", .breach, hurts: "all",
            vi: "tên múi giờ không được mang tiền tố freeassociation của libical",
            en: "a zone's name must not bear libical's prefix freeassociation"
        ) { text in
            text.properties.filter { line in
                line.value.contains("freeassociation")
                    || line.property.parameters.contains { $0.values.contains { $0.contains("freeassociation") } }
            }.map(LintPlace.init)
        },
        LintRule(
            "1.8", .advice, hurts: "Google",
            vi: "múi giờ Việt Nam nên ghi là Asia/Ho_Chi_Minh",
            en: "the zone of Viet Nam is best called Asia/Ho_Chi_Minh"
        ) { text in
            text.zones.compactMap { $0.first("TZID") }
                .filter { ["Asia/Saigon", "Asia/Hanoi", "SE Asia Standard Time"].contains($0.value) }
                .map(LintPlace.init)
        },
        LintRule(
            "1.9", .breach, hurts: "Outlook", "Google", "Home Assistant",
            vi: "giờ phải có múi giờ: TZID hoặc Z",
            en: "a time needs its zone: TZID or Z"
        ) { text in
            let names: Set = ["DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE"]
            return text.calendars.flatMap { $0.properties(outside: "VTIMEZONE") }.filter { line in
                names.contains(line.name)
                    && line.moments.contains { if case .floating = $0 { true } else { false } }
            }.map(LintPlace.init)
        },
    ]
}

extension ComponentLines {
    /// Every property in it and in what it holds, but for components of that name.
    fileprivate func properties(outside name: String) -> [ContentLine] {
        properties + components.filter { $0.name != name }.flatMap { $0.properties(outside: name) }
    }

    fileprivate var isVietnamese: Bool {
        let id = first("TZID")?.value ?? ""
        return ["Ho_Chi_Minh", "Saigon", "Hanoi"].contains { id.hasSuffix($0) }
    }
}
