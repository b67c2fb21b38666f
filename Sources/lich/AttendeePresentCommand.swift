import ArgumentParser
import Attendance
import Days

/// `lich attendee present`: who was there, session by session.
struct AttendeePresentCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "present", abstract: "Ghi ai có mặt, từng buổi. · Note who was there, session by session.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var who: ListedPeople

    @Option(
        help: ArgumentHelp(
            "Buổi thứ mấy; không ghi: mọi buổi. · Which session; all of them where none is named.", valueName: "n"))
    var session: [Int] = []

    @Flag(help: "Vắng mặt. · They were not there.")
    var absent = false

    @Option(help: ArgumentHelp("Kết quả: đạt, giỏi. · What came of it.", valueName: "text"))
    var result: String?

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        try attend("present", who.id, surroundings, isPretended: who.dryRun) { book, roster in
            let sessions = session.isEmpty ? Array(0..<roster.sessions) : session.map { $0 - 1 }
            let result = try self.result.flatMap {
                try PersonDraft.words($0, of: Bilingual(vi: "kết quả", en: "the result"))
            }
            let lines = try who.people(book, roster, where: { $0.registration.isExpected }).map { person in
                for session in sessions { try roster.note(person.id, wasThere: !absent, in: session) }
                if self.result != nil { try roster.note(person.id, result: result) }
                return AttendanceReport.Line(
                    word: absent ? Bilingual(vi: "vắng", en: "absent") : Bilingual(vi: "có mặt", en: "present"),
                    person: person,
                    rest: Bilingual(
                        vi: "buổi " + sessions.map { "\($0 + 1)" }.joined(separator: ", "),
                        en: "session " + sessions.map { "\($0 + 1)" }.joined(separator: ", ")))
            }
            return (lines, [])
        }
    }
}
