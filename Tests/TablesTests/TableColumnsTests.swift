import Days
import Tables
import Testing

@Suite("Columns by their headings")
struct TableColumnsTests {
    private let wanted: [WantedColumn<String>] = [
        .init("unit", ["đơn vị", "unit"], isRequired: true), .init("name", ["họ tên"], isRequired: true),
        .init("note", ["ghi chú"]),
    ]

    @Test("Marks, case, spaces, and signs at the end make no difference")
    func finds() throws {
        let table = try Table.csv("STT;HỌ  TÊN * ;Đơn  vị *:\n1;An;Tổ một\n")
        let columns = try table.columns(wanted)
        #expect(columns["unit"] == 2)
        #expect(columns["note"] == nil)
        #expect(columns["name", in: table.rows[0]] == .text("An"))
        #expect(columns["note", in: table.rows[0]] == .empty)
        #expect(columns.place("unit", in: table.rows[0]) == CellPlace(row: 2, column: 2))
        #expect(
            columns.remarks == [
                Bilingual(
                    vi: "“t.csv”, dòng 1, cột A: không dùng cột “STT”.",
                    en: "“t.csv”, row 1, column A: the column “STT” is not used.")
            ])
    }

    @Test("What is missing and what is there twice is told at once")
    func faults() throws {
        let table = try Table.csv("Unit,Đơn vị,,Khác\n")
        let error = fault { try table.columns(wanted) }
        #expect(error?.code == .badHeading)
        #expect(
            error?.message
                == Bilingual(
                    vi:
                        "“t.csv”, dòng 1: hai tiêu đề trùng nhau: cột A, B đều là “đơn vị”; thiếu cột “họ tên”. Sửa dòng tiêu đề.",
                    en:
                        "“t.csv”, row 1: the same heading twice: columns A, B are all “đơn vị”; the column “họ tên” is missing. Mend the heading."
                ))
    }

    @Test("Titles above the heading are passed over when the true heading is looked for")
    func headed() throws {
        let table = try Table.csv("UBND xã Mỹ Xuyên,,\n\nDANH SÁCH,,\nTT,Họ tên,Đơn vị\n1,An,Tổ một\n").headed(
            by: wanted)
        #expect(table.heading.number == 4)
        #expect(table.rows == [Row(5, [.number(1), .text("An"), .text("Tổ một")])])
        let none = try Table.csv("a,b\n1,2\n")
        #expect(none.headed(by: wanted) == none)
    }

    @Test(
        "A column has the letters that a spreadsheet shows",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16_383, "XFD")])
    func letters(column: Int, letters: String) {
        #expect(CellPlace.letters(ofColumn: column) == letters)
        #expect(CellPlace(row: 7, column: column).words.vi == "dòng 7, cột \(letters)")
    }
}

@Suite("Numbers")
struct NumberTests {
    @Test(
        "A number is its value in plain digits",
        arguments: [
            ("12", "12"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), ("1.25E+3", "1250"), ("1e-3", "0.001"),
            ("0.0", "0"),
            ("100", "100"), ("-12.05", "-12.05"), ("12345678901234567890", "12345678901234567890"),
        ])
    func plain(written: String, expected: String) {
        #expect(Number(written)?.text == expected)
    }

    @Test(
        "Anything else is none",
        arguments: ["", "-", "+1", "1.", ".5", "1,5", "1 000", "0x1", "1e", "1e999999", "NaN", "1e401"])
    func none(written: String) {
        #expect(Number(written) == nil)
    }
}
