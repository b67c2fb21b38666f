import Days

/// Every clause of a document that creates a duty: what a programme has to answer.
public struct ClauseTable: Hashable, Sendable {
    /// One clause and the duty it creates.
    public struct Row: Hashable, Sendable {
        /// What the row is called by: `training`.
        public var id: String
        /// Where it stands: `III.1.6`.
        public var clause: String
        /// The words, verbatim.
        public var quote: String
        /// The line of its file on which it begins, 1 or more.
        public var line: Int

        /// Makes a row.
        public init(_ id: String, clause: String, quote: String, line: Int = 0) {
            self.id = id
            self.clause = clause
            self.quote = quote
            self.line = line
        }
    }

    /// The file's name, as people call it.
    public var name: String
    /// The rows, in the order of the file.
    public var rows: [Row]

    /// Makes a table.
    public init(name: String, rows: [Row]) {
        self.name = name
        self.rows = rows
    }

    /// Reads a table of comma-separated values (RFC 4180) whose first line names its columns; of these `id`, `clause`
    /// and `quote` are needed, any others are for people.
    public static func read(bytes: [UInt8], name: String) -> Reading<ClauseTable> {
        switch SourceText.read(bytes, name: name).flatMap({ CommaSeparatedValues.read($0.text, name: name) }) {
        case .failure(let issue): Reading(nil, issues: [issue], places: Places(file: name))
        case .success(let records): read(records, name: name)
        }
    }

    /// Reads a table from text.
    public static func read(text: String, name: String) -> Reading<ClauseTable> {
        read(bytes: Array(text.utf8), name: name)
    }

    private static func read(_ records: [CommaSeparatedValues.Record], name: String) -> Reading<ClauseTable> {
        let reader = NodeReader(file: name)
        let head = records.first?.fields.map(\.trimmed) ?? []
        let columns = ["id", "clause", "quote"].map { column -> Int? in
            let index = head.firstIndex(of: column)
            if index == nil {
                let way = Suggestion.nearest(to: column, among: head)
                reader.error(
                    "missing-column", at: Issue.Place(file: name, line: 1),
                    vi: "bảng thiếu cột “\(column)”. " + (way.map { "Có phải “\($0)”?" } ?? "Thêm cột ấy."),
                    en: "the table has no column “\(column)”. " + (way.map { "Is it “\($0)”?" } ?? "Add it."))
            }
            return index
        }
        guard let id = columns[0], let clause = columns[1], let quote = columns[2] else {
            return Reading(nil, issues: reader.issues, places: reader.places)
        }
        var rows: [Row] = []
        var lines: [String: Int] = [:]
        for record in records.dropFirst() {
            let place = Issue.Place(file: name, line: record.line)
            guard record.fields.count == head.count else {
                reader.error(
                    "bad-row", at: place,
                    vi:
                        "dòng có \(record.fields.count) cột, mà bảng có \(head.count). Đặt ô có dấu phẩy trong dấu ngoặc kép.",
                    en:
                        "the row has \(record.fields.count) columns, and the table \(head.count). Put a cell with a comma in quotes."
                )
                continue
            }
            let row = Row(
                record.fields[id].trimmed, clause: record.fields[clause].trimmed, quote: record.fields[quote].trimmed,
                line: record.line)
            if row.id.isEmpty || row.quote.isEmpty {
                reader.error(
                    "empty-value", at: place, vi: "dòng thiếu id hoặc quote. Ghi cả hai.",
                    en: "the row lacks its id or its quote. Write both.")
            } else if let before = lines.updateValue(record.line, forKey: row.id) {
                reader.error(
                    "duplicate-clause", at: place, vi: "đã có dòng “\(row.id)” (dòng \(before)). Đặt tên khác.",
                    en: "there is a row “\(row.id)” already (line \(before)). Choose another name.")
            }
            rows.append(row)
        }
        return Reading(ClauseTable(name: name, rows: rows), issues: reader.issues, places: reader.places)
    }
}
