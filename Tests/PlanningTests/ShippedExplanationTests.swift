import Days
import Foundation
import Planning
import Programmes
import Testing

@Suite("The explanations of Sóc Trăng")
struct ShippedExplanationTests {
    private static func circumstances() throws -> Circumstances {
        let calendars = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "calendars")
        let programme = try Data(contentsOf: calendars.appending(path: "soc-trang/programme.yaml"))
        let holidays = try Data(contentsOf: calendars.appending(path: "holidays/vietnam.yaml"))
        let days = try #require(HolidayFile.read(bytes: Array(holidays), name: "vietnam.yaml").value)
        return Circumstances(
            programme: try #require(ProgrammeFile.read(bytes: Array(programme), name: "programme.yaml").value),
            calendar: WorkingCalendar(daysOff: days.daysOff, restDays: days.restDays), festivals: days.festivals)
    }

    @Test("Every funnel adds up, its weekends and days off are those of the calendar, and its place is possible")
    func funnels() throws {
        let circumstances = try Self.circumstances()
        let plan = Planner(circumstances).plan()
        for occurrence in plan.occurrences.enumerated().filter({ $0.offset % 17 == 0 }).map(\.element) {
            let explanation = try #require(circumstances.explanation(of: occurrence.id, in: plan))
            let funnel = try #require(explanation.funnel)
            let counted = funnel.steps.flatMap(\.days) + funnel.possible
            #expect(counted.sorted() == Array(funnel.days), "\(occurrence.id)")
            #expect(funnel.possible.contains(occurrence.day), "\(occurrence.id)")
            let closed = funnel.days.filter { $0 > circumstances.programme.signed }
                .filter { !circumstances.calendar.isWorking($0) }
            let told = funnel.steps.filter { [.restDays, .daysOff].contains($0.reason) }.flatMap(\.days).sorted()
            #expect(told == closed, "\(occurrence.id)")
        }
    }

    @Test("The price of each suggestion is the difference between two whole plans")
    func prices() throws {
        let circumstances = try Self.circumstances()
        let plan = Planner(circumstances).plan()
        for occurrence in plan.occurrences.filter({ !$0.isDeadline }).enumerated().filter({ $0.offset % 19 == 0 }) {
            let id = occurrence.element.id
            let found = try #require(circumstances.alternatives(to: id, in: plan, atMost: 3))
            for place in found.places {
                let moved = plan.putting(id, at: place.place, under: circumstances)
                #expect(moved.cost - plan.cost == found.price(of: place), "\(id) \(place.place)")
                #expect(moved.conflicts == plan.conflicts, "\(id) \(place.place)")
            }
        }
    }
}
