import Attendance
import Days
import GRDB
import Planning
import Programmes
import Publishing

extension Desk {
    /// A table that holds a part of the desk: its rows, and whether another desk has the same.
    struct Part {
        let table: StoredTable
        let isSame: (Desk) -> Bool
        let rows: () -> [StoredTable.Values]
    }

    /// The parts, in the order of `StoredTable.all`; papers are none of them.
    var parts: [Part] {
        let plan = draft?.plan
        func part<Value: Equatable>(
            _ table: StoredTable, _ value: @escaping (Desk) -> Value, _ rows: @escaping () -> [StoredTable.Values]
        ) -> Part {
            Part(table: table, isSame: { value($0) == value(self) }, rows: rows)
        }
        return [
            part(.draft, { $0.draft?.header }) { draft.map { [$0.row] } ?? [] },
            part(.occurrence, { $0.draft?.plan.occurrences ?? [] }) { plan?.occurrences.map(\.row) ?? [] },
            part(.released, { $0.draft?.released ?? [:] }) {
                draft?.released.map { Released.row($1, of: $0) } ?? []
            },
            part(.unplaced, { $0.draft?.plan.unplaced ?? [] }) { plan?.unplaced.map(\.row) ?? [] },
            part(.withoutSubject, { $0.draft?.plan.withoutSubject ?? [] }) {
                plan?.withoutSubject.map(\.row) ?? []
            },
            part(.conflict, { $0.draft?.plan.conflicts ?? [] }) {
                plan?.conflicts.enumerated().map { $1.row(at: $0 + 1) } ?? []
            },
            part(.pin, \.pins) { pins.map { $1.row(for: $0) } },
            part(.busy, \.busy) { busy.enumerated().map { $1.row(at: $0 + 1) } },
            part(.absence, \.absent) { absent.map { $1.row(for: $0) } },
            part(.details, \.details) { details.map { $1.row(for: $0) } },
            part(.duty, \.duties) { duties.values.map(\.row) },
            part(.addition, \.added) { added.map(\.row) },
            part(.round, \.rounds) { rounds.map { $1.row(for: $0) } },
        ]
    }

    /// Reads all of it.
    init(in database: Database) throws {
        self.init(
            draft: try Draft(in: database), pins: try Self.pins(in: database), busy: try Self.busy(in: database))
        absent = try Self.absent(in: database)
        details = try Self.details(in: database)
        duties = try Self.duties(in: database)
        added = try StoredTable.addition.rows(in: database).map(Addition.init(row:)).sorted { $0.id < $1.id }
        rounds = Dictionary(try StoredTable.round.rows(in: database).map(Round.pair)) { $1 }
        held = try Evidence.held(in: database)
        let gatherings = try StoredTable.gathering.rows(in: database).map(Gathering.init(row:))
        self.gatherings = Dictionary(gatherings.map { ($0.id, $0) }) { $1 }
        revision = try Journal.revision(in: database)
    }

    static func absent(in database: Database) throws -> [Occurrence.ID: Absence] {
        Dictionary(try StoredTable.absence.rows(in: database).map(Absence.pair)) { $1 }
    }

    static func details(in database: Database) throws -> [Occurrence.ID: Details] {
        Dictionary(try StoredTable.details.rows(in: database).map(Details.pair)) { $1 }
    }

    static func duties(in database: Database) throws -> [Obligation.ID: Obligation] {
        let duties = try StoredTable.duty.rows(in: database).map(Obligation.init(row:))
        return Dictionary(duties.map { ($0.id, $0) }) { $1 }
    }

    static func pins(in database: Database) throws -> [Occurrence.ID: Pin] {
        let pins = try StoredTable.pin.rows(in: database).map(Pin.pair)
        return Dictionary(pins.map { ($0.id, $0.pin) }) { $1 }
    }

    static func busy(in database: Database) throws -> [BusyTime] {
        try StoredTable.busy.rows(in: database).map(BusyTime.init(row:))
    }
}

extension Draft {
    /// All of it but the plan's own contents.
    fileprivate var header: Draft {
        var header = self
        header.plan = Plan(horizon: plan.horizon, occurrences: [], cost: plan.cost)
        header.released = [:]
        return header
    }

    fileprivate var row: StoredTable.Values {
        var row = RowWriter(key: "draft")
        row.put(plan.horizon.lowerBound)
        row.put(plan.horizon.upperBound)
        row.put(plan.cost)
        row.put(programmeHash)
        row.put(holidaysHash)
        row.put(release)
        row.put(today)
        row.put(allowedMoves)
        row.put(bound)
        row.put(iterations)
        row.put(instant)
        return row.values
    }

    /// Reads it; nothing where there is none.
    init?(in database: Database) throws {
        guard let values = try StoredTable.draft.rows(in: database).first else { return nil }
        var row = RowReader(values, of: .draft)
        let horizon = try row.span()
        let cost = try row.number()
        let plan = Plan(
            horizon: horizon,
            occurrences: try StoredTable.occurrence.rows(in: database).map(Occurrence.init(row:)).sorted(
                by: Occurrence.inOrder),
            unplaced: try StoredTable.unplaced.rows(in: database).map(Unplaced.init(row:)).sorted { $0.id < $1.id },
            withoutSubject: try StoredTable.withoutSubject.rows(in: database).map(WithoutSubject.init(row:))
                .sorted { $0.id < $1.id },
            conflicts: try StoredTable.conflict.rows(in: database).map(Conflict.init(row:)), cost: cost)
        self.init(
            plan, programmeHash: try row.text(), holidaysHash: try row.text(), release: try row.optionalNumber(),
            today: try row.optionalDay(), allowedMoves: try row.number(),
            released: try Released.places(try StoredTable.released.rows(in: database)), bound: try row.optionalNumber(),
            iterations: try row.optionalNumber(), at: try row.instant())
    }
}

extension Pin {
    /// A basis without its words.
    private enum Word: String {
        case choice, fact, force
    }

    fileprivate func row(for id: Occurrence.ID) -> StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(place.day)
        row.put(place.session.rawValue)
        switch basis {
        case .choice(let note): put(.choice, note, into: &row)
        case .fact(let who): put(.fact, who, into: &row)
        case .force(let reason): put(.force, reason, into: &row)
        }
        return row.values
    }

    private func put(_ word: Word, _ words: String?, into row: inout RowWriter) {
        row.put(word.rawValue)
        row.put(words)
    }

    fileprivate static func pair(_ values: StoredTable.Values) throws -> (id: Occurrence.ID, pin: Pin) {
        var row = RowReader(values, of: .pin)
        let id = try row.identity()
        let place = HalfDay(try row.day(), try row.word())
        let basis: Basis =
            switch try row.word(Word.self) {
            case .choice: .choice(note: try row.optionalText())
            case .fact: .fact(by: try row.text())
            case .force: .force(because: try row.text())
            }
        return (id, Pin(place, basis))
    }
}

extension BusyTime {
    fileprivate func row(at position: Int) -> StoredTable.Values {
        var row = RowWriter(key: position)
        row.put(who)
        row.put(days.lowerBound)
        row.put(days.upperBound)
        row.put(session?.rawValue)
        row.put(reason)
        row.put(source)
        return row.values
    }

    fileprivate init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .busy)
        self.init(
            try row.text(), on: try row.span(), try row.optionalWord(Session.self), reason: try row.optionalText(),
            source: try row.optionalText())
    }
}
