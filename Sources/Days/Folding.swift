/// Text as people type it in a hurry: small letters, no marks, `đ` as `d`, single spaces.
///
/// What is typed composed (NFC), decomposed (NFD), or without marks at all folds to the same, and so do the two ways to
/// set a tone mark (`hòa`, `hoà`). It serves matching only; nothing folded is shown to anyone.
public func folded(_ text: some StringProtocol) -> String {
    var result = ""
    var endsWord = false
    for scalar in text.unicodeScalars {
        if isSpace(scalar) {
            endsWord = !result.isEmpty
        } else if !isMark(scalar) {
            if endsWord { result.append(" ") }
            endsWord = false
            append(scalar, to: &result)
        }
    }
    return result
}

private func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "A"..."Z": result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    case "\0"..."\u{7F}": result.unicodeScalars.append(scalar)
    default:
        if let base = vietnameseBases[scalar] {
            result.unicodeScalars.append(base)
        } else {
            result.unicodeScalars.append(
                contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.filter { !isMark($0) })
        }
    }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
}

/// Whether it is a mark on the letter before it (Unicode block “Combining Diacritical Marks”); vowel signs of other scripts,
/// as Khmer has them, are letters here.
private func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

/// The letters with marks of the Vietnamese alphabet, small and capital, composed.
private let vietnameseBases: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
        ("a", "áàảãạăắằẳẵặâấầẩẫậ"), ("d", "đ"), ("e", "éèẻẽẹêếềểễệ"), ("i", "íìỉĩị"),
        ("o", "óòỏõọôốồổỗộơớờởỡợ"), ("u", "úùủũụưứừửữự"), ("y", "ýỳỷỹỵ"),
    ]
    return Dictionary(
        uniqueKeysWithValues: rows.flatMap { base, letters in
            (letters + letters.uppercased()).unicodeScalars.map { ($0, base) }
        })
}()
