import Days
import GRDB
import Planning
import Programmes
import Publishing

// The rows of what persons have decided about occurrences.

extension Absence {
    /// An absence without its words.
    private enum Word: String {
        case postponed, cancelled, merged
    }

    func row(for id: Occurrence.ID) -> StoredTable.Values {
        let word: Word =
            switch self {
            case .postponed: .postponed
            case .cancelled: .cancelled
            case .merged: .merged
            }
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(word.rawValue)
        row.put(whole.map { [$0] } ?? [])
        row.put(reason)
        return row.values
    }

    static func pair(_ values: StoredTable.Values) throws -> (Occurrence.ID, Absence) {
        var row = RowReader(values, of: .absence)
        let id = try row.identity()
        let word = try row.word(Word.self)
        let whole = try row.identities().first
        let reason = try row.optionalText()
        switch (word, whole) {
        case (.postponed, _): return (id, .postponed(because: reason))
        case (.cancelled, _): return (id, .cancelled(because: reason))
        case (.merged, let whole?): return (id, .merged(into: whole))
        case (.merged, nil): throw row.wrong(at: "whole")
        }
    }
}

extension Details {
    func row(for id: Occurrence.ID) -> StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(beginsAt)
        for words in [title, content, place, chair, documents, contact] { row.put(words) }
        row.put(hiddenFrom.map(\.rawValue).joined(separator: " "))
        row.put(length)
        return row.values
    }

    static func pair(_ values: StoredTable.Values) throws -> (Occurrence.ID, Details) {
        var row = RowReader(values, of: .details)
        let id = try row.identity()
        let details = Details(
            beginsAt: try row.optionalNumber(), title: try row.optionalText(), content: try row.optionalText(),
            place: try row.optionalText(), chair: try row.optionalText(), documents: try row.optionalText(),
            contact: try row.optionalText(), hiddenFrom: try row.names(),
            length: try row.optionalNumber())
        return (id, details)
    }
}

extension Obligation {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.rawValue)
        row.put(kind.rawValue)
        row.put(title.vi)
        row.put(title.en)
        row.put(clauses.first?.place)
        row.put(clauses.first?.quote)
        for part in [roles.leads, roles.coordinates, roles.takesPart] {
            row.put(part.compactMap(\.word).joined(separator: " "))
        }
        return row.values
    }

    init(row values: StoredTable.Values) throws {
        var row = RowReader(values, of: .duty)
        let id = try row.key()
        let kind = try row.word(Kind.self)
        let title = Bilingual(vi: try row.text(), en: try row.text())
        let (place, quote) = (try row.optionalText(), try row.optionalText())
        let roles = Roles(
            leads: try row.references(), coordinates: try row.references(), takesPart: try row.references())
        self.init(
            ID(rawValue: id), clauses: place.map { [Clause($0, quote: quote ?? "")] } ?? [], kind: kind, title: title,
            roles: roles, timing: .onRequest(note: nil))
    }
}

extension BodyReference {
    /// A body by its name, a group by its name behind `=`; nothing for what is meant by no name.
    fileprivate var word: String? {
        switch self {
        case .body(let body): body.rawValue
        case .group(let group): "=" + group
        case .ofUnit, .unit, .itself, .others: nil
        }
    }
}

extension Addition {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(length)
        row.put(session?.rawValue)
        row.put(needs.compactMap(\.text).joined(separator: ", "))
        return row.values
    }

    init(row values: StoredTable.Values) throws {
        var row = RowReader(values, of: .addition)
        self.init(
            try row.identity(), length: try row.number(), session: try row.optionalWord(),
            needs: try row.text().split(separator: ",").compactMap { Need(String($0)) })
    }
}

extension Round {
    func row(for id: ID) -> StoredTable.Values {
        var row = RowWriter(key: "\(id.obligation.rawValue)/\(id.period)")
        row.put(id.obligation.rawValue)
        row.put(id.period.description)
        row.put(subjects.map { Occurrence.ID(id.obligation, period: id.period, subject: $0) })
        row.put(team)
        row.put(JSONValue(members) { .string($0) }.line)
        return row.values
    }

    static func pair(_ values: StoredTable.Values) throws -> (ID, Round) {
        var row = RowReader(values, of: .round)
        let id = ID(Obligation.ID(rawValue: try row.text()), try row.period())
        let subjects = try row.identities().compactMap(\.subject)
        return (id, Round(subjects, team: try row.optionalNumber(), members: try row.texts()))
    }
}

extension RowReader {
    /// Names of units, with blanks between them.
    fileprivate mutating func names() throws -> [Unit.ID] {
        try text().split(separator: " ").map { Unit.ID(rawValue: String($0)) }
    }

    fileprivate mutating func references() throws -> [BodyReference] {
        try text().split(separator: " ").map { word in
            word.hasPrefix("=") ? .group(String(word.dropFirst())) : .body(Body.ID(rawValue: String(word)))
        }
    }
}
