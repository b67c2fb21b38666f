import Days
import ICalendar

extension LintRule {
    /// Dates and recurrence.
    static let dates = [
        LintRule(
            "5.1", .breach, hurts: "Google", "Outlook", "SOGo",
            vi: "sự kiện cả ngày phải có DTEND là ngày sau ngày cuối; DTEND phải sau DTSTART",
            en: "an all-day event needs a DTEND on the day after its last; a DTEND comes after DTSTART"
        ) { text in
            text.events.compactMap { event in
                guard let start = event.first("DTSTART"), let from = start.moment else { return nil }
                guard let end = event.first("DTEND") else {
                    if case .day = from { return LintPlace(start) }
                    return nil
                }
                guard let to = end.moment, to.hasForm(fitting: from) else { return LintPlace(end) }
                // Clocks of two zones, as a flight has them, are not compared.
                return to.isLike(from) && to.seconds <= from.seconds ? LintPlace(end) : nil
            }
        },
        LintRule(
            "5.2", .advice, hurts: "all",
            vi: "sự kiện nhiều ngày nên chia mỗi ngày một sự kiện",
            en: "an event over several days is better one event a day"
        ) { text in
            text.events.compactMap { event in
                guard let start = event.first("DTSTART"), let from = start.moment, from.form != .day else { return nil }
                let length: Int? =
                    if let to = event.moment("DTEND"), to.isLike(from) {
                        to.seconds - from.seconds
                    } else {
                        event.first("DURATION").flatMap { CalendarDuration(reading: $0.value) }
                            .map { $0.days * 86_400 + $0.seconds }
                    }
                return length ?? 0 > 86_400 ? LintPlace(event.line, event.label) : nil
            }
        },
        LintRule(
            "5.3", .advice, hurts: "all",
            vi: "nên viết từng sự kiện riêng thay cho RRULE khi ngày do ta tính",
            en: "where we compute the dates, single events are better than an RRULE"
        ) { text in
            text.events.flatMap { $0.all("RRULE") }.map(LintPlace.init)
        },
        LintRule(
            "5.4", .breach, hurts: "Outlook",
            vi: "RDATE không đi kèm RRULE thì Outlook bỏ cả sự kiện",
            en: "Outlook drops an event that has RDATE without RRULE"
        ) { text in
            text.events.filter { $0.first("RRULE") == nil }.compactMap { $0.first("RDATE") }.map(LintPlace.init)
        },
        LintRule(
            "5.5", .breach, hurts: "Apple", "Nextcloud",
            vi: "EXDATE, RECURRENCE-ID và UNTIL phải cùng kiểu và cùng dạng múi giờ với DTSTART",
            en: "EXDATE, RECURRENCE-ID and UNTIL must have the type and zone form of DTSTART"
        ) { text in
            let masters = text.masters
            return text.events.flatMap { event -> [LintPlace] in
                guard let start = event.moment("DTSTART") else { return [] }
                let origin = event.first("UID").flatMap { masters[$0.value] }?.moment("DTSTART") ?? start
                let exceptions = event.all("EXDATE").filter { $0.moments.contains { !$0.isLike(start) } }
                let instance = event.all("RECURRENCE-ID").filter { !($0.moment?.isLike(origin) ?? false) }
                let rules = event.all("RRULE").filter { rule in
                    guard let until = rule.ruleParts["UNTIL"] else { return false }
                    guard let until = Moment(reading: until, zone: nil) else { return true }
                    return until.form != start.formOfUntil
                }
                return (exceptions + instance + rules).map(LintPlace.init)
            }
        },
        LintRule(
            "5.6", .advice, hurts: "Outlook",
            vi: "thay cho BYSETPOS nên viết BYDAY=2TH hoặc -1FR",
            en: "BYDAY=2TH or -1FR is better than BYSETPOS"
        ) { text in
            text.events.flatMap { $0.all("RRULE") }.filter { $0.ruleParts["BYSETPOS"] != nil }.map(LintPlace.init)
        },
        LintRule(
            "5.7", .breach, hurts: "all",
            vi: "RECURRENCE-ID phải có sự kiện gốc cùng UID trong tệp",
            en: "a RECURRENCE-ID needs the event it is an instance of, in the same file"
        ) { text in
            let masters = text.masters
            return text.events.compactMap { event in
                guard let instance = event.first("RECURRENCE-ID") else { return nil }
                let hasMaster = event.first("UID").map { masters[$0.value] != nil } ?? false
                return hasMaster ? nil : LintPlace(instance)
            }
        },
        LintRule(
            "5.8", .breach, hurts: "Google",
            vi: "không quá 100 EXDATE trong một sự kiện",
            en: "at most 100 EXDATE in an event"
        ) { text in
            text.events.compactMap { event in
                let lines = event.all("EXDATE")
                let count = lines.reduce(0) { $0 + $1.value.split(separator: ",").count }
                guard count > 100, let first = lines.first else { return nil }
                return LintPlace(first.line, "EXDATE × \(count)")
            }
        },
        LintRule(
            "5.9", .breach, hurts: "all",
            vi: "không dùng RSCALE; ngày âm lịch phải đổi sang dương lịch",
            en: "no RSCALE: lunar days are to be written as Gregorian ones"
        ) { text in
            text.components.flatMap { $0.all("RRULE") }.filter { $0.ruleParts["RSCALE"] != nil }.map(LintPlace.init)
        },
    ]
}

extension LintedText {
    /// The events that are no instances of others, by UID.
    fileprivate var masters: [String: ComponentLines] {
        var masters: [String: ComponentLines] = [:]
        for event in events where event.first("RECURRENCE-ID") == nil {
            guard let uid = event.first("UID")?.value, masters[uid] == nil else { continue }
            masters[uid] = event
        }
        return masters
    }
}

extension Moment {
    /// The four forms of RFC 5545 §3.3.4 and §3.3.5.
    fileprivate enum Form { case day, utc, local, floating }

    fileprivate var form: Form {
        switch self {
        case .day: .day
        case .utc: .utc
        case .local: .local
        case .floating: .floating
        }
    }

    /// Whether an end of this form fits a start: a day a day, a floating time a floating one (RFC 5545 §3.8.2.2).
    fileprivate func hasForm(fitting start: Moment) -> Bool {
        form == start.form || Set([form, start.form]) == [.utc, .local]
    }

    /// The form that UNTIL takes beside this start (RFC 5545 §3.3.10).
    fileprivate var formOfUntil: Form { form == .local ? .utc : form }

    /// Whether both have the same form, and the same zone where they have one.
    fileprivate func isLike(_ other: Moment) -> Bool {
        if case .local(_, let zone) = self, case .local(_, let otherZone) = other { return zone == otherZone }
        return form == other.form
    }

    /// Seconds on the clock it is written by, to compare moments of one form.
    fileprivate var seconds: Int {
        let (date, time): (CalendarDate, CalendarDateTime?) =
            switch self {
            case .day(let day): (day, nil)
            case .utc(let time), .floating(let time), .local(let time, _): (time.date, time)
            }
        let clock = time.map { ($0.hour * 60 + $0.minute) * 60 + $0.second } ?? 0
        return (Day(year: date.year, month: date.month, day: date.day)?.number ?? 0) * 86_400 + clock
    }
}
