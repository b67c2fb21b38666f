import Days
import Foundation
import Planning
import Programmes
import Testing

@Suite("The plan of Sóc Trăng")
struct ShippedProgrammePlanTests {
    private static let calendars = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "calendars")

    private static func plan() throws -> Plan {
        let programme = try Data(contentsOf: calendars.appending(path: "soc-trang/programme.yaml"))
        let holidays = try Data(contentsOf: calendars.appending(path: "holidays/vietnam.yaml"))
        let days = try #require(HolidayFile.read(bytes: Array(holidays), name: "vietnam.yaml").value)
        return Planner(
            programme: try #require(ProgrammeFile.read(bytes: Array(programme), name: "programme.yaml").value),
            calendar: WorkingCalendar(daysOff: days.daysOff, restDays: days.restDays), festivals: days.festivals
        ).plan()
    }

    @Test("Everything has its place, and nothing clashes")
    func complete() throws {
        let plan = try Self.plan()
        #expect(plan.conflicts == [])
        #expect(plan.unplaced == [])
        #expect(plan.withoutSubject == [])
        #expect(plan.occurrences.allSatisfy { $0.day > "2022-12-29" && $0.lastDay <= "2026-12-31" })
    }

    @Test("A round of inspections goes to one district a day, and every district has its turn")
    func inspections() throws {
        let visits = try Self.plan().occurrences.filter { $0.id.obligation.rawValue == "inspection" }
        let rounds = Dictionary(grouping: visits, by: \.id.period)
        #expect(rounds.count == 8)
        #expect(rounds.values.allSatisfy { round in Set(round.map(\.day)).count == round.count })
        #expect(Set(visits.compactMap(\.id.unit)).count == 11)
    }
}
