import Days
import Programmes

/// Rows of a holiday file, as text.
enum HolidayRows {
    /// The rows of a year that is not announced yet, to be put into a holiday file and mended when it is.
    static func estimated(for year: Int, restDays: Set<Weekday>, revised: String) -> String {
        let rows = HolidayEstimate(restDays: restDays).daysOff(in: year, revised: revised)
        return "  # Năm \(year): ước tính, chưa công bố · estimated, not announced yet\n" + rows.map(text(of:)).joined()
    }

    private static func text(of row: DayOff) -> String {
        HolidayFile.lines(of: row).map { "  \($0)\n" }.joined()
    }
}
