import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// A workspace whose programme and holidays are without errors, planned.
struct OpenedWorkspace {
    let workspace: Workspace
    /// The programme, with the duties that persons have added on the desk.
    let programme: Programme
    /// The programme as it is written.
    private let written: Programme
    let holidays: Holidays
    let calendar: WorkingCalendar
    /// The SHA-256 of the programme file (with the amendments that are applied) and of the holiday file, in hexadecimal.
    let programmeHash: String
    let holidaysHash: String

    /// Reads programme and holidays; where they have errors, tells them all and fails. With `text`, as if that stood in
    /// the programme's file.
    init(_ workspace: Workspace, tellingIn language: Language, asIf text: [UInt8]? = nil) throws {
        let check = try WorkspaceCheck(of: workspace, asIf: text)
        let programme = try check.programme(tellingIn: language)
        guard let holidays = check.holidays else {
            preconditionFailure("a holiday file that cannot be read is an error of the workspace")
        }
        self.workspace = workspace
        written = programme
        self.programme = programme
        self.holidays = holidays
        programmeHash = check.programmeHash
        holidaysHash = check.holidaysHash
        calendar = WorkingCalendar(daysOff: holidays.daysOff, restDays: holidays.restDays)
    }

    /// The same with the duties that lie on the desk.
    func withDuties() throws -> OpenedWorkspace {
        with(try Store.looking(inWorkspace: workspace.folder)?.duties() ?? [:])
    }

    /// The same with these duties added to the programme as it is written.
    func with(_ duties: [Obligation.ID: Obligation]) -> OpenedWorkspace {
        OpenedWorkspace(self, written.adding(duties))
    }

    /// The same under other holidays, to see what they would do.
    func with(_ holidays: Holidays) -> OpenedWorkspace { OpenedWorkspace(self, programme, holidays) }

    private init(_ other: OpenedWorkspace, _ programme: Programme, _ holidays: Holidays? = nil) {
        workspace = other.workspace
        written = other.written
        self.programme = programme
        self.holidays = holidays ?? other.holidays
        calendar =
            holidays.map { WorkingCalendar(daysOff: $0.daysOff, restDays: $0.restDays) } ?? other.calendar
        programmeHash = other.programmeHash
        holidaysHash = other.holidaysHash
    }

    /// A planner of all that the plan is made from, under commitments, made when it is wanted.
    func latePlanner(under commitments: Commitments) throws -> LatePlanner {
        let ruleDays = try RuleDays.expanded(programme)
        return LatePlanner(commitments) {
            Circumstances(
                programme: programme, calendar: calendar, festivals: holidays.festivals, ruleDays: ruleDays,
                commitments: $0)
        }
    }

    /// The day it is, where the programme is at home.
    func today(_ surroundings: Surroundings) throws -> Day { day(of: surroundings.now) }

    /// The day of an instant, where the programme is at home.
    func day(of instant: Instant) -> Day { local(instant).day }

    /// An instant on the clock where the programme is at home: the day, and the minutes after midnight.
    func local(_ instant: Instant) -> (day: Day, minutes: Int) { programme.local(instant) }
}
