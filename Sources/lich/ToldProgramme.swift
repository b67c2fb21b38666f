import Attendance
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// What is told of a programme: the latest release, or the draft.
struct ToldProgramme {
    let workspace: OpenedWorkspace
    let store: Store?
    let source: PlannedProgramme
    let publication: Publication
    /// The release; nothing where it is the draft.
    let release: Release?
    let language: Language
    let zone: TimeZoneDefinition
    /// Who comes to which gatherings, where that is to be told.
    var convenings: [Occurrence.ID: Convening]?

    /// Who calls each gathering and who comes, for the organiser alone.
    func convenings(at address: EmailAddress?) throws -> [Occurrence.ID: Convening] {
        var convenings: [Occurrence.ID: Convening] = [:]
        let wording = OccurrenceWording(workspace.programme, in: language)
        for id in try store?.registrations().keys.sorted() ?? [] {
            guard let roster = try store?.roster(of: id, sessions: 0) else { continue }
            let office = wording.names(.leads, of: id).joined(separator: ", ")
            convenings[id] = Convening(of: roster, ledBy: office, at: address)
        }
        return convenings
    }
}
