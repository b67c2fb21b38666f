import Attendance
import Days
import Planning
import Programmes
import Publishing
import Storage

/// A change of people and lists: made while no other command writes, and recorded whole or not at all.
struct AttendanceWork {
    let workspace: OpenedWorkspace
    let surroundings: Surroundings
    /// What is noted in the journal; it names no person.
    let words: String

    /// People and lists as they are, and what is to be left of them.
    struct Book {
        let workspace: OpenedWorkspace
        let inHand: PlanInHand
        let store: Store?
        /// What the act leaves.
        var enrolment = Enrolment()

        private let revision: Int

        init(_ workspace: OpenedWorkspace, _ inHand: PlanInHand) throws {
            self.workspace = workspace
            self.inHand = inHand
            store = try Store.looking(inWorkspace: workspace.workspace.folder)
            revision = inHand.desk.revision
        }

        fileprivate func record(_ words: String, at instant: Instant) throws {
            guard enrolment != Enrolment() else { return }
            try Store(inWorkspace: workspace.workspace.folder).record(
                words, at: instant, release: inHand.latest.number, leaving: enrolment, since: revision)
        }
    }

    /// Changes people and lists; with `isPretended`, nothing is recorded. Throws to refuse, and then nothing has changed.
    func run<Result>(isPretended: Bool, _ change: (inout Book) throws -> Result) throws -> (result: Result, book: Book)
    {
        func changed() throws -> (Result, Book) {
            var book = try Book(workspace, try workspace.planInHand(surroundings))
            let result = try refusing { try change(&book) }
            if !isPretended { try book.record(words, at: surroundings.now) }
            return (result, book)
        }
        return isPretended ? try changed() : try workspace.held(for: words, surroundings, changed)
    }
}

/// Does something with people and lists; what these cannot be is told as a failure that has changed nothing.
func refusing<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let error as AttendanceError { throw Failure(unchanged: error.message) }
}

extension AttendanceWork.Book {
    /// The gathering that was typed: an occurrence with sessions.
    func gathering(_ typed: String) throws -> Occurrence.ID {
        let id = try workspace.identity(typed, among: inHand.identities)
        guard sessions(of: id) > 0 else {
            throw Failure(
                vi: "“\(id)” là hạn gửi văn bản, không có người dự. Chưa có gì thay đổi.",
                en: "“\(id)” is a due day: nobody comes to it. Nothing has been changed.")
        }
        return id
    }

    /// How many sessions a gathering has, 0 for a due day.
    func sessions(of id: Occurrence.ID) -> Int {
        inHand.plan.occurrences.first { $0.id == id }?.sessions.count
            ?? inHand.planner.circumstances.sessionCount(of: id) ?? inHand.planner.present(id).circumstances
            .sessionCount(of: id)
            ?? 0
    }

    /// The list of a gathering.
    func roster(of id: Occurrence.ID) throws -> Roster { try roster(of: id, sessions: sessions(of: id)) }

    /// The list of a gathering that takes so many sessions.
    func roster(of id: Occurrence.ID, sessions: Int) throws -> Roster {
        try store?.roster(of: id, sessions: sessions) ?? Roster(Gathering(id), sessions: sessions)
    }

    /// The people of some names, without marks and capitals.
    func people(ofNames keys: Set<String>) throws -> [Person] {
        // One by one where there are few of them; a long list is looked up among all.
        guard keys.count > 50 else { return try store?.people(ofNames: keys) ?? [] }
        return try store?.people().filter { keys.contains($0.name.key) } ?? []
    }

    /// The person that was typed, by number or name, on a list or among all.
    func person(_ typed: String, on roster: Roster? = nil) throws -> Person {
        try workspace.person(typed, on: roster, in: store)
    }

    /// The gatherings in which the same people are wanted in the same session.
    func doubleBookings(of people: Set<Person.ID>) throws -> [DoubleBooking] {
        var registrations = try store?.registrations() ?? [:]
        for roster in enrolment.rosters { registrations[roster.gathering.id] = roster.entries.map(\.registration) }
        let wanted = registrations.mapValues { $0.filter { people.contains($0.person) } }.filter { !$0.value.isEmpty }
        guard wanted.count > 1 else { return [] }
        let sessions = inHand.plan.occurrences.filter { wanted[$0.id] != nil }.map { ($0.id, $0.sessions) }
        return DoubleBooking.all(among: wanted, sessions: Dictionary(sessions) { first, _ in first })
    }
}

extension OpenedWorkspace {
    /// The person that was typed, by number or name, on a list or among all.
    func person(_ typed: String, on roster: Roster? = nil, in store: Store?) throws -> Person {
        if let id = Person.ID(typed) {
            guard let person = try roster?.entry(of: id)?.person ?? store?.people([id]).first else {
                throw Failure(vi: "không có ai mang mã \(id).", en: "nobody has the number \(id).")
            }
            return person
        }
        let key = folded(typed)
        let known = try roster?.entries.map(\.person) ?? store?.people(named: key) ?? []
        let exact = known.filter { $0.name.key == key }
        let found = exact.isEmpty ? known.filter { $0.name.key.contains(key) } : exact
        if found.count == 1 { return found[0] }
        throw found.isEmpty ? Failure(nobody: typed, on: roster?.gathering.id) : Failure(several: typed, found, self)
    }
}

extension Failure {
    fileprivate init(nobody typed: String, on id: Occurrence.ID?) {
        let place = Bilingual(
            vi: id.map { " trong danh sách “\($0)”" } ?? "", en: id.map { " on the list of “\($0)”" } ?? "")
        let list = id.map { "lich attendee list \($0)" } ?? "lich attendee list"
        self.init(
            vi: "không có ai tên “\(typed)”\(place.vi). Xem: \(list). Chưa có gì thay đổi.",
            en: "nobody is called “\(typed)”\(place.en). Look: \(list). Nothing has been changed.")
    }

    fileprivate init(several typed: String, _ people: [Person], _ workspace: OpenedWorkspace) {
        func list(_ language: Language) -> String {
            let lines = people.sorted { $0.name < $1.name }.prefix(20).map { person in
                "  \(person.id)  \(person.name), "
                    + [person.position, workspace.programme.office(of: person, .short)[language]].compactMap(\.self)
                    .joined(
                        separator: ", ")
            }
            return lines.joined(separator: "\n") + (people.count > 20 ? "\n  … +\(people.count - 20)" : "")
        }
        self.init(
            vi: "“\(typed)” có thể là \(people.count) người. Ghi mã thay cho tên:\n\(list(.vi))\nChưa có gì thay đổi.",
            en: "“\(typed)” may be any of \(people.count) people. Write the number instead of the name:\n\(list(.en))\n"
                + "Nothing has been changed.")
    }
}
