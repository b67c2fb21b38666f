import Days
import Tables

/// The form that a paper is filled into as a Word document, where an office has none of its own.
///
/// It is a form like any other: an office gets it with its places still open (`--as-template`), changes it in Word, and keeps it
/// beside the programme. A4, Times New Roman 14, margins as Nghị định 30/2020/NĐ-CP, Phụ lục I, wants them.
struct LetterTemplate {
    private let paper: Paper

    init(for paper: Paper) { self.paper = paper }

    /// The template.
    var template: DocumentTemplate {
        DocumentTemplate(
            [
                .init("[Content_Types].xml", Array(Self.contentTypes.utf8)),
                .init("_rels/.rels", Array(Self.relations.utf8)),
                .init("word/_rels/document.xml.rels", Array(Self.documentRelations.utf8)),
                .init("word/styles.xml", Array(Self.styles.utf8)),
                .init("word/document.xml", Array(document.utf8)),
            ], named: "\(paper.kind).docx")
    }

    private var document: String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        \(head)
        \(paragraph("{{#du_thao}}{{.}}{{/du_thao}}", .centred, isBold: true))
        \(paragraph("{{#ten}}{{.}}{{/ten}}", .centred, isBold: true))
        \(paragraph("{{#tieu_de}}{{.}}{{/tieu_de}}", .centred, isBold: true))
        \(paragraph("{{#dong_phu}}{{.}}{{/dong_phu}}", .centred))
        \(paragraph("{{#mo_dau}}{{.}}{{/mo_dau}}", .indented))
        \(paragraph("{{#kinh_gui}}- {{.}}{{/kinh_gui}}", .indented))
        \(paragraph("{{#doan}}{{.}}{{/doan}}", .justified))
        \(paper.columns.isEmpty ? "" : table)
        \(paragraph("{{#tong}}{{.}}{{/tong}}", .justified))
        \(paragraph("{{#ket}}{{.}}{{/ket}}", .justified))
        \(paper.signatures.isEmpty ? "" : end)
        \(page)
        </w:body></w:document>
        """
    }

    /// The head: who issues it and the number on the left; the motto, the place and the day on the right.
    private var head: String {
        let left =
            paragraph("{{#co_quan}}{{.}}{{/co_quan}}", .centred, isBold: true, size: 26)
            + paragraph("{{#dau_sao}}{{.}}{{/dau_sao}}", .centred) + paragraph("{{so}}", .centred, size: 26)
            + paragraph("{{#trich_yeu}}{{.}}{{/trich_yeu}}", .centred, size: 24)
        let right =
            paragraph("{{#quoc_hieu}}{{.}}{{/quoc_hieu}}", .centred, isBold: true, size: 26)
            + paragraph("{{#tieu_ngu}}{{.}}{{/tieu_ngu}}", .centred, isBold: true, isUnderlined: true)
            + paragraph("{{noi_ngay}}", .centred, isItalic: true, size: 26)
        return borderless(left, right)
    }

    private var table: String {
        let widths = widths
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let heading = paper.columns.indices.map { index in
            cell(paragraph("{{cot\(index + 1)}}", .centred, isBold: true, size: 24), widths[index])
        }.joined()
        let last = paper.columns.count - 1
        let row = paper.columns.indices.map { index in
            let text = (index == 0 ? "{{#dong}}" : "") + "{{o\(index + 1)}}" + (index == last ? "{{/dong}}" : "")
            return cell(paragraph(text, index == 0 ? .centred : .plain, size: 24), widths[index])
        }.joined()
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }.joined()
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(width)" w:type="dxa"/><w:tblBorders>\(sides)</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>
            <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(heading)</w:tr>
            <w:tr><w:trPr><w:cantSplit/>\(paper.isTall ? "<w:trHeight w:val=\"600\"/>" : "")</w:trPr>\(row)</w:tr>
            </w:tbl>
            """
    }

    /// Who receives it, and who signs.
    private var end: String {
        let left =
            (paper.recipients.isEmpty
                ? ""
                : paragraph(paper.language("Nơi nhận:", "Recipients:"), .plain, isBold: true, isItalic: true, size: 24))
            + paragraph("{{#noi_nhan}}- {{.}}{{/noi_nhan}}", .plain, size: 22)
            + paragraph("{{nguoi_lap}}", .centred, isBold: true)
        return paragraph("", .plain) + borderless(left, paragraph("{{chuc_ky}}", .centred, isBold: true))
    }

    private var page: String {
        let (width, height) = paper.isWide ? (16838, 11906) : (11906, 16838)
        let orientation = paper.isWide ? " w:orient=\"landscape\"" : ""
        return """
            <w:sectPr><w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
            """
    }

    /// The width between the margins, in twentieths of a point.
    private var width: Int { (paper.isWide ? 16838 : 11906) - 850 - 1701 }

    /// The widths of the columns by their longest words: a narrow one for numbers, more for what is long.
    private var widths: [Int] {
        let rows = paper.sections.flatMap(\.rows)
        let weights = paper.columns.indices.map { column in
            let longest = rows.reduce(0) { max($0, $1[column].count) }
            return min(max(longest, paper.columns[column].count, 4), 40)
        }
        let sum = max(weights.reduce(0, +), 1)
        return weights.map { width * $0 / sum }
    }
}

// MARK: - WordprocessingML

extension LetterTemplate {
    private enum Alignment: String {
        case plain = ""
        case centred = "<w:jc w:val=\"center\"/>"
        case indented = "<w:ind w:left=\"1701\"/>"
        case justified = "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>"
    }

    private func paragraph(
        _ text: String, _ alignment: Alignment, isBold: Bool = false, isItalic: Bool = false,
        isUnderlined: Bool = false, size: Int = 28
    ) -> String {
        let look =
            (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "") + "<w:sz w:val=\"\(size)\"/>"
            + (isUnderlined ? "<w:u w:val=\"single\"/>" : "")
        let run = text.isEmpty ? "" : "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
        return "<w:p><w:pPr>\(alignment.rawValue)</w:pPr>\(run)</w:p>"
    }

    private func cell(_ content: String, _ width: Int) -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
    }

    private func borderless(_ left: String, _ right: String) -> String {
        let half = width / 2
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(width)" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="\(half)"/><w:gridCol w:w="\(half)"/></w:tblGrid><w:tr>\(cell(left, half))\(cell(right, half))</w:tr></w:tbl>
            """
    }

    private static let contentTypes = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
        """

    private static let relations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """

    private static let documentRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """

    private static let styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>
        """
}
