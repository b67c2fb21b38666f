/// The Vietnamese code page of Windows, and the Western one that it was made from.
///
/// By the mapping tables of Microsoft (unicode.org, VENDORS/MICSFT/WINDOWS: CP1258.TXT, CP1252.TXT). libc's iconv knows
/// both, but reads them from files that a small installation lacks.
enum Windows1258 {
    /// The text in UTF-8 with composed letters; nil where a byte has no meaning, or a tone mark stands on no vowel.
    static func decode(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let scalar = vietnamese[Int(byte)] else { return nil }
            if let tone = tones.firstIndex(of: scalar) {
                guard let vowel = text.last, let row = vowels[vowel] else { return nil }
                text[text.count - 1] = row[tone]
            } else {
                text.append(scalar)
            }
        }
        return encoded(text)
    }

    /// The text in UTF-8, as Windows-1252; nil where a byte has no meaning.
    static func decodeWestern(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let scalar = western[Int(byte)] else { return nil }
            text.append(scalar)
        }
        return encoded(text)
    }

    private static func encoded(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 2)
        for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? []) }
        return bytes
    }

    /// Grave, hook, tilde, acute, dot below.
    private static let tones: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

    /// Each vowel with its five tones, in the order of `tones`.
    private static let vowels: [Unicode.Scalar: [Unicode.Scalar]] = {
        let rows = [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ",
            "ưừửữứự",
            "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ",
            "UÙỦŨÚỤ",
            "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
        ]
        var vowels: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for row in rows.map({ Array($0.unicodeScalars) }) { vowels[row[0]] = Array(row.dropFirst()) }
        return vowels
    }()

    private static let western: [Unicode.Scalar?] = {
        var table = (0...255).map { Unicode.Scalar(UInt8($0)) as Unicode.Scalar? }
        // 0x80 … 0x9F; a blank stands where the code page has nothing.
        let upper = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
        for (offset, scalar) in upper.enumerated() { table[0x80 + offset] = scalar == " " ? nil : scalar }
        return table
    }()

    private static let vietnamese: [Unicode.Scalar?] = {
        var table = western
        let changes: [Int: Unicode.Scalar] = [
            0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă",
            0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
        ]
        for (byte, scalar) in changes { table[byte] = scalar }
        for byte in [0x8A, 0x8E, 0x9A, 0x9E] { table[byte] = nil }
        return table
    }()
}
