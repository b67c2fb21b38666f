import Testing

@testable import ICalendar

/// Lines and nesting, without their values.
@Suite struct ContentLinesTests {
    private func properties(_ lines: [String]) throws -> [ContentLine] {
        let tree = try ContentTree(reading: SampleText.calendar(lines))
        return Array(tree.calendars[0].properties.dropFirst(2))
    }

    @Test("A folded line is joined, and bears the number of its first physical line")
    func unfolds() throws {
        let read = try properties(["X-A:one", "X-B:mot ", "  hai", "\tba", "X-C:four"])
        #expect(read.map(\.line) == [4, 5, 8])
        #expect(read.map(\.value) == ["one", "mot  haiba", "four"])
    }

    @Test("A character that a fold parts is whole again, and the fold is noted")
    func joinsSplitCharacter() throws {
        let whole = SampleText.calendar(["X-A:Sóc Trăng"])
        guard let position = whole.firstIndex(of: 0xC3) else { throw Missing() }
        let split = whole[...position] + Array("\r\n ".utf8) + whole[(position + 1)...]
        let tree = try ContentTree(reading: Array(split))
        #expect(tree.calendars[0].first("X-A")?.value == "Sóc Trăng")
        #expect(
            tree.findings == [
                Finding(
                    line: 4, code: .splitCharacter, message: "the fold after this line stands inside a UTF-8 character")
            ])
    }

    @Test("Names are upper case; parameters are unquoted and their carets decoded")
    func splitsParameters() throws {
        let read = try properties([#"x-a;Cn="Lê; Văn: A, B";x-p=a,"b,c",d;Q=^^ ^n ^' ^x ^:the value: with; all"#])
        #expect(
            read.map(\.property) == [
                Property(
                    "X-A", "the value: with; all",
                    parameters: [
                        Parameter("CN", "Lê; Văn: A, B"), Parameter("X-P", "a", "b,c", "d"),
                        Parameter("Q", "^ \n \" ^x ^"),
                    ])
            ])
    }

    @Test("An empty value and an empty parameter are values")
    func acceptsEmptyValues() throws {
        let read = try properties(["X-A:", "X-B;P=:", #"X-C;P="",x:y"#])
        #expect(
            read.map(\.property) == [
                Property("X-A", ""), Property("X-B", "", parameters: [Parameter("P", "")]),
                Property("X-C", "y", parameters: [Parameter("P", "", "x")]),
            ])
    }

    @Test("LF, CR and CRLF end lines alike", arguments: ["\n", "\r", "\r\n"])
    func acceptsLineEnds(end: String) throws {
        let text = ["BEGIN:VCALENDAR", "X-A:1", " 2", "END:VCALENDAR"].map { $0 + end }.joined()
        let tree = try ContentTree(reading: Array(text.utf8))
        #expect(tree.calendars.map { $0.properties.map(\.value) } == [["12"]])
        #expect(tree.calendars[0].properties.map(\.line) == [2])
        let expected: [Finding.Code] = end == "\n" ? [.bareLineFeed] : end == "\r" ? [.bareCarriageReturn] : []
        #expect(tree.findings.map(\.code) == expected)
    }

    @Test("A component without END is closed by what stands around it")
    func closesComponents() throws {
        let tree = try ContentTree(
            reading: SampleText.lines([
                "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "BEGIN:VEVENT", "UID:2", "BEGIN:VALARM", "END:VEVENT",
                "END:VCALENDAR", "BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VCALENDAR",
            ]))
        #expect(tree.calendars.map { $0.components.map(\.name) } == [["VEVENT", "VEVENT"], ["VEVENT"], []])
        #expect(
            tree.findings.map { "\($0.line) \($0.code)" } == [
                "2 missingEnd", "6 missingEnd", "9 missingEnd", "10 missingEnd", "11 missingEnd",
            ])
    }

    @Test("A gigabyte without a line end is refused after the limit, not walked through")
    func refusesLongLine() throws {
        var limits = ReadingLimits()
        limits.lineBytes = 1 << 20
        let hostile = SampleText.lines(["BEGIN:VCALENDAR"]) + [UInt8](repeating: UInt8(ascii: "A"), count: 64 << 20)
        let error = #expect(throws: ICalendarError.self) { try CalendarObject.read(hostile, limits: limits) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.reason.contains("line 2 is longer") == true)
    }

    @Test("A line that grows by folds is refused at the same limit")
    func refusesFoldedLine() throws {
        var limits = ReadingLimits()
        limits.lineBytes = 1_000
        let folds = Array(repeating: " " + String(repeating: "x", count: 60), count: 100)
        let error = #expect(throws: ICalendarError.self) {
            try CalendarObject.read(SampleText.calendar(["X-A:"] + folds), limits: limits)
        }
        #expect(error?.code == .limitExceeded)
    }

    @Test("A line of half a million parameters is split in one pass")
    func splitsManyParameters() throws {
        let line =
            Array("x-a".utf8) + Array(repeating: Array(";p=".utf8), count: 500_000).joined() + Array(":v\r\n".utf8)
        let text = SampleText.lines(["BEGIN:VCALENDAR"]) + line + SampleText.lines(["END:VCALENDAR"])
        let tree = try ContentTree(reading: text)
        #expect(tree.calendars[0].first("X-A")?.property.parameters.count == 500_000)
        #expect(tree.calendars[0].first("X-A")?.value == "v")
    }

    @Test("Ten thousand components inside one another are refused")
    func refusesDeepNesting() throws {
        let begins = (1...10_000).map { "BEGIN:X-\($0)" }
        let error = #expect(throws: ICalendarError.self) { try CalendarObject.read(SampleText.calendar(begins)) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.reason.contains("line 35 nests too deeply") == true)
    }

    @Test("More text, components or properties than allowed are refused")
    func refusesTooMuch() throws {
        let text = SampleText.event(["SUMMARY:a"])
        for shrink: (inout ReadingLimits) -> Void in [
            { $0.totalBytes = 100 }, { $0.components = 1 }, { $0.properties = 5 },
        ] {
            var limits = ReadingLimits()
            shrink(&limits)
            let error = #expect(throws: ICalendarError.self) { try CalendarObject.read(text, limits: limits) }
            #expect(error?.code == .limitExceeded)
        }
    }

    @Test("Complaints are bounded, and their number is told")
    func boundsFindings() throws {
        var limits = ReadingLimits()
        limits.findings = 10
        let text = SampleText.calendar(Array(repeating: "no line", count: 100))
        let findings = try CalendarObject.read(text, limits: limits).findings
        #expect(findings.count == 11)
        #expect(findings.last?.code == .furtherFindings)
        #expect(findings.last?.message.hasPrefix("90 more") == true)
    }

    @Test(
        "What is no calendar is refused with a guess at what it is",
        arguments: [
            ("", "empty"), ("<html>", "web page"), ("\u{0}\u{0}\u{0}", "no line BEGIN:VCALENDAR"),
            ("BEGIN:VEVENT\r\nEND:VEVENT\r\n", "no line BEGIN:VCALENDAR"),
        ])
    func refusesOtherText(text: String, guess: String) throws {
        let error = #expect(throws: ICalendarError.self) { try CalendarObject.read(text) }
        #expect(error?.code == .notACalendar)
        #expect(error?.reason.contains(guess) == true)
    }

    private struct Missing: Error {}
}
