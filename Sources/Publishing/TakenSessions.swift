import Days
import Planning
import Programmes

/// Sessions that are taken, by what takes them, and what they come to as busy times.
struct TakenSessions {
    let hours: OfficeHours
    /// The days that are looked at.
    let days: ClosedRange<Day>
    private var taken: [String?: Set<HalfDay>] = [:]

    init(hours: OfficeHours, days: ClosedRange<Day>) {
        self.hours = hours
        self.days = days
    }

    /// Takes every session that a stretch of minutes overlaps, counted from the day of number 0 on the clock at home; an
    /// empty one, that in which it lies.
    mutating func add(_ minutes: Range<Int>, _ title: String?) {
        let day = 1440
        let last = max(minutes.lowerBound, minutes.upperBound - 1)
        let (from, to) = (
            max(floored(minutes.lowerBound, by: day), days.lowerBound.number),
            min(floored(last, by: day), days.upperBound.number)
        )
        guard from <= to else { return }
        for number in from...to {
            for session in Session.allCases {
                let lower = number * day + hours[session].lowerBound
                let upper = number * day + hours[session].upperBound
                guard minutes.lowerBound < upper, lower <= last else { continue }
                taken[title, default: []].insert(HalfDay(Day(number: number), session))
            }
        }
    }

    /// The busy times, by day, then by title; days of one form that follow one another are one.
    func times(of who: String) -> [BusyTime] {
        taken.flatMap { title, halves in
            Self.runs(halves).map { BusyTime(who, on: $0.days, $0.session, reason: title) }
        }
        .sorted { one, other in
            (one.days.lowerBound, one.session == .afternoon ? 1 : 0, one.reason ?? "")
                < (other.days.lowerBound, other.session == .afternoon ? 1 : 0, other.reason ?? "")
        }
    }

    private static func runs(_ halves: Set<HalfDay>) -> [(days: ClosedRange<Day>, session: Session?)] {
        var runs: [(days: ClosedRange<Day>, session: Session?)] = []
        for day in Set(halves.map(\.day)).sorted() {
            let isWhole = Session.allCases.allSatisfy { halves.contains(HalfDay(day, $0)) }
            let session: Session? = isWhole ? nil : halves.contains(HalfDay(day, .morning)) ? .morning : .afternoon
            if let last = runs.last, last.session == session, last.days.upperBound.next == day {
                runs[runs.count - 1].days = last.days.lowerBound...day
            } else {
                runs.append((day...day, session))
            }
        }
        return runs
    }

    private func floored(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number + 1) / divisor - 1
    }
}
