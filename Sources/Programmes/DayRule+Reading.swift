import Days

extension NodeReader {
    /// A day as a window writes it: `04-01`, `12-15 -1y`, `25`, `last`, `2026-12-18`.
    func dayRule(_ node: YamlNode?) -> DayRule? {
        guard let node, let word = text(node) else { return nil }
        if word == "last" { return .inMonth(day: 31) }
        let parts = word.split(separator: " ", omittingEmptySubsequences: true)
        let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 4 && $0.utf8.allSatisfy(\.isDigit) }) else {
            return badDayRule(word, at: node.place)
        }
        let years = parts.count == 2 ? years(parts[1]) : 0
        switch (numbers.count, parts.count) {
        case (3, 1): return day(word, at: node.place).map { .exactly($0) }
        case (2, 1...2):
            guard let years, let month = Int(numbers[0]), let day = Int(numbers[1]) else { break }
            return dayOfYear(month: month, day: day, years: years, word: word, at: node.place)
        case (1, 1):
            guard let day = Int(numbers[0]), (1...31).contains(day) else { break }
            return .inMonth(day: day)
        default: break
        }
        return badDayRule(word, at: node.place)
    }

    private func dayOfYear(month: Int, day: Int, years: Int, word: String, at place: Issue.Place) -> DayRule? {
        // A leap year has every day that any year has.
        guard Day(year: 2024, month: month, day: day) != nil else {
            error(
                "no-such-day", at: place,
                vi: "không có ngày \(word) trong năm nào. Ghi tháng trước, ngày sau: 03-20 là 20/3.",
                en: "no year has a day \(word). Write the month first: 03-20 is 20 March.")
            return nil
        }
        return .inYear(month: month, day: day, years: years)
    }

    /// `-1y`, `+1y`: at most five years away.
    private func years(_ word: Substring) -> Int? {
        guard word.hasSuffix("y"), word.utf8.count == 3, word.hasPrefix("+") || word.hasPrefix("-"),
            let count = Int(word.dropLast()), abs(count) <= 5
        else { return nil }
        return count
    }

    private func badDayRule(_ word: String, at place: Issue.Place) -> DayRule? {
        error(
            "bad-day-rule", at: place,
            vi:
                "“\(word)” không phải một ngày. Ghi 04-01 (tháng-ngày), 12-15 -1y (năm trước), 25 hoặc last (trong tháng), 2026-12-18.",
            en:
                "“\(word)” is no day. Write 04-01 (month-day), 12-15 -1y (the year before), 25 or last (of the month), 2026-12-18."
        )
        return nil
    }
}
