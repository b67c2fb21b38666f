import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

@Suite("Twenty releases, one after the other")
struct ReleaseHistoryTests {
    static let seeds: Range<UInt64> = 0..<6

    @Test("UIDs are single, and SEQUENCE and stamps of every event of every feed follow the rules", arguments: seeds)
    func stamps(seed: UInt64) throws {
        var history = ScriptedHistory(seed: seed)
        var before: [String: FeedEvents] = [:]
        var toldBefore: [String: Event] = [:]
        var highest: [String: Int] = [:]
        for step in try history.steps() {
            let feeds = try step.feeds(in: nil, [seed % 2 == 0 ? .vi : .en]).mapValues(FeedEvents.init)
            var known: [String: Event] = [:]
            for (path, feed) in feeds {
                #expect(feed.count == feed.events.count, "seed \(seed) release \(step.release.number) \(path)")
                for (uid, event) in feed.events {
                    #expect((known[uid] ?? event.whole) == event.whole, "seed \(seed) \(path) \(uid): told in two ways")
                    known[uid] = event.whole
                }
                let place = "seed \(seed) release \(step.release.number) \(path) (\(step.act))"
                for (uid, now) in feed.events {
                    #expect(now.sequence >= highest[uid, default: 0], "\(place) \(uid): SEQUENCE fell")
                    if toldBefore[uid] == nil {
                        #expect(now.sequence > highest[uid, default: 0], "\(place) \(uid): came back unnoticed")
                    }
                    #expect(now.stamp <= step.order.now.calendarTime, "\(place) \(uid)")
                    guard let then = before[path]?.events[uid] else { continue }
                    // What was taken away may be told again as cancelled, with all of its line.
                    let isCancelledAgain = now.whole.status == .cancelled && now.place == then.place
                    #expect(
                        isCancelledAgain || (now.place != then.place) == (now.sequence > then.sequence),
                        "\(place) \(uid): \(then.place) \(then.sequence) → \(now.place) \(now.sequence)")
                    #expect(now.stamp >= then.stamp, "\(place) \(uid): the stamp went back")
                    #expect((now.content != then.content) == (now.stamp != then.stamp), "\(place) \(uid)")
                    if now.content == then.content { #expect(now.whole == then.whole, "\(place) \(uid)") }
                }
            }
            for (uid, event) in toldBefore where known[uid] == nil {
                #expect(event.status == .cancelled, "seed \(seed) release \(step.release.number) \(uid) vanished")
            }
            toldBefore = known
            for event in feeds.values.flatMap(\.events) {
                highest[event.key] = max(highest[event.key, default: 0], event.value.sequence)
            }
            before = feeds
        }
    }

    @Test(
        "What was told stays told, or is cancelled, and leaves only a month later and a week after its day",
        arguments: UInt64(0)..<8)
    func leaving(seed: UInt64) throws {
        var history = ScriptedHistory(seed: seed)
        let steps = try history.steps()
        for (then, now) in zip(steps, steps.dropFirst()) {
            let told = Dictionary(uniqueKeysWithValues: now.release.occurrences.map { ($0.id, $0) })
            for old in then.release.occurrences {
                let place = "seed \(seed) release \(now.release.number) \(old.id) (\(now.act))"
                let mayLeave =
                    old.cancelled.map { now.order.now.seconds - $0.seconds > 30 * 86_400 } ?? false
                    && now.order.today > old.occurrence.lastDay.advanced(by: 7)
                let isDrafted = told[old.id].map { $0.standing.state != .cancelled } ?? false
                #expect((told[old.id] == nil) == (mayLeave && !isDrafted), "\(place)")
                #expect((old.cancelled != nil) == (old.standing.state == .cancelled), "\(place)")
                guard let new = told[old.id] else { continue }
                if new.standing.state == .cancelled, old.standing.state != .cancelled {
                    #expect(
                        new.cancelled == now.order.now && new.words[.vi]?.title == old.words[.vi]?.title, "\(place)")
                    #expect(new.reason != nil && new.slot == old.slot, "\(place)")
                }
                if old.standing.state.takesPlace, old.occurrence.day < now.order.today {
                    #expect(new.slot == old.slot && new.standing == old.standing, "\(place): the past changed")
                }
                if let only = now.order.only, !only.contains(old.id) {
                    #expect(new.standing == old.standing && new.slot == old.slot, "\(place): not asked for")
                }
                #expect(new.standing.sequence <= now.release.number, "\(place)")
            }
        }
    }

    @Test(
        "Whatever becomes of the programme's titles, an old release gives the bytes it gave", arguments: seeds.prefix(2)
    )
    func titles(seed: UInt64) throws {
        var history = ScriptedHistory(seed: seed)
        let steps = try history.steps()
        var edited = ScriptedHistory.start
        edited.obligations = edited.obligations.dropFirst().map { obligation in
            var obligation = obligation
            obligation.title = Bilingual(vi: "Tên khác", en: "Another title")
            obligation.titles = [:]
            obligation.roles = Roles()
            return obligation
        }
        for step in [steps[0], steps[9], steps[19]] {
            #expect(
                try step.feeds(in: nil, Language.allCases) == step.feeds(in: edited, Language.allCases),
                "seed \(seed) release \(step.release.number)")
        }
    }

    @Test("Released again without a change, nothing is told anew", arguments: seeds)
    func sameState(seed: UInt64) throws {
        var history = ScriptedHistory(seed: seed)
        let steps = try history.steps(1)
        let first = steps[0]
        var order = first.order
        order.now = Instant(seconds: order.now.seconds + 60)
        let draft = Proposal(SheetSample.plan2025, in: first.programme, calendar: SheetSample.calendar)
        let second = try Release.next(after: first.release, telling: draft, order)
        #expect(second.occurrences == first.release.occurrences)
        #expect(Change.changes(from: first.release, to: second, in: first.programme) == [])
    }
}

