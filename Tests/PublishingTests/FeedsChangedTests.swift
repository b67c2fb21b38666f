import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Synchronization
import Testing

@Suite("What a release changes of feeds")
struct FeedsChangedTests {
    @Test("Those that are said to have changed are those whose bytes did", arguments: UInt64(0)..<6)
    func changed(seed: UInt64) throws {
        var history = ScriptedHistory(seed: seed)
        var before: Feeds?
        for step in try history.steps() {
            let feeds = Feeds(
                of: step.programme, Publication(of: step.release, in: step.programme), calendar: SheetSample.calendar,
                holidaysID: "vietnam", zone: Sample.hoChiMinh)
            if let before {
                let (old, new) = (texts(before), texts(feeds))
                let different = Set(new.keys.filter { old[$0] != new[$0] })
                let told = feeds.changed(since: before)
                #expect(
                    told.isSuperset(of: different),
                    "seed \(seed) release \(step.release.number) (\(step.act)): \(different.subtracting(told))")
            }
            before = feeds
        }
    }

    @Test("Of seven hundred feeds, a release that moves one occurrence makes those anew in which it stands")
    func fewOfMany() throws {
        var programme = Sample.programme
        programme.units = (0..<700).map { number in
            let name = Bilingual(vi: "huyện \(number)", en: "district \(number)")
            return Unit(Unit.ID(rawValue: "d\(number)"), name: name, committee: name)
        }
        func publication(moving moved: Int?) -> Publication {
            Publication.sample(
                programme.units.enumerated().map { index, unit in
                    let day = Sample.day(2025, 5, 1 + index % 28 + (index == moved ? 1 : 0))
                    let id = Occurrence.ID(
                        Obligation.ID(rawValue: "inspection"), period: Period(2025, .half(1)), subject: .unit(unit.id))
                    return Occurrence(
                        id, kind: .inspection,
                        window: Window(
                            opens: Sample.day(2025, 5, 1), closes: Sample.day(2025, 6, 10),
                            prefer: Sample.day(2025, 5, 25)),
                        day: day, sessions: [HalfDay(day, .morning)])
                }, in: programme)
        }
        let written = Mutex<[String]>([])
        func feeds(_ publication: Publication) -> Feeds {
            Feeds(
                of: programme, publication, calendar: Sample.calendar, holidaysID: "vietnam", zone: Sample.hoChiMinh
            ) { event in
                written.withLock { $0.append(event.uid) }
                return event.serialized()
            }
        }
        let after = feeds(publication(moving: 5))
        let changed = after.changed(since: feeds(publication(moving: nil)))
        let unit = programme.units[5].id
        #expect(changed == [.programme, .unit(unit), .kind(.inspections), .preparation])
        let whileComparing = written.withLock(\.self)
        #expect(whileComparing.isEmpty)
        _ = after.feed(.unit(unit), in: .vi)
        let uids = written.withLock(\.self)
        #expect(!uids.isEmpty && uids.allSatisfy { $0.contains("d5") }, "\(uids)")
    }

    @Test("One feed made alone has the bytes that it has among all")
    func alone() {
        let feeds = Feeds(
            of: Sample.programme, .unreleased(Sample.plan, of: Sample.programme, calendar: Sample.calendar),
            calendar: Sample.calendar, holidaysID: "vietnam", zone: Sample.hoChiMinh)
        for feed in feeds.all() { #expect(feeds.feed(feed.subject, in: feed.language) == feed, "\(feed.path)") }
    }

    private func texts(_ feeds: Feeds) -> [Feed.Subject: [UInt8]] {
        Dictionary(feeds.all(in: [.vi]).map { ($0.subject, $0.text) }) { first, _ in first }
    }
}
