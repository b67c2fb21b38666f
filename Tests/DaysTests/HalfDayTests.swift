import Days
import Testing

@Suite("HalfDay")
struct HalfDayTests {
    @Test("Mornings and afternoons alternate on one axis without gaps")
    func alternate() {
        let morning = HalfDay("2025-05-20", .morning)
        #expect(morning.advanced(by: 1) == HalfDay("2025-05-20", .afternoon))
        #expect(morning.advanced(by: 2) == HalfDay("2025-05-21", .morning))
        #expect(morning.advanced(by: -1) == HalfDay("2025-05-19", .afternoon))
        #expect(morning.distance(to: HalfDay("2025-05-22", .afternoon)) == 5)
        #expect(morning < HalfDay("2025-05-20", .afternoon))
    }

    @Test("A place on the axis knows its day and session, also before 1970")
    func dayAndSession() {
        for day in [Day("1969-12-31"), "1970-01-01", "0001-01-01", "9999-12-31"] {
            for session in Session.allCases {
                let half = HalfDay(day, session)
                #expect(half.day == day)
                #expect(half.session == session)
                #expect(HalfDay(index: half.index) == half)
                #expect(half.index == day.number * 2 + (session == .morning ? 0 : 1))
            }
        }
    }
}
