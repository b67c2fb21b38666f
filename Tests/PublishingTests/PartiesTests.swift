import Planning
import Programmes
import Publishing
import Testing

@Suite("Parties")
struct PartiesTests {
    @Test("The units that an occurrence concerns are those that it concerns one by one, in the programme's order")
    func concerned() {
        let samples: [(Programme, [Occurrence])] = [
            (SheetSample.programme, SheetSample.plan2025),
            (Sample.programme, Sample.plan.occurrences),
        ]
        for (programme, occurrences) in samples {
            let parties = Parties(programme)
            #expect(occurrences.contains { !parties.concerned(by: $0.id).isEmpty })
            #expect(occurrences.contains { parties.concerned(by: $0.id).count < programme.units.count })
            for occurrence in occurrences {
                let one = programme.units.filter { parties.concerns($0, occurrence.id) }
                #expect(parties.concerned(by: occurrence.id) == one, "\(occurrence.id)")
            }
        }
    }
}
