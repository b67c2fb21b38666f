import Days

/// Rows of a holiday file, as text.
enum HolidayRows {
    /// The rows of a year that is not announced yet, to be put into a holiday file and mended when it is.
    static func estimated(for year: Int, restDays: Set<Weekday>, revised: String) -> String {
        let rows = HolidayEstimate(restDays: restDays).daysOff(in: year, revised: revised)
        return "  # Năm \(year): ước tính, chưa công bố · estimated, not announced yet\n" + rows.map(text(of:)).joined()
    }

    private static func text(of row: DayOff) -> String {
        var lines = [
            "  - date: \(row.date)", "    kind: \(row.kind.rawValue)", "    status: \(row.status.rawValue)",
        ]
        if let paired = row.paired { lines.append("    paired: \(paired)") }
        lines.append("    name: {vi: \(row.name.vi.quoted), en: \(row.name.en.quoted)}")
        lines.append("    source: \(row.source.quoted)")
        if let note = row.note { lines.append("    note: \(note.quoted)") }
        lines.append("    revised: \(row.revised)")
        return lines.joined(separator: "\n") + "\n"
    }
}
