extension StringProtocol {
    /// How many columns of a terminal it takes: letters with their marks one, wide characters (CJK, emoji) two, marks
    /// and invisible characters alone none.
    ///
    /// Composed (NFC) and decomposed (NFD) Vietnamese have the same width. Without line breaks and control characters.
    public var columns: Int {
        var columns = 0
        for scalar in unicodeScalars {
            guard scalar.isPlain else { return reduce(0) { $0 + $1.columns } }
            columns += 1
        }
        return columns
    }
}

extension Unicode.Scalar {
    /// Whether it is a character of one column by itself, as nearly all that we write: Latin letters, Vietnamese ones
    /// among them, digits, punctuation. What marks stand behind is told by the marks, which are not.
    fileprivate var isPlain: Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: true
        default: false
        }
    }
}

extension Character {
    /// Columns of a terminal: 0, 1 or 2 (Unicode Standard Annex #11, East Asian Width, W and F).
    var columns: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return Self.wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
}

/// The text in lines of at most `width` columns, broken between words; a word that is longer is broken within.
///
/// What ``unbroken`` holds together is one word, and comes out with plain blanks.
/// Line breaks in the text stay. There is always one line, if an empty one; `width` is 1 or more.
func wrapped(_ text: String, width: Int) -> [String] {
    precondition(width > 0, "text wrapped to \(width) columns")
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { wrappedLine(Substring($0), width: width) }.map(\.breakable)
}

extension String {
    /// The same as one word: its blanks are no places to break a line (no-break space, U+00A0).
    var unbroken: String { putting("\u{A0}", for: " ") }

    /// The same with plain blanks again.
    var breakable: String { putting(" ", for: "\u{A0}") }

    private func putting(_ new: Unicode.Scalar, for old: Unicode.Scalar) -> String {
        guard unicodeScalars.contains(old) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == old ? new : $0 }))
    }
}

private func wrappedLine(_ text: Substring, width: Int) -> [String] {
    if text.columns <= width, text.hasSingleBlanks { return [String(text)] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.unicodeScalars.split(separator: " ") {
        for (index, piece) in pieces(of: Substring(word), width: width).enumerated() {
            let columns = piece.columns
            if index == 0, !line.isEmpty, used + 1 + columns <= width {
                line += " \(piece)"
                used += 1 + columns
            } else {
                if !line.isEmpty { lines.append(line) }
                line = String(piece)
                used = columns
            }
        }
    }
    lines.append(line)
    return lines
}

extension Substring {
    /// Whether blanks stand one by one, and only between words.
    fileprivate var hasSingleBlanks: Bool {
        let blank = UInt8(ascii: " ")
        return utf8.first != blank && utf8.last != blank
            && !zip(utf8, utf8.dropFirst()).contains { $0 == blank && $1 == blank }
    }
}

/// The word itself where it fits, else cut where the line is full.
private func pieces(of word: Substring, width: Int) -> [Substring] {
    guard word.columns > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
        let columns = word[index].columns
        if used + columns > width, index > start {
            pieces.append(word[start..<index])
            start = index
            used = 0
        }
        used += columns
    }
    pieces.append(word[start...])
    return pieces
}
