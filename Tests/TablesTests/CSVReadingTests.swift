import Days
import Tables
import Testing

@Suite("Reading .csv")
struct CSVReadingTests {
    @Test(
        "The separator is found outside of quotes",
        arguments: [
            ("Họ tên,Đơn vị\nAn,\"Tổ; một\"\n", Separator.comma),
            ("Họ tên;Đơn vị\r\nAn;\"Tổ, một\"\r\n", .semicolon),
            ("Họ, tên;Đơn vị\nAn;Tổ một\nBình;Tổ hai\n", .semicolon),
            ("Họ tên\tĐơn vị\rAn\tTổ; một\r", .tabulator),
            ("Danh sách\nHọ tên;Đơn vị\nAn;Tổ một\n", .semicolon),
            ("Họ tên\nAn\n", .comma),
        ])
    func separators(text: String, expected: Separator) throws {
        #expect(try Table.csv(text).origin == .csv(.utf8, expected))
    }

    @Test("A first line sep= decides, and is no row")
    func declaredSeparator() throws {
        let table = try Table.csv("sep=;\r\na,b;c\r\n1,5;x\r\n")
        #expect(table.shown == [["a,b", "c"], ["1.5", "x"]])
        #expect(table.heading.number == 1)
    }

    @Test("CRLF, LF and CR end lines alike", arguments: ["\r\n", "\n", "\r"])
    func lineEnds(end: String) throws {
        let table = try Table.csv(["a,b", "1,2", "", "3,4"].joined(separator: end))
        #expect(table.shown == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(table.rows.map(\.number) == [2, 4])
    }

    @Test("Quoted fields hold separators, line breaks and doubled quotes; a quote inside a bare field is a character")
    func quotes() throws {
        let table = try Table.csv("a,b\n\"x,\"\"y\"\"\nz\",5\" ống\n\"đóng\"rồi,\"\"\n")
        #expect(table.shown == [["a", "b"], ["x,\"y\"\nz", "5\" ống"], ["đóngrồi"]])
        #expect(table.rows.map(\.number) == [2, 3])
    }

    @Test("Quotes that never close are told with the line where they open")
    func openQuote() {
        let error = fault { try Table.csv("a,b\n\"hai\ndòng\",2\n3,\"mở\n4,5\n") }
        #expect(error?.code == .openQuote)
        #expect(
            error?.message
                == Bilingual(
                    vi:
                        "“t.csv”: dấu ngoặc kép mở ở dòng văn bản 4 không đóng. Thêm dấu đóng, hoặc lưu lại dạng .xlsx.",
                    en: "“t.csv”: the quotes opened on text line 4 never close. Close them, or save it as .xlsx."))
    }

    @Test("Rows may be shorter or longer than the heading; what is empty at the end is dropped")
    func ragged() throws {
        let table = try Table.csv("a,,c,,\n1\n1,2,3,4,,\n,,,\n\n")
        #expect(table.shown == [["a", "", "c"], ["1"], ["1", "2", "3", "4"]])
        #expect(table.width == 4)
        #expect(table.rows[0][9] == .empty)
    }

    @Test("A field is a number, a day or a flag only where it can be nothing else")
    func cells() throws {
        let table = try Table.csv(
            "a\n12\n-5\n1.5\n007\n1.50\n\"12\"\n20/05/2025\n2025-05-20\n5/2/2025\n31/02/2025\nTRUE\n0912345678\n1e5\n-\n"
        )
        #expect(
            table.rows.map { $0[0] } == [
                .number(12), .number(-5), .number(try #require(Number("1.5"))), .text("007"), .text("1.50"),
                .text("12"),
                .day("2025-05-20"), .day("2025-05-20"), .day("2025-02-05"), .text("31/02/2025"), .flag(true),
                .text("0912345678"), .text("1e5"), .text("-"),
            ])
    }

    @Test("With semicolons a number has a decimal comma, and one with a point is left to a person")
    func decimalComma() throws {
        let table = try Table.csv("a;b\n1,5;1.500\n")
        #expect(table.rows[0].cells == [.number(try #require(Number("1.5"))), .text("1.500")])
    }

    @Test("An apostrophe that guards a formula is taken away; any other stays")
    func apostrophes() throws {
        let table = try Table.csv("a\n'=1+1\n''=1\n'=\n'abc\n=1+1\n")
        #expect(table.rows.map(\.cells) == ["=1+1", "'=1", "=", "'abc", "=1+1"].map { [.text($0)] })
    }

    @Test("What was written as a text can still be asked for as a number, a day, a flag")
    func lenientCells() {
        #expect(Cell(" 12.50 ").number == Number("12.5"))
        #expect(Cell("0912").whole == 912)
        #expect(Cell("20/05/2025 08:30:00").day == "2025-05-20")
        #expect(Cell("2025-05-20T08:30").day == "2025-05-20")
        #expect(Cell("20.5.2025").day == "2025-05-20")
        #expect(Cell("5/20/2025").day == nil)
        #expect(Cell("20/05/25").day == nil)
        #expect(Cell("true").isTrue == true)
        #expect(Cell("").isBlank && Cell(" \u{A0}").isBlank)
    }

    @Test("A file without anything has no table", arguments: ["", "\n\n", ",,\n", "\u{FEFF}"])
    func empty(text: String) {
        #expect(fault { try Table.csv(text) }?.code == .empty)
    }
}

