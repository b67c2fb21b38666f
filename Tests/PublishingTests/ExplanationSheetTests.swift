import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("Why, and what else")
struct ExplanationSheetTests {
    private func sheet(_ name: String) throws -> ExplanationSheet {
        let sample = ExplanationSample.self
        let explanation = try #require(sample.circumstances.explanation(of: sample.id(name), in: sample.plan))
        return ExplanationSheet(sample.planned, explanation)
    }

    private func suggestions(_ name: String) throws -> SuggestionSheet {
        let sample = ExplanationSample.self
        return SuggestionSheet(
            sample.planned, try #require(sample.circumstances.alternatives(to: sample.id(name), in: sample.plan)))
    }

    @Test(
        "A class, a visit, a deadline and what has no place are told as they were read last",
        arguments: ["training/2025", "inspection/2025-H1/my-xuyen", "district-report/2025-Q3/ke-sach", "review/2025"])
    func golden(name: String) throws {
        let file = String(name.prefix { $0 != "/" })
        for language in Language.allCases {
            Golden.expect(try sheet(name).text(language, width: 80), is: "why_\(file)_\(language).txt")
            Golden.expect(try suggestions(name).text(language, width: 80), is: "suggest_\(file)_\(language).txt")
        }
        Golden.expect("\(try sheet(name).json)\n", is: "why_\(file).json")
        Golden.expect("\(try suggestions(name).json)\n", is: "suggest_\(file).json")
    }

    @Test("No line is wider than the terminal", arguments: [20, 40, 60, 80, 120])
    func width(width: Int) throws {
        for name in ["training/2025", "inspection/2025-H1/my-xuyen", "district-report/2025-Q3/ke-sach", "review/2025"] {
            for language in Language.allCases {
                let text =
                    try sheet(name).text(language, width: width) + suggestions(name).text(language, width: width)
                for line in text.split(separator: "\n") { #expect(line.columns <= width, "\(name): \(line)") }
            }
        }
    }

    @Test("Claims are told by names that people know, never by identities alone")
    func claims() {
        let wording = OccurrenceWording(SheetSample.programme, in: .vi)
        #expect(wording.claimant("head of bdv-tinh-uy") == "trưởng Ban Dân vận Tỉnh ủy")
        #expect(wording.claimant("head of bcsd-ubnd-tinh") == "người đứng đầu BCSĐ UBND tỉnh")
        #expect(wording.claimant("leader of bdv-tinh-uy") == "lãnh đạo Ban Dân vận Tỉnh ủy")
        #expect(wording.claimant("bdv-tinh-uy") == "Ban Dân vận Tỉnh ủy")
        #expect(wording.claimant("team 2") == "đoàn kiểm tra 2")
    }

    @Test("Every hindrance has words in both languages, and names days as offices write them")
    func hindrances() throws {
        let unit = Occurrence.Subject.unit(Unit.ID(rawValue: "my-xuyen"))
        let other = ExplanationSample.id("training/2025")
        let window = Window(opens: day("2025-04-01"), closes: day("2025-06-30"), prefer: day("2025-05-15"))
        let row = try #require(SheetSample.calendar.dayOff(on: day("2025-05-02")))
        let all: [(Hindrance, String)] = [
            (.notOwed, "chương trình không có việc này"),
            (.beforeSignature(day("2022-12-29")), "29/12/2022"), (.afterHorizon(day("2026-12-31")), "31/12/2026"),
            (.outsideWindow(window), "ngoài khung 01/4–30/6/2025"), (.outsideWindow(nil), "không có khung ngày"),
            (.restDay(day("2025-05-17")), "Thứ Bảy 17/5/2025 là ngày nghỉ hằng tuần"),
            (.dayOff(row), "Thứ Sáu 02/5/2025 nghỉ: Quốc tế Lao động (nghỉ hoán đổi, làm bù T7 26/4; công bố; "),
            (
                .closure(
                    day("2025-05-06"),
                    .init(days: day("2025-05-06")...day("2025-05-06"), reason: Bilingual(vi: "dời trụ sở", en: "move"))),
                "Thứ Ba 06/5/2025 cơ quan nghỉ: dời trụ sở"
            ),
            (
                .withoutSubject(unit, from: nil, until: day("2025-06-30")),
                "huyện Mỹ Xuyên đã kết thúc hoạt động, đến hết 30/6/2025"
            ),
            (.wrongSession(.morning, isWholeDays: true), "việc cả ngày bắt đầu buổi sáng"),
            (.notDueDay(written: day("2025-09-20"), due: day("2025-09-19")), "chuyển sang Thứ Sáu 19/9/2025"),
            (
                .busy(BusyTime("bdv-tinh-uy", on: day("2025-05-14")...day("2025-05-16"))),
                "Ban Dân vận Tỉnh ủy bận 14–16/5/2025"
            ),
            (.clash(over: "head of bdv-tinh-uy", capacity: 1, with: [other]), "trưởng Ban Dân vận Tỉnh ủy đã có “"),
            (.clash(over: "leader of bdv-tinh-uy", capacity: 2, with: [other]), "chỉ có 2 đoàn một buổi"),
            (.mustFollow(other, atLeast: 3, atMost: nil), "ít nhất 3 ngày"),
            (.mustPrecede(other, atLeast: 1, atMost: 9), "từ 1 đến 9 ngày"),
            (.tooNear(other, days: 60), "ít nhất 60 ngày"),
        ]
        for (hindrance, expected) in all {
            let vi = OccurrenceWording(SheetSample.programme, in: .vi).words(for: hindrance)
            let en = OccurrenceWording(SheetSample.programme, in: .en).words(for: hindrance)
            #expect(vi.contains(expected), "\(vi)")
            #expect(!en.isEmpty && en != vi, "\(en)")
        }
    }
}
