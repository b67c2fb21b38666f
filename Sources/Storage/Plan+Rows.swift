import Days
import GRDB
import Planning
import Programmes

extension Occurrence {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(kind.rawValue)
        row.put(window)
        row.put(day)
        row.put(lastDay)
        row.put(sessions, from: day)
        row.put(isTentative)
        row.put(restsOnEstimate)
        row.put(estimatedDaysOff)
        row.put(cost)
        return row.values
    }

    init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .occurrence)
        let id = try row.identity()
        let kind: Obligation.Kind = try row.word()
        let window = try row.window()
        let day = try row.day()
        // The last day is there for the index.
        _ = try row.day()
        let sessions = try row.halfDays(from: day)
        let isTentative = try row.flag()
        let restsOnEstimate = try row.flag()
        let estimates = try row.days()
        self.init(
            id, kind: kind, window: window, day: day, sessions: sessions, isTentative: isTentative,
            restsOnEstimate: restsOnEstimate, cost: try row.number(), estimatedDaysOff: estimates)
    }

    /// The order of a plan: by day, then session, then identity.
    static func inOrder(_ left: Occurrence, _ right: Occurrence) -> Bool {
        (left.start, left.id) < (right.start, right.id)
    }
}

extension Unplaced {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(window)
        row.put(reason.word)
        row.put(reason.others)
        return row.values
    }

    init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .unplaced)
        let id = try row.identity()
        let window = try row.optionalWindow()
        let word: Reason.Word = try row.word()
        self.init(id, window: window, because: Reason(word, others: try row.identities()))
    }
}

extension Unplaced.Reason {
    /// A reason without those it names.
    enum Word: String {
        case outsideHorizon, noOpenDay, busy, taken, order, spacing
    }

    fileprivate var word: String {
        let word: Word =
            switch self {
            case .outsideHorizon: .outsideHorizon
            case .noOpenDay: .noOpenDay
            case .busy: .busy
            case .taken: .taken
            case .order: .order
            case .spacing: .spacing
            }
        return word.rawValue
    }

    fileprivate var others: [Occurrence.ID] {
        switch self {
        case .outsideHorizon, .noOpenDay, .busy: []
        case .taken(let others), .order(let others), .spacing(let others): others
        }
    }

    fileprivate init(_ word: Word, others: [Occurrence.ID]) {
        self =
            switch word {
            case .outsideHorizon: .outsideHorizon
            case .noOpenDay: .noOpenDay
            case .busy: .busy
            case .taken: .taken(by: others)
            case .order: .order(with: others)
            case .spacing: .spacing(from: others)
            }
    }
}

extension WithoutSubject {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(day)
        row.put(until)
        return row.values
    }

    init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .withoutSubject)
        self.init(try row.identity(), day: try row.day(), until: try row.optionalDay())
    }
}

extension Conflict {
    /// A plan's conflicts have an order; the key is the place in it.
    func row(at position: Int) -> StoredTable.Values {
        var row = RowWriter(key: position)
        row.put(constraint)
        row.put(occurrences)
        return row.values
    }

    init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .conflict)
        self.init(breaking: try row.text(), between: try row.identities())
    }
}
