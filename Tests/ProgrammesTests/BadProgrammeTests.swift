import Days
import Programmes
import Testing

@Suite("A programme file with faults")
struct BadProgrammeTests {
    @Test(
        "Each fault is said with its place, the value and the way out, and nothing else is",
        arguments: BadFile.programmes
    )
    func saysWhatIsWrong(_ bad: BadFile) throws {
        let reading = ProgrammeFile.read(text: try bad.text(of: Sample.text), name: "programme.yaml")
        #expect(reading.issues.map { $0.description(in: .vi) } == bad.vi)
        #expect(reading.issues.map { $0.description(in: .en) } == bad.en)
        #expect((reading.value == nil) == reading.issues.contains { $0.severity == .error })
    }

    @Test(
        "Bytes that are no text are refused with one issue",
        arguments: [
            ("", "programme.yaml: error: the file is empty."),
            (" \n\n", "programme.yaml: error: the file is empty."),
            (
                "# nothing but a remark\n",
                "programme.yaml:1:1: error: a programme file must be written as “key: value” entries."
            ),
            ("programme\n", "programme.yaml:1:1: error: a programme file must be written as “key: value” entries."),
            ("- a\n- b\n", "programme.yaml:1:1: error: a programme file must be written as “key: value” entries."),
            (
                "a: 1\nb: \u{0}\n",
                "programme.yaml:2:4: error: the file has a NUL byte: it is no text file. Check that it is the right file."
            ),
            ("a: 1\nb: \u{1B}\n", "programme.yaml:2:4: error: there is a control character U+001B. Delete it."),
            (
                "a: 1\n---\nb: 2\n",
                "programme.yaml:2:1: error: the file has two YAML documents (a line “---”). Keep one."
            ),
        ])
    func refusesOddTexts(text: String, message: String) {
        let reading = ProgrammeFile.read(text: text, name: "programme.yaml")
        #expect(reading.value == nil)
        #expect(reading.issues.map { $0.description(in: .en) } == [message])
    }

    @Test("Bytes that are not UTF-8 are refused where they begin")
    func refusesOtherEncodings() {
        let latin = Array("title: C\n".utf8) + [0x61, 0xEA, 0x20]
        #expect(
            ProgrammeFile.read(bytes: latin, name: "p.yaml").issues.map { $0.description(in: .vi) } == [
                "p.yaml:2:2: lỗi: tệp không phải văn bản UTF-8. Lưu lại bằng mã UTF-8."
            ])
        #expect(
            ProgrammeFile.read(bytes: [0xFF, 0xFE, 0x61, 0x00], name: "p.yaml").issues.map { $0.description(in: .vi) }
                == [
                    "p.yaml: lỗi: tệp ghi bằng mã UTF-16. Lưu lại bằng mã UTF-8."
                ])
    }

    @Test("A file of a hundred megabytes is refused unread")
    func refusesHugeFiles() {
        let huge = [UInt8](repeating: UInt8(ascii: " "), count: 100 << 20)
        let reading = ProgrammeFile.read(bytes: huge, name: "p.yaml")
        #expect(reading.issues.map(\.code) == ["file-too-large"])
        #expect(reading.value == nil)
    }

    @Test("Few references that stand for many values are refused before they grow")
    func refusesTheLaughs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            text += "a\(level): &a\(level) [" + (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
        }
        let reading = ProgrammeFile.read(text: text + "? *a30\n: x\n", name: "p.yaml")
        #expect(reading.issues.map(\.code) == ["alias"])
        #expect(reading.issues.first?.place == Issue.Place(file: "p.yaml", line: 2, column: 10))
    }

    @Test(
        "Deep nests and long lists are refused",
        arguments: [
            ("a: e" + String(repeating: "\u{301}\u{323}", count: 100_000), "too-many-marks"),
            (String(repeating: "[", count: 100_000), "yaml-syntax"),
            (String(repeating: "[", count: 500) + String(repeating: "]", count: 500), "nested-too-deep"),
            ("a: [" + String(repeating: "1,", count: 200_000) + "1]\n", "too-many"),
            ("a:\n" + String(repeating: "- ", count: 50_000), "yaml-syntax"),
        ])
    func refusesExcess(text: String, code: String) {
        #expect(ProgrammeFile.read(text: text, name: "p.yaml").issues.map(\.code) == [code])
    }

    @Test("Letters typed with separate marks are read as the same letters")
    func readsOneNormalForm() throws {
        let decomposed = Sample.text.decomposedWithMarks
        #expect(decomposed.utf8.count > Sample.text.utf8.count)
        #expect(
            ProgrammeFile.read(text: decomposed, name: "p").value
                == ProgrammeFile.read(text: Sample.text, name: "p").value)
    }

    @Test("A byte order mark and lines that end in CRLF make no difference")
    func readsOtherEditors() {
        let text = "\u{FEFF}" + Sample.text.replacing("\n", with: "\r\n")
        #expect(
            ProgrammeFile.read(text: text, name: "p").value == ProgrammeFile.read(text: Sample.text, name: "p").value)
    }
}

@Suite("The table of rules")
struct ValidationTests {
    @Test("Each rule is one sentence of its own, in both languages")
    func sentences() {
        let sentences = Validation.all.map(\.sentence)
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.allSatisfy { $0.vi.hasSuffix(".") && $0.en.hasSuffix(".") && $0.vi != $0.en })
    }

    @Test("A programme made by hand is looked at by the same rules")
    func byHand() throws {
        var programme = try #require(ProgrammeFile.read(text: Sample.text, name: "p.yaml").value)
        #expect(programme.issues(at: Places(file: "amended.yaml")) == [])
        programme.obligations[0].roles.leads = [.body(Body.ID(rawValue: "bdx"))]
        #expect(
            programme.issues(at: Places(file: "amended.yaml")).map { $0.description(in: .vi) } == [
                "amended.yaml: lỗi: không có cơ quan “bdx”. Có phải “bdv”?"
            ])
    }
}
