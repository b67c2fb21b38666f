import Days
import Foundation
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test("Marks, case, and the way letters are encoded make no difference")
    func folding() {
        let text = "  Huyện ủy  MỸ XUYÊN, Đường Hòa/Hoà, ngày Chôl Chnăm Thmây, Sen Đôn-ta, café "
        let expected = "huyen uy my xuyen, duong hoa/hoa, ngay chol chnam thmay, sen don-ta, cafe"
        #expect(folded(text) == expected)
        #expect(folded(text.decomposedStringWithCanonicalMapping) == expected)
        #expect(folded(text.uppercased()) == expected)
        #expect(folded(folded(text)) == expected)
    }

    @Test("Every Vietnamese vowel with every tone folds to its letter")
    func vowels() {
        for (base, letters) in [("a", "aăâ"), ("e", "eê"), ("i", "i"), ("o", "oôơ"), ("u", "uư"), ("y", "y")] {
            for letter in letters {
                for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
                    #expect(folded("\(letter)\(tone)") == base)
                    #expect(folded("\(letter)\(tone)".precomposedStringWithCanonicalMapping) == base)
                }
            }
        }
    }
}
