extension String {
    /// The same with Latin letters and their marks composed, as Unicode's form NFC has them.
    ///
    /// Decomposed Vietnamese takes twice the octets, and a folded line may part a letter from its marks (feeds.md 4.2).
    /// Letters of other scripts are left as they are.
    var composed: String {
        guard unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else { return self }
        return String(map { Self.composedLetters[$0] ?? $0 })
    }

    /// Every precomposed Latin letter, by itself: characters are equal, and hash alike, when they are canonically
    /// equivalent, so a decomposed letter finds its composed form.
    private static let composedLetters: [Character: Character] = {
        let letters = [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap(Unicode.Scalar.init).map(Character.init)
        return Dictionary(letters.map { ($0, $0) }) { first, _ in first }
    }()

    /// The same without line breaks and control characters, each stretch of blanks a single one.
    var onOneLine: String {
        guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) || contains("  ") else {
            return self
        }
        let visible = String(
            String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        return visible.split(separator: " ").joined(separator: " ")
    }

    /// At most so many characters, cut after a word and ended with `…` where something was left out.
    func cut(to limit: Int) -> String {
        guard count > limit else { return self }
        let room = prefix(max(limit - 1, 0))
        let words = self[room.endIndex...].first == " " ? room : room[..<(room.lastIndex(of: " ") ?? room.endIndex)]
        return words + "…"
    }

    /// The same without the characters that libical does not escape in values of X- properties.
    var withoutCommas: String {
        replacing(", ", with: " – ").replacing("; ", with: " – ").replacing(",", with: " ").replacing(";", with: " ")
    }
}
