import Days
import Planning

/// A `placer/1` file: events with windows and resources, and which come before which.
struct Placer: Decodable {
    let schema: String
    let horizon: [String]
    let slots_per_day: Int
    let weekend: [Int]
    let holidays, extra_working_days: [String]
    let resources: [Resource]
    let events: [Event]
    let precedences: [Precedence]

    struct Resource: Decodable {
        let id, kind: String
        let unavailable: [[String]]?
    }

    struct Event: Decodable {
        let id: String
        let duration: Int
        let earliest, latest, preferred: String
        let weight: Int
        let resources: [String]
    }

    struct Precedence: Decodable {
        let before, after: String
        let min_gap_days: Int
        let max_gap_days: Int?
    }
}

extension Placer {
    /// States it as a problem: a day follows another in one event if it is the next of the calendar, and worked.
    func problem() throws -> Problem {
        guard schema == "placer/1", slots_per_day == 2 else { throw BenchError("this is no placer/1 but \(schema)") }
        var days = DayNumbers()
        let calendar = try Calendar(self, &days)
        let numbers = Dictionary(uniqueKeysWithValues: resources.enumerated().map { ($1.id, $0) })
        let activities = try events.map { event in
            let needs = try event.resources.map { id in
                guard let number = numbers[id] else { throw BenchError("\(event.id) needs \(id), which is unknown") }
                return number
            }
            let starts = try calendar.starts(of: event, needing: needs, &days)
            let preferred = try days.number(of: event.preferred)
            return Problem.Activity(
                event.id, length: event.duration, starts: starts,
                costs: starts.map { event.weight * abs(($0 >> 1) - preferred) }, needs: needs.sorted())
        }
        let indices = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1.id, $0) })
        return Problem(
            activities: activities,
            resources: resources.map { resource in
                Problem.Resource(
                    resource.id, resource.kind == "person" ? .person : resource.kind == "room" ? .room : .team)
            },
            precedences: try precedences.map { precedence in
                guard let before = indices[precedence.before], let after = indices[precedence.after] else {
                    throw BenchError("\(precedence.before) before \(precedence.after): one of them is unknown")
                }
                let greatest = precedence.max_gap_days ?? Problem.Precedence.unboundedGap
                return Problem.Precedence(before, before: after, gap: precedence.min_gap_days...greatest)
            })
    }

    /// Which days are worked, and when each resource is away.
    private struct Calendar {
        let first, last: Int
        /// Day by day from the first: whether it is worked.
        var isWorked: [Bool]
        /// The days on which a resource is away, from the first day on.
        var away: [[Range<Int>]]

        init(_ placer: Placer, _ days: inout DayNumbers) throws {
            guard placer.horizon.count == 2 else { throw BenchError("a horizon has two ends") }
            first = try days.number(of: placer.horizon[0])
            last = try days.number(of: placer.horizon[1])
            let holidays = Set(try placer.holidays.map { try days.number(of: $0) })
            let extra = Set(try placer.extra_working_days.map { try days.number(of: $0) })
            let weekend = Set(placer.weekend)
            // 1970-01-01 was a Thursday, which is 4 by ISO.
            isWorked = (first...last).map { day in
                extra.contains(day) || (!holidays.contains(day) && !weekend.contains((day + 3) % 7 + 1))
            }
            away = try placer.resources.map { resource in
                try (resource.unavailable ?? []).map { span in
                    guard span.count == 2 else { throw BenchError("\(resource.id) is away from when until when?") }
                    return try days.number(of: span[0])..<(try days.number(of: span[1]) + 1)
                }
            }
        }

        func starts(of event: Event, needing needs: [Int], _ days: inout DayNumbers) throws -> [Int] {
            let opens = max(first, try days.number(of: event.earliest))
            let closes = min(last, try days.number(of: event.latest))
            let length = (event.duration + 1) / 2
            guard closes - opens + 1 >= length else { return [] }
            let away = needs.flatMap { self.away[$0] }
            let isOpen = (opens...closes).map { day in
                isWorked[day - first] && !away.contains { $0.contains(day) }
            }
            return (0...(isOpen.count - length)).flatMap { offset -> [Int] in
                guard isOpen[offset..<(offset + length)].allSatisfy(\.self) else { return [] }
                let morning = (opens + offset) * 2
                return event.duration == 1 ? [morning, morning + 1] : [morning]
            }
        }
    }

    /// The numbers of days by how they are written; few days, many writings.
    private struct DayNumbers {
        private var known: [String: Int] = [:]

        mutating func number(of text: String) throws -> Int {
            if let number = known[text] { return number }
            guard let day = Day(iso: text) else { throw BenchError("“\(text)” is no day") }
            let number = HalfDay(day, .morning).index >> 1
            known[text] = number
            return number
        }
    }
}
