import Days
import Publishing

/// Number and days of a paper, as they are typed with commas between them: `118-BC/BDVHU,18/9,20/9`.
struct PaperWords {
    let document: String?
    let sent: Day?
    let received: Day?

    /// Reads them: what is a day is the day it was sent, then the day it was received; what is none is the number.
    init(_ text: String, _ reading: DateReading) throws {
        var numbers: [String] = []
        var days: [Day] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: true) {
            let part = String(part).trimmed
            if let day = Self.day(part, reading) { days.append(day) } else { numbers.append(part) }
        }
        guard numbers.count < 2, days.count < 3, !(numbers.isEmpty && days.isEmpty),
            numbers.allSatisfy({ $0.utf8.count <= 100 })
        else {
            throw Failure(
                vi: "không hiểu “\(text)”. Viết: số văn bản,ngày gửi,ngày nhận; ví dụ 118-BC/BDVHU,18/9. Chưa ghi gì.",
                en: "“\(text)” is not understood. Write number,day sent,day received; for example 118-BC/BDVHU,18/9. "
                    + "Nothing has been put on file.")
        }
        document = numbers.first
        (sent, received) = (days.first, days.dropFirst().first)
    }

    /// A calendar day; words like “mai” are none here, since a number may read like one.
    private static func day(_ text: String, _ reading: DateReading) -> Day? {
        guard text.allSatisfy({ $0.isNumber || "/-. ".contains($0) }), text.contains(where: { "/-.".contains($0) })
        else { return nil }
        do { return try reading.possibleDay(text) } catch { return nil }
    }
}

extension String {
    /// The same without blanks around it.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
