import ArgumentParser
import Days

/// Why something is done, for everybody to read.
struct ReasonOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Vì sao, công khai, không ghi tên người. · Why, for everybody to read, without names of persons.",
            valueName: "text"))
    var because: String?

    mutating func validate() throws { try Self.validate(because) }

    /// Whether words can be a reason: not empty, one line, and not a page.
    static func validate(_ reason: String?) throws {
        guard let reason else { return }
        if reason.allSatisfy(\.isWhitespace) || reason.contains("\n") || reason.utf8.count > 300 {
            throw ValidationError("lý do: một dòng, 1 … 300 byte. · A reason: one line of 1 … 300 bytes.")
        }
    }
}

extension String? {
    /// What a person typed, the same in both languages.
    var both: Bilingual? { map { Bilingual(vi: $0, en: $0) } }
}
