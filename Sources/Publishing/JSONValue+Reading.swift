public import Days

extension JSONValue {
    /// Reads a JSON text strictly (RFC 8259): whole numbers only, no name twice in an object, no lone surrogate, at most
    /// 64 levels.
    ///
    /// What is read and written again (`line`) is the same value: no member is lost, and their order stays.
    public init(reading bytes: some Collection<UInt8>) throws(JSONError) {
        var reader = JSONReader(bytes: Array(bytes))
        self = try reader.wholeText()
    }

    /// The text on one line, without blanks: `{"id":"training/2025/1","ordinal":1}`.
    public var line: String {
        var text = ""
        writeLine(to: &text)
        return text
    }

    private func writeLine(to text: inout String) {
        switch self {
        case .null, .bool, .number, .string: text += description
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                value.writeLine(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                text += JSONValue.string(member.name).description + ":"
                member.value.writeLine(to: &text)
            }
            text += "}"
        }
    }
}

extension JSONValue.Member {
    /// A member of that name.
    public static func named(_ name: String, _ value: JSONValue) -> JSONValue.Member {
        JSONValue.Member(name: name, value: value)
    }
}

/// Why a text is no JSON that can be read here.
public struct JSONError: Error, Hashable, Sendable {
    /// The byte at which it shows, counted from 0.
    public let offset: Int
    /// What is wrong there, as the end of a sentence.
    public let reason: Bilingual
}

/// Reads one JSON text from the first byte to the last.
private struct JSONReader {
    let bytes: [UInt8]
    private var position = 0

    /// So deep may arrays and objects lie in each other: reading them recurs.
    private static let deepest = 64

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func wholeText() throws(JSONError) -> JSONValue {
        skipBlanks()
        let value = try value(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw error(vi: "thừa chữ sau giá trị", en: "text follows the value") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= Self.deepest else {
            throw error(vi: "lồng quá \(Self.deepest) tầng", en: "more than \(Self.deepest) levels deep")
        }
        switch peek {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return .number(try number())
        case nil: throw error(vi: "bị cắt ngang", en: "it is cut off")
        default: throw error(vi: "chỗ này phải là một giá trị", en: "a value is missing here")
        }
    }
}

// MARK: - Arrays and objects

extension JSONReader {
    private mutating func elements(depth: Int) throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        position += 1
        skipBlanks()
        if take("]") { return [] }
        while true {
            skipBlanks()
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return elements }
            try demand(",")
        }
    }

    private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        position += 1
        skipBlanks()
        if take("}") { return [] }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw error(vi: "thiếu một tên", en: "a name is missing here") }
            let name = try string()
            guard names.insert(name).inserted else {
                throw error(vi: "tên “\(name)” có hai lần", en: "the name “\(name)” is there twice")
            }
            skipBlanks()
            try demand(":")
            skipBlanks()
            members.append(.named(name, try value(depth: depth + 1)))
            skipBlanks()
            if take("}") { return members }
            try demand(",")
        }
    }
}

// MARK: - Words, numbers, strings

extension JSONReader {
    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        guard isThere else { throw error(vi: "chỗ này phải là một giá trị", en: "a value is missing here") }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONError) -> Int {
        let begin = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let digits = position
        while let digit = peek, isDigit(digit) { position += 1 }
        let hasLeadingZero = position - digits > 1 && bytes[digits] == UInt8(ascii: "0")
        guard position > digits, !hasLeadingZero else { throw error(vi: "không phải số", en: "this is no number") }
        if let next = peek, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(next) {
            throw error(vi: "phải là số nguyên", en: "only whole numbers are read")
        }
        guard let number = Int(String(decoding: bytes[begin..<position], as: UTF8.self)) else {
            throw error(vi: "số quá lớn", en: "the number is too large")
        }
        return number
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        var text = ""
        while true {
            let begin = position
            while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                position += 1
            }
            guard let part = String(validating: bytes[begin..<position], as: UTF8.self) else {
                throw error(vi: "không phải UTF-8", en: "this is not UTF-8")
            }
            text += part
            switch peek {
            case UInt8(ascii: "\""):
                position += 1
                return text
            case UInt8(ascii: "\\"): text.unicodeScalars.append(try escaped())
            case nil: throw error(vi: "bị cắt ngang", en: "it is cut off")
            default: throw error(vi: "ký tự điều khiển trong chữ", en: "a control character in a string")
            }
        }
    }

    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        position += 1
        defer { position += 1 }
        switch peek {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default: throw error(vi: "dấu \\ sai", en: "this escape does not exist")
        }
    }

    /// A character by its number; above U+FFFF by two of them. The position stays on the last digit.
    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if UTF16.isLeadSurrogate(first), bytes[(position + 1)...].starts(with: [0x5C, 0x75]) {
            position += 2
            let second = try codeUnit()
            if UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([first, second]))
            }
        }
        throw error(vi: "nửa ký tự (surrogate)", en: "half a character (a lone surrogate)")
    }

    private mutating func codeUnit() throws(JSONError) -> UInt16 {
        let digits = bytes[(position + 1)...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(isHexDigit),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error(vi: "dấu \\u cần bốn chữ số", en: "\\u needs four digits") }
        position += 4
        return unit
    }
}

// MARK: - Bytes

extension JSONReader {
    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func demand(_ character: Unicode.Scalar) throws(JSONError) {
        guard !take(character) else { return }
        if peek == nil { throw error(vi: "bị cắt ngang", en: "it is cut off") }
        throw error(vi: "thiếu “\(character)”", en: "“\(character)” is missing here")
    }

    private func error(vi: String, en: String) -> JSONError {
        JSONError(offset: position, reason: Bilingual(vi: vi, en: en))
    }
}
