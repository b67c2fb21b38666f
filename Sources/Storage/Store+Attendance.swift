public import Attendance
public import Days
import GRDB
public import Planning

/// What an act leaves of people and lists; what it does not name stays as it is.
public struct Enrolment: Hashable, Sendable {
    /// The people that are new, or told otherwise.
    public var people: [Person] = []
    /// The people who are nobody any more, since they were somebody else.
    public var merged: [Person.ID] = []
    /// The lists, whole.
    public var rosters: [Roster] = []

    /// Makes an enrolment that leaves everything as it is.
    public init() {}
}

// MARK: - Looking

extension Store {
    /// All people, by their numbers.
    public func people() throws(StorageError) -> [Person] {
        try read { try StoredTable.person.rows(in: $0).map(Person.init(row:)) }
    }

    /// The people whose names hold some words, without marks and capitals; all of them for no words.
    public func people(named key: String) throws(StorageError) -> [Person] {
        try read { database in
            try StoredTable.person.rows(in: database, where: "instr(name_key, ?) > 0", [key]).map(Person.init(row:))
        }
    }

    /// The people of some names, without marks and capitals.
    public func people(ofNames keys: Set<String>) throws(StorageError) -> [Person] {
        try read { database in
            try keys.sorted().flatMap { key in
                try StoredTable.person.rows(in: database, where: "name_key = ?", [key]).map(Person.init(row:))
            }
        }
    }

    /// Some people by their numbers; those that are not there are left out.
    public func people(_ ids: Set<Person.ID>) throws(StorageError) -> [Person] {
        try read { database in
            try ids.sorted().flatMap { id in
                try StoredTable.person.rows(in: database, where: "key = ?", [id.number]).map(Person.init(row:))
            }
        }
    }

    /// The number that the next new person has.
    public func nextPersonNumber() throws(StorageError) -> Int {
        try read { try Self.lastNumber(in: $0) + 1 }
    }

    /// What is decided about who comes to which gatherings, in the order of identities.
    public func gatherings() throws(StorageError) -> [Gathering] {
        try read { try StoredTable.gathering.rows(in: $0).map(Gathering.init(row:)).sorted { $0.id < $1.id } }
    }

    /// The list of a gathering that has so many sessions; an empty one where nothing is known of it.
    public func roster(of id: Occurrence.ID, sessions: Int) throws(StorageError) -> Roster {
        try read { database in
            let key = id.description
            let gathering =
                try StoredTable.gathering.rows(in: database, where: "key = ?", [key]).first.map(Gathering.init(row:))
            let registrations = try StoredTable.registration
                .rows(in: database, where: "key >= ? AND key < ?", ["\(key)#", "\(key)$"]).map(Registration.pair)
            let people = try StoredTable.person
                .rows(
                    in: database,
                    where: "key IN (SELECT person FROM registration WHERE key >= ? AND key < ?)",
                    ["\(key)#", "\(key)$"]
                )
                .map(Person.init(row:))
            let byID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
            let entries = try registrations.map { _, registration in
                guard let person = byID[registration.person] else { throw Self.nobody(registration.person, self.file) }
                return Roster.Entry(person, registration)
            }
            return Roster(gathering ?? Gathering(id), sessions: sessions, entries: entries)
        }
    }

    /// Who is on which lists, of all gatherings.
    public func registrations() throws(StorageError) -> [Occurrence.ID: [Registration]] {
        try read { database in
            let pairs = try StoredTable.registration.rows(in: database).map(Registration.pair)
            return Dictionary(grouping: pairs, by: \.occurrence).mapValues { $0.map(\.registration) }
        }
    }

    /// The lists that a person is on.
    public func registrations(of person: Person.ID) throws(StorageError) -> [Occurrence.ID: Registration] {
        try read { database in
            let pairs = try StoredTable.registration
                .rows(in: database, where: "person = ?", [person.number]).map(Registration.pair)
            return Dictionary(pairs.map { ($0.occurrence, $0.registration) }) { $1 }
        }
    }

