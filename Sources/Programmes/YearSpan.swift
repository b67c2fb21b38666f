/// Two years with a dash between them, as titles write the life of a programme: `2022–2026`, `2022 - 2026`.
struct YearSpan: Hashable {
    let first: Int
    let last: Int

    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    /// The first span in a text.
    init?(in text: String) {
        let scalars = Array(text.unicodeScalars)
        for start in scalars.indices {
            guard let first = Self.year(in: scalars[...], at: start) else { continue }
            for found in scalars[(start + 4)...].indices {
                guard let last = Self.year(in: scalars[...], at: found), last >= first else { continue }
                guard Self.isDash(scalars[(start + 4)..<found]) else { break }
                self.init(first, last)
                return
            }
        }
        return nil
    }

    /// Where both years of each occurrence stand.
    func occurrences(in text: ArraySlice<Unicode.Scalar>) -> [(first: Range<Int>, last: Range<Int>)] {
        var found: [(first: Range<Int>, last: Range<Int>)] = []
        var start = text.startIndex
        while start + 9 <= text.endIndex {
            defer { start += 1 }
            guard Self.year(in: text, at: start) == first else { continue }
            let rest = (start + 4)..<min(start + 8, text.endIndex)
            guard let end = rest.first(where: { Self.year(in: text, at: $0) == last }),
                Self.isDash(text[(start + 4)..<end])
            else { continue }
            found.append((start..<(start + 4), end..<(end + 4)))
            start = end + 3
        }
        return found
    }

    /// A number of four digits that stands by itself.
    private static func year(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Int? {
        guard start + 4 <= text.endIndex else { return nil }
        let isInside = { (index: Int) in text.indices.contains(index) && isDigit(text[index]) }
        guard text[start..<(start + 4)].allSatisfy(isDigit), !isInside(start - 1), !isInside(start + 4) else {
            return nil
        }
        return text[start..<(start + 4)].reduce(0) { $0 * 10 + Int($1.value - 48) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    private static func isDash(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = between.filter { $0 != " " }
        return words.count == 1 && (words.first == "-" || words.first == "–" || words.first == "—")
    }
}
