/// Text as people type it in a hurry: small letters, no marks, `đ` as `d`, single spaces.
///
/// What is typed composed (NFC), decomposed (NFD), or without marks at all folds to the same, and so do the two ways to
/// set a tone mark (`hòa`, `hoà`). It serves matching only; nothing folded is shown to anyone.
public func folded(_ text: some StringProtocol) -> String {
    var result = ""
    var endsWord = false
    for character in text {
        if character.isWhitespace {
            endsWord = !result.isEmpty
            continue
        }
        if endsWord { result.append(" ") }
        endsWord = false
        for small in character.lowercased() { result.append(base(of: small)) }
    }
    return result
}

/// The letter without its marks.
private func base(of character: Character) -> Character {
    if let base = vietnameseBases[character] { return base }
    // A letter of another language, decomposed, or a stray mark that follows one of ours.
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count > 1,
        scalars.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return character }
    let bare = Character(first)
    return vietnameseBases[bare] ?? bare
}

/// Characters compare by canonical equivalence, so one entry serves every way to encode the letter.
private let vietnameseBases: [Character: Character] = {
    let rows: [(Character, String)] = [
        ("a", "áàảãạăắằẳẵặâấầẩẫậ"), ("d", "đ"), ("e", "éèẻẽẹêếềểễệ"), ("i", "íìỉĩị"),
        ("o", "óòỏõọôốồổỗộơớờởỡợ"), ("u", "úùủũụưứừửữự"), ("y", "ýỳỷỹỵ"),
    ]
    return Dictionary(
        uniqueKeysWithValues: rows.flatMap { base, letters in letters.map { ($0, base) } })
}()
