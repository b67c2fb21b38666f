import Days
import Programmes
import Testing

@Suite("Who may read what")
struct VisibilityTests {
    private let a = Unit.ID(rawValue: "a")
    private let b = Unit.ID(rawValue: "b")

    private func read(_ words: String) throws -> Visibility {
        let text = Sample.text.replacing("  illustrative: true\n", with: "  illustrative: true\n\(words)")
        let reading = ProgrammeFile.read(text: text, name: "programme.yaml")
        #expect(reading.issues.map { $0.description(in: .en) } == [])
        return try #require(reading.value).visibility
    }

    @Test("Where nothing is said, or “public”, everything is public")
    func nothingSaid() throws {
        for words in ["", "  visibility: public\n", "  visibility: {kinds: {training: public}, units: {a: public}}\n"] {
            let visibility = try read(words)
            #expect(visibility.isEverythingPublic, "\(words)")
            #expect(Obligation.Kind.allCases.allSatisfy { visibility.isPublic($0, of: a) && visibility.isPublic($0) })
        }
        #expect(try read("") == Visibility())
    }

    @Test("One word keeps all behind a token")
    func all() throws {
        let visibility = try read("  visibility: token\n")
        #expect(visibility == Visibility(all: .tokenHolders) && !visibility.isEverythingPublic)
        #expect(!visibility.isPublic(.training) && !visibility.isPublic(a) && !visibility.isPublic(.training, of: nil))
    }

    @Test("A kind and a unit have words of their own, before that for all; where they differ, the token wins")
    func parts() throws {
        let visibility = try read("  visibility: {kinds: {inspection: token}, units: {b: token}}\n")
        #expect(visibility == Visibility(kinds: [.inspection: .tokenHolders], units: [b: .tokenHolders]))
        #expect(!visibility.isPublic(.inspection) && visibility.isPublic(.report))
        #expect(visibility.isPublic(a) && !visibility.isPublic(b))
        #expect(visibility.isPublic(.report, of: a) && visibility.isPublic(.report, of: nil))
        #expect(!visibility.isPublic(.report, of: b) && !visibility.isPublic(.inspection, of: a))

        let open = try read("  visibility: {all: token, kinds: {training: public}, units: {a: public, b: token}}\n")
        #expect(open.isPublic(.training, of: nil) && open.isPublic(.report, of: a) && open.isPublic(.training, of: a))
        #expect(!open.isPublic(.report, of: nil) && !open.isPublic(.training, of: b))
    }
}
