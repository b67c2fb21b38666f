import Attendance
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage
import Tables

/// A schedule that is handed to somebody as files.
struct HandedSchedule {
    /// What its folder and its files are called: `my-xuyen`; of a person the number, since names are nobody's business.
    let name: String
    let scope: SheetScope
    /// Whose own gatherings it tells, where it is a person's.
    var person: Person.ID?

    /// The files, by what is told of the programme.
    func files(
        _ forms: [TypedFormat.Form], of told: ToldProgramme, in days: ClosedRange<Day>?, _ surroundings: Surroundings
    ) throws -> [FeedFolder.File] {
        lazy var paper = Paper.schedule(
            told.source, for: scope, in: days ?? told.source.programme.horizon, isDraft: told.release == nil,
            told.language)
        return try forms.map { form in
            let bytes: [UInt8] =
                switch form {
                case .ics: try calendar(told, days)
                case .html: Array(paper.html.utf8)
                case .csv: paper.table.csv()
                case .json: Array((paper.json.description + "\n").utf8)
                case .docx: try paper.document(in: try told.workspace.template(for: paper))
                case .svg: preconditionFailure("a schedule is no picture")
                case .pdf: try PagePrinter.printed(paper.html, as: .pdf, surroundings)
                case .xlsx: try paper.table.workbook(surroundings)
                }
            return FeedFolder.File(path: "\(name)/\(name).\(form.rawValue)", bytes: bytes)
        }
    }

    private func calendar(_ told: ToldProgramme, _ days: ClosedRange<Day>?) throws -> [UInt8] {
        if let person, let release = told.release, told.convenings == nil {
            return PersonalFeed(
                of: try told.store?.registrations(of: person) ?? [:], in: release, of: told.source.programme,
                language: told.language, in: days, zone: told.zone
            ).text
        }
        return HandedCalendar(
            of: told.publication, for: scope, told.source, in: days, naming: told.convenings, told.language,
            zone: told.zone
        ).text
    }
}
