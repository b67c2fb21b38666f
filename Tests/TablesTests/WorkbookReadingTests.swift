import Days
import Tables
import Testing

@Suite("Reading .xlsx")
struct WorkbookReadingTests {
    let heading = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>"

    @Test("A workbook with macros is read without them")
    func macros() throws {
        let workbook = Workbook(heading + "<row r=\"2\"><c r=\"A2\"><v>7</v></c></row>")
            .replacing("xl/vbaProject.bin", with: "Sub AutoOpen()")
        let table = try Table.read(bytes: try workbook.bytes(), name: "ds.xlsm")
        #expect(table.rows.map(\.cells) == [[.number(7)]])
    }

    @Test("Shared, inline, rich and formula texts, numbers and flags are read; a formula never is")
    func cells() throws {
        let table = try Table.xlsx(
            Workbook(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><t>Sóc </t></r><r><rPr><b/></rPr><t>Trăng</t></r></is></c>\
                <c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>"x"</f><v>x_x000D_y</v></c><c r="D2" t="b"><v>1</v></c>\
                <c r="E2"><v>9.949999999999999</v></c><c r="F2"><v>1234567890123456</v></c><c r="G2" s="1"/>\
                <c r="H2" t="d"><v>2025-05-20</v></c></row>
                """,
                strings: """
                    <si><t xml:space="preserve"> Họ tên </t></si>\
                    <si><r><t>Đơn</t></r><r><t xml:space="preserve"> vị</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si>
                    """))
        #expect(table.heading.cells == [.text(" Họ tên "), .text("Đơn vị")])
        #expect(
            table.rows.map(\.cells) == [
                [
                    .text("Sóc Trăng"), .number(2), .text("x\ry"), .flag(true), .number(try #require(Number("9.95"))),
                    .number(1_234_567_890_123_456), .empty, .day("2025-05-20"),
                ]
            ])
        #expect(table.origin == .xlsx(sheet: "Sheet1"))
    }

    @Test("Days are told by the format of the cell: built in, or of one's own")
    func days() throws {
        let formats =
            "<numFmt numFmtId=\"164\" formatCode=\"&quot;ngày&quot; dd/mm/yyyy;@\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0 &quot;đồng&quot;\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"167\" formatCode=\"[Red]General\"/>"
        let ids = [14, 20, 22, 27, 57, 164, 165, 166, 167]
        let values = ["45797", "0.354166666666667", "45797.5", "45797", "0.25", "45797", "45797", "1.25", "45797"]
        let cells = zip(1..., values).map { "<c s=\"\($0)\"><v>\($1)</v></c>" }
        let table = try Table.xlsx(
            Workbook(
                heading + "<row>\(cells.joined())</row>", formats: formats,
                styles: ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined()))
        #expect(
            table.rows[0].cells == [
                .day("2025-05-20"), .text("08:30"), .text("20/05/2025 12:00"), .day("2025-05-20"), .text("06:00"),
                .day("2025-05-20"), .number(45797), .text("30:00"), .number(45797),
            ])
    }

    @Test(
        "Both date systems count as Excel does, its 29 February 1900 included",
        arguments: [
            (false, "1", "1900-01-01"), (false, "59", "1900-02-28"), (false, "61", "1900-03-01"),
            (false, "2958465", "9999-12-31"), (true, "0", "1904-01-01"), (true, "44335", "2025-05-20"),
        ] as [(Bool, String, Day)])
    func dateSystems(from1904: Bool, serial: String, expected: Day) throws {
        let table = try Table.xlsx(
            Workbook(
                heading + "<row><c s=\"1\"><v>\(serial)</v></c></row>", styles: "<xf numFmtId=\"14\"/>",
                properties: from1904 ? "date1904=\"1\"" : ""))
        #expect(table.rows[0].cells == [.day(expected)])
    }

    @Test("A day that is none is told with its cell", arguments: ["60", "-1", "2958466"])
    func invalidDay(serial: String) {
        let book = Workbook(
            heading + "<row r=\"7\"><c r=\"C7\" s=\"1\"><v>\(serial)</v></c></row>", styles: "<xf numFmtId=\"14\"/>")
        let error = fault { try Table.xlsx(book) }
        #expect(error?.code == .invalidDay)
        #expect(error?.place == CellPlace(row: 7, column: 2))
        #expect(error?.message.vi.hasPrefix("“t.xlsx”, dòng 7, cột C: số \(serial) có định dạng ngày") == true)
    }

    @Test("Cells and rows may be out of order, or not say where they stand")
    func places() throws {
        let table = try Table.xlsx(
            Workbook(
                "<row r=\"4\"><c r=\"C4\"><v>3</v></c><c r=\"A4\"><v>1</v></c><c><v>2</v></c></row>"
                    + "<row><c><v>5</v></c></row><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>b</t></is></c></row>"))
        #expect(table.heading == Row(2, [.empty, .text("b")]))
        #expect(table.rows == [Row(4, [.number(1), .number(2), .number(3)]), Row(5, [.number(5)])])
    }

    @Test("A prefix for the namespace makes no difference")
    func prefixes() throws {
        let sheet =
            "<x:worksheet xmlns:x=\"\(Workbook.main)\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try Table.xlsx(Workbook("").replacing("xl/worksheets/sheet1.xml", with: sheet)).shown == [["1"]])
    }

    @Test("Merged cells have their value in the first")
    func merged() throws {
        let rows = (1...3).map { row in
            "<row r=\"\(row)\">" + ["A", "B", "C"].map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }.joined() + "</row>"
        }
        let table = try Table.xlsx(
            Workbook(
                rows.joined(), after: "<mergeCells><mergeCell ref=\"A2:B3\"/><mergeCell ref=\"A1:XFD1\"/></mergeCells>")
        )
        #expect(table.shown == [["1"], ["2", "", "2"], ["", "", "3"]])
    }

    @Test("The first visible sheet is read, or the one of that name, marks and case aside")
    func sheets() throws {
        func content(_ value: String) -> String { "<sheetData><row><c><v>\(value)</v></c></row></sheetData>" }
        let book = Workbook(sheets: [
            ("Ẩn", "hidden", content("1")), ("Rất ẩn", "veryHidden", content("2")),
            ("Tổ &amp; đội", "visible", content("3")),
            ("Cuối", "visible", content("4")),
        ])
        #expect(try Table.xlsx(book).shown == [["3"]])
        #expect(try Table.xlsx(book, sheet: "Ẩn").shown == [["1"]])
        #expect(try Table.xlsx(book, sheet: "CUOI").shown == [["4"]])
        let error = fault { try Table.xlsx(book, sheet: "Khác") }
        #expect(
            error?.message.vi
                == "“t.xlsx”: không có trang tính “Khác”. Các trang: “Ẩn”, “Rất ẩn”, “Tổ & đội”, “Cuối”.")
        let hidden = Workbook(sheets: [("Ẩn", "hidden", content("1"))])
        #expect(fault { try Table.xlsx(hidden) }?.code == .noSuchSheet)
    }

    @Test("A formula without a result is read as nothing, and a remark says so")
    func uncalculatedFormula() throws {
        let table = try Table.xlsx(
            Workbook(heading + "<row r=\"2\"><c r=\"B2\"><f>1+1</f></c><c r=\"C2\"><v>1</v></c></row>"))
        #expect(table.rows == [Row(2, [.empty, .empty, .number(1)])])
        #expect(
            table.remarks.map(\.en) == [
                "“t.xlsx”, row 2, column B: the formula has no result yet and was read as nothing. "
                    + "Open the file in Excel and save it."
            ])
    }

    @Test("All cells that show a fault are told at once")
    func errorCells() {
        let book = Workbook(
            heading
                + "<row r=\"2\"><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row><row r=\"3\"><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row>"
        )
        let error = fault { try Table.xlsx(book) }
        #expect(error?.code == .errorCell)
        #expect(
            error?.message
                == Bilingual(
                    vi: "“t.xlsx”, dòng 2, cột B: ô báo lỗi #N/A. Sửa công thức, hoặc gõ giá trị vào ô. Cũng vậy: C3.",
                    en: "“t.xlsx”, row 2, column B: the cell shows #N/A. Mend its formula, or type the value. So do C3."
                ))
    }
}
