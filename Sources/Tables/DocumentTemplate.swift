import Days

/// A Word document (`.docx`, ECMA-376 Part 1, §17) with places to fill, as an office keeps its forms.
///
/// A place is written `{{so}}`; `{{#dong}}` in the first cell of a row and `{{/dong}}` in its last repeat the row. Everything
/// else in the document stays as it is.
public struct DocumentTemplate: Sendable {
    /// A part of the document: a file in its zip.
    public struct Part: Hashable, Sendable {
        /// Its name: `word/document.xml`.
        public let name: String
        /// What is in it.
        public let bytes: [UInt8]

        /// Makes a part.
        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// What it is called in messages.
    public let name: String
    private let parts: [Part]

    /// A template of the program's own.
    public init(_ parts: [Part], named name: String) {
        self.name = name
        self.parts = parts
    }

    /// Reads a document of at most 20 megabytes, 50 when unpacked.
    ///
    /// Throws `wrongFormat` for what is no Word document, `tooLarge`, `encrypted` and `damaged`.
    public init(_ bytes: [UInt8], named name: String) throws(TableError) {
        self.name = name
        guard bytes.count <= Self.mostBytes else {
            throw TableError(
                tooLarge: name, vi: "lớn hơn \(Self.mostBytes >> 20) MB", en: "larger than \(Self.mostBytes >> 20) MB")
        }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw Self.foreign(name) }
        var limits = TableLimits()
        limits.parts = 1_000
        let read: Result<[Part], TableError> = bytes.withUnsafeBytes { buffer in
            do throws(TableError) {
                return .success(try Self.parts(of: try ZipArchive(buffer, name: name, limits: limits)))
            } catch { return .failure(error) }
        }
        parts = try read.get()
        guard parts.contains(where: { $0.name == Self.main }) else { throw Self.foreign(name) }
    }

    private static let main = "word/document.xml"
    /// The most bytes that a document has.
    public static let mostBytes = 20 << 20
    private static let mostUnpacked = 50 << 20

    private static func parts(of archive: ZipArchive) throws(TableError) -> [Part] {
        var left = mostUnpacked
        var parts: [Part] = []
        for name in archive.names where !name.hasSuffix("/") {
            var bytes: [UInt8] = []
            try archive.read(name, limit: left) { (chunk) throws(TableError) in bytes.append(contentsOf: chunk) }
            left -= bytes.count
            if isFilled(name) { try PartParser.check(bytes, of: name, in: archive.name) }
            parts.append(Part(name, bytes))
        }
        return parts
    }

    /// Whether a part has texts that people see: the document, its headers and its footers.
    private static func isFilled(_ name: String) -> Bool {
        name == main || (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
    }

    private static func foreign(_ name: String) -> TableError {
        TableError(
            .wrongFormat, in: name, vi: "không phải là văn bản Word (.docx). Mở bằng Word rồi lưu thành .docx.",
            en: "this is no Word document (.docx). Open it in Word and save it as .docx.")
    }
}

extension DocumentTemplate {
    /// The names of the places in it, sections among them.
    public var places: Set<String> {
        parts.filter { Self.isFilled($0.name) }.reduce(into: []) { $0.formUnion(text(of: $1).names) }
    }

    /// The document with its places filled: `fill` is given the text of each part, as a Mustache template whose texts are
    /// XML.
    public func filled(_ fill: (String) throws -> String) throws -> [UInt8] {
        let filled = try parts.map { part in
            Self.isFilled(part.name)
                ? (name: part.name, bytes: Array(try fill(text(of: part).template).utf8))
                : (name: part.name, bytes: part.bytes)
        }
        return try ZipWriter.zip(filled, named: name)
    }

    /// The document as it is, to be kept and changed by an office.
    public func document() throws(TableError) -> [UInt8] {
        try ZipWriter.zip(parts.map { ($0.name, $0.bytes) }, named: name)
    }

    private func text(of part: Part) -> PlaceText { PlaceText(String(decoding: part.bytes, as: UTF8.self)) }
}
