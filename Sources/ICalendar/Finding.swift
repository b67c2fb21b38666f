/// Something wrong in a text that could be read all the same.
public struct Finding: Hashable, Sendable {
    /// The physical line, counted from 1: where the content line begins that the finding is about.
    public let line: Int
    /// How bad it is.
    public let severity: Severity
    /// What kind of fault it is; stable, to decide and to translate by.
    public let code: Code
    /// What is wrong, with what, and what was done about it, in English.
    public let message: String

    /// Makes a finding.
    public init(line: Int, code: Code, message: String) {
        self.line = line
        self.severity = code.severity
        self.code = code
        self.message = message
    }

    /// What a fault costs.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The text breaks a rule, but what it means is plain and was read.
        case warning
        /// Something could not be read as it was meant: it was left out, or kept as it stood.
        case error
    }

    /// The kinds of fault.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A line ends in LF alone (RFC 5545 §3.1 wants CRLF); told once, with their number.
        case bareLineFeed
        /// A CR without LF; told once, with their number.
        case bareCarriageReturn
        /// The last line has no end: the text may have been cut off.
        case noFinalLineBreak
        /// A control octet (RFC 5545 §3.1); left out.
        case controlCharacter
        /// Octets that are not UTF-8 (§3.1.4), replaced by U+FFFD.
        case invalidUTF8
        /// A byte order mark before the text.
        case byteOrderMark
        /// A physical line of more than 75 octets (§3.1).
        case longLine
        /// A fold between the octets of one character (§3.1 allows it; readers that go by lines break on it).
        case splitCharacter
        /// An empty line.
        case blankLine
        /// A line that is no content line: a fold without its blank, often; left out.
        case malformedLine
        /// A name with characters other than letters, digits and hyphens (§3.1), which were read as hyphens.
        case irregularName
        /// A parameter without value, or with a quote that does not close (§3.2).
        case malformedParameter
        /// A component whose END never comes; it was closed where its container ends.
        case missingEnd
        /// An END that closes nothing; left out.
        case strayEnd
        /// Something outside every VCALENDAR; left out.
        case outsideCalendar
        /// VERSION is another than 2.0 (§3.7.4).
        case unknownVersion
        /// A property that must be there is not.
        case missingProperty
        /// A property more often than it may stand; the first was taken, the others kept as they stood.
        case repeatedProperty
        /// A value that is not of its property's type; kept as it stood.
        case invalidValue
        /// VALUE says one type and the value has the form of another (§3.2.20); read by its form.
        case mismatchedType
        /// A parameter that this module has no place for; left out.
        case droppedParameter
        /// A backslash before a character that needs none (§3.3.11); taken as a backslash.
        case invalidEscape
        /// Two properties that exclude one another (DTEND and DURATION).
        case contradiction
        /// More findings than `ReadingLimits.findings`.
        case furtherFindings

        /// How bad a fault of this kind is.
        public var severity: Severity {
            switch self {
            case .bareLineFeed, .bareCarriageReturn, .noFinalLineBreak, .byteOrderMark, .longLine, .splitCharacter,
                .blankLine, .irregularName, .mismatchedType, .invalidEscape, .furtherFindings:
                .warning
            case .controlCharacter, .invalidUTF8, .malformedLine, .malformedParameter, .missingEnd, .strayEnd,
                .outsideCalendar, .unknownVersion, .missingProperty, .repeatedProperty, .invalidValue,
                .droppedParameter, .contradiction:
                .error
            }
        }
    }
}

/// Gathers findings up to a limit, so that a hostile text cannot fill the memory with complaints.
struct FindingLog {
    let limit: Int
    private var kept: [Finding] = []
    private var omitted = 0
    private var lastLine = 1

    init(limit: Int) {
        self.limit = limit
    }

    /// Notes a finding; `message` is only made when it will be told.
    mutating func add(_ code: Finding.Code, line: Int, _ message: @autoclosure () -> String) {
        guard kept.count < limit else {
            omitted += 1
            lastLine = max(lastLine, line)
            return
        }
        kept.append(Finding(line: line, code: code, message: message()))
    }

    /// Adds what another log gathered.
    mutating func absorb(_ other: FindingLog) {
        for finding in other.kept { add(finding.code, line: finding.line, finding.message) }
        omitted += other.omitted
        lastLine = max(lastLine, other.lastLine)
    }

    /// All findings, by line; those of one line in the order they were made.
    func sorted() -> [Finding] {
        let ordered = kept.enumerated().sorted { left, right in
            (left.element.line, left.offset) < (right.element.line, right.offset)
        }
        guard omitted > 0 else { return ordered.map(\.element) }
        let rest = Finding(
            line: lastLine, code: .furtherFindings, message: "\(omitted) more findings are not told; mend these first.")
        return ordered.map(\.element) + [rest]
    }
}
