extension ContentLineScanner {
    /// Splits the unfolded line, or notes that it is none.
    mutating func split(at line: Int) -> ContentLine? {
        var position = content.firstIndex { $0 == Octet.colon || $0 == Octet.semicolon } ?? content.count
        guard position > 0, position < content.count, let name = name(0..<position, at: line) else {
            noteMalformed(at: line)
            return nil
        }
        var parameters: [Parameter] = []
        while position < content.count, content[position] == Octet.semicolon {
            position += 1
            if let parameter = takeParameter(at: &position, of: name, line: line) { parameters.append(parameter) }
        }
        guard position < content.count else {
            noteMalformed(at: line)
            return nil
        }
        let value = text((position + 1)..<content.count, at: line)
        return ContentLine(line: line, property: Property(name, value, parameters: parameters))
    }

    /// Takes one parameter, up to the next `;` or the `:` before the value.
    private mutating func takeParameter(at position: inout Int, of property: String, line: Int) -> Parameter? {
        let start = position
        while position < content.count, !Octet.endsParameterName(content[position]) { position += 1 }
        guard position < content.count, content[position] == Octet.equals, position > start,
            let name = name(start..<position, at: line)
        else {
            while position < content.count, content[position] != Octet.semicolon, content[position] != Octet.colon {
                position += 1
            }
            let words = text(start..<position, at: line)
            log.add(
                .malformedParameter, line: line,
                "\(property) has “\(words)” where a parameter should stand (NAME=value); it was left out")
            return nil
        }
        var values: [String] = []
        repeat {
            position += 1
            values.append(takeParameterValue(at: &position, of: name, line: line))
        } while position < content.count && content[position] == Octet.comma
        return Parameter(name, values: values)
    }

    /// Takes one value of a parameter, quoted or bare.
    private mutating func takeParameterValue(at position: inout Int, of name: String, line: Int) -> String {
        if position < content.count, content[position] == Octet.quote {
            if let close = content[(position + 1)...].firstIndex(of: Octet.quote) {
                let value = parameterText((position + 1)..<close, at: line)
                position = close + 1
                let rest = position
                while position < content.count, !Octet.endsParameterValue(content[position]) { position += 1 }
                guard position > rest else { return value }
                log.add(
                    .malformedParameter, line: line, "the value of \(name) goes on behind its quotes; it was joined")
                return value + parameterText(rest..<position, at: line)
            }
            log.add(.malformedParameter, line: line, "the quote in \(name) does not close; it was taken as a letter")
        }
        let start = position
        while position < content.count, !Octet.endsParameterValue(content[position]) { position += 1 }
        return parameterText(start..<position, at: line)
    }

    /// A name in upper case, or nothing when it cannot be one.
    ///
    /// A character that no name may have becomes a hyphen: written as it stood, it would be refused elsewhere.
    private mutating func name(_ range: Range<Int>, at line: Int) -> String? {
        var irregular: String?
        for index in range {
            switch content[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): content[index] -= 0x20
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
            case 0x21...0x7E where content[index] != Octet.quote && content[index] != Octet.comma:
                if irregular == nil { irregular = String(decoding: content[range], as: UTF8.self) }
                content[index] = UInt8(ascii: "-")
            default: return nil
            }
        }
        let name = String(decoding: content[range], as: UTF8.self)
        if let irregular {
            log.add(
                .irregularName, line: line,
                "“\(irregular.prefix(60))” has characters that a name must not have; it was read as "
                    + name.prefix(60))
        }
        return name
    }

    private mutating func text(_ range: Range<Int>, at line: Int) -> String {
        let octets = content[range]
        if let text = String(validating: octets, as: UTF8.self) { return text }
        log.add(.invalidUTF8, line: line, "octets that are no UTF-8; each was replaced by U+FFFD")
        return String(decoding: octets, as: UTF8.self)
    }

    /// Undoes the `^` forms of RFC 6868 §3.1; a `^` before anything else stands for itself.
    private mutating func parameterText(_ range: Range<Int>, at line: Int) -> String {
        guard content[range].contains(Octet.caret) else { return text(range, at: line) }
        var decoded = ""
        var afterCaret = false
        for character in text(range, at: line).unicodeScalars {
            switch (afterCaret, character) {
            case (false, "^"): afterCaret = true
            case (true, "n"), (true, "'"), (true, "^"):
                decoded.unicodeScalars.append(character == "n" ? "\n" : character == "'" ? "\"" : "^")
                afterCaret = false
            default:
                if afterCaret { decoded += "^" }
                decoded.unicodeScalars.append(character)
                afterCaret = false
            }
        }
        return afterCaret ? decoded + "^" : decoded
    }

    private mutating func noteMalformed(at line: Int) {
        let words = String(decoding: content.prefix(60), as: UTF8.self)
        log.add(
            .malformedLine, line: line,
            "“\(words)” is no content line (NAME:value); it was left out. Is the blank of a fold missing?")
    }
}

/// The octets that the grammar of content lines is made of (RFC 5545 §3.1).
enum Octet {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let comma = UInt8(ascii: ",")
    static let equals = UInt8(ascii: "=")
    static let quote = UInt8(ascii: "\"")
    static let caret = UInt8(ascii: "^")

    static func isBlank(_ octet: UInt8) -> Bool { octet == UInt8(ascii: " ") || octet == tab }
    static func endsParameterName(_ octet: UInt8) -> Bool { octet == equals || octet == semicolon || octet == colon }
    static func endsParameterValue(_ octet: UInt8) -> Bool { octet == comma || octet == semicolon || octet == colon }
}
