import Days
import Programmes
import Testing

@Suite("The programme of Sóc Trăng")
struct ShippedProgrammeTests {
    let folder = "calendars/soc-trang/"

    private func reading() throws -> Reading<Programme> {
        ProgrammeFile.read(bytes: try ShippedFiles.bytes(folder + "programme.yaml"), name: "programme.yaml")
    }

    private func clauses() throws -> ClauseTable {
        let reading = ClauseTable.read(bytes: try ShippedFiles.bytes(folder + "clauses.csv"), name: "clauses.csv")
        #expect(reading.issues == [])
        return try #require(reading.value)
    }

    @Test("It is read without issues")
    func isSound() throws {
        let reading = try reading()
        #expect(reading.issues.map { $0.description(in: .en) } == [])
        let programme = try #require(reading.value)
        #expect(programme.units.count == 12)
    }

    @Test("Every clause that creates a duty is answered, none planned twice")
    func isCovered() throws {
        let reading = try reading()
        let clauses = try clauses()
        let coverage = Coverage(of: try #require(reading.value), at: reading.places, clauses: clauses)
        #expect(coverage.issues.map { $0.description(in: .en) } == [])
        #expect(coverage.rows.count == 39)
        #expect(coverage.rows.allSatisfy { !$0.answers.isEmpty })
    }

    @Test("Every quotation stands in the document word for word")
    func isQuotedWell() throws {
        let reading = try reading()
        let document = Document.read(
            bytes: try ShippedFiles.bytes(folder + "coordination-programme.txt"), name: "coordination-programme.txt")
        let issues = try #require(document.value)
            .issues(of: try #require(reading.value), at: reading.places, clauses: try clauses())
        #expect(issues.map { $0.description(in: .en) } == [])
    }

    @Test("A visit goes through the eight points of part II")
    func checklist() throws {
        let document = Document.read(
            bytes: try ShippedFiles.bytes(folder + "coordination-programme.txt"), name: "coordination-programme.txt")
        let inspection = try #require(try reading().value?.obligation(Obligation.ID(rawValue: "inspection")))
        let points = try #require(document.value).points(of: try #require(inspection.checklist))
        #expect(points.map(\.place) == (1...8).map { "II.\($0)" })
        // A page break of the file parts no sentence.
        #expect(points[3].text.contains("Xây dựng và thực hiện tốt văn hóa công sở"))
        #expect(points[7].text.hasSuffix("cán bộ thường xuyên tiếp xúc với nhân dân."))
        #expect(!points.contains { $0.text.contains("*") })
    }

    @Test("Every choice of every setting gives a sound programme")
    func everyChoiceIsSound() throws {
        let text = String(decoding: try ShippedFiles.bytes(folder + "programme.yaml"), as: UTF8.self)
        let settings = try #require(try reading().value).settings
        var tried = 0
        for setting in settings {
            for choice in setting.choices where choice != setting.value {
                let chosen = "  \(setting.id):\n    value: \(setting.value)\n"
                #expect(text.contains(chosen))
                let changed = text.replacing(chosen, with: "  \(setting.id):\n    value: \(choice)\n")
                let reading = ProgrammeFile.read(text: changed, name: "programme.yaml")
                let errors = reading.issues.filter { $0.severity == .error }
                #expect(errors.map { $0.description(in: .en) } == [], "\(setting.id): \(choice)")
                tried += 1
            }
        }
        #expect(tried >= 6)
    }
}
