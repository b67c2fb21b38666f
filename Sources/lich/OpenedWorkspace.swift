import Days
import ICalendar
import Planning
import Programmes
import Publishing

/// A workspace whose programme and holidays are without errors, planned.
struct OpenedWorkspace {
    let workspace: Workspace
    let programme: Programme
    let holidays: Holidays
    let calendar: WorkingCalendar

    /// Reads programme and holidays; where they have errors, tells them all and fails.
    init(_ workspace: Workspace, tellingIn language: Language) throws {
        let inspection = try Inspection(of: workspace)
        guard inspection.errorCount == 0, let programme = inspection.programme, let holidays = inspection.holidays
        else {
            Console.remark(inspection.issueLines(language).joined(separator: "\n"))
            throw Failure(
                vi: inspection.countInWords(.vi) + " Chưa có gì thay đổi.",
                en: inspection.countInWords(.en) + " Nothing has been changed.", isSummary: true)
        }
        self.workspace = workspace
        self.programme = programme
        self.holidays = holidays
        calendar = WorkingCalendar(daysOff: holidays.daysOff, restDays: holidays.restDays)
    }

    /// Plans the horizon.
    func plan() throws -> Plan { Planner(try circumstances()).plan() }

    /// All that the plan is made from.
    func circumstances() throws -> Circumstances {
        Circumstances(
            programme: programme, calendar: calendar, festivals: holidays.festivals,
            ruleDays: try RuleDays.expanded(programme))
    }

    /// What the sheets look at.
    func sheets(of plan: Plan, showing isShown: (Occurrence) -> Bool = { _ in true }) -> PlannedProgramme {
        PlannedProgramme(
            programme, occurrences: plan.occurrences.filter(isShown), calendar: calendar,
            festivals: holidays.festivals,
            basis: Bilingual(vi: "bản nháp, chưa công bố lần nào", en: "a draft; nothing is released yet"))
    }

    /// The day it is, where the programme is at home.
    func today(_ surroundings: Surroundings) throws -> Day {
        let (day, second) = surroundings.now.utc
        guard let date = CalendarDate(year: day.year, month: day.month, day: day.day),
            let instant = CalendarDateTime(
                date, hour: second / 3600, minute: second / 60 % 60, second: second % 60),
            let local = try TimeZones.local(instant, in: programme.timeZone),
            let today = Day(year: local.date.year, month: local.date.month, day: local.date.day)
        else { preconditionFailure("the clock stands outside the calendar: \(surroundings.now)") }
        return today
    }
}
