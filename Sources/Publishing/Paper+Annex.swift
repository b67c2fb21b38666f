public import Days
import Planning
import Programmes

extension Paper {
    /// The annex of a year's plan: what is done, who leads, with whom, when, and what comes of it.
    public static func annex(
        of year: Int, _ source: PlannedProgramme, for scope: SheetScope = .all, isDraft: Bool, _ language: Language
    ) -> Paper {
        var paper = Paper(
            "annex", about: language("Nội dung công việc năm \(year)", "What is done in \(year)"),
            titled: language("Phụ lục", "Annex"), of: source, language)
        paper.isDraft = isDraft
        paper.isWide = true
        paper.facts = [
            language(
                "(Kèm theo Kế hoạch số ……, ngày …… tháng …… năm ……)", "(Attached to plan no. ……, date ……)")
        ]
        paper.columns = [
            language("TT", "No."), language("Nội dung", "What"), language("Chủ trì", "Led by"),
            language("Phối hợp", "With"), language("Thời gian", "When"), language("Sản phẩm", "What comes of it"),
        ]
        let dates = DateWriting(language)
        let entries = source.entries(
            source.occurrences.filter {
                ($0.id.period?.year ?? $0.day.year) == year && source.concerns(scope, $0.id, on: $0.day)
            })
        paper.sections = [
            Section(
                heading: "",
                rows: entries.enumerated().map { index, entry in
                    [
                        "\(index + 1)", entry.title[language], entry.leads?[language] ?? "",
                        entry.coordinates?[language] ?? "", entry.time(source, dates), entry.product(language),
                    ]
                })
        ]
        paper.nothing = language("Năm \(year) không có việc nào.", "There is nothing in \(year).")
        return paper
    }
}

extension SheetEntry {
    /// When it takes place, or by when it is due, and how sure that is.
    func time(_ source: PlannedProgramme, _ dates: DateWriting) -> String {
        let marks = marks(dates.language)
        let when =
            sessions.isEmpty
            ? dates.due(day)
            : day == lastDay
                ? "\(session(on: day, dates.language)) \(dates.weekdayAndDate(day))"
                : dates.range(day...lastDay)
        return when + (marks.isEmpty ? "" : " (\(marks.joined(separator: "; ")))")
    }

    /// What comes of it, by its kind.
    fileprivate func product(_ language: Language) -> String {
        switch kind {
        case .plan: language("Kế hoạch", "A plan")
        case .report: language("Báo cáo", "A report")
        case .training: language("Lớp tập huấn", "A class")
        case .meeting: language("Cuộc họp", "A meeting")
        case .inspection: language("Cuộc kiểm tra", "An inspection")
        case .review: language("Hội nghị", "A conference")
        }
    }
}
