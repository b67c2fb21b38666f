import Days
import ICalendar

/// The days off of a holiday file as events, and the rest days that are worked instead.
///
/// They are facts of the state, not of a programme: certain rows are confirmed, estimates tentative, and what is only
/// proposed is left out.
struct HolidayEvents {
    /// What identifies the file in every UID: `vietnam`.
    let id: String

    /// The stamp of rows that state no instant of their own.
    let fallback: Instant

    let language: Language

    /// The events, by date; rows of one date and kind are one event.
    func events(of calendar: WorkingCalendar) -> [(day: Day, event: Event)] {
        let rows = Dictionary(grouping: calendar.daysOff.filter(\.counts)) { Key(day: $0.date, kind: $0.kind) }
        return rows.sorted { $0.key < $1.key }.map { ($0.key.day, event(of: $0.value, $0.key)) }
    }

    private struct Key: Hashable, Comparable {
        let day: Day
        let kind: DayOff.Kind

        static func < (left: Key, right: Key) -> Bool {
            (left.day, left.kind.rawValue) < (right.day, right.kind.rawValue)
        }
    }

    private func event(of all: [DayOff], _ key: Key) -> Event {
        let certain = all.filter(\.status.isCertain)
        let isEstimate = certain.isEmpty
        let rows = isEstimate ? all : certain
        let stamp = rows.map { Instant($0.revised) ?? Instant("\($0.revised)T00:00:00Z") ?? fallback }.max()
        let mark = isEstimate ? say(" (dự kiến)", " (estimate)") : ""
        let title = rows.map(title).joined(separator: " · ")
        var event = AllDayEvent(
            uid: "\(key.day).\(key.kind.rawValue)@holidays.\(id)", days: key.day...key.day,
            stamp: stamp ?? fallback,
            title: (title.composed.onOneLine.cut(to: OccurrenceWording.titleLimit - mark.count) + mark)
        ).event
        event.status = isEstimate ? .tentative : .confirmed
        event.categories = [category(key.kind)]
        event.description = Text(EventDescription(rows.flatMap(lines)).text(besides: event))
        return event
    }

    /// The name; where that is too long, without what it says in brackets at its end, which the kind says, too.
    ///
    /// A rest day that is worked must not read like one more day off, so it says first what it is.
    private func title(_ row: DayOff) -> String {
        let name = row.name[language]
        let bare = name.withoutLastBrackets
        switch row.kind {
        case .swappedWorking:
            let paired = row.paired.map { say(" cho ngày ", " for ") + DateWriting(language).date($0) } ?? ""
            return say("Làm bù", "Working day") + paired + " · " + bare
        case .swappedOff where name.count > OccurrenceWording.titleLimit:
            return bare + say(" (nghỉ hoán đổi)", " (swapped day off)")
        case .compensatory where name.count > OccurrenceWording.titleLimit:
            return bare + say(" (nghỉ bù)", " (day off in lieu)")
        case .public, .compensatory, .swappedOff: return name
        }
    }

    private func lines(_ row: DayOff) -> [EventDescription.Line] {
        var lines = [EventDescription.Line(nil, kind(row.kind))]
        if let paired = row.paired {
            let date = DateWriting(language).longDay(paired)
            let label = row.kind == .compensatory ? say("Bù cho", "In place of") : say("Hoán đổi với", "Swapped with")
            lines.append(EventDescription.Line(label, date))
        }
        lines.append(EventDescription.Line(say("Tình trạng", "Status"), status(row.status)))
        lines.append(EventDescription.Line(say("Nguồn", "Source"), row.source))
        return lines
    }

    private func kind(_ kind: DayOff.Kind) -> String {
        switch kind {
        case .public: say("Ngày nghỉ lễ, tết.", "A public holiday.")
        case .compensatory: say("Ngày nghỉ bù.", "A day off for a holiday that fell on a rest day.")
        case .swappedOff: say("Ngày nghỉ hoán đổi, làm bù vào ngày khác.", "A day off that is worked on another day.")
        case .swappedWorking: say("Ngày nghỉ hằng tuần nhưng đi làm bù.", "A rest day that is worked instead.")
        }
    }

    private func category(_ kind: DayOff.Kind) -> String {
        kind == .swappedWorking ? say("Làm bù", "Make-up working day") : say("Ngày nghỉ", "Day off")
    }

    private func status(_ status: DayOff.Status) -> String {
        switch status {
        case .announced: say("đã công bố", "announced")
        case .rule: say("luật định", "fixed by law")
        case .estimate: say("dự kiến, chưa có công bố", "an estimate, nothing announced yet")
        case .proposedUnconfirmed: say("đề xuất, chưa xác nhận", "proposed, not confirmed")
        }
    }

    private func say(_ vi: String, _ en: String) -> String {
        language == .vi ? vi : en
    }
}

extension String {
    /// The same without the brackets it ends with: `Quốc khánh (nghỉ bù)` → `Quốc khánh`.
    fileprivate var withoutLastBrackets: String {
        guard last == ")", let opening = lastIndex(of: "("), opening > startIndex else { return self }
        let rest = self[..<opening]
        return String(rest.last == " " ? rest.dropLast() : rest)
    }
}
