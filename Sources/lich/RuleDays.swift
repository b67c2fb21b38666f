import Days
import ICalendar
import Programmes

/// The days that stated rules (RRULE) name: read by who can read iCalendar, given to who plans.
enum RuleDays {
    /// The most days a rule may name: one a day for a century.
    private static let limit = 36_600

    /// The days of every obligation that recurs by a rule, within its horizon.
    static func expanded(_ programme: Programme) throws -> [Obligation.ID: [Day]] {
        var days: [Obligation.ID: [Day]] = [:]
        for obligation in programme.obligations {
            guard let schedule = obligation.schedule, case .rule(let rule) = schedule.recurrence else { continue }
            days[obligation.id] = try expanded(rule, within: schedule.within ?? programme.horizon)
        }
        return days
    }

    /// What is wrong with the rules of a programme: each is read and expanded as planning will.
    static func issues(of programme: Programme, at places: Places) -> [Issue] {
        programme.obligations.compactMap { obligation in
            guard let schedule = obligation.schedule, case .rule(let rule) = schedule.recurrence else { return nil }
            do {
                let days = try expanded(rule, within: schedule.within ?? programme.horizon)
                guard days.isEmpty else { return nil }
                let message = Bilingual(
                    vi:
                        "quy tắc “\(rule)” không cho ngày nào trong thời gian của chương trình. Sửa quy tắc hoặc “within”.",
                    en: "the rule “\(rule)” names no day within the programme's time. Mend the rule or “within”.")
                return Issue(.error, at: places[obligation.id, "rule"], code: "empty-rule", message: message)
            } catch {
                let message = Bilingual(
                    vi: "không hiểu quy tắc lặp “\(rule)”. Viết như FREQ=MONTHLY;BYDAY=-1FR (RFC 5545 §3.3.10).",
                    en: "the recurrence rule “\(rule)” is not understood. Write it like FREQ=MONTHLY;BYDAY=-1FR "
                        + "(RFC 5545 §3.3.10).")
                return Issue(.error, at: places[obligation.id, "rule"], code: "invalid-rule", message: message)
            }
        }
    }

    private static func expanded(_ rule: String, within days: ClosedRange<Day>) throws -> [Day] {
        // The end is exclusive there, and inclusive here.
        try RecurrenceRule(rule)
            .occurrences(from: .day(days.lowerBound.date), until: .day(days.upperBound.next.date), limit: limit)
            .compactMap { moment in
                guard case .day(let date) = moment else { return nil }
                return Day(year: date.year, month: date.month, day: date.day)
            }
    }
}

extension Day {
    /// The same day as calendars have it.
    var date: CalendarDate {
        let (year, month, day) = civil
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("a day that is no day of the calendar: \(self)")
        }
        return date
    }
}
