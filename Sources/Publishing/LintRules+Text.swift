import ICalendar

extension LintRule {
    /// Text. Line ends, folds and control characters (4.1, 4.3, 4.4) are found in reading.
    static let text = [
        LintRule(
            "4.2", .breach, hurts: "all",
            vi: "chữ phải ở dạng dựng sẵn Unicode NFC, không phải chữ cái và dấu rời",
            en: "letters must be precomposed (Unicode NFC), not bases with loose marks"
        ) { text in
            text.properties.filter { $0.value.hasLooseMarks }.map(LintPlace.init)
        },
        LintRule(
            "4.5", .breach, hurts: "Google",
            vi: "trong văn bản phải viết \\, và \\;",
            en: "commas and semicolons in text must be escaped"
        ) { text in
            let names: Set = ["SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME"]
            return text.properties.filter { line in
                names.contains(line.name) && line.value.hasBareSeparator
            }.map(LintPlace.init)
        },
        LintRule(
            "4.5", .breach, hurts: "Google",
            vi: "tên người (CN) không được có dấu ngoặc kép",
            en: "a name (CN) must not have a double quote"
        ) { text in
            text.properties
                .filter { $0.property.first("CN")?.contains("\"") ?? false }.map(LintPlace.init)
        },
        LintRule(
            "4.6", .advice, hurts: "Outlook",
            vi: "tên sự kiện không nên có biểu tượng cảm xúc",
            en: "an official title should have no emoji"
        ) { text in
            text.events.compactMap { $0.first("SUMMARY") }
                .filter { $0.value.unicodeScalars.contains { $0.properties.isEmojiPresentation } }
                .map(LintPlace.init)
        },
    ]
}

extension String {
    /// Whether a Vietnamese vowel is followed by a mark that Unicode has one letter for.
    fileprivate var hasLooseMarks: Bool {
        var isVowel = false
        for scalar in unicodeScalars {
            if isVowel, Self.vietnameseMarks.contains(scalar) { return true }
            isVowel = Self.vowels.contains(scalar)
        }
        return false
    }

    /// Whether a comma or semicolon stands without a backslash before it.
    fileprivate var hasBareSeparator: Bool {
        var isEscaped = false
        for octet in utf8 {
            if !isEscaped, octet == UInt8(ascii: ",") || octet == UInt8(ascii: ";") { return true }
            isEscaped = octet == UInt8(ascii: "\\") && !isEscaped
        }
        return false
    }

    /// Circumflex, breve, horn, and the five tones.
    private static let vietnameseMarks: Set<Unicode.Scalar> = [
        "\u{302}", "\u{306}", "\u{31B}", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
    ]

    private static let vowels = Set("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars)
}
