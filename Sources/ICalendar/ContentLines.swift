/// A content line (RFC 5545 §3.1): a property, and where it stands.
package struct ContentLine: Hashable, Sendable {
    /// The physical line where it begins, counted from 1.
    package let line: Int
    /// Its name, parameters and value, unfolded; escapes untouched.
    package let property: Property

    package var name: String { property.name }
    package var value: String { property.value }
}

/// Reads content lines one after another out of bytes: unfolds, counts, splits, and notes what is irregular.
///
/// It stands before libical because nothing of this gets through libical's parser: line numbers, octets, folds,
/// limits, unknown names. It reads lines, not values. Its work is linear in the text, and it holds one content line
/// at a time.
///
/// The bytes are an argument of every call, not a member: a span cannot be stored.
struct ContentLineScanner {
    /// What was irregular so far.
    var log: FindingLog
    /// Bytes that were not yet looked at begin here.
    private var offset = 0
    /// The number of the physical line last taken.
    private var physicalLine = 0
    /// The content line being read, unfolded.
    private var content: [UInt8] = []
    private var lineFeeds = Tally()
    private var carriageReturns = Tally()
    /// In a text without any LF, CR ends lines as it did on old Macintoshes; elsewhere it is a stray octet.
    private let endsInCarriageReturn: Bool
    private let limits: ReadingLimits

    /// How often something was seen, and where first.
    private struct Tally {
        var first = 0
        var count = 0

        mutating func add(_ line: Int) {
            if count == 0 { first = line }
            count += 1
        }
    }

