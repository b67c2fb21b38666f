import Days
import Tables
import Testing

@Suite("Writing tables")
struct WritingTests {
    private let sample = Table(
        name: "mẫu", heading: ["Đơn vị", "Ngày", "Số"],
        rows: [
            [Cell("Huyện ủy, Mỹ Xuyên"), .day("2025-05-20"), .number(12)],
            [Cell("=HYPERLINK(\"x\")"), Cell("12"), .flag(true)], [],
            [Cell("-5"), .empty, Number("1.5").map { .number($0) } ?? .empty],
        ])

    @Test(".csv has a byte order mark, CRLF, quotes where needed, and no formula")
    func csv() {
        let expected = """
            \u{FEFF}Đơn vị,Ngày,Số\r
            "Huyện ủy, Mỹ Xuyên",2025-05-20,12\r
            "'=HYPERLINK(""x"")","12",TRUE\r
            \r
            "'-5",,1.5\r

            """
        #expect(sample.csv() == Array(expected.utf8))
    }

    @Test("With semicolons a number has a decimal comma, and a single column still tells its separator")
    func semicolons() throws {
        let table = Table(name: "một cột", heading: ["Số"], rows: [[Number("1.5").map { .number($0) } ?? .empty]])
        #expect(table.csv(separator: .semicolon) == Array("\u{FEFF}Số;\r\n1,5\r\n".utf8))
    }

    @Test("The same table gives the same bytes, and leaves nothing behind")
    func deterministic() throws {
        let folder = try TemporaryFolder()
        let first = try sample.xlsx(sheet: "Kế hoạch", workingIn: folder.path)
        let second = try sample.xlsx(sheet: "Kế hoạch", workingIn: folder.path)
        #expect(first == second)
        #expect(sample.csv() == sample.csv())
        #expect(try folder.names().isEmpty)
    }

    @Test("Random tables come back as they were", arguments: 0..<60 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var generator = GeneratedTable(seed: seed)
        for _ in 0..<5 {
            let table = generator.table()
            for separator in Separator.allCases {
                let read = try Table.read(bytes: table.csv(separator: separator), name: "a.csv")
                #expect(same(read, table), "seed \(seed), \(separator)")
            }
            let read = try Table.read(bytes: table.xlsx(sheet: "Bảng", workingIn: folder.path), name: "a.xlsx")
            #expect(same(read, table), "seed \(seed), .xlsx")
        }
    }

    /// Strings are equal by canonical equivalence; here the very scalars must be the same.
    private func same(_ one: Table, _ other: Table) -> Bool {
        one.heading == other.heading && one.rows == other.rows
            && one.shown.map { $0.map { Array($0.unicodeScalars) } }
                == other.shown.map { $0.map { Array($0.unicodeScalars) } }
    }

    @Test("What a workbook cannot hold as it is becomes a text: long numbers, and days before 1900")
    func textsInstead() throws {
        let folder = try TemporaryFolder()
        let long = try #require(Number("1234567890123456789"))
        let table = Table(name: "t", heading: ["a", "b"], rows: [[.number(long), .day("1899-12-31")]])
        let read = try Table.read(bytes: table.xlsx(sheet: "a", workingIn: folder.path), name: "t.xlsx")
        #expect(read.rows[0].cells == [.text("1234567890123456789"), .text("31/12/1899")])
        #expect(try Table.read(bytes: table.csv(), name: "t.csv").rows == table.rows)
    }

    @Test(
        "The name of a sheet is mended where Excel would refuse it",
        arguments: [
            ("Kế hoạch [2025]: I/II", "Kế hoạch  2025   I II"), ("'x'", "x"), ("", "Sheet1"), ("History", "Sheet1"),
            (String(repeating: "ợ", count: 40), String(repeating: "ợ", count: 31)),
        ])
    func sheetNames(name: String, expected: String) throws {
        let folder = try TemporaryFolder()
        let read = try Table.read(bytes: sample.xlsx(sheet: name, workingIn: folder.path), name: "t.xlsx")
        #expect(read.origin == .xlsx(sheet: expected))
    }

    @Test("U+0000 is written as U+FFFD in both formats")
    func nul() throws {
        let folder = try TemporaryFolder()
        let table = Table(name: "t", heading: ["a\0b"], rows: [])
        #expect(try Table.read(bytes: table.csv(), name: "t.csv").shown == [["a\u{FFFD}b"]])
        #expect(
            try Table.read(bytes: table.xlsx(sheet: "a", workingIn: folder.path), name: "t.xlsx").shown == [
                ["a\u{FFFD}b"]
            ])
    }

    @Test("A folder that is not there, and a text longer than a cell, are told")
    func unwritable() throws {
        let folder = try TemporaryFolder()
        let nowhere = fault { try sample.xlsx(sheet: "a", workingIn: folder("none")) }
        #expect(nowhere?.code == .unwritable)
        #expect(nowhere?.message.en.contains("the workbook cannot be written (No such file or directory)") == true)
        let long = Table(name: "dài", heading: ["a"], rows: [[Cell(String(repeating: "x", count: 32_768))]])
        let tooLong = fault { try long.xlsx(sheet: "a", workingIn: folder.path) }
        #expect(tooLong?.place == CellPlace(row: 2, column: 0))
        #expect(
            tooLong?.message.vi
                == "“dài”, dòng 2, cột A: một ô của Excel chứa nhiều nhất 32767 ký tự. Rút ngắn, hoặc ghi ra .csv.")
        #expect(try folder.names().isEmpty)
    }
}
