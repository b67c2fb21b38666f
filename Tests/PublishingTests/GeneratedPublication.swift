import Days
import ICalendar
import Planning
import Programmes
import Publishing

/// SplitMix64: small, fast, and the same on every machine.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Programmes and publications that nobody would write, but somebody might: long, odd and contradictory ones.
struct GeneratedPublication {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func make() -> (programme: Programme, publication: Publication) {
        var programme = Sample.programme
        programme.isIllustrative = .random(using: &random)
        programme.address = .random(using: &random) ? "https://example.org/lich" : nil
        programme.shortTitle = words(upTo: 30)
        programme.contact = .random(using: &random) ? words(upTo: 12) : nil
        programme.obligations = (0..<8).map { obligation($0) }
        let occurrences = programme.obligations.flatMap { self.occurrences(of: $0, in: programme) }
        let states = Dictionary(occurrences.map { ($0.id, standing()) }) { first, _ in first }
        return (programme, .sample(occurrences, in: programme, standings: states, otherwise: standing()))
    }

    private mutating func standing() -> Publication.Standing {
        .init(
            Publication.State.allCases.randomElement(using: &random) ?? .tentative,
            sequence: .random(in: 0...9, using: &random),
            stamp: Sample.revised, release: .random(using: &random) ? 7 : nil)
    }

    private mutating func obligation(_ number: Int) -> Obligation {
        let kind = Obligation.Kind.allCases.randomElement(using: &random) ?? .report
        let places: [Period.Shape] = [.half(1), .quarter(2), .month(3)]
        let part: [BodyReference] = [
            .group("districts"), .unit, .ofUnit("commission"), .ofUnit("nobody"), .itself, .others,
        ]
        return Obligation(
            Obligation.ID(rawValue: "duty-\(number)"), clauses: [.init("III.\(number)", quote: words(upTo: 60).vi)],
            kind: kind,
            title: words(upTo: 25),
            titles: .random(using: &random)
                ? Dictionary(uniqueKeysWithValues: places.map { ($0, words(upTo: 12)) }) : [:],
            content: .random(using: &random) ? words(upTo: 150) : nil,
            roles: Roles(leads: [part.randomElement(using: &random) ?? .unit], receives: part),
            timing: .scheduled(
                Schedule(
                    .each([.year]), scope: .random(using: &random) ? .eachUnit(group: "districts") : .programme,
                    windows: [WindowRule(closes: .inYear(month: 12, day: 31, years: 0))],
                    length: kind.isDeadline ? 0 : 2,
                    place: .random(using: &random) ? words(upTo: 12) : nil,
                    preparation: [
                        Preparation(
                            "letter", kind: .letter, title: words(upTo: 20),
                            workingDaysBefore: .random(in: 1...30, using: &random),
                            by: part)
                    ])))
    }

    private mutating func occurrences(of obligation: Obligation, in programme: Programme) -> [Occurrence] {
        let shapes: [Period.Shape] = [.year, .half(1), .quarter(2), .month(3), .day(month: 2, day: 28)]
        let ordinal = Bool.random(using: &random) ? 3 : nil
        let period = Bool.random(using: &random) ? Period(2025, shapes.randomElement(using: &random) ?? .year) : nil
        let subjects: [Occurrence.Subject?] =
            if case .eachUnit = obligation.schedule?.scope { programme.units.map { .unit($0.id) } } else { [nil] }
        return subjects.map { subject in
            let day = Sample.day(2025, 3, .random(in: 1...3, using: &random))
            let count = obligation.kind.isDeadline ? 0 : Int.random(in: 1...5, using: &random)
            let first = HalfDay(day, count == 1 ? .afternoon : .morning)
            return Occurrence(
                Occurrence.ID(obligation.id, period: period, subject: subject, ordinal: ordinal), kind: obligation.kind,
                window: Window(
                    opens: day.previous, closes: day, prefer: day, dataUntil: .random(using: &random) ? day : nil,
                    owner: .random(using: &random) ? .ours : .clause),
                day: day, sessions: (0..<count).map { first.advanced(by: $0) }, isTentative: .random(using: &random),
                restsOnEstimate: .random(using: &random))
        }
    }

    private mutating func words(upTo limit: Int) -> Bilingual {
        let stock = [
            "tập", "huấn", "dân vận,", "báo cáo;", "“trích”", "a\\b", "dòng\nmới", "Ho\u{323}\u{302}i", "nghị:",
            "quý III", "năm",
            "👩‍💼", "6 tháng", "Đảng", "các", "\u{7}", "  ",
            "siêu-dài-không-có-chỗ-ngắt-dòng-nào-cả-trong-một-từ-duy-nhất",
        ]
        func text(_ random: inout SplitMix64) -> String {
            (0...Int.random(in: 0...limit, using: &random)).map { _ in stock.randomElement(using: &random) ?? "" }
                .joined(separator: " ")
        }
        return Bilingual(vi: text(&random), en: text(&random))
    }
}
