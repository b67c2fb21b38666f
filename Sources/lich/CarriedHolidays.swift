import Days
import Programmes
import Publishing
import Storage

/// The text of a holiday file, to be carried into years it may not know.
struct CarriedHolidays {
    private let text: String
    private let holidays: Holidays?

    init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        holidays = HolidayFile.read(bytes: bytes, name: "").value
    }

    /// The same with estimated rows for the years of a horizon that have none; the text as it is where it cannot take them.
    func text(covering horizon: ClosedRange<Day>, revised: String) -> String {
        guard let holidays else { return text }
        let calendar = WorkingCalendar(daysOff: holidays.daysOff, restDays: holidays.restDays)
        // An estimate is made after the Labour Code in force from 2021.
        let unknown = calendar.yearsWithoutRows(in: horizon).filter { (2021...9998).contains($0) }
        guard !unknown.isEmpty else { return text }
        let rows = unknown.map {
            HolidayRows.estimated(for: $0, restDays: holidays.restDays, revised: revised) + "\n"
        }.joined()
        let whole: String
        if let festivals = text.firstRange(of: "\nfestivals:\n") {
            whole = text[..<festivals.lowerBound] + "\n" + rows + text[festivals.lowerBound...].dropFirst()
        } else {
            whole = text + (text.hasSuffix("\n") ? "" : "\n") + rows
        }
        return HolidayFile.read(text: whole, name: "").value == nil ? text : whole
    }
}
