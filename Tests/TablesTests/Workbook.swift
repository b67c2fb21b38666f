import CLibzip
import Foundation

/// A workbook of the test's own making, part by part, so that it can be wrong in any way.
struct Workbook {
    var parts: [(name: String, text: String)]

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// One sheet with these rows, in XML.
    init(
        _ rows: String, after: String = "", strings: String? = nil, formats: String = "", styles: String = "",
        properties: String = ""
    ) {
        self.init(
            sheets: [("Sheet1", "visible", "<sheetData>\(rows)</sheetData>\(after)")], strings: strings,
            formats: formats,
            styles: styles, properties: properties)
    }

    init(
        sheets: [(name: String, state: String, content: String)], strings: String? = nil, formats: String = "",
        styles: String = "", properties: String = ""
    ) {
        let list = sheets.enumerated().map {
            "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" state=\"\($0.element.state)\" r:id=\"rId\($0.offset + 1)\"/>"
        }
        var links = sheets.indices.map { Workbook.link("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        links.append(Workbook.link("rIdS", "styles", "styles.xml"))
        if strings != nil { links.append(Workbook.link("rIdT", "sharedStrings", "/xl/sharedStrings.xml")) }
        parts = [
            ("_rels/.rels", Workbook.relationships([Workbook.link("r1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Workbook.main)" xmlns:r="\(Workbook.types)">\
                <workbookPr \(properties)/><sheets>\(list.joined())</sheets></workbook>
                """
            ),
            ("xl/_rels/workbook.xml.rels", Workbook.relationships(links)),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(Workbook.main)"><numFmts>\(formats)</numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\(styles)</cellXfs></styleSheet>
                """
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            parts.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet xmlns=\"\(Workbook.main)\">\(sheet.content)</worksheet>"
                ))
        }
        if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Workbook.main)\">\(strings)</sst>")) }
    }

    /// The same workbook with another text in a part; without it when there is no text.
    func replacing(_ name: String, with text: String?) -> Workbook {
        var copy = self
        copy.parts.removeAll { $0.name == name }
        if let text { copy.parts.append((name, text)) }
        return copy
    }

    func bytes(password: String? = nil) throws -> [UInt8] {
        try Zip.bytes(parts.map { ($0.name, Array($0.text.utf8)) }, password: password)
    }

    private static func link(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(types)/\(type)\" Target=\"\(target)\"/>"
    }

    static func relationships(_ links: [String]) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links.joined())</Relationships>"
    }
}

/// Zip files, made by libzip.
enum Zip {
    struct Failure: Error {}

    static func bytes(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        var code: Int32 = 0
        guard let archive = zip_open(folder("made.zip"), ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw Failure() }
        var copies: [UnsafeMutablePointer<UInt8>] = []
        defer { for copy in copies { copy.deallocate() } }
        for (name, bytes) in parts {
            let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
            copy.initialize(from: bytes, count: bytes.count)
            copies.append(copy)
            guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 0) else { throw Failure() }
            let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else { throw Failure() }
            if let password {
                guard zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) == 0 else {
                    throw Failure()
                }
            }
        }
        guard zip_close(archive) == 0 else { throw Failure() }
        return Array(try Data(contentsOf: folder.url.appendingPathComponent("made.zip")))
    }
}
