import Days
import Tables
import Testing

@Suite("Limits of reading")
struct TableLimitsTests {
    private func limits(_ change: (inout TableLimits) -> Void) -> TableLimits {
        var limits = TableLimits()
        change(&limits)
        return limits
    }

    private func book(_ rows: Int, _ columns: Int, _ text: String = "x") -> Workbook {
        let row =
            "<row>" + String(repeating: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>", count: columns) + "</row>"
        return Workbook(String(repeating: row, count: rows))
    }

    private func text(_ rows: Int, _ columns: Int, _ text: String = "x") -> String {
        let row = [String](repeating: text, count: columns).joined(separator: ",") + "\n"
        return String(repeating: row, count: rows)
    }

    private func expect(_ error: TableError?, _ place: String, _ en: String, _ vi: String) {
        #expect(error?.code == .tooLarge)
        let enEnd = ", the most that is read. Check that it is the right file, or split it."
        let viEnd = ", mức tối đa được đọc. Kiểm tra xem có chọn nhầm tệp không, hoặc chia tệp thành nhiều phần."
        #expect(error?.message.en == place + en + enEnd)
        #expect(error?.message.vi.hasSuffix(vi + viEnd) == true, "\(error?.message.vi ?? "")")
    }

    @Test("The file")
    func fileBytes() {
        let error = fault { try Table.csv("a,b\n1,2\n", limits: limits { $0.fileBytes = 7 }) }
        expect(error, "“t.csv”: ", "the file is larger than 7 bytes", "tệp lớn hơn 7 byte")
        #expect(throws: Never.self) { try Table.csv("a,b\n1,2\n", limits: limits { $0.fileBytes = 8 }) }
    }

    @Test("Rows, in both formats; the last row allowed is read")
    func rows() throws {
        let three = limits { $0.rows = 3 }
        expect(fault { try Table.csv(text(4, 1), limits: three) }, "“t.csv”: ", "more than 3 rows", "nhiều hơn 3 dòng")
        expect(
            fault { try Table.xlsx(book(4, 1), limits: three) }, "“t.xlsx”: ", "more than 3 rows", "nhiều hơn 3 dòng")
        #expect(try Table.csv(text(3, 1), limits: three).rows.count == 2)
        #expect(try Table.xlsx(book(3, 1), limits: three).rows.count == 2)
        let far = Workbook("<row r=\"1000001\"><c><v>1</v></c></row>")
        #expect(fault { try Table.xlsx(far) }?.message.en.contains("more than 1000000 rows") == true)
    }

    @Test("Columns, in both formats")
    func columns() throws {
        let two = limits { $0.columns = 2 }
        expect(
            fault { try Table.csv(text(1, 3), limits: two) }, "“t.csv”, row 1: ", "more than 2 columns",
            "nhiều hơn 2 cột")
        expect(
            fault { try Table.xlsx(book(1, 3), limits: two) }, "“t.xlsx”, row 1: ", "more than 2 columns",
            "nhiều hơn 2 cột")
        #expect(try Table.csv("a,b,,,\n", limits: two).width == 2)
        let far = Workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
        #expect(fault { try Table.xlsx(far) }?.message.en.contains("more than 1000 columns") == true)
    }

    @Test("Cells, counted up to the last of each row, so that sparse rows cost what they take")
    func cells() {
        let five = limits { $0.cells = 5 }
        expect(
            fault { try Table.csv(text(3, 2), limits: five) }, "“t.csv”, row 3: ", "more than 5 cells", "nhiều hơn 5 ô")
        expect(
            fault { try Table.xlsx(book(3, 2), limits: five) }, "“t.xlsx”, row 3: ", "more than 5 cells",
            "nhiều hơn 5 ô")
        let sparse = Workbook((1...2).map { "<row r=\"\($0)\"><c r=\"C\($0)\"><v>1</v></c></row>" }.joined())
        #expect(fault { try Table.xlsx(sparse, limits: five) }?.code == .tooLarge)
        let strings = Workbook("", strings: String(repeating: "<si><t>x</t></si>", count: 6))
        expect(
            fault { try Table.xlsx(strings, limits: five) }, "“t.xlsx”: ", "more than 5 texts", "nhiều hơn 5 đoạn chữ")
    }

    @Test("Characters of a cell, whatever their bytes")
    func cellCharacters() throws {
        let four = limits { $0.cellCharacters = 4 }
        #expect(try Table.csv("ợợợợ\n", limits: four).shown == [["ợợợợ"]])
        expect(
            fault { try Table.csv("a,ợợợợợ\n", limits: four) }, "“t.csv”, row 1, column B: ",
            "a cell of more than 4 characters", "ô dài hơn 4 ký tự")
        expect(
            fault { try Table.xlsx(book(1, 1, "ợợợợợ"), limits: four) }, "“t.xlsx”, row 1, column A: ",
            "a cell of more than 4 characters", "ô dài hơn 4 ký tự")
        let shared = Workbook("", strings: "<si><t>\(String(repeating: "x", count: 29))</t></si>")
        expect(
            fault { try Table.xlsx(shared, limits: four) }, "“t.xlsx”: ", "a text of more than 4 characters",
            "đoạn chữ dài hơn 4 ký tự")
    }

    @Test("Text of all cells, a shared text counted each time")
    func textBytes() {
        let ten = limits { $0.textBytes = 10 }
        expect(
            fault { try Table.csv(text(3, 1, "abcd"), limits: ten) }, "“t.csv”, row 3, column A: ",
            "more than 10 bytes of text in all cells", "các ô có tất cả hơn 10 byte chữ")
        let shared = Workbook(
            String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 3), strings: "<si><t>abcd</t></si>")
        expect(
            fault { try Table.xlsx(shared, limits: ten) }, "“t.xlsx”, row 3, column A: ",
            "more than 10 bytes of text in all cells", "các ô có tất cả hơn 10 byte chữ")
        let strings = Workbook("", strings: String(repeating: "<si><t>abcd</t></si>", count: 3))
        expect(
            fault { try Table.xlsx(strings, limits: ten) }, "“t.xlsx”: ", "more than 10 bytes of text",
            "nhiều hơn 10 byte chữ")
    }

    @Test("Parts of the zip, and the bytes of one")
    func parts() {
        expect(
            fault { try Table.xlsx(book(1, 1), limits: limits { $0.parts = 4 }) }, "“t.xlsx”: ",
            "more than 4 parts in the zip", "nhiều hơn 4 phần trong tệp zip")
        expect(
            fault { try Table.xlsx(book(100, 1), limits: limits { $0.partBytes = 2_000 }) }, "“t.xlsx”: ",
            "its part “xl/worksheets/sheet1.xml” inflates to more than 2000 bytes",
            "phần “xl/worksheets/sheet1.xml” giải nén ra hơn 2000 byte")
        expect(
            fault { try Table.xlsx(book(1, 1), limits: limits { $0.framePartBytes = 100 }) }, "“t.xlsx”: ",
            "its part “_rels/.rels” inflates to more than 100 bytes", "phần “_rels/.rels” giải nén ra hơn 100 byte")
    }

    @Test("A zip bomb is refused by how much it inflates")
    func bomb() {
        let bomb = Workbook(String(repeating: " ", count: 4 << 20))
        expect(
            fault { try Table.xlsx(bomb) }, "“t.xlsx”: ",
            "its part “xl/worksheets/sheet1.xml” inflates more than 250 times",
            "phần “xl/worksheets/sheet1.xml” giải nén ra gấp hơn 250 lần")
    }
}
