import ArgumentParser
import Attendance
import Days
import Publishing
import Storage

/// `lich attendee merge`: two entries are one person.
struct AttendeeMergeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Hai mã là một người: gộp lại. · Two numbers are one person.",
        discussion: """
            lich attendee merge p12 p40: p12 còn lại, biết thêm điều p40 biết, có mặt ở đâu p40 có mặt. · p12 stays, knows what \
            p40 knew besides, and was where p40 was.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã giữ lại: p12. · The number that stays.")
    var kept: String

    @Argument(help: "Mã bỏ đi: p40. · The number that goes.")
    var gone: String

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let work = AttendanceWork(
            workspace: workspace, surroundings: surroundings, words: typed("attendee merge", [kept, gone]))
        let (report, _) = try work.run(isPretended: dryRun) { book in
            let (one, other) = (try book.person(kept), try book.person(gone))
            guard one.id != other.id else {
                throw Failure(
                    vi: "“\(kept)” và “\(gone)” là một mã rồi. Chưa có gì thay đổi.",
                    en: "“\(kept)” and “\(gone)” are the same number. Nothing has been changed.")
            }
            let merged = one.merged(with: other)
            book.enrolment.people = [merged]
            book.enrolment.merged = [other.id]
            for id in try book.store?.registrations(of: other.id).keys.sorted() ?? [] {
                var roster = try book.roster(of: id)
                roster.merge(merged, of: other.id)
                book.enrolment.rosters.append(roster)
            }
            return AttendanceReport(
                act: "attendee merge", occurrence: nil,
                lines: [
                    .init(word: Bilingual(vi: "giữ lại", en: "stays"), person: merged),
                    .init(word: Bilingual(vi: "đã gộp", en: "merged"), person: other),
                ], movedUp: [], doubleBookings: try book.doubleBookings(of: [merged.id]), workspace: workspace,
                isPretended: dryRun)
        }
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(NextStep.afterAttendance(report, isPretended: dryRun)[language])
    }
}
