import Days
import Programmes

/// The head of a paper as its issuers have it: who issues it, the number, the day and the words above them.
///
/// Number, symbol and day are left blank: they are given when it is signed. Papers of the Party follow Hướng dẫn
/// 36-HD/VPTW (2018), those of the State Nghị định 30/2020/NĐ-CP; where the two sides issue one together it has the form of
/// the Party's, as `1573-KH/BDVTW-BCSĐCP` has.
struct Letterhead: Hashable, Sendable {
    /// What kind of paper it heads, by which symbols differ.
    enum Form {
        /// An official letter (*công văn*).
        case letter
        /// A plan (*kế hoạch*).
        case plan
        /// A list, which has no symbol of its own.
        case list
    }

    /// The issuers, in capitals, a line each.
    let issuers: [String]
    /// Whether a star stands below them.
    let hasStar: Bool
    /// `Số: ……/KH-……`.
    let number: String
    /// The words above on the right, the first in capitals; none where an issuer's side is not known.
    let motto: [String]
    /// `……, ngày …… tháng …… năm ……`.
    let placeAndDate: String

    /// As JSON: `issuers` (texts), `number`, `motto` (texts), `placeAndDate`.
    var json: JSONValue {
        [
            "issuers": JSONValue(issuers) { .string($0) }, "number": .string(number),
            "motto": JSONValue(motto) { .string($0) }, "placeAndDate": .string(placeAndDate),
        ]
    }

    /// The head of what these bodies issue.
    init(of bodies: [Body], _ form: Form, _ language: Language) {
        issuers = bodies.map { $0.name[language].uppercased() }
        let sides = Set(bodies.map(\.kind))
        let isParty = sides.contains(.party) && !sides.contains(nil)
        let isState = sides == [.state]
        hasStar = isParty
        let symbols = Array(repeating: "……", count: max(bodies.count, 1)).joined(separator: "-")
        let word = language("Số", "No.")
        number =
            switch form {
            case .list: "\(word): ……"
            case .letter: isParty ? "\(word) ……-CV/\(symbols)" : "\(word): ……/\(symbols)"
            case .plan: isParty ? "\(word) ……-KH/\(symbols)" : isState ? "\(word): ……/KH-\(symbols)" : "\(word): ……"
            }
        motto =
            if isParty {
                [language("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM")]
            } else if isState {
                [
                    language("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
                    language("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
                ]
            } else {
                []
            }
        placeAndDate = language("……, ngày …… tháng …… năm ……", "……, date: ……")
    }
}
