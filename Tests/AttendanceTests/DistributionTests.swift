import Attendance
import Days
import Planning
import Programmes
import Testing

@Suite("Distributing units over classes")
struct DistributionTests {
    @Test(
        "Every class has its share of every group, and everybody goes to one class",
        arguments: 1...40 as ClosedRange<UInt64>)
    func balanced(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let shares = (0..<Int.random(in: 2...25, using: &random)).map { index in
            Distribution.Share(
                .unit(.init(rawValue: "u\(index)")), places: Int.random(in: 1...12, using: &random), in: "g\(index % 3)"
            )
        }
        let count = Int.random(in: 1...3, using: &random)
        let distribution = Distribution(shares, over: count)
        #expect(distribution.classes.joined().map(\.sender).sorted() == shares.map(\.sender).sorted())
        for group in Set(shares.map(\.group)) {
            let largest = shares.filter { $0.group == group }.map(\.places).max() ?? 0
            let places = distribution.classes.map { $0.filter { $0.group == group }.reduce(0) { $0 + $1.places } }
            #expect((places.max() ?? 0) - (places.min() ?? 0) <= largest, "seed \(seed): \(places)")
        }
    }

    @Test("Eleven districts of eight people make two classes of six and five")
    func districts() {
        let shares = (0..<11).map { Distribution.Share(.unit(.init(rawValue: "u\($0)")), places: 8, in: "districts") }
        #expect(Distribution(shares, over: 2).classes.map(\.count) == [6, 5])
        #expect(Distribution(shares, over: 2).balance(of: 1).map(\.places) == [40])
    }
}

@Suite("Double bookings")
struct DoubleBookingTests {
    @Test("A person in two gatherings in one session is told with both; who waits is not")
    func found() {
        let review = Occurrence.ID("review", period: Period("2026"))
        let day = Day(year: 2026, month: 5, day: 15)!
        let sessions = [
            People.training: [HalfDay(day, .morning), HalfDay(day, .afternoon)], review: [HalfDay(day, .afternoon)],
        ]
        let people = [
            People.training: [
                Registration(Person.ID(1), as: .trainee, .confirmed, turn: 1),
                Registration(Person.ID(2), as: .trainee, .waiting, turn: 2),
            ],
            review: [
                Registration(Person.ID(1), as: .guest, .registered, turn: 1),
                Registration(Person.ID(2), as: .guest, .registered, turn: 2),
            ],
        ]
        let found = DoubleBooking.all(among: people, sessions: sessions)
        #expect(found == [DoubleBooking.all(among: people, sessions: sessions)[0]])
        #expect(found[0].person == Person.ID(1) && found[0].session == HalfDay(day, .afternoon))
        #expect(found[0].occurrences == [review, People.training])
    }
}
