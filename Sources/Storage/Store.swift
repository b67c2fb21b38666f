public import Days
import GRDB
public import Planning
public import Programmes
public import Publishing

/// The database of a workspace, `lich.sqlite`: the draft, pins, busy times, evidence, and the journal of acts.
///
/// Everything that changes does so in one transaction that is on the disk when it returns; a crash at any moment
/// leaves the state before it or after it. Readers see the last one that was finished, also while another process
/// writes (SQLite's write-ahead log). Every method throws a `StorageError` that names the file, the reason and what to
/// do.
public final class Store: Sendable {
    /// The name of the database in a workspace.
    public static let fileName = "lich.sqlite"

    /// How many acts can be undone, and are kept.
    public static let keptActs = 200

    /// The database's file, as the person would name it from here.
    public let file: String

    private let reader: any DatabaseReader
    private let writer: (any DatabaseWriter)?

    /// Opens the database of a workspace, which is made where it is not there yet.
    public convenience init(inWorkspace folder: String) throws(StorageError) {
        let file = DatabaseFile(inWorkspace: folder)
        try file.makeUnlessThere()
        let pool = try file.openForWriting()
        self.init(file.path, reader: pool, writer: pool)
    }

    /// Opens the database of a workspace to look at; nothing where there is none, and none is made.
    ///
    /// A disk that can only be read will do. Where another program keeps everybody out, it waits so many seconds.
    public static func looking(
        inWorkspace folder: String, waiting patience: Double = 5
    ) throws(StorageError) -> Store? {
        let file = DatabaseFile(inWorkspace: folder, waiting: patience)
        guard try file.isThere() else { return nil }
        return Store(file.path, reader: try file.openForLooking(), writer: nil)
    }

    private init(_ file: String, reader: any DatabaseReader, writer: (any DatabaseWriter)?) {
        self.file = file
        self.reader = reader
        self.writer = writer
    }
}

// MARK: - Looking

extension Store {
    /// All that lies on the desk, at one moment.
    public func desk() throws(StorageError) -> Desk {
        try read { try Desk(in: $0) }
    }

    /// The draft; nothing before the first.
    public func draft() throws(StorageError) -> Draft? {
        try read { try Draft(in: $0) }
    }

    /// The occurrences of the draft that take any of these days, in the order of a plan.
    public func draftOccurrences(in days: ClosedRange<Day>) throws(StorageError) -> [Occurrence] {
        try read { try Self.occurrences(on: days, in: $0) }
    }

    static func occurrences(on days: ClosedRange<Day>, in database: Database) throws -> [Occurrence] {
        let (first, last) = (days.lowerBound.description, days.upperBound.description)
        let table = StoredTable.occurrence
        let beginning = try table.rows(in: database, where: "day BETWEEN ? AND ?", [first, last])
        let reachingIn = try table.rows(
            in: database, where: "last_day > day AND last_day >= ? AND day < ?", [first, first])
        return try (beginning + reachingIn).map(Occurrence.init(row:)).sorted(by: Occurrence.inOrder)
    }

    /// Where persons have fixed occurrences.
    public func pins() throws(StorageError) -> [Occurrence.ID: Pin] {
        try read { try Desk.pins(in: $0) }
    }

    /// When persons, bodies, teams and rooms cannot, in the order in which it was said.
    public func busyTimes() throws(StorageError) -> [BusyTime] {
        try read { try Desk.busy(in: $0) }
    }

    /// The duties that persons have added, by name.
    public func duties() throws(StorageError) -> [Obligation.ID: Obligation] {
        try read { try Desk.duties(in: $0) }
    }

    /// The papers on file, sorted by what they prove.
    public func evidence() throws(StorageError) -> [Evidence] {
        try read { try Evidence.all(in: $0) }
    }

    /// The papers on some occurrences, sorted by what they prove.
    public func evidence(of occurrences: Set<Occurrence.ID>) throws(StorageError) -> [Evidence] {
        try read { try Evidence.all(of: occurrences, in: $0) }
    }

    /// The last acts, the latest first, undone ones among them.
    public func acts(last count: Int) throws(StorageError) -> [Act] {
        try read { try Journal.acts(last: count, in: $0) }
    }
}

// MARK: - Acting

