import Days
import GRDB
import Planning
import Programmes

extension Desk {
    /// The rows of every table, in the order of `StoredTable.all`.
    var tables: [(table: StoredTable, rows: [StoredTable.Values])] {
        let plan = draft?.plan
        return [
            (.draft, draft.map { [$0.row] } ?? []),
            (.occurrence, plan?.occurrences.map(\.row) ?? []),
            (.released, draft?.released.map { Released.row($1, of: $0) } ?? []),
            (.unplaced, plan?.unplaced.map(\.row) ?? []),
            (.withoutSubject, plan?.withoutSubject.map(\.row) ?? []),
            (.conflict, plan?.conflicts.enumerated().map { $1.row(at: $0 + 1) } ?? []),
            (.pin, pins.map { $1.row(for: $0) }),
            (.busy, busy.enumerated().map { $1.row(at: $0 + 1) }),
            (.evidence, evidence.enumerated().map { $1.row(at: $0 + 1) }),
        ]
    }

    /// Reads all of it.
    init(in database: Database) throws {
        self.init(
            draft: try Draft(in: database), pins: try Self.pins(in: database), busy: try Self.busy(in: database),
            evidence: try Self.evidence(in: database))
        revision = try Int.fetchOne(database, sql: "SELECT number FROM revision") ?? 0
    }

    static func pins(in database: Database) throws -> [Occurrence.ID: Pin] {
        let pins = try StoredTable.pin.rows(in: database).map(Pin.pair)
        return Dictionary(pins.map { ($0.id, $0.pin) }) { $1 }
    }

    static func busy(in database: Database) throws -> [BusyTime] {
        try StoredTable.busy.rows(in: database).map(BusyTime.init(row:))
    }

    static func evidence(in database: Database) throws -> [Evidence] {
        try StoredTable.evidence.rows(in: database).map(Evidence.init(row:))
    }
}

extension Draft {
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
        return row.values
    }

    fileprivate init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .busy)
        self.init(
            try row.text(), on: try row.span(), try row.optionalWord(Session.self), reason: try row.optionalText())
    }
}

extension Evidence {
    fileprivate func row(at position: Int) -> StoredTable.Values {
        var row = RowWriter(key: position)
        row.put(occurrence)
        row.put(sender?.rawValue)
        row.put(recipient?.rawValue)
        row.put(document)
        row.put(sent)
        row.put(received)
        row.put(held?.day)
        row.put(held?.session.rawValue)
        row.put(participants)
        return row.values
    }

    fileprivate init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .evidence)
        self.init(
            of: try row.identity(), sender: try row.optionalText().map(Body.ID.init(rawValue:)),
            recipient: try row.optionalText().map(Body.ID.init(rawValue:)), document: try row.optionalText(),
            sent: try row.optionalDay(), received: try row.optionalDay(), held: try row.optionalHalfDay(),
            participants: try row.optionalNumber())
    }
}
