import Days
import Publishing
import Testing

@Suite("Tokens of private feeds")
struct FeedTokenTests {
    /// A source of random bits that are all alike.
    private struct Constant: RandomNumberGenerator {
        let bits: UInt64
        mutating func next() -> UInt64 { bits }
    }

    @Test("A token is 43 characters that an address can hold, read back as it was shown, and never the same twice")
    func shape() {
        var generator = SystemRandomNumberGenerator()
        let tokens = (0..<3000).map { _ in FeedToken(using: &generator) }
        #expect(Set(tokens).count == 3000)
        let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        for token in tokens {
            #expect(token.text.count == 43 && token.text.allSatisfy(letters.contains))
            #expect(FeedToken(token.text) == token)
        }
        // Each digit takes every value it can: 256 bits, and no fewer.
        let digits = (0..<43).map { index in Set(tokens.map { Array($0.text)[index] }).count }
        #expect(digits.dropLast().allSatisfy { $0 == 64 } && digits.last == 16, "\(digits)")
    }

    @Test("Where a token opens its calendar is told, and a token that is printed by accident tells nothing")
    func printed() throws {
        let text = String(repeating: "A", count: 43)
        let token = try #require(FeedToken(text))
        #expect(token.path == "/private/\(text).ics" && token.path(in: .vi, of: Sample.programme) == token.path)
        #expect(token.path(in: .en, of: Sample.programme) == "/private/en/\(text).ics")
        #expect(!"\(token)".contains("A"))
        var zeros = Constant(bits: 0)
        #expect(FeedToken(using: &zeros).text == text)
        var ones = Constant(bits: .max)
        #expect(FeedToken(using: &ones).text == String(repeating: "_", count: 42) + "8")
    }

    @Test(
        "Any other text is no token",
        arguments: [
            "", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
            String(repeating: "A", count: 43) + "=", String(repeating: "A", count: 42) + "B",
            String(repeating: "A", count: 42) + "+", "/" + String(repeating: "A", count: 42),
            " " + String(repeating: "A", count: 42), String(repeating: "A", count: 42) + "\n",
            // The sign of the kelvin, which Unicode takes for a K.
            "\u{212A}" + String(repeating: "A", count: 42), "\u{212A}" + String(repeating: "A", count: 40),
        ])
    func refused(text: String) {
        #expect(FeedToken(text) == nil)
    }
}
