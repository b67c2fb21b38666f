public import Days

extension HolidayFile {
    /// What came of changing the text of a holiday file.
    public enum Edit: Sendable {
        /// The new bytes, and what they say; `lines` are those of the rows that were put in, in their order.
        case edited([UInt8], Holidays, lines: [Int])
        /// What would be wrong with it.
        case faulty([Issue])
        /// The rows are not written one below the other, field by field, so that a person must change the file.
        case unknownLayout
    }

    /// Puts rows into the text of a holiday file that can be read, and takes others out; every other byte stays.
    ///
    /// A row that is put in the place of one of its date keeps the comments of that one; others go between their
    /// neighbours in date. The file's own `revised` becomes that of the change. What comes of it is read again: only
    /// what says exactly this, and is without errors, is given.
    public static func edit(
        _ bytes: [UInt8], name: String, putting rows: [DayOff], removing removed: [DayOff], revised: String
    ) -> Edit {
        guard let before = read(bytes: bytes, name: name).value, var text = HolidayText(bytes),
            text.revise(revised)
        else { return .unknownLayout }
        for row in removed where !rows.contains(where: { $0.date == row.date }) {
            guard text.remove(row) else { return .unknownLayout }
        }
        for row in rows {
            // Of several rows of that date (a proposal beside what counts), the first gives its place.
            let former = removed.filter { $0.date == row.date }
            for surplus in former.dropFirst() {
                guard text.remove(surplus) else { return .unknownLayout }
            }
            guard text.put(row, inPlaceOf: former.first) else { return .unknownLayout }
        }
        let after = read(bytes: text.bytes, name: name)
        let errors = after.issues.filter { $0.severity == .error }
        guard errors.isEmpty else { return .faulty(errors) }
        var expected = before
        expected.revised = Instant(revised) ?? before.revised
        expected.daysOff = before.daysOff.filter { !removed.contains($0) } + rows
        guard var holidays = after.value else { return .unknownLayout }
        let written = holidays
        holidays.daysOff.sort { ($0.date, $0.status.rawValue) < ($1.date, $1.status.rawValue) }
        expected.daysOff.sort { ($0.date, $0.status.rawValue) < ($1.date, $1.status.rawValue) }
        guard holidays == expected else { return .unknownLayout }
        return .edited(
            text.bytes, written,
            lines: rows.map { after.places["day", "\($0.date)", $0.status.rawValue].line })
    }

    /// A row as the file has it, a line for each field.
    public static func lines(of row: DayOff) -> [String] {
        var lines = ["- date: \(row.date)", "  kind: \(row.kind.rawValue)", "  status: \(row.status.rawValue)"]
        if let paired = row.paired { lines.append("  paired: \(paired)") }
        lines.append("  name: {vi: \(quoted(row.name.vi)), en: \(quoted(row.name.en))}")
        lines.append("  source: \(quoted(row.source))")
        if let note = row.note { lines.append("  note: \(quoted(note))") }
        lines.append("  revised: \(row.revised)")
        return lines
    }

    /// Any text on one line (YAML 1.2.2 §7.3.1, double quoted).
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { "\"\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }
        return "\"" + escaped.joined() + "\""
    }
}
