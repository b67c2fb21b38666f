import Days

/// Numbers in words, as remarks need them.
enum Words {
    /// A size in kB or MB of a thousand: `182 kB`, `1,4 MB`.
    static func size(_ bytes: Int, _ language: Language) -> String {
        if bytes < 1000 { return "\(bytes) byte" + (language == .en && bytes != 1 ? "s" : "") }
        if bytes < 1_000_000 { return "\((bytes + 500) / 1000) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10)\(language == .vi ? "," : ".")\(tenths % 10) MB"
    }

    /// An English number with its noun: *1 error*, *2 errors*.
    static func counted(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
}
