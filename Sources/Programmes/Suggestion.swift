import Days

/// The known word that a person most likely meant by an unknown one.
package enum Suggestion {
    /// The nearest of `known` words, where it is near enough: at most two slips of the hand, or one in four characters.
    ///
    /// Of words equally near the first in the alphabet is taken.
    package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let written = Array(word.lowercased().unicodeScalars.prefix(80))
        let limit = max(written.count <= 3 ? 1 : 2, written.count / 4)
        let candidates = known.filter { abs($0.unicodeScalars.count - written.count) <= limit }
            .map { (word: $0, slips: distance(written, Array($0.lowercased().unicodeScalars))) }
            .filter { $0.slips <= limit && $0.slips < written.count }
        return candidates.min { ($0.slips, $0.word) < ($1.slips, $1.word) }?.word
    }

    /// How many letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
    package static func distance<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
        var beforeLast = [Int](repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var row = [i + 1] + [Int](repeating: 0, count: other.count)
            for (j, against) in other.enumerated() {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == against ? 0 : 1))
                if i > 0, j > 0, letter == other[j - 1], one[i - 1] == against {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[other.count]
    }
}

extension Bilingual {
    /// One day, two days.
    static func count(_ number: Int, _ thing: String) -> String {
        number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
    }

    /// The way out where a word is unknown: the one that was meant, or the list to choose from.
    static func choices(insteadOf word: String, among known: some Sequence<String>) -> Bilingual {
        if let near = Suggestion.nearest(to: word, among: known) {
            return Bilingual(vi: "Có phải “\(near)”?", en: "Did you mean “\(near)”?")
        }
        let known = known.sorted()
        guard !known.isEmpty else {
            return Bilingual(vi: "Thêm vào tệp, hoặc xóa ở đây.", en: "Add it, or delete it here.")
        }
        let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        return Bilingual(vi: "Chọn trong: \(list).", en: "Choose from: \(list).")
    }
}
