import ArgumentParser
import Attendance
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

extension ExportCommand {
    /// Writes the schedules of a unit, a body, a person, or of every unit.
    func hand(_ surroundings: Surroundings) throws {
        let clock = Stopwatch()
        let workspace = try opened(surroundings)
        let told = try told(workspace, surroundings)
        let schedules = try schedules(told)
        let days = try days(told, surroundings)
        guard typedFormat?.result != .text, typedFormat?.files.contains(.svg) != true else {
            throw ValidationError("--format: ics,xlsx,html,csv,json,docx,pdf.")
        }
        let forms = typedFormat?.files ?? [.ics]
        let folder = FeedFolder(path: destination ?? ".")
        var files: [FeedFolder.File] = []
        for (index, schedule) in schedules.enumerated() {
            if schedules.count > 1 { Console.progress(index + 1, of: schedules.count, schedule.name) }
            files += try schedule.files(forms, of: told, in: days, surroundings)
        }
        if schedules.count > 1 { Console.endProgress() }
        // Whatever else lies there is other people's.
        var difference = try folder.difference(to: files, productPrefix: Feeds.productPrefix)
        difference.stale = []
        if !dryRun { try folder.apply(difference) }
        let report = HandedReport(
            folder: folder.path, difference: difference, isPretended: dryRun, release: told.release?.number,
            namesPeople: told.convenings != nil)
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language, after: clock))
    }

    private func told(_ workspace: OpenedWorkspace, _ surroundings: Surroundings) throws -> ToldProgramme {
        let language = paperLanguage(workspace)
        let store = try Store.looking(inWorkspace: workspace.workspace.folder)
        let zone = try TimeZoneDefinition.covering(workspace.programme)
        var told: ToldProgramme
        if !draft, let release = try workspace.releases.latest()?.release {
            told = ToldProgramme(
                workspace: workspace, store: store, source: try workspace.releasedSheets(),
                publication: Publication(of: release, in: workspace.programme), release: release, language: language,
                zone: zone)
        } else {
            let inHand = try workspace.planInHand(surroundings)
            told = ToldProgramme(
                workspace: workspace, store: store, source: workspace.sheets(of: inHand),
                publication: .unreleased(workspace.proposal(of: inHand)), release: nil, language: language, zone: zone)
        }
        if handing.withAttendees {
            let address = try handing.organizer.map { typed in
                try refusing { try EmailAddress(typed) }
            }
            told.convenings = try told.convenings(at: address)
        }
        return told
    }

    private func schedules(_ told: ToldProgramme) throws -> [HandedSchedule] {
        let workspace = told.workspace
        if let unit = handing.unit {
            let id = try workspace.unit(unit)
            return [HandedSchedule(name: id.rawValue, scope: .unit(id))]
        }
        if let body = handing.body {
            let id = try workspace.body(body)
            return [HandedSchedule(name: id.rawValue, scope: .body(id))]
        }
        if let typed = handing.person {
            let person = try workspace.person(typed, in: told.store)
            let registrations = try told.store?.registrations(of: person.id) ?? [:]
            let ids = registrations.filter { !$0.value.isReplaced }.keys
            return [
                HandedSchedule(
                    name: person.id.description, scope: .claimant("person \(person.name)", Set(ids)), person: person.id)
            ]
        }
        return workspace.programme.units.map { HandedSchedule(name: $0.id.rawValue, scope: .unit($0.id)) }
    }

    private func days(_ told: ToldProgramme, _ surroundings: Surroundings) throws -> ClosedRange<Day>? {
        guard handing.from != nil || handing.through != nil else { return nil }
        let reading = DateReading(today: try told.workspace.today(surroundings))
        let horizon = told.workspace.programme.horizon
        let first = try handing.from.map(reading.possibleDay) ?? horizon.lowerBound
        let last = try handing.through.map(reading.possibleDay) ?? horizon.upperBound
        guard first <= last else {
            throw Failure(
                vi:
                    "ngày \(DateWriting(.vi).date(first)) sau ngày \(DateWriting(.vi).date(last)). Đổi --from hoặc --to.",
                en:
                    "\(DateWriting(.en).date(first)) comes after \(DateWriting(.en).date(last)). Change --from or --to.",
                exitCode: 64)
        }
        return first...last
    }
}
