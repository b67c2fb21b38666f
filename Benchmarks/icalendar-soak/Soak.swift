import ICalendar

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes, reads and expands calendars on two threads for some rounds, for the sanitizers and valgrind to watch.
///
/// `icalendar-soak [ROUNDS]`; prints a sum over all that was made, which is the same for the same number of rounds.
/// Plain threads, because valgrind 3.19 falls over the way an asynchronous `main` ends its first thread.
@main struct Soak {
    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
        // Each thread begins cold, with zones and rules, while the other one does.
        let parts = (0..<2).map { Part(number: $0, rounds: rounds) }
        for part in parts { part.start() }
        let sum = try parts.reduce(0) { sum, part in try sum &+ part.join() }
        print("icalendar-soak: \(rounds) rounds on 2 threads, sum \(sum)")
    }

    /// One round: zones, a calendar with a series, its text, the text read back, its instances.
    fileprivate static func work(part: Int, round: Int) throws -> Int {
        let zone = zones[(part + round) % zones.count]
        let year = 2024 + round % 10
        var calendar = CalendarObject(productID: "-//lich//icalendar-soak//VI", method: "PUBLISH")
        calendar.timeZones = [
            try .covering(day(year, 1, 1), day(year + 2, 12, 31), zone: zone)
        ]
        calendar.events = try (0..<5).map { try event(number: $0 + 5 * round, year: year, zone: zone) }
        let prepared = calendar.events.map { $0.serialized() }
        let text = calendar.serialized(holding: prepared)
        var sum = text.count
        for event in calendar.events {
            sum &+= try event.instances(until: .day(day(year + 2, 1, 1))).count
        }
        sum &+= try ReadingSoak.sum(of: text, round: round)
        sum &+= refusals(round: round)
        return sum
    }

    private static func event(number: Int, year: Int, zone: String) throws -> Event {
        let start = Moment.local(time(day(year, 1 + number % 12, 1 + number % 28), hour: 8), zone: zone)
        var event = Event(uid: "\(number)@example.org", stamp: time(day(2026, 1, 1), hour: 0), start: start)
        event.ending = .duration(CalendarDuration(seconds: 5400))
        event.summary = Text("Họp giao ban lần \(number), tuần; “đặc biệt” ^ 🏛️", language: "vi")
        event.description = Text(String(repeating: "Chuẩn bị tài liệu,\nsố liệu; ", count: number % 7 + 1))
        event.categories = ["Họp", "Quận 1, 3"]
        event.organizer = Organizer(CalendarAddress(mail: "lich@example.org"), commonName: "Ban \"A\"")
        event.attendees = (0..<number % 4).map {
            Attendee(CalendarAddress(mail: "p\($0)@example.org"), commonName: "Nguyễn Văn \($0)", role: .required)
        }
        event.recurrenceRules = [try RecurrenceRule(rules[number % rules.count])]
        event.exceptionDates = [.utc(time(day(year, 2, 1), hour: 1))]
        event.alarms = [Alarm(.display, trigger: .fromStart(CalendarDuration(seconds: 900, isNegative: true)))]
        event.otherProperties = [Property("STRUCTURED-DATA", "a\\,b", parameters: [Parameter("X-LIST", "a", "b")])]
        return event
    }

    /// What is refused takes other ways through libical; it must leave nothing behind either.
    private static func refusals(round: Int) -> Int {
        var refused = 0
        do { _ = try RecurrenceRule("FREQ=DAILY;COUNT=\(round);UNTIL=20260101") } catch { refused += 1 }
        do { _ = try TimeZones.utcOffset(of: "Nowhere/City", at: time(day(2026, 1, 1), hour: 0)) } catch {
            refused += 1
        }
        return refused
    }

    private static let zones = [
        "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
    ]

    private static let rules = [
        "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=3",
        "FREQ=DAILY;INTERVAL=5;UNTIL=20300101T000000Z", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("no such day: \(year)-\(month)-\(day)")
        }
        return date
    }

    private static func time(_ day: CalendarDate, hour: Int) -> CalendarDateTime {
        guard let time = CalendarDateTime(day, hour: hour, minute: 0) else {
            preconditionFailure("no such hour: \(hour)")
        }
        return time
    }
}

/// A thread and what it makes.
private final class Part {
    private let number: Int
    private let rounds: Int
    private var result: Result<Int, any Error> = .success(0)
    private var thread = pthread_t()

    init(number: Int, rounds: Int) {
        self.number = number
        self.rounds = rounds
    }

    /// Begins the work; `self` has to live until `join`.
    func start() {
        let failure = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Part>.fromOpaque(argument).takeUnretainedValue().work()
                return nil
            }, Unmanaged.passUnretained(self).toOpaque())
        precondition(failure == 0, "no thread could be made: \(failure)")
    }

    /// Waits for the work, and gives its sum.
    func join() throws -> Int {
        pthread_join(thread, nil)
        return try result.get()
    }

    private func work() {
        result = Result {
            try (0..<rounds).reduce(0) { sum, round in try sum &+ Soak.work(part: number, round: round) }
        }
    }
}