extension Store {
    /// Leaves the desk as a command has made it, and notes in the journal what was done, so that it can be undone.
    ///
    /// `words` are the command as it was typed, `release` is the number of the latest release. The desk must be the
    /// one that was taken from here: where another command has recorded something since, this one throws `locked`
    /// and changes nothing. Where the desk is told as it was when it was taken, only what differs is looked at.
    @discardableResult
    public func record(
        _ words: String, at instant: Instant, release: Int?, leaving desk: Desk, insteadOf taken: Desk? = nil
    ) throws(StorageError) -> Act {
        try write { database in
            let revision = try Journal.revision(in: database)
            guard desk.revision == revision else { throw Self.overtaken(self.file) }
            let act = try Journal.open(words, at: instant, release: release, in: database)
            for part in desk.parts where !(taken.map(part.isSame) ?? false) {
                try Journal.note(
                    try part.table.replace(by: part.rows(), in: database), of: part.table, act, in: database)
            }
            let papers = try StoredTable.evidence.change(
                putting: desk.filed.values.map(\.row), removing: desk.withdrawn.map(\.key.databaseValue), in: database)
            try Journal.note(papers, of: .evidence, act, in: database)
            try Self.note(desk.enrolment, act, in: database)
            try Journal.forget(before: act.number - Self.keptActs, in: database)
            try Journal.advance(from: revision, in: database)
            return act
        }
    }

    /// Notes that the draft keeps to a release that was made from it, and where that has things; no act of a person's, and not undone.
    ///
    /// Where this is not done any more (the process was killed), the next look plans anew, to the same result.
    public func keepDraft(
        to release: Int, _ places: [Occurrence.ID: ReleasedPlace]
    ) throws(StorageError) {
        try write { database in
            try database.execute(sql: "UPDATE draft SET release = ?", arguments: [release])
            _ = try StoredTable.released.replace(
                by: places.map { Released.row($1, of: $0) }, in: database)
            try Journal.advance(from: try Journal.revision(in: database), in: database)
        }
    }

    /// Takes back the last act that stands, exactly; returns it.
    ///
    /// `release` is the number of the latest release: what was done before it is public, and is not undone; people and lists
    /// never are public. Throws `nothingThere` where nothing can be.
    @discardableResult
    public func undo(at instant: Instant, release: Int?) throws(StorageError) -> Act {
        try write { database in
            let revision = try Journal.revision(in: database)
            guard let act = try Journal.lastStanding(in: database) else { throw Self.nothingToUndo }
            if let release, act.release ?? 0 < release, try !Journal.isPrivate(act, in: database) {
                throw Self.alreadyPublic(act, release)
            }
            try Journal.restore(act, in: database)
            try Self.revokeTokensOfNobody(in: database)
            let undone = try Journal.close(act, at: instant, in: database)
            try Journal.advance(from: revision, in: database)
            return undone
        }
    }

    static func overtaken(_ file: String) -> StorageError {
        StorageError(
            .locked,
            vi: "một lệnh lich khác vừa thay đổi “\(file)”. Lệnh này chưa thay đổi gì; chạy lại.",
            en: "another lich has just changed “\(file)”. This one has changed nothing; run it again.")
    }

    private static let nothingToUndo = StorageError(
        .nothingThere, vi: "không còn việc nào để hoàn tác.", en: "there is nothing left to undo.")

    private static func alreadyPublic(_ act: Act, _ release: Int) -> StorageError {
        StorageError(
            .nothingThere,
            vi: "việc cuối cùng (“\(act.words)”) đã nằm trong bản công bố lần \(release), không hoàn tác được. "
                + "Sửa rồi công bố lần nữa.",
            en: "the last act (“\(act.words)”) is part of release \(release) and cannot be undone. "
                + "Change it, and release again.")
    }
}

// MARK: - Care

extension Store {
    /// Looks through the whole database for damage (`PRAGMA integrity_check`); throws `damagedDatabase` with the first.
    public func verify() throws(StorageError) {
        let answer = try read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
        guard answer == "ok" else { throw DatabaseFile.damaged(file, detail: answer ?? "") }
    }

    /// Writes a consistent copy of the database, also while other processes write; the file must not be there.
    func copy(to path: String) throws(StorageError) {
        do {
            let copy = try DatabaseQueue(path: path)
            try reader.backup(to: copy)
            // One file, without a log beside it.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw StorageError(error, at: path)
        }
    }

    /// Leaves nothing in the file, or in the log beside it, of what was deleted.
    func compact() throws(StorageError) {
        guard let writer else { preconditionFailure("a store that was opened to look at is written to") }
        do {
            try writer.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM")
                _ = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        } catch {
            throw StorageError(error, at: file)
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try reader.read(work) } catch { throw StorageError(error, at: file) }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(StorageError) -> Value {
        guard let writer else { preconditionFailure("a store that was opened to look at is written to") }
        do { return try writer.write(work) } catch { throw StorageError(error, at: file) }
    }
}
