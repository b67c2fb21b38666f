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
    private(set) var offset = 0
    /// The content line last read begins here.
    private(set) var lineStart = 0
    /// The number of the physical line last taken.
    private var physicalLine = 0
    /// The content line being read, unfolded.
    var content: [UInt8] = []
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
            lineStart = offset
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
