public import Days

/// A font encoding from before Unicode: the letters on the screen came from the font, and the file has other characters.
public enum OldFont: String, Hashable, Sendable, CaseIterable {
    /// TCVN 5712:1993, written with fonts called `.Vn…`: *Nguyễn* is `NguyÔn`, *Văn* is `V¨n`.
    case tcvn3 = "TCVN3"
    /// VNI, written with fonts called `VNI-…`: *Nguyễn* is `Nguyeãn`, *Văn* is `Vaên`.
    case vni = "VNI"

    /// The encoding that some texts were written in; nothing where they read as they are.
    ///
    /// None of its signs stands in Vietnamese as it is written, but a foreign letter here and there is no sign of it: a fifth
    /// of the texts must have one. What may be either is what more of them show.
    public static func recognised(in texts: some Collection<String>) -> OldFont? {
        let counts = allCases.map { font in (font: font, count: texts.count { font.shows(in: $0) }) }
        guard let most = counts.max(by: { $0.count < $1.count }), most.count > 0, most.count * 5 >= texts.count else {
            return nil
        }
        return most.font
    }

    /// What to do about it.
    public var message: Bilingual {
        Bilingual(
            vi: "chữ trong bảng là mã \(rawValue) cũ, không phải Unicode. Chuyển sang Unicode rồi lưu lại (Unikey: "
                + "Công cụ → Chuyển mã).",
            en:
                "the text is in the old encoding \(rawValue), not Unicode. Convert it (Unikey: Toolkit) and save it again."
        )
    }

    private func shows(in text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        switch self {
        case .tcvn3:
            return scalars.indices.contains { index in
                guard Self.tcvn3Signs.contains(scalars[index]) else { return false }
                let beside = [index - 1, index + 1].filter(scalars.indices.contains)
                return beside.contains { scalars[$0].properties.isAlphabetic }
            }
        case .vni:
            return zip(scalars, scalars.dropFirst()).contains { Self.vniPairs.contains(Pair(first: $0, second: $1)) }
        }
    }

    private struct Pair: Hashable {
        let first: Unicode.Scalar
        let second: Unicode.Scalar
    }

    /// Signs and symbols that are letters in the font.
    private static let tcvn3Signs = Set("µ¸¶·¹¨»¾¼½Æ©®ª«¬¡¢§£¤¥¦×÷".unicodeScalars)

    /// A vowel and the character that carries its mark: pairs that no Vietnamese word has.
    private static let vniPairs: Set<Pair> = {
        let marks: [(String, String)] = [
            ("aA", "àáâêùøûõïäåãÀÁÂÊÙØÛÕÏÄÅÃ"), ("eE", "âùøûõïäåãÂÙØÛÕÏÄÅÃ"), ("oO", "âùøûõïäåÂÙØÛÕÏÄÅ"),
            ("uU", "øûõïØÛÕÏ"),
            ("öÖ", "ùøûõïôÙØÛÕÏÔ"), ("ôÔ", "ùøûõïÙØÛÕÏ"), ("yY", "ùøûõÙØÛÕ"),
        ]
        return Set(
            marks.flatMap { vowels, signs in
                vowels.unicodeScalars.flatMap { vowel in
                    signs.unicodeScalars.map { Pair(first: vowel, second: $0) }
                }
            })
    }()
}
