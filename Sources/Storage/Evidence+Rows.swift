import Days
import GRDB
import Planning
import Programmes
import Publishing

extension Evidence.Proof {
    /// What tells its paper from others: `training/2025/1##bdv-tinh-uy#`.
    var key: String {
        [occurrence.description, item ?? "", sender?.rawValue ?? "", recipient?.rawValue ?? ""]
            .joined(separator: "#")
    }
}

extension Evidence {
    var row: StoredTable.Values {
        var row = RowWriter(key: proof.key)
        row.put(occurrence)
        row.put(sender?.rawValue)
        row.put(recipient?.rawValue)
        row.put(document)
        row.put(sent)
        row.put(received)
        row.put(held?.day)
        row.put(held?.session.rawValue)
        row.put(participants)
        row.put(item)
        return row.values
    }

    init(row: StoredTable.Values) throws {
        var row = RowReader(row, of: .evidence)
        self.init(
            of: try row.identity(), sender: try row.optionalText().map(Body.ID.init(rawValue:)),
            recipient: try row.optionalText().map(Body.ID.init(rawValue:)), document: try row.optionalText(),
            sent: try row.optionalDay(), received: try row.optionalDay(), held: try row.optionalHalfDay(),
            participants: try row.optionalNumber())
        item = try row.optionalText()
    }

    /// All papers, sorted by what they prove.
    static func all(in database: Database) throws -> [Evidence] {
        try StoredTable.evidence.rows(in: database).map(Evidence.init(row:))
    }

    /// The papers on some occurrences.
    static func all(of occurrences: Set<Occurrence.ID>, in database: Database) throws -> [Evidence] {
        try occurrences.sorted().flatMap { id in
            try StoredTable.evidence.rows(in: database, where: "key >= ? AND key < ?", ["\(id)#", "\(id)$"])
                .map(Evidence.init(row:))
        }
    }

    /// Where occurrences were held; of several papers that say so, the one that says the latest counts.
    static func held(in database: Database) throws -> [Occurrence.ID: HalfDay] {
        let papers = try StoredTable.evidence.rows(in: database, where: "held_day IS NOT NULL").map(Evidence.init(row:))
        return papers.reduce(into: [:]) { held, paper in
            guard let place = paper.held, held[paper.occurrence].map({ $0 < place }) ?? true else { return }
            held[paper.occurrence] = place
        }
    }
}
