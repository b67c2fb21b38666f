import Days
import Foundation
import Publishing
import Testing

@Suite("Tables for the terminal")
struct TerminalTableTests {
    @Test("Words wrap in their column, numbers stand on the right, and no line ends in a blank")
    func layout() {
        var table = TerminalTable([.init("Việc"), .init("Số", alignment: .right, wraps: false), .init("Ghi chú")])
        table.add(["Báo cáo quý của các huyện", "4", ""])
        table.add(["Họp", "12", "dự kiến"])
        #expect(
            table.text(width: 30) == """
                Việc               Số  Ghi chú
                Báo cáo quý của     4
                các huyện
                Họp                12  dự kiến

                """)
    }

    @Test("Composed and decomposed Vietnamese take the same room")
    func marks() {
        let text = "Tập huấn công tác dân vận ở huyện Mỹ Xuyên"
        #expect(text.columns == text.count)
        #expect(text.decomposedStringWithCanonicalMapping.columns == text.columns)
        func table(_ text: String) -> String {
            var table = TerminalTable([.init(), .init(alignment: .right, wraps: false)])
            table.add([.init(text), "7"])
            return table.text(width: 24)
        }
        #expect(table(text.decomposedStringWithCanonicalMapping) == table(text))
    }

    @Test("Wide characters take two columns, marks alone none")
    func wide() {
        #expect("漢字".columns == 4)
        #expect("\u{301}".columns == 0)
        #expect("…–“”·".columns == 5)
        #expect("🙂".columns == 2)
    }

    @Test("No table is wider than the terminal, whatever it holds", arguments: 0..<40)
    func width(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let words = ["ủy", "báo", "nghiêng", "district-report/2025-Q3/my-xuyen", "漢字", "1", "Chủ"]
        let columns = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            TerminalTable.Column(
                words.randomElement(using: &random) ?? "", alignment: .random(&random), wraps: .random(using: &random))
        }
        var table = TerminalTable(columns, indent: Int.random(in: 0...4, using: &random))
        for _ in 0..<6 {
            table.add(
                columns.map { _ in
                    .init(
                        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                            words.randomElement(using: &random)
                        }
                        .joined(separator: " "))
                })
        }
        let width = Int.random(in: 24...120, using: &random)
        for line in table.text(width: width).split(separator: "\n") {
            #expect(line.columns <= width, "seed \(seed): \(line)")
            #expect(line.last != " ", "seed \(seed): \(line)")
        }
    }
}

extension TerminalTable.Column.Alignment {
    fileprivate static func random(_ random: inout SplitMix64) -> Self {
        Bool.random(using: &random) ? .left : .right
    }
}

@Suite("JSON")
struct JSONValueTests {
    @Test("Members keep their order, and only what must be escaped is")
    func writing() throws {
        let value: JSONValue = ["b": [1, nil, true], "a": "“x” \"y\" \\ \n\u{1}", "none": [], "empty": [:]]
        #expect(
            "\(value)" == """
                {
                  "b": [
                    1,
                    null,
                    true
                  ],
                  "a": "“x” \\"y\\" \\\\ \\n\\u0001",
                  "none": [],
                  "empty": {}
                }
                """)
        let read = try #require(
            try JSONSerialization.jsonObject(with: Data("\(value)".utf8)) as? [String: Any])
        #expect(read["a"] as? String == "“x” \"y\" \\ \n\u{1}")
    }

    @Test("Every sheet’s JSON is read back by another reader")
    func sheets() throws {
        let source = SheetSample.planned
        for json in [
            AgendaSheet(source, from: day("2025-05-20")).json, YearSheet(source, year: 2025).json,
            WeekSheet(source, week: day("2025-06-10").isoWeek).json, HolidaySheet(source, year: 2025).json,
        ] {
            let read = try JSONSerialization.jsonObject(with: Data("\(json)".utf8))
            #expect((read as? [String: Any])?["sheet"] is String)
        }
    }
}