extension ScriptedHistory.Step {
    /// The feeds of the release, by path, without that of holidays.
    func feeds(in other: Programme? = nil, _ languages: [Language] = [.vi]) throws -> [String: [UInt8]] {
        let programme = other ?? self.programme
        let feeds = Feeds(
            of: programme, Publication(of: release, in: programme), calendar: SheetSample.calendar,
            holidaysID: "vietnam", zone: Sample.hoChiMinh
        ).all(in: languages)
        return Dictionary(
            uniqueKeysWithValues: feeds.filter { $0.subject != .holidays }.map { ($0.path, $0.text) })
    }
}

/// The events of a feed as a subscriber reads them.
struct FeedEvents {
    struct Told: Equatable {
        let sequence: Int
        let stamp: CalendarDateTime
        /// Day, hour, place and state.
        let place: String
        /// All but SEQUENCE, stamps and the number of the release.
        let content: Event
        let whole: Event
    }

    let count: Int
    let events: [String: Told]

    init(_ text: [UInt8]) throws {
        let read = try CalendarObject.read(text).calendars.first?.events ?? []
        count = read.count
        // The days of a gathering are one thing: whoever changes the hour of one changes all; a day that was taken away
        // stands for itself.
        let standing = read.filter { $0.status != .cancelled }.map(Told.init)
        let places = Dictionary(grouping: standing, by: \.stem).mapValues { $0.map(\.place).joined() }
        events = Dictionary(
            read.map { event in
                let told = Told(event)
                let isOneOfDays = event.status != .cancelled
                return (event.uid, isOneOfDays ? told.with(place: places[told.stem] ?? told.place) : told)
            }
        ) { first, _ in first }
    }
}

extension FeedEvents.Told {
    /// The UID without the number of the day.
    var stem: String { whole.uid.replacing(/\.d[0-9]+@/, with: "@") }

    func with(place: String) -> Self {
        Self(sequence: sequence, stamp: stamp, place: place, content: content, whole: whole)
    }

    init(_ event: Event) {
        var content = event
        content.stamp = CalendarDateTime(CalendarDate(year: 2000, month: 1, day: 1)!, hour: 0, minute: 0)!
        content.lastModified = nil
        content.sequence = nil
        let lines = event.description?.value.split(separator: "\n") ?? []
        let release = lines.filter { !$0.hasPrefix("Bản công bố lần ") && !$0.hasPrefix("Release ") }
        content.description = Text(release.joined(separator: "\n"))
        let isPostponed =
            event.summary?.value.hasPrefix("[HOÃN]") == true || event.summary?.value.hasPrefix("[POST") == true
        self.init(
            sequence: event.sequence ?? 0, stamp: event.stamp,
            place: "\(event.start) \(String(describing: event.ending)) \(event.location?.value ?? "") "
                + "\(String(describing: event.status)) \(isPostponed)", content: content, whole: event)
    }
}

extension Instant {
    var calendarTime: CalendarDateTime {
        let (day, second) = utc
        let (year, month, dayOfMonth) = day.civil
        return CalendarDateTime(
            CalendarDate(year: year, month: month, day: dayOfMonth)!, hour: second / 3600, minute: second / 60 % 60,
            second: second % 60)!
    }
}
