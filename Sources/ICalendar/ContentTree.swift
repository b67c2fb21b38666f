/// A component as its lines stand in a text, before any value is read.
package struct ComponentLines: Hashable, Sendable {
    /// The name, in upper case.
    package let name: String
    /// The physical line of its BEGIN.
    package let line: Int
    /// Its octets in the text, folds and all, from BEGIN to END.
    package internal(set) var octets: Range<Int>
    /// Its properties, in their order.
    package var properties: [ContentLine] = []
    /// The components inside it, in their order.
    package var components: [ComponentLines] = []

    /// The first property of that name.
    package func first(_ name: String) -> ContentLine? {
        properties.first { $0.name == name }
    }

    /// Every property of that name, in their order.
    package func all(_ name: String) -> [ContentLine] {
        properties.filter { $0.name == name }
    }
}

extension Component {
    /// The component as it stood, without its lines.
    init(_ lines: ComponentLines) {
        self.init(
            lines.name, properties: lines.properties.map(\.property), components: lines.components.map(Component.init))
    }
}

/// The calendars of a text as trees of content lines, with everything that is wrong with lines and nesting.
package struct ContentTree: Sendable {
    /// Each VCALENDAR, in their order.
    package private(set) var calendars: [ComponentLines] = []
    /// What is wrong with lines and nesting, by line.
    package var findings: [Finding] { log.sorted() }
    /// Where what reads the values adds its own findings.
    var log: FindingLog

    /// The components that were begun and not yet ended, the outermost first.
    private var open: [ComponentLines] = []
    private var componentCount = 0
    private var propertyCount = 0

    /// Reads the lines of a text.
    ///
    /// - Throws: `.limitExceeded` when the text passes a limit, `.notACalendar` when it holds no VCALENDAR.
    package init(reading bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ICalendarError) {
        let span = bytes.span
        var scanner = try ContentLineScanner(span, limits: limits)
        log = scanner.log
        while let line = try scanner.next(in: span) {
            swap(&log, &scanner.log)
            switch line.name {
            case "BEGIN": try begin(line, at: scanner.lineStart, limits: limits)
            case "END": end(line, at: scanner.offset)
            default: try add(line, limits: limits)
            }
            swap(&log, &scanner.log)
        }
        log = scanner.log
        while let unclosed = open.last {
            noteMissingEnd(of: unclosed)
            closeInnermost(at: bytes.count)
        }
        guard !calendars.isEmpty else { throw .notACalendar(bytes) }
    }

    /// No component of these names may stand directly in one of the same name, so the outer one lacks its END.
    private static let neverNestedInThemselves: Set<String> = [
        "VEVENT", "VTODO", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM",
    ]

    private mutating func begin(
        _ line: ContentLine, at start: Int, limits: ReadingLimits
    ) throws(ICalendarError) {
        let name = Self.componentName(line)
        if name != line.value.uppercased() {
            log.add(.irregularName, line: line.line, "“BEGIN:\(line.value.prefix(60))” was read as BEGIN:\(name)")
        }
        componentCount += 1
        guard componentCount <= limits.components else {
            throw .limitExceeded(
                "dòng \(line.line) mở thành phần thứ \(componentCount)",
                "line \(line.line) begins component \(componentCount)", limit: limits.components)
        }
        if name == "VCALENDAR" {
            while let unclosed = open.last {
                noteMissingEnd(of: unclosed)
                closeInnermost(at: start)
            }
        } else if let outer = open.last, outer.name == name, Self.neverNestedInThemselves.contains(name) {
            noteMissingEnd(of: outer)
            closeInnermost(at: start)
        }
        guard open.count < limits.depth else {
            throw .limitExceeded(
                "dòng \(line.line) lồng quá sâu", "line \(line.line) nests too deeply", limit: limits.depth)
        }
        open.append(ComponentLines(name: name, line: line.line, octets: start..<start))
    }

    private mutating func end(_ line: ContentLine, at end: Int) {
        let name = Self.componentName(line)
        guard open.contains(where: { $0.name == name }) else {
            log.add(.strayEnd, line: line.line, "END:\(name) closes nothing; it was left out")
            return
        }
        while let innermost = open.last, innermost.name != name {
            noteMissingEnd(of: innermost)
            closeInnermost(at: end)
        }
        closeInnermost(at: end)
    }

    private mutating func add(_ line: ContentLine, limits: ReadingLimits) throws(ICalendarError) {
        propertyCount += 1
        guard propertyCount <= limits.properties else {
            throw .limitExceeded(
                "dòng \(line.line) mang thuộc tính thứ \(propertyCount)",
                "line \(line.line) has property \(propertyCount)", limit: limits.properties)
        }
        guard !open.isEmpty else {
            log.add(.outsideCalendar, line: line.line, "\(line.name) stands outside every VCALENDAR; it was left out")
            return
        }
        open[open.count - 1].properties.append(line)
    }

    /// Ends the innermost open component and gives it to the one around it.
    private mutating func closeInnermost(at end: Int) {
        guard var closed = open.popLast() else { return }
        closed.octets = closed.octets.lowerBound..<end
        if !open.isEmpty {
            open[open.count - 1].components.append(closed)
        } else if closed.name == "VCALENDAR" {
            calendars.append(closed)
        } else {
            log.add(
                .outsideCalendar, line: closed.line, "\(closed.name) stands outside every VCALENDAR; it was left out")
        }
    }

    private mutating func noteMissingEnd(of component: ComponentLines) {
        log.add(.missingEnd, line: component.line, "\(component.name) begins here and has no END of its own")
    }

    /// The name behind BEGIN or END; as with names of properties, what no name may have becomes a hyphen,
    /// and none at all a name of its own.
    private static func componentName(_ line: ContentLine) -> String {
        let octets = line.value.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard !octets.isEmpty else { return "X-UNNAMED" }
        return String(
            decoding: octets.map { octet -> UInt8 in
                switch octet {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): octet - 0x20
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): octet
                default: UInt8(ascii: "-")
                }
            }, as: UTF8.self)
    }
}

extension ICalendarError {
    /// A text without any VCALENDAR, with a guess at what it is instead.
    fileprivate static func notACalendar(_ bytes: [UInt8]) -> Self {
        let what: (vietnamese: String, english: String) =
            if bytes.isEmpty {
                ("tệp rỗng", "the file is empty")
            } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
                ("tệp mã hóa UTF-16, cần UTF-8", "it is UTF-16, and must be UTF-8")
            } else if bytes.starts(with: Array("<".utf8)) {
                ("có vẻ là một trang web", "it looks like a web page")
            } else {
                ("không có dòng BEGIN:VCALENDAR nào", "it has no line BEGIN:VCALENDAR")
            }
        return Self(
            .notACalendar,
            "Đây không phải là lịch iCalendar: \(what.vietnamese). Hãy chọn tệp .ics khác. "
                + "This is no iCalendar text: \(what.english). Choose another .ics file.")
    }
}