@Suite("Encodings of text files")
struct TextEncodingTests {
    let words = "Họ tên;Sóc Trăng\nNguyễn Thị Ánh;Mỹ Xuyên, Trần Đề ợ ữ ẫ Ỵ\n"

    @Test("UTF-8 with and without a mark, UTF-16 with one")
    func unicode() throws {
        let expected = try Table.csv(words).shown
        let utf16 = Array(words.utf16)
        let files: [(TextEncoding, [UInt8])] = [
            (.utf8, [0xEF, 0xBB, 0xBF] + Array(words.utf8)),
            (.utf16LittleEndian, [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            (.utf16BigEndian, [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        ]
        for (encoding, bytes) in files {
            let table = try Table.read(bytes: bytes, name: "t.csv")
            #expect(table.origin == .csv(encoding, .semicolon))
            #expect(table.shown == expected)
            #expect(table.remarks.isEmpty)
        }
    }

    @Test("Windows-1258 is read with its tone marks composed, and said to be a guess")
    func vietnamese() throws {
        // “Họ tên;Trần Đề” as Windows-1258: the tone follows its vowel.
        let bytes: [UInt8] =
            Array("Ho".utf8) + [0xF2] + Array(" t".utf8) + [0xEA] + Array("n;Tr".utf8) + [0xE2, 0xCC] + Array("n ".utf8)
            + [0xD0, 0xEA, 0xCC]
        let table = try Table.read(bytes: bytes, name: "cũ.csv")
        #expect(table.origin == .csv(.windows1258, .semicolon))
        #expect(
            table.shown.map { $0.map { Array($0.unicodeScalars) } } == [
                ["Họ tên", "Trần Đề"].map { Array($0.unicodeScalars) }
            ])
        #expect(
            table.remarks.map(\.en) == [
                "“cũ.csv”: it is not UTF-8 and was read as Windows-1258. If letters are wrong, save it as .xlsx."
            ])
    }

    @Test("Windows-1252 is taken where a tone mark would stand on no vowel")
    func western() throws {
        // “mañana; D’accord, là-bas Þór” with 0xDE, which Windows-1258 has as a tilde.
        let table = try Table.read(
            bytes: Array("ma".utf8) + [0xF1] + Array("ana;".utf8) + [0xDE, 0xF3] + Array("r".utf8), name: "t.csv")
        #expect(table.origin == .csv(.windows1252, .semicolon))
        #expect(table.shown == [["mañana", "Þór"]])
    }

    @Test("A broken character in a UTF-8 text is told with its line, not taken for another encoding")
    func brokenUTF8() {
        let bytes = Array("Họ tên\nĐơn vị\n".utf8) + [0xE1, 0xBB] + Array("x\n".utf8)
        let error = fault { try Table.read(bytes: bytes, name: "t.csv") }
        #expect(error?.code == .damaged)
        #expect(error?.message.en.contains("text line 3 has a broken UTF-8 character") == true)
    }

    @Test("NUL bytes, halves of UTF-16 and bytes of no code page are refused")
    func refused() {
        #expect(fault { try Table.csv("a,b\n1,\0\n") }?.message.en.contains("text line 2 has a NUL byte") == true)
        #expect(fault { try Table.read(bytes: [0xFF, 0xFE, 0x41], name: "t.csv") }?.code == .damaged)
        #expect(fault { try Table.read(bytes: [0xFF, 0xFE, 0x00, 0xD8], name: "t.csv") }?.code == .damaged)
        #expect(fault { try Table.read(bytes: [0x81, 0x8D, 0xFF], name: "t.csv") }?.code == .unknownEncoding)
    }
}
