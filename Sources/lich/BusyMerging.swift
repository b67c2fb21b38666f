import ArgumentParser
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// Busy times of a file, and those that are known.
///
/// A file of the same name is a newer state of the same file: what it does not say any more is gone, from the first day
/// on that matters. What another file or a person has said stays, and is not said twice.
struct BusyMerging {
    private let times: [BusyTime]
    private let source: String
    private let who: Set<String>?
    private let first: Day

    /// What a file says; `who` where it is the calendar of one, so that two persons’ files may have one name.
    init(of times: [BusyTime], from source: String, of who: String?, since first: Day) {
        self.times = times.map { time in
            var time = time
            time.source = source
            return time
        }
        self.source = source
        self.who = who.map { Set(times.map(\.who)).union([$0]) }
        self.first = first
    }

    /// What becomes of the known ones.
    private func merged(_ busy: [BusyTime]) -> [BusyTime] {
        let new = Set(times)
        let kept = busy.flatMap { time -> [BusyTime] in
            guard time.source == source, who?.contains(time.who) ?? true, !new.contains(time) else { return [time] }
            return time.days.upperBound < first ? [time] : time.without(first...max(first, time.days.upperBound))
        }
        var known = Set(kept.map(Said.init))
        return kept + times.filter { known.insert(Said($0)).inserted }
    }

    /// Puts them in; returns what is new and what is gone.
    func apply(to busy: inout [BusyTime]) -> [BusyReport.Line] {
        let before = busy
        busy = merged(before)
        let (known, kept) = (Set(before), Set(busy))
        return busy.filter { !known.contains($0) }.map {
            .init(word: Bilingual(vi: "đã ghi bận", en: "busy"), time: $0)
        }
            + before.filter { !kept.contains($0) }.map { .init(word: Bilingual(vi: "không còn", en: "gone"), time: $0) }
    }

    /// How many are new, known and gone.
    func words(instead before: [BusyTime]) -> Bilingual {
        var busy = before
        let lines = apply(to: &busy)
        let added = lines.count { $0.word.en == "busy" }
        let (known, gone) = (times.count - added, lines.count - added)
        return Bilingual(
            vi: "Tệp có \(times.count) lần bận: \(added) mới, \(known) đã có"
                + (gone > 0 ? "; \(gone) không còn trong tệp." : "."),
            en: "The file has \(Words.counted(times.count, "busy time")): \(added) new, \(known) known"
                + (gone > 0 ? "; \(gone) gone from it." : "."))
    }

    /// What a busy time says, wherever it comes from.
    private struct Said: Hashable {
        let who: String
        let days: ClosedRange<Day>
        let session: Session?

        init(_ time: BusyTime) {
            who = time.who
            days = time.days
            session = time.session
        }
    }
}