    /// Starts at the first line, behind a byte order mark.
    init(_ bytes: Span<UInt8>, limits: ReadingLimits) throws(ICalendarError) {
        guard bytes.count <= limits.totalBytes else {
            throw .limitExceeded("\(bytes.count) byte", "\(bytes.count) bytes", limit: limits.totalBytes)
        }
        self.limits = limits
        log = FindingLog(limit: limits.findings)
        endsInCarriageReturn = !bytes.contains(Octet.lineFeed)
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            offset = 3
            log.add(.byteOrderMark, line: 1, "a byte order mark stands before the text; it was left out")
        }
    }

    /// The next content line, or nothing at the end of the text.
    ///
    /// - Throws: `.limitExceeded` when the line is longer than the limits allow.
    mutating func next(in bytes: Span<UInt8>) throws(ICalendarError) -> ContentLine? {
        while offset < bytes.count {
            content.removeAll(keepingCapacity: true)
            try takePhysicalLine(of: bytes)
            let first = physicalLine
            while offset < bytes.count, Octet.isBlank(bytes[offset]) {
                offset += 1
                noteSplitCharacter(before: bytes)
                try takePhysicalLine(of: bytes, folded: true)
            }
            if content.isEmpty {
                log.add(.blankLine, line: first, "an empty line")
            } else if let line = split(at: first) {
                return line
            }
        }
        noteLineEnds()
        return nil
    }

    /// Moves past one physical line, and adds it to `content` without its end and without control octets.
    private mutating func takePhysicalLine(
        of bytes: Span<UInt8>, folded: Bool = false
    ) throws(ICalendarError) {
        physicalLine += 1
        let start = offset
        // One octet more than is allowed, so that a gigabyte without an end is not walked through.
        let ceiling = min(bytes.count, start + limits.lineBytes - content.count + 1)
        var end = start
        var controls = 0
        while end < ceiling {
            let octet = bytes[end]
            if octet < 0x20 || octet == 0x7F {
                if octet == Octet.lineFeed || (octet == Octet.carriageReturn && endsLine(at: end, of: bytes)) { break }
                if octet == Octet.carriageReturn {
                    carriageReturns.add(physicalLine)
                    controls += 1
                } else if octet != Octet.tab {
                    controls += 1
                }
            }
            end += 1
        }
        guard content.count + end - start <= limits.lineBytes else {
            throw .limitExceeded(
                "dòng \(physicalLine) dài hơn", "line \(physicalLine) is longer", limit: limits.lineBytes)
        }
        let octets = end - start + (folded ? 1 : 0)
        if octets > 75 {
            log.add(.longLine, line: physicalLine, "a line of \(octets) octets; at most 75, then fold")
        }
        append(bytes.extracting(start..<end), withoutControls: controls > 0)
        takeLineEnd(at: end, of: bytes)
    }

    private func endsLine(at position: Int, of bytes: Span<UInt8>) -> Bool {
        endsInCarriageReturn || (position + 1 < bytes.count && bytes[position + 1] == Octet.lineFeed)
    }

    /// Control octets are dropped here: no value may hold one, and a NUL would cut a C string in silence.
    private mutating func append(_ octets: Span<UInt8>, withoutControls: Bool) {
        guard withoutControls else {
            octets.withUnsafeBufferPointer { content.append(contentsOf: $0) }
            return
        }
        var dropped = 0
        for index in octets.indices {
            let octet = octets[index]
            if octet == Octet.tab || (octet >= 0x20 && octet != 0x7F) {
                content.append(octet)
            } else if octet != Octet.carriageReturn {
                dropped += 1
            }
        }
        if dropped > 0 {
            log.add(.controlCharacter, line: physicalLine, "\(dropped) control octets; they were left out")
        }
    }

    private mutating func takeLineEnd(at end: Int, of bytes: Span<UInt8>) {
        guard end < bytes.count else {
            offset = end
            log.add(.noFinalLineBreak, line: physicalLine, "the last line has no line break; is the text cut off?")
            return
        }
        switch bytes[end] {
        case Octet.lineFeed:
            lineFeeds.add(physicalLine)
            offset = end + 1
        case _ where endsInCarriageReturn:
            carriageReturns.add(physicalLine)
            offset = end + 1
        default:
            offset = end + 2
        }
    }

    private mutating func noteSplitCharacter(before bytes: Span<UInt8>) {
        guard offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 else { return }
        log.add(.splitCharacter, line: physicalLine, "the fold after this line stands inside a UTF-8 character")
    }

    private mutating func noteLineEnds() {
        if lineFeeds.count > 0 {
            log.add(
                .bareLineFeed, line: lineFeeds.first, "\(lineFeeds.count) lines end in LF alone, from here on; use CRLF"
            )
            lineFeeds = Tally()
        }
        if carriageReturns.count > 0 {
            log.add(
                .bareCarriageReturn, line: carriageReturns.first,
                "\(carriageReturns.count) CR without LF, from here on; use CRLF")
            carriageReturns = Tally()
        }
    }
}

// MARK: - Name, parameters, value

extension ContentLineScanner {
    /// Splits the unfolded line, or notes that it is none.
    private mutating func split(at line: Int) -> ContentLine? {
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
        var isRegular = true
        let original = content[range]
        for index in range {
            switch content[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): content[index] -= 0x20
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
            case 0x21...0x7E where content[index] != Octet.quote && content[index] != Octet.comma:
                content[index] = UInt8(ascii: "-")
                isRegular = false
            default: return nil
            }
        }
        let name = String(decoding: content[range], as: UTF8.self)
        if !isRegular {
            log.add(
                .irregularName, line: line,
                "“\(String(decoding: original, as: UTF8.self))” has characters that a name must not have; "
                    + "it was read as \(name)")
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
private enum Octet {
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

extension Span<UInt8> {
    fileprivate func contains(_ octet: UInt8) -> Bool {
        for index in indices where self[index] == octet { return true }
        return false
    }
}

extension ICalendarError {
    /// A text that asks for more than the caller allowed.
    static func limitExceeded(_ vietnamese: String, _ english: String, limit: Int) -> Self {
        Self(
            .limitExceeded,
            "Từ chối đọc: \(vietnamese), giới hạn là \(limit). Hãy kiểm tra nguồn của tệp hoặc nới ReadingLimits. "
                + "Refused: \(english), the limit is \(limit). Check where the file comes from, or raise ReadingLimits."
        )
    }
}
