import Days
import Publishing
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
    @Test("What is written is read again, member by member, in order")
    func roundTrip() throws {
        let value: JSONValue = [
            "b": [1, -20, true, false, nil, []], "a": ["x": "“huyện”\n\t\"\\\u{1}😀"], "": [:], "n": .number(.max),
        ]
        #expect(try JSONValue(reading: value.line.utf8) == value)
        #expect(try JSONValue(reading: value.description.utf8) == value)
        #expect(JSONValue(["a", "b"]) { .string($0) }.line == #"["a","b"]"#)
    }

    @Test("Escapes mean the characters they stand for")
    func escapes() throws {
        #expect(
            try JSONValue(reading: #""\u1EC7\ud83d\ude00\/\b\f\r""#.utf8) == .string("ệ😀/\u{8}\u{C}\r"))
    }

    @Test(
        "What is no JSON, or would be lost, is refused with its place",
        arguments: [
            ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), ("{\"a\":1,\"a\":2}", 10), ("{\"a\" 1}", 5), ("01", 2),
            ("1.5", 1), ("1e3", 1), ("99999999999999999999", 20), ("-", 1), ("tru", 0), ("nul", 0), ("\"a", 2),
            ("\"\u{1}\"", 1), (#""\x""#, 2), (#""\ud800""#, 6), (#""\ud800\u0041""#, 12), (#""\u12"#, 2), ("1 1", 2),
            ("{a:1}", 1), ("[", 1), (String(repeating: "[", count: 1000), 65),
        ])
    func refused(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue(reading: text.utf8) }
        #expect(error?.offset == offset, "\(text)")
    }

    @Test("Bytes that are no UTF-8 are refused")
    func notUnicode() {
        #expect(throws: JSONError.self) { try JSONValue(reading: [0x22, 0xC3, 0x22]) }
    }
}
