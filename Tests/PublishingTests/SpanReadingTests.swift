import Days
import Foundation
import Publishing
import Testing

@Suite("Typed spans of days")
struct SpanReadingTests {
    // A Thursday.
    let reading = DateReading(today: day("2025-05-15"))

    @Test(
        "Each form of some days is understood, with marks and without",
        arguments: [
            ("20/5", "2025-05-20", "2025-05-20"), ("14/5..16/5", "2025-05-14", "2025-05-16"),
            ("14-16/5", "2025-05-14", "2025-05-16"), ("14–16/5/2025", "2025-05-14", "2025-05-16"),
            ("14/5 - 16/5/2025", "2025-05-14", "2025-05-16"), ("14/5-16/5", "2025-05-14", "2025-05-16"),
            ("14/5/2025 - 16/5", "2025-05-14", "2025-05-16"), ("20-5-2025", "2025-05-20", "2025-05-20"),
            ("20-5-2025 - 22-5-2025", "2025-05-20", "2025-05-22"),
            ("2025-05-14..2025-05-16", "2025-05-14", "2025-05-16"),
            ("2025-05-14-2025-05-16", "2025-05-14", "2025-05-16"), ("từ 14/5 đến hết 16/5", "2025-05-14", "2025-05-16"),
            ("từ ngày 20 tháng 5 đến ngày 22 tháng 5", "2025-05-20", "2025-05-22"),
            ("14/5…16/5", "2025-05-14", "2025-05-16"),
            ("28/12 - 3/1", "2025-12-28", "2026-01-03"), ("28/12/2025 - 3/1/2026", "2025-12-28", "2026-01-03"),
            ("30/4..2/5/2026", "2026-04-30", "2026-05-02"), ("T3", "2025-05-20", "2025-05-20"),
            ("T3 - T5", "2025-05-20", "2025-05-22"), ("T5-T6", "2025-05-15", "2025-05-16"),
            ("T2 - T4 tuần sau", "2025-05-19", "2025-05-21"),
            ("thứ ba tuần sau đến thứ năm", "2025-05-20", "2025-05-22"),
            ("tuần sau", "2025-05-19", "2025-05-25"), ("cả tuần này", "2025-05-12", "2025-05-18"),
            ("thứ ba tuần sau", "2025-05-20", "2025-05-20"), ("20/5 - T6", "2025-05-20", "2025-05-23"),
            ("hôm nay - mai", "2025-05-15", "2025-05-16"), ("from 20 May to 22 May", "2025-05-20", "2025-05-22"),
            ("next week", "2025-05-19", "2025-05-25"), ("ngày mai", "2025-05-16", "2025-05-16"),
        ])
    func forms(typed: String, first: String, last: String) throws {
        let meant = TypedSpan(day(first)...day(last))
        #expect(try reading.span(typed) == meant)
        #expect(try reading.span(typed.decomposedStringWithCanonicalMapping) == meant)
        #expect(try reading.span("  \(typed.uppercased()) ") == meant)
    }

    @Test(
        "A session is meant of all the days; from a morning to an afternoon they are whole",
        arguments: [
            ("14-16/5 sáng", "2025-05-14", "2025-05-16", Session.morning),
            ("chiều 20/5", "2025-05-20", "2025-05-20", .afternoon),
            ("chiều 14/5..16/5", "2025-05-14", "2025-05-16", .afternoon),
            ("sáng 14/5 - chiều 16/5", "2025-05-14", "2025-05-16", nil),
            ("sáng T3", "2025-05-20", "2025-05-20", .morning),
        ])
    func sessions(typed: String, first: String, last: String, session: Session?) throws {
        #expect(try reading.span(typed) == TypedSpan(day(first)...day(last), session))
    }

    @Test(
        "What is no span is refused, and says which forms are",
        arguments: [
            ("16/5/2025 - 14/5/2025", "đứng trước"), ("16-14/5", "đứng trước"), ("14/5 -", "không hiểu"),
            ("- 14/5", "không hiểu"),
            ("T33", "14-16/5"), ("14-16", "không hiểu"), ("14/13..16/13", "không có tháng 13"),
            ("30/2..31/2", "không có ngày"),
            ("T4 14/5/2025 - T2 16/5/2025", "Thứ Sáu"), ("chiều 14/5 - sáng 16/5", "hai buổi"), ("", "không hiểu"),
            ("..", "không hiểu"),
            ("5/14..5/16", "không có tháng"), ("1/1..2/1..3/1", "không hiểu"),
        ])
    func refused(typed: String, words: String) {
        let error = #expect(throws: UnreadableDate.self) { try reading.span(typed) }
        #expect(error?.message.vi.contains(words) == true, "\(error?.message.vi ?? "")")
    }

    @Test("What dates are written as is read again")
    func roundTrip() throws {
        for (first, last) in [("2025-05-14", "2025-05-16"), ("2025-05-30", "2025-06-02"), ("2025-12-30", "2026-01-02")]
        {
            let days = day(first)...day(last)
            for language in Language.allCases {
                #expect(try reading.span(DateWriting(language).range(days)).days == days)
            }
        }
    }
}
