import Days
import Planning
import Programmes
import Publishing
import Storage

/// What is written.
enum Samples {
    static func id(_ number: Int) -> Occurrence.ID {
        Occurrence.ID(Obligation.ID(rawValue: "meeting"), period: Period(2025), ordinal: number)
    }

    static func occurrence(_ number: Int) -> Occurrence {
        let days = Day.year(2025)
        let day = days.lowerBound.advanced(by: number % 365)
        return Occurrence(
            id(number), kind: .meeting,
            window: Window(opens: days.lowerBound, closes: days.upperBound, prefer: days.upperBound), day: day,
            sessions: [HalfDay(day, .morning), HalfDay(day, .afternoon)], cost: number)
    }

    static func release(after latest: ReleaseFolder.Entry?) -> Release {
        let number = (latest?.release.number ?? 0) + 1
        let stamp = Instant(seconds: (latest?.release.instant.seconds ?? 0) + 1)
        let words = PublishedOccurrence.Words(title: "Họp giao ban định kỳ", period: " lần \(number)/2025")
        let occurrences = (1...20).map {
            PublishedOccurrence(
                occurrence($0), Publication.Standing(.confirmed, sequence: number, stamp: stamp, release: number),
                words: [.vi: words, .en: words])
        }
        return Release(
            number: number, instant: stamp, through: Day.year(2025).upperBound, note: "lần \(number)",
            programme: "an-lac", programmeHash: "p", holidaysHash: "h", previousHash: latest?.hash,
            occurrences: occurrences)
    }
}
