import Days
import Tables
import Testing

@Suite("Files that are wrong or hostile")
struct HostileFileTests {
    let sheet = "xl/worksheets/sheet1.xml"
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func sheet(_ content: String) -> Workbook {
        Workbook("").replacing(sheet, with: "<worksheet xmlns=\"\(Workbook.main)\">\(content)</worksheet>")
    }

    @Test("What is no table is called by its name and sent to .xlsx")
    func otherFormats() {
        let package = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        let files: [(String, [UInt8], TableError.Code, String)] = [
            ("cũ.xlsx", compound, .wrongFormat, "lưu lại dạng .xlsx"),
            ("khoá.xlsx", compound + package, .encrypted, "có mật khẩu"),
            ("trang.xls", Array("\r\n<html><table>".utf8), .wrongFormat, "trang web"),
            ("a.csv", Array("%PDF-1.7".utf8), .wrongFormat, "PDF"),
            ("a.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D], .wrongFormat, "ảnh"),
            ("a.xlsx", Array("a,b\n".utf8), .wrongFormat, "tên là tệp Excel"),
            ("a.xlsx", [], .wrongFormat, "tên là tệp Excel"),
        ]
        for (name, bytes, code, words) in files {
            let error = fault { try Table.read(bytes: bytes, name: name) }
            #expect(error?.code == code)
            #expect(error?.message.vi.hasPrefix("“\(name)”: ") == true)
            #expect(error?.message.vi.contains(words) == true)
        }
    }

    @Test("A zip that is another office's file is called so")
    func otherZips() throws {
        let ods = try Zip.bytes([("mimetype", Array("x".utf8)), ("content.xml", Array("<a/>".utf8))])
        #expect(fault { try Table.read(bytes: ods, name: "a.ods") }?.message.en.contains("OpenDocument") == true)
        let word = Workbook(row).replacing(
            "_rels/.rels",
            with: Workbook.relationships([
                "<Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>"
            ]))
        #expect(fault { try Table.xlsx(word) }?.code == .wrongFormat)
    }

    @Test("A workbook cut off anywhere is refused, and never crashes the reader")
    func truncated() throws {
        let bytes = try Workbook(row).bytes()
        for length in stride(from: 4, to: bytes.count, by: 7) {
            #expect(fault { try Table.read(bytes: Array(bytes[..<length]), name: "t.xlsx") }?.code == .damaged)
        }
    }

    @Test("A workbook with any byte changed is read or refused, and never crashes the reader")
    func changedBytes() throws {
        let bytes = try Workbook(row, strings: "<si><t>a</t></si>", styles: "<xf numFmtId=\"14\"/>").bytes()
        var random = SplitMix64(seed: 20_250_520)
        for _ in 0..<500 {
            var changed = bytes
            changed[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = fault { try Table.read(bytes: changed, name: "t.xlsx") }
        }
    }

    @Test("A workbook whose zip is encrypted asks for the password to be taken off")
    func encrypted() throws {
        let bytes = try Workbook(row).bytes(password: "mật khẩu")
        let error = fault { try Table.read(bytes: bytes, name: "t.xlsx") }
        #expect(error?.code == .encrypted)
        #expect(error?.message.en.contains("take the password off") == true)
    }

    @Test(
        "A missing part is named",
        arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
    func missingPart(part: String) {
        let error = fault { try Table.xlsx(Workbook(row).replacing(part, with: nil)) }
        #expect(error?.code == .damaged)
        #expect(error?.message.en.contains("its part “\(part)” is missing") == true)
    }

    @Test("A DOCTYPE is refused before any entity grows")
    func doctype() {
        let laughs =
            "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
            + "<worksheet><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>"
        let error = fault { try Table.xlsx(Workbook("").replacing(sheet, with: laughs)) }
        #expect(error?.code == .damaged)
        #expect(error?.message.en.contains("declares a DOCTYPE") == true)
    }

    @Test("Broken XML is told with its part and line")
    func brokenXML() {
        let error = fault { try Table.xlsx(Workbook("").replacing(sheet, with: "<worksheet>\n<sheetData>\n</row>")) }
        #expect(error?.message.en.contains("its part “\(sheet)”, line 3, is no XML (mismatched tag)") == true)
    }

    @Test("XML that is nested without end, or one endless tag, is refused")
    func endlessXML() {
        let deep = sheet(String(repeating: "<a>", count: 10_000))
        #expect(fault { try Table.xlsx(deep) }?.message.en.contains("nested too deep") == true)
        let long = sheet("<a b=\"" + (0..<300_000).map { "\($0 &* 7_919)" }.joined() + "\"/>")
        #expect(fault { try Table.xlsx(long) }?.message.en.contains("endless XML tag") == true)
    }

    @Test("A relationship that points out of the file is refused, and one to the net is left alone")
    func pathTricks() {
        func links(_ target: String, _ mode: String) -> Workbook {
            Workbook(row).replacing(
                "xl/_rels/workbook.xml.rels",
                with: Workbook.relationships([
                    "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"\(target)\" TargetMode=\"\(mode)\"/>"
                ]))
        }
        let outside = fault { try Table.xlsx(links("../../../etc/passwd", "Internal")) }
        #expect(outside?.message.en.contains("points out of the file: “../../../etc/passwd”") == true)
        #expect(fault { try Table.xlsx(links("http://127.0.0.1/x.xml", "External")) }?.code == .noSuchSheet)
        #expect(fault { try Table.xlsx(links("/etc/passwd", "Internal")) }?.message.en.contains("is missing") == true)
    }

    @Test("Cells that contradict themselves are told with their place")
    func contradictions() {
        let cases: [(String, String)] = [
            (
                "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>9</v></c></row>",
                "row 2, column B: the file is damaged: its value “9”"
            ),
            ("<row r=\"2\"><c r=\"B2\"><v>x</v></c></row>", "row 2, column B: the file is damaged: its value “x”"),
            (
                "<row r=\"2\"><c r=\"B3\"><v>1</v></c></row>",
                "row 2: the file is damaged: a cell says that it stands at “B3”"
            ),
            ("<row r=\"2\"><c r=\"?\"><v>1</v></c></row>", "a cell says that it stands at “?”"),
            ("<row r=\"2\"><c r=\"B2\" t=\"zz\"><v>1</v></c></row>", "the unknown type “zz”"),
            ("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", "this cell is there twice"),
            ("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>", "this row number is there twice"),
            ("<row r=\"0\"><c><v>1</v></c></row>", "there is a row 0"),
        ]
        for (rows, words) in cases {
            let error = fault { try Table.xlsx(Workbook(rows)) }
            #expect(error?.code == .damaged)
            #expect(error?.message.en.contains(words) == true, "\(error?.message.en ?? "nothing thrown")")
        }
    }
}
