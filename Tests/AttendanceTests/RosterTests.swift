import Attendance
import Days
import Programmes
import Testing

@Suite("Roster")
struct RosterTests {
    private func roster(_ capacity: Int?, _ quotas: [Sender: Int] = [:], sessions: Int = 2) -> Roster {
        Roster(Gathering(People.training, capacity: capacity, quotas: quotas), sessions: sessions)
    }

    @Test("A unit fills its own places; what no quota reserves goes to who asks first; then people wait")
    func places() throws {
        var roster = roster(4, [.unit("my-xuyen"): 2, .unit("ke-sach"): 1])
        #expect(try roster.admit(try People.person(1), as: .trainee) == .registered)
        #expect(try roster.admit(try People.person(2), as: .trainee) == .registered)
        #expect(try roster.admit(try People.person(3), as: .trainee) == .registered)
        #expect(try roster.admit(try People.person(4), as: .trainee) == .waiting)
        #expect(try roster.admit(try People.person(5, unit: "ke-sach"), as: .trainee) == .registered)
        #expect(try roster.admit(try People.person(6, unit: "ke-sach"), as: .trainee) == .waiting)
        #expect(try roster.admit(try People.person(7), as: .trainer) == .registered)
        let standing = try #require(roster.standings.first { $0.sender == .unit("my-xuyen") })
        #expect((standing.quota, standing.registered, standing.waiting) == (2, 3, 1))
    }

    @Test("Who waits moves up in turn, when somebody leaves and when there is more room")
    func movingUp() throws {
        var roster = roster(1)
        for number in 1...4 { try roster.admit(try People.person(number), as: .trainee) }
        #expect(try roster.remove(Person.ID(1)).map(\.id.number) == [2])
        var gathering = roster.gathering
        gathering.capacity = 2
        #expect(roster.decide(gathering).map(\.id.number) == [3])
        #expect(roster.entry(of: Person.ID(4))?.registration.status == .waiting)
    }

    @Test("A place that is set free by one unit’s quota goes to the next who may have it")
    func movingUpByQuota() throws {
        var roster = roster(2, [.unit("my-xuyen"): 1, .unit("ke-sach"): 1])
        try roster.admit(try People.person(1), as: .trainee)
        try roster.admit(try People.person(2), as: .trainee)
        try roster.admit(try People.person(3, unit: "ke-sach"), as: .trainee)
        #expect(try roster.remove(Person.ID(3)).isEmpty)
        #expect(try roster.remove(Person.ID(1)).map(\.id.number) == [2])
    }

    @Test("A substitute has the place of who does not come, who stays on the list as replaced")
    func substitutes() throws {
        var roster = roster(1)
        try roster.admit(try People.person(1), as: .trainee)
        try roster.admit(try People.person(2), as: .trainee)
        try roster.substitute(Person.ID(1), by: try People.person(3, "Trần Thị Bé"))
        #expect(roster.entry(of: Person.ID(1))?.registration.status == .replaced(by: Person.ID(3)))
        #expect(roster.entry(of: Person.ID(3))?.registration.status == .registered)
        #expect(roster.entry(of: Person.ID(2))?.registration.status == .waiting)
        #expect(throws: AttendanceError.self) { try roster.substitute(Person.ID(1), by: try People.person(4)) }
        #expect(throws: AttendanceError.self) { try roster.confirm(Person.ID(1)) }
        // Who is replaced may come after all.
        #expect(try roster.admit(try People.person(1), as: .trainee) == .waiting)
    }

    @Test("Presence is noted session by session, and a session that is none is refused")
    func presence() throws {
        var roster = roster(nil)
        try roster.admit(try People.person(1), as: .trainee)
        try roster.note(Person.ID(1), wasThere: true, in: 1)
        #expect(roster.entry(of: Person.ID(1))?.registration.presence == [nil, true])
        #expect(throws: AttendanceError.self) { try roster.note(Person.ID(1), wasThere: true, in: 2) }
        #expect(throws: AttendanceError.self) { try roster.note(Person.ID(9), wasThere: true, in: 0) }
    }

    @Test("More quotas than places are refused")
    func tooManyPlaces() {
        let gathering = Gathering(People.training, capacity: 3, quotas: [.unit("my-xuyen"): 2, .body("so-noi-vu"): 2])
        #expect(throws: AttendanceError.self) { try gathering.refuseTooManyPlaces() }
    }

    @Test("Merged, two entries are one person who was where either was")
    func merging() throws {
        var roster = roster(2)
        let (one, other) = (try People.person(1, phone: "0901"), try People.person(2, "Nguyen Van An"))
        try roster.admit(one, as: .trainee)
        try roster.admit(other, as: .trainee)
        try roster.note(other.id, wasThere: true, in: 0)
        roster.merge(one.merged(with: other), of: other.id)
        #expect(roster.entries.map(\.person.id) == [one.id])
        #expect(roster.entries[0].registration.presence.first == .some(true))
    }

    @Test(
        "Whatever comes and goes, no place is given twice and none is left while people wait",
        arguments: 1...40 as ClosedRange<UInt64>)
    func invariants(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let units: [Unit.ID] = ["my-xuyen", "ke-sach", "long-phu"]
        var quotas: [Sender: Int] = [:]
        for unit in units where Bool.random(using: &random) {
            quotas[.unit(unit)] = Int.random(in: 0...3, using: &random)
        }
        let capacity = quotas.values.reduce(0, +) + Int.random(in: 0...3, using: &random)
        var roster = roster(capacity, quotas)
        for number in 1...60 {
            if number % 3 == 0, let victim = roster.entries.randomElement(using: &random) {
                try roster.remove(victim.person.id)
            } else {
                let unit = units.randomElement(using: &random)
                try roster.admit(try People.person(number, unit: unit), as: .trainee)
            }
            let taken = roster.entries.filter(\.registration.takesPlace)
            #expect(taken.count <= capacity)
            var again = roster
            #expect(again.moveUp().isEmpty, "seed \(seed): somebody waits for a place that is free")
            for (sender, quota) in quotas {
                let own = taken.count { $0.person.sender == sender }
                let waits = roster.entries.contains { $0.person.sender == sender && $0.registration.status == .waiting }
                #expect(!waits || own >= quota, "seed \(seed): \(sender) waits beside its own free place")
            }
        }
    }
}
