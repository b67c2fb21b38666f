import Days
import Programmes
import Testing

@Suite("A holiday file")
struct HolidayFileTests {
    @Test(
        "Each fault is said with its place, the value and the way out, and nothing else is", arguments: BadFile.holidays
    )
    func saysWhatIsWrong(_ bad: BadFile) throws {
        let reading = HolidayFile.read(text: try bad.text(of: Sample.holidays), name: "vietnam.yaml")
        #expect(reading.issues.map { $0.description(in: .vi) } == bad.vi)
        #expect(reading.issues.map { $0.description(in: .en) } == bad.en)
        #expect(reading.value == nil)
    }

    @Test("Rows, festivals and rest days are read in the order of the file")
    func reads() throws {
        let reading = HolidayFile.read(text: Sample.holidays, name: "vietnam.yaml")
        #expect(reading.issues == [])
        let holidays = try #require(reading.value)
        #expect(holidays.title == Bilingual(vi: "Ngày nghỉ mẫu", en: "Sample holidays"))
        #expect(holidays.revised == Instant("2026-11-23T01:00:00Z"))
        #expect(
            holidays.daysOff.map(\.date.description) == [
                "2025-01-01", "2025-02-03", "2025-02-02", "2025-05-02", "2025-04-26", "2025-04-26",
            ])
        #expect(
            holidays.daysOff.map(\.kind) == [.public, .compensatory, .public, .swappedOff, .swappedWorking, .public])
        #expect(holidays.daysOff[1].paired == Day(iso: "2025-02-02"))
        #expect(holidays.daysOff[0].note == "n")
        #expect(holidays.daysOff[5].status == .proposedUnconfirmed)
        #expect(holidays.daysOff[0].revised == "2026-11-23T08:00:00+07:00")
        #expect(
            holidays.festivals.map(\.days) == [
                try #require(Day(iso: "2025-04-14"))...(try #require(Day(iso: "2025-04-16")))
            ])
    }

    @Test("The holidays of Viet Nam are read without issues")
    func shippedHolidays() throws {
        let reading = HolidayFile.read(
            bytes: try ShippedFiles.bytes("calendars/holidays/vietnam.yaml"), name: "vietnam.yaml")
        #expect(reading.issues == [])
        let holidays = try #require(reading.value)
        #expect(holidays.id == "vietnam")
        #expect(holidays.restDays == [.saturday, .sunday])
    }
}
