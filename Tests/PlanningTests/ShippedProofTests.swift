import Days
import Foundation
import Programmes
import Testing

@testable import Planning

@Suite("The plan of Sóc Trăng, proven")
struct ShippedProofTests {
    private static let calendars = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "calendars")

    private static func problem() throws -> Problem {
        let programme = try Data(contentsOf: calendars.appending(path: "soc-trang/programme.yaml"))
        let holidays = try Data(contentsOf: calendars.appending(path: "holidays/vietnam.yaml"))
        let days = try #require(HolidayFile.read(bytes: Array(holidays), name: "vietnam.yaml").value)
        return Statement(
            Circumstances(
                programme: try #require(ProgrammeFile.read(bytes: Array(programme), name: "programme.yaml").value),
                calendar: WorkingCalendar(daysOff: days.daysOff, restDays: days.restDays),
                festivals: days.festivals, ruleDays: [:])
        ).problem
    }

    @Test("No plan costs less, and once it is published nothing moves")
    func proven() throws {
        var problem = try Self.problem()
        let plan = Search.solve(problem)
        #expect(plan.obstacles.isEmpty)
        #expect(plan.gap == 0, "\(plan.cost), \(plan.bound)")
        for index in problem.activities.indices { problem.activities[index].published = plan.starts[index] }
        let again = Search.solve(problem)
        #expect(again.starts == plan.starts && again.moves == 0 && again.gap == 0)
    }
}
