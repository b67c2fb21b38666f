public import Days

/// A column that a caller looks for, by any of several headings.
public struct WantedColumn<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What the caller calls it.
    public let key: Key
    /// The headings that mean it, the usual one first; marks, case and spaces make no difference.
    public let headings: [String]
    /// Whether a table without it is refused.
    public let isRequired: Bool

    /// Makes it; traps without a heading.
    public init(_ key: Key, _ headings: [String], isRequired: Bool = false) {
        precondition(!headings.isEmpty, "a column that no heading means: \(key)")
        self.key = key
        self.headings = headings
        self.isRequired = isRequired
    }
}

/// Which column of a table is which.
public struct TableColumns<Key: Hashable & Sendable>: Hashable, Sendable {
    private let places: [Key: Int]
    /// The columns that nobody asked for, one remark each, in their order.
    public let remarks: [Bilingual]

    fileprivate init(places: [Key: Int], remarks: [Bilingual]) {
        self.places = places
        self.remarks = remarks
    }

    /// The place of a column, counted from 0; nil when the table has none such.
    public subscript(_ key: Key) -> Int? { places[key] }

    /// The cell of a row in a column; empty when the table has no such column.
    public subscript(_ key: Key, in row: Row) -> Cell { places[key].map { row[$0] } ?? .empty }

    /// Where the cell of a row in a column stands; the row when the table has no such column.
    public func place(_ key: Key, in row: Row) -> CellPlace { CellPlace(row: row.number, column: places[key]) }
}

extension Table {
    /// Finds columns by their headings, marks, case, spaces, and a `*` or `:` at the end aside.
    ///
    /// Throws once for all required columns that are missing and all that are there twice. Columns that nobody asked
    /// for are remarks; those without heading are passed over.
    public func columns<Key>(_ wanted: [WantedColumn<Key>]) throws(TableError) -> TableColumns<Key> {
        let matches = HeadingMatches(heading, wanted)
        let faults = matches.faults(wanted)
        guard faults.isEmpty else {
            throw TableError(
                .badHeading, in: name, at: CellPlace(row: heading.number),
                vi: faults.map(\.vi).joined(separator: "; ") + ". Sửa dòng tiêu đề.",
                en: faults.map(\.en).joined(separator: "; ") + ". Mend the heading.")
        }
        let remarks = matches.unknown.map { column in
            let place = heading.place(ofColumn: column).words
            return Bilingual(
                vi: "“\(name)”, \(place.vi): không dùng cột “\(heading[column].shown)”.",
                en: "“\(name)”, \(place.en): the column “\(heading[column].shown)” is not used.")
        }
        return TableColumns(places: matches.places.compactMapValues(\.first), remarks: remarks)
    }

    /// The same table below its true heading: the first of its rows, of the first twenty, that names every required column.
    ///
    /// Offices set the name of the office and of the list above the heading. Where no row names them all the table stays as
    /// it is, and ``columns(_:)`` tells what is missing.
    public func headed<Key>(by wanted: [WantedColumn<Key>]) -> Table {
        let candidates = [heading] + rows.prefix(19)
        let found = candidates.firstIndex { row in
            let matches = HeadingMatches(row, wanted)
            return wanted.allSatisfy { !$0.isRequired || matches.places[$0.key] != nil }
        }
        guard let found, found > 0 else { return self }
        return Table(
            name: name, heading: candidates[found], rows: Array(rows[found...]), origin: origin, remarks: remarks)
    }
}

/// The columns that each wanted one may be.
private struct HeadingMatches<Key: Hashable & Sendable> {
    private(set) var places: [Key: [Int]] = [:]
    private(set) var unknown: [Int] = []

    init(_ heading: Row, _ wanted: [WantedColumn<Key>]) {
        var keys: [String: Key] = [:]
        for column in wanted {
            for name in column.headings {
                let known = keys.updateValue(column.key, forKey: HeadingMatches.folded(name))
                precondition(known == nil || known == column.key, "two columns share the heading “\(name)”")
            }
        }
        for (place, cell) in heading.cells.enumerated() where !cell.isBlank {
            if let key = keys[HeadingMatches.folded(cell.shown)] {
                places[key, default: []].append(place)
            } else {
                unknown.append(place)
            }
        }
    }

    /// What is missing and what is there twice, in the order of the wanted columns.
    func faults(_ wanted: [WantedColumn<Key>]) -> [Bilingual] {
        wanted.compactMap { column in
            let found = places[column.key] ?? []
            let usual = column.headings[0]
            if found.isEmpty, column.isRequired {
                let others = column.headings.dropFirst().map { "“\($0)”" }.joined(separator: ", ")
                return Bilingual(
                    vi: "thiếu cột “\(usual)”\(others.isEmpty ? "" : " (hay \(others))")",
                    en: "the column “\(usual)”\(others.isEmpty ? "" : " (or \(others))") is missing")
            }
            guard found.count > 1 else { return nil }
            let letters = found.map(CellPlace.letters(ofColumn:))
            return Bilingual(
                vi: "hai tiêu đề trùng nhau: cột \(letters.joined(separator: ", ")) đều là “\(usual)”",
                en: "the same heading twice: columns \(letters.joined(separator: ", ")) are all “\(usual)”")
        }
    }

    private static func folded(_ heading: String) -> String {
        var name = Days.folded(heading)
        while let last = name.last, "*:. ".contains(last) { name.removeLast() }
        return name
    }
}
