import Attendance
import Days
import Planning
import Programmes
import Publishing
import Storage

extension OpenedWorkspace {
    /// What has become of all that is owed in some years: from no more of the draft than that, where the draft is what
    /// planning gives now.
    func account(of years: ClosedRange<Int>, _ surroundings: Surroundings) throws -> Account {
        let today = try today(surroundings)
        if let work = try Store.looking(inWorkspace: workspace.folder)?.work(of: years),
            work.programmeHash == programmeHash, work.holidaysHash == holidaysHash,
            work.release == (try releases.numbers().last)
        {
            return Account(
                of: try source(work.occurrences, work.details), unplaced: work.unplaced,
                withoutSubject: work.withoutSubject, absent: work.absent, papers: work.papers, today: today)
        }
        let inHand = try planInHand(surroundings)
        return Account(
            of: try source(inHand.plan.occurrences, inHand.desk.details), unplaced: inHand.plan.unplaced,
            withoutSubject: inHand.plan.withoutSubject, absent: inHand.desk.absent,
            papers: try Store.looking(inWorkspace: workspace.folder)?.evidence() ?? [], today: today)
    }

    private func source(
        _ occurrences: [Occurrence], _ details: [Occurrence.ID: Details]
    ) throws -> PlannedProgramme {
        let gatherings = try Store.looking(inWorkspace: workspace.folder)?.gatherings() ?? []
        return PlannedProgramme(
            programme, occurrences: occurrences, calendar: calendar, festivals: holidays.festivals, details: details,
            gatherings: Dictionary(gatherings.map { ($0.id, $0) }) { $1 })
    }
}
