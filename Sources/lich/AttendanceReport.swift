import ArgumentParser
import Attendance
import Days
import Planning
import Publishing
import Storage

/// What came of an act with people: a line for each, who moved up, who is wanted in two places.
struct AttendanceReport {
    /// What was done with one person.
    struct Line {
        let word: Bilingual
        let person: Person
        var rest: Bilingual?
    }

    let act: String
    let occurrence: Occurrence.ID?
    let lines: [Line]
    let movedUp: [Person]
    let doubleBookings: [DoubleBooking]
    let workspace: OpenedWorkspace
    let isPretended: Bool

    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        var table = TerminalTable([.init(wraps: false), .init(wraps: false), .init(), .init(), .init()])
        let moved = movedUp.map { Line(word: Bilingual(vi: "có chỗ", en: "has a place"), person: $0) }
        for line in (lines + moved).prefix(Self.shown) {
            table.add([
                .init(line.word[language]), .init(line.person.id.description), .init(line.person.name.text),
                .init(workspace.programme.office(of: line.person, .short)[language]), .init(line.rest?[language] ?? ""),
            ])
        }
        let more = lines.count + movedUp.count - Self.shown
        var text = table.text(width: width, style: style)
        if more > 0 { text += language == .vi ? "… và \(more) người nữa\n" : "… and \(more) more\n" }
        return text + doubleBookings.map { words(for: $0, language) + "\n" }.joined()
    }

    /// How many lines are shown to a person; machines get all.
    private static let shown = 200

    private func words(for booking: DoubleBooking, _ language: Language) -> String {
        let dates = DateWriting(language)
        let session = dates.session(booking.session.session) + " " + dates.weekdayAndDate(booking.session.day)
        let places = booking.occurrences.map { "“\($0)”" }.joined(separator: language == .vi ? " và " : " and ")
        return language == .vi
            ? "! \(booking.person) có mặt ở hai nơi \(session): \(places)."
            : "! \(booking.person) is wanted in two places on \(session): \(places)."
    }

    /// As JSON: `act`, `pretended`, `occurrence`, `people` (`{id, name, status}`), `movedUp` (numbers), `doubleBookings`.
    var json: JSONValue {
        [
            "act": .string(act), "pretended": .bool(isPretended), "occurrence": JSONValue(occurrence?.description),
            "people": JSONValue(lines) { line in
                [
                    "id": .string(line.person.id.description), "name": .string(line.person.name.text),
                    "done": JSONValue(line.word),
                ]
            },
            "movedUp": JSONValue(movedUp) { .string($0.id.description) },
            "doubleBookings": JSONValue(doubleBookings) { booking in
                [
                    "person": .string(booking.person.description), "day": JSONValue(booking.session.day),
                    "session": .string(booking.session.session.rawValue),
                    "occurrences": JSONValue(booking.occurrences) { .string($0.description) },
                ]
            },
        ]
    }
}

extension WorkspaceCommand {
    /// Does something with the list of a gathering and tells what came of it; somebody who is wanted in two places needs a
    /// person.
    ///
    /// `change` is given the book and the list, says what to tell, and who moved up.
    func attend(
        _ act: String, _ typedID: String, _ surroundings: Surroundings, isPretended: Bool,
        _ change: (inout AttendanceWork.Book, inout Roster) throws -> (
            lines: [AttendanceReport.Line], movedUp: [Person]
        )
    ) throws {
        let workspace = try opened(surroundings)
        let work = AttendanceWork(
            workspace: workspace, surroundings: surroundings, words: typed("attendee \(act)", [typedID]))
        let (report, _) = try work.run(isPretended: isPretended) { book in
            let id = try book.gathering(typedID)
            let before = try book.roster(of: id)
            var roster = before
            let (lines, movedUp) = try change(&book, &roster)
            if roster != before { book.enrolment.rosters.append(roster) }
            let bookings = try book.doubleBookings(of: Set((lines.map(\.person) + movedUp).map(\.id)))
            return AttendanceReport(
                act: "attendee \(act)", occurrence: id, lines: lines, movedUp: movedUp, doubleBookings: bookings,
                workspace: workspace, isPretended: isPretended)
        }
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(NextStep.afterAttendance(report, isPretended: isPretended)[surroundings.language])
        if !report.doubleBookings.isEmpty { throw ExitCode.personNeeded }
    }
}
