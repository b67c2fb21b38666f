public import Days
import Planning
import Programmes

extension Paper {
    /// The schedule of whoever it is for, over some days, both included.
    public static func schedule(
        _ source: PlannedProgramme, for scope: SheetScope, in days: ClosedRange<Day>, isDraft: Bool,
        _ language: Language
    ) -> Paper {
        let dates = DateWriting(language)
        var paper = Paper(
            "schedule",
            about: source.name(of: scope)?[language].capitalizedFirst ?? source.programme.shortTitle[language],
            titled: language("Lịch công tác", "Schedule"), of: source, language)
        paper.isDraft = isDraft
        paper.isWide = true
        paper.facts = [dates.range(days)] + [source.basis?[language]].compactMap { $0.map { "(\($0))" } }
        paper.columns = [
            language("TT", "No."), language("Ngày", "Day"), language("Buổi, giờ", "Session, hour"),
            language("Nội dung", "What"), language("Địa điểm", "Where"), language("Chủ trì", "Led by"),
            language("Thành phần", "With"), language("Căn cứ", "Clause"), language("Ghi chú", "Note"),
        ]
        let entries = source.entries(source.occurrences(for: scope, in: days))
        paper.sections = [
            Section(
                heading: "",
                rows: entries.enumerated().map { index, entry in
                    ["\(index + 1)"] + entry.cells(source, dates)
                })
        ]
        paper.nothing = language("Không có việc nào.", "Nothing.")
        return paper
    }
}

extension SheetEntry {
    /// What a schedule says of it, behind the number.
    fileprivate func cells(_ source: PlannedProgramme, _ dates: DateWriting) -> [String] {
        let language = dates.language
        let hour = begins(on: day, source.programme.hours).map { ", " + dates.hour($0) } ?? ""
        return [
            day == lastDay ? dates.weekdayAndDate(day) : "\(dates.weekdayAndDate(day)) – \(dates.date(lastDay))",
            session(on: day, language) + hour, title[language], place?[language] ?? "", leads?[language] ?? "",
            participants?[language] ?? "", clause ?? "", marks(language).joined(separator: "; "),
        ]
    }
}