    static func lastNumber(in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT last FROM numbered") ?? 0
    }

    private static func nobody(_ person: Person.ID, _ file: String) -> StorageError {
        StorageError(
            .damagedDatabase,
            vi: "“\(file)”: danh sách có \(person), mà không có người ấy. Khôi phục từ bản sao lưu.",
            en: "“\(file)”: a list names \(person), who is not there. Restore it from a backup.")
    }
}

// MARK: - Acting

extension Store {
    /// Leaves people and lists as a command has made them, and notes in the journal what was done, so that it can be undone.
    ///
    /// `words` name no person. `revision` is that of the state the command has seen: where another has recorded something
    /// since, this one throws `locked` and changes nothing.
    @discardableResult
    public func record(
        _ words: String, at instant: Instant, release: Int?, leaving enrolment: Enrolment, since revision: Int
    ) throws(StorageError) -> Act {
        try write { database in
            guard try Journal.revision(in: database) == revision else { throw Self.overtaken(self.file) }
            let act = try Journal.open(words, at: instant, release: release, in: database)
            try Self.note(enrolment, act, in: database)
            try Journal.forget(before: act.number - Self.keptActs, in: database)
            try Journal.advance(from: revision, in: database)
            return act
        }
    }

    /// Puts what an act leaves of people and lists, and notes what was there before.
    static func note(_ enrolment: Enrolment, _ act: Act, in database: Database) throws {
        func note(_ table: StoredTable, putting rows: [StoredTable.Values], removing keys: [DatabaseValue]) throws {
            let changes = try table.change(putting: rows, removing: keys, in: database)
            try Journal.note(changes, of: table, act, in: database)
        }
        try note(
            .person, putting: enrolment.people.map(\.row), removing: enrolment.merged.map(\.number.databaseValue))
        for roster in enrolment.rosters {
            let id = roster.gathering.id
            let rows = roster.entries.map { $0.registration.row(on: id) }
            let known = try DatabaseValue.fetchAll(
                database, sql: "SELECT key FROM registration WHERE key >= ? AND key < ?",
                arguments: ["\(id)#", "\(id)$"])
            try note(.registration, putting: rows, removing: known)
            try note(
                .gathering, putting: roster.gathering.isEmpty ? [] : [roster.gathering.row],
                removing: [id.description.databaseValue])
        }
        let last = max(enrolment.people.map(\.id.number).max() ?? 0, try Self.lastNumber(in: database))
        try database.execute(sql: "UPDATE numbered SET last = ?", arguments: [last])
        try revokeTokensOfNobody(in: database)
    }

    /// The state that a command sees: what it records must be recorded before anybody else does.
    public func revision() throws(StorageError) -> Int { try read { try Journal.revision(in: $0) } }

    /// Forgets everything about a person but what counts need: body, unit, and the lists. It cannot be undone, and nothing of
    /// it is left in the file, in its log or in the journal.
    public func erase(_ person: Person.ID) throws(StorageError) {
        try write { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(
                sql: """
                    UPDATE person SET name = ?, name_key = ?, position = NULL, workplace = NULL, email = NULL, phone = NULL,
                        languages = NULL, note = NULL WHERE key = ?
                    """, arguments: [PersonName.erased.text, PersonName.erased.key, person.number])
            try database.execute(
                sql: "UPDATE registration SET result = NULL WHERE person = ?", arguments: [person.number])
            try database.execute(
                sql: """
                    DELETE FROM before_act WHERE of_table = 'person' AND key = ?
                        OR of_table = 'registration' AND key IN (SELECT key FROM registration WHERE person = ?)
                    """, arguments: [person.number, person.number])
            try Self.revokeToken(of: person, in: database)
            try Journal.advance(from: try Journal.revision(in: database), in: database)
        }
        try compact()
    }
}

extension PersonName {
    /// What stands for the name of somebody who was erased.
    public static let erased = PersonName(stored: "(đã xóa)")
}
