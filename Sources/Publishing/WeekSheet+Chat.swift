public import Days
import Programmes

extension WeekSheet {
    /// The schedule as people send it in a chat: a paragraph a day, no columns, nothing wrapped; days without anything are
    /// left out.
    public func chat(_ language: Language) -> String {
        let dates = DateWriting(language)
        let whose = source.name(of: scope).map { " · " + $0[language] } ?? ""
        var text = heading(language).uppercased() + whose + "\n"
        for day in days where !day.entries.isEmpty || day.calendar.closed.map(\.isHoliday) ?? false {
            text += "\n" + dates.weekdayAndDate(day.calendar.day) + "\n"
            if let standing = day.calendar.standing(language), !day.calendar.isWorking {
                text += "- " + standing.capitalizedFirst + "\n"
            }
            for (index, entry) in day.entries.enumerated() {
                text += "\(index + 1). " + line(of: entry, on: day.calendar.day, language) + "\n"
                if let place = entry.place {
                    text += "   " + language("Địa điểm: ", "Place: ") + place[language] + "\n"
                }
                for people in entry.peopleInShort(language) { text += "   " + people + "\n" }
            }
        }
        if isEmpty { text += "\n" + language("Không có việc nào trong tuần.", "Nothing this week.") + "\n" }
        return text
    }

    /// `Sáng, 7 giờ 30: Kiểm tra …`; `Hạn: Báo cáo …`, with what to know of its day behind it.
    private func line(of entry: SheetEntry, on day: Day, _ language: Language) -> String {
        let dates = DateWriting(language)
        let session = entry.session(on: day, language).capitalizedFirst
        let hour = entry.begins(on: day, source.programme.hours).map { ", " + dates.hour($0) } ?? ""
        let marks = entry.marks(language).joined(separator: "; ")
        return session + hour + ": " + entry.title[language] + (marks.isEmpty ? "" : " (\(marks))")
    }
}

extension WorkingCalendar.Reason {
    /// Whether it is a holiday, and no weekend or closure.
    fileprivate var isHoliday: Bool {
        if case .holiday = self { true } else { false }
    }
}
