import Days
import Tables
import Testing

@Suite("Word documents with places to fill")
struct DocumentTemplateTests {
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A document of these paragraphs, each of them in its runs.
    private static func document(_ body: String) -> [UInt8] {
        Array("<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>".utf8)
    }

    private static func paragraph(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    private static func template(_ body: String, besides parts: [(String, [UInt8])] = []) throws -> DocumentTemplate {
        try DocumentTemplate(
            try Zip.bytes([("word/document.xml", document(body))] + parts), named: "mẫu.docx")
    }

    /// The text that is given to be filled.
    private func text(_ template: DocumentTemplate) throws -> String {
        var texts: [String] = []
        _ = try template.filled { text in
            texts.append(text)
            return text
        }
        return texts.joined(separator: "\n")
    }

    @Test(
        "A place that Word has broken into runs is one again",
        arguments: [
            ["{{so}}"], ["{{s", "o}}"], ["{", "{so}}"], ["{{so}", "}"], ["{{", "so", "}}"], ["Số: {{", "so}}", "."],
        ])
    func runs(_ runs: [String]) throws {
        let body = "<w:p>" + runs.map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined() + "</w:p>"
        let template = try Self.template(body)
        #expect(template.places == ["so"])
        #expect(try text(template).contains("{{so}}"))
    }

    @Test("A section in one row repeats the row, in one paragraph the paragraph; marks alone leave no paragraph behind")
    func sections() throws {
        func cell(_ text: String) -> String { "<w:tc>\(Self.paragraph(text))</w:tc>" }
        let row = "<w:tr>\(cell("{{#dong}}{{o1}}"))\(cell("{{o2}}{{/dong}}"))</w:tr>"
        let table = try text(Self.template("<w:tbl>\(row)</w:tbl>"))
        #expect(table.contains("<w:tbl>{{#dong}}<w:tr>") && table.contains("</w:tr>{{/dong}}</w:tbl>"), "\(table)")
        let paragraph = try text(Self.template(Self.paragraph("{{#doan}}- ", "{{.}}{{/do", "an}}")))
        #expect(paragraph.contains("{{#doan}}<w:p>") && paragraph.contains("</w:p>{{/doan}}"), "\(paragraph)")
        let marks = try text(
            Self.template(
                Self.paragraph("{{#doan}}") + Self.paragraph("{{.}}") + Self.paragraph("hết")
                    + Self.paragraph("{{/doan}}")))
        #expect(marks.ranges(of: "<w:p>").count == 2, "\(marks)")
        #expect(marks.contains("<w:body>{{#doan}}<w:p>") && marks.contains("{{/doan}}</w:body>"), "\(marks)")
    }

    @Test("Everything else stays as it was, the headers are filled as well, and the same gives the same bytes")
    func rest() throws {
        let picture: [UInt8] = (0...255).map { UInt8($0) }
        let header = Array("<w:hdr xmlns:w=\"\(Self.main)\">\(Self.paragraph("{{noi_ngay}}"))</w:hdr>".utf8)
        let template = try Self.template(
            Self.paragraph("{{so}}"), besides: [("word/media/a.png", picture), ("word/header1.xml", header)])
        #expect(template.places == ["so", "noi_ngay"])
        func filled() throws -> [UInt8] {
            try template.filled { $0.replacing("{{so}}", with: "Số ……").replacing("{{noi_ngay}}", with: "……") }
        }
        let first = try filled()
        #expect(try filled() == first)
        let again = try DocumentTemplate(first, named: "b.docx")
        #expect(again.places == [])
        #expect(try text(again).contains("<w:t>Số ……</w:t>") && text(again).contains("<w:t>……</w:t>"))
        #expect(try again.document() == first)
    }

    @Test("What is no Word document, or a hostile one, is refused by name")
    func hostile() throws {
        let doctype = Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8)
        let bomb = [UInt8](repeating: 0x20, count: 60 << 20)
        let files: [([UInt8], TableError.Code)] = [
            (Array("Kính gửi".utf8), .wrongFormat),
            (try Zip.bytes([("xl/workbook.xml", Array("<a/>".utf8))]), .wrongFormat),
            (try Zip.bytes([("word/document.xml", doctype)]), .damaged),
            (try Zip.bytes([("word/document.xml", Array("<a><b></a>".utf8))]), .damaged),
            (try Zip.bytes([("word/document.xml", Array("<a/>".utf8)), ("word/big.bin", bomb)]), .tooLarge),
            (try Zip.bytes([("word/document.xml", Array("<a/>".utf8))], password: "x"), .encrypted),
            (Array(try Zip.bytes([("word/document.xml", Array("<a/>".utf8))]).dropLast(30)), .damaged),
        ]
        for (bytes, code) in files {
            let error = fault { try DocumentTemplate(bytes, named: "mẫu.docx") }
            #expect(error?.code == code)
            #expect(error?.message.vi.hasPrefix("“mẫu.docx”") == true)
        }
    }
}
