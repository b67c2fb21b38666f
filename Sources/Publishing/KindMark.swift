import Days
import Programmes

/// The mark of a kind where there is no room for its name: a letter on terminals, a shape on pages.
///
/// The legend beside it says the name; no mark says anything by colour alone.
struct KindMark {
    let kind: Obligation.Kind

    /// The first letter of the Vietnamese or English name that no other kind has.
    func letter(_ language: Language) -> String {
        switch kind {
        case .training: "T"
        case .meeting: language("H", "M")
        case .inspection: language("K", "I")
        case .review: language("S", "V")
        case .report: language("B", "R")
        case .plan: language("L", "P")
        }
    }

    /// A shape that every system font draws.
    var shape: String {
        switch kind {
        case .training: "▲"
        case .meeting: "●"
        case .inspection: "◆"
        case .review: "★"
        case .report: "■"
        case .plan: "□"
        }
    }
}
