import CExpat
import Days

/// What takes the elements of one part of a workbook, in the order of the part.
///
/// Names come without their prefix: the parts of a workbook need one namespace only, and writers differ in its prefix.
protocol PartReader: AnyObject {
    func start(_ element: XMLName, _ attributes: XMLAttributes) throws(TableError)
    func end(_ element: XMLName) throws(TableError)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError)
}

/// Reads one XML part with Expat, chunk by chunk.
///
/// A document type is refused, and with it every entity that could grow (ECMA-376 Part 2, §6.2.5 forbids it anyway);
/// so is depth, and a tag that goes on and on, which Expat would keep whole.
final class PartParser {
    private static let deepest = 64
    private static let longestTag = 1 << 20

    private let part: String
    private let name: String
    private let parser: OpaquePointer
    private let reader: any PartReader
    private var depth = 0
    private var bytesSinceEvent = 0
    private var error: TableError?

    /// Reads a part of a workbook to its end; refuses it when it has more bytes than the limit.
    static func read(
        _ part: String, of archive: ZipArchive, limit: Int, into reader: any PartReader
    ) throws(TableError) {
        let parser = try PartParser(part, of: archive.name, into: reader)
        try archive.read(part, limit: limit) { (chunk) throws(TableError) in try parser.parse(chunk, isLast: false) }
        try parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    /// Refuses a part that is no XML, or has a document type.
    static func check(_ bytes: [UInt8], of part: String, in name: String) throws(TableError) {
        let parser = try PartParser(part, of: name, into: Passing())
        let result: Result<Void, TableError> = bytes.withUnsafeBytes { buffer in
            do throws(TableError) { return .success(try parser.parse(buffer, isLast: true)) } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Takes everything and keeps nothing.
    private final class Passing: PartReader {
        func start(_ element: XMLName, _ attributes: XMLAttributes) {}
        func end(_ element: XMLName) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }

    private init(_ part: String, of name: String, into reader: any PartReader) throws(TableError) {
        guard let parser = XML_ParserCreate(nil) else {
            throw TableError(tooLarge: name, vi: "không đủ bộ nhớ", en: "there is not enough memory")
        }
        self.part = part
        self.name = name
        self.parser = parser
        self.reader = reader
        // The parser lives no longer than this object, which therefore need not be retained.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, element, attributes in
                PartParser.from(user)?.started(XMLName(element), XMLAttributes(attributes))
            },
            { user, element in PartParser.from(user)?.ended(XMLName(element)) })
        XML_SetCharacterDataHandler(parser) { user, text, count in PartParser.from(user)?.found(text, count) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in PartParser.from(user)?.foundDoctype() }
    }

    deinit { XML_ParserFree(parser) }

    private static func from(_ user: UnsafeMutableRawPointer?) -> PartParser? {
        user.map { Unmanaged<PartParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func parse(_ chunk: UnsafeRawBufferPointer, isLast: Bool) throws(TableError) {
        bytesSinceEvent += chunk.count
        let bytes = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = XML_Parse(parser, bytes, Int32(chunk.count), isLast ? 1 : 0)
        if let error { throw error }
        guard status == XML_STATUS_OK else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "?"
            let line = XML_GetCurrentLineNumber(parser)
            throw TableError(
                damaged: name, vi: "phần “\(part)”, dòng \(line): XML sai (\(reason))",
                en: "its part “\(part)”, line \(line), is no XML (\(reason))")
        }
        guard bytesSinceEvent <= PartParser.longestTag else {
            throw TableError(
                damaged: name, vi: "phần “\(part)” có thẻ XML dài quá mức",
                en: "its part “\(part)” has an endless XML tag")
        }
    }

    private func started(_ element: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= PartParser.deepest else {
            return stop(
                TableError(
                    damaged: name, vi: "phần “\(part)” lồng nhau quá sâu", en: "its part “\(part)” is nested too deep"))
        }
        attempt { () throws(TableError) in try reader.start(element, attributes) }
    }

    private func ended(_ element: XMLName) {
        depth -= 1
        attempt { () throws(TableError) in try reader.end(element) }
    }

    private func found(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
            attempt { () throws(TableError) in
                try reader.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }
        }
    }

    private func foundDoctype() {
        stop(
            TableError(
                damaged: name, vi: "phần “\(part)” có khai báo DOCTYPE, điều mà sổ Excel không được có",
                en: "its part “\(part)” declares a DOCTYPE, which no workbook may"))
    }

    /// Expat may still report the end of an element after it was stopped: nothing is asked of the reader then.
    private func attempt(_ action: () throws(TableError) -> Void) {
        bytesSinceEvent = 0
        guard error == nil else { return }
        do { try action() } catch { stop(error) }
    }

    private func stop(_ error: TableError) {
        if self.error == nil { self.error = error }
        XML_StopParser(parser, 0)
    }
}

/// The name of an element or attribute, without its prefix; it lives as long as the event that brought it.
struct XMLName {
    private let pointer: UnsafePointer<CChar>?

    init(_ qualified: UnsafePointer<CChar>?) {
        var local = qualified
        var place = qualified
        while let current = place, current.pointee != 0 {
            place = current + 1
            if current.pointee == CChar(UInt8(ascii: ":")) { local = place }
        }
        pointer = local
    }

    /// Whether it is that name, in ASCII.
    static func ~= (name: StaticString, element: XMLName) -> Bool {
        guard let pointer = element.pointer else { return false }
        let count = name.utf8CodeUnitCount
        for offset in 0..<count
        where pointer[offset] == 0 || UInt8(bitPattern: pointer[offset]) != name.utf8Start[offset] {
            return false
        }
        return pointer[count] == 0
    }
}

/// The attributes of an element; they live as long as the event that brought them.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

    /// The bytes of an attribute; nil when it is not there.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard var pair = pairs else { return nil }
        while let found = pair[0] {
            if name ~= XMLName(found), let value = pair[1] {
                var count = 0
                while value[count] != 0 { count += 1 }
                return UnsafeBufferPointer(
                    start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: count)
            }
            pair += 2
        }
        return nil
    }

    /// An attribute as a text; nil when it is not there.
    subscript(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An attribute as a whole number from 0 on; nil when it is not there or is none.
    func whole(_ name: StaticString) -> Int? {
        guard let bytes = bytes(name), (1...9).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 48
        }
        return value
    }

    /// Whether an attribute says yes (ECMA-376 Part 1, §22.9.2.1 and XML Schema: `1` or `true`).
    func isTrue(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" }
}
