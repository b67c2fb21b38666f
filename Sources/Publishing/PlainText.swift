extension String {
    /// The same with Latin letters and their marks composed, as Unicode's form NFC has them.
    ///
    /// Decomposed Vietnamese takes twice the octets, and a folded line may part a letter from its marks (feeds.md 4.2).
    /// Letters of other scripts are left as they are.
    var composed: String {
        // The marks, U+0300 to U+036F, begin with one of two octets in UTF-8.
        guard utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return self }
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
        var previous: UInt8 = 0
        let isPlain = utf8.allSatisfy { octet in
            defer { previous = octet }
            return octet >= 0x20 && octet != 0x7F && !(octet == 0x20 && previous == 0x20)
        }
        guard !isPlain else { return self }
        let visible = unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        return String(String.UnicodeScalarView(visible)).split(separator: " ").joined(separator: " ")
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
        guard utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else { return self }
        return replacing(", ", with: " – ").replacing("; ", with: " – ").replacing(",", with: " ").replacing(
            ";", with: " ")
    }
}
