/// The apostrophe that keeps a spreadsheet from taking a text for a formula when it opens a `.csv` file.
///
/// A text that begins with `=`, `+`, `-`, `@`, TAB, CR or LF is written with an apostrophe before it (OWASP, “CSV Injection”).
/// So is one that begins with apostrophes and then one of these, and the reader takes one apostrophe away from such a
/// text: what is written is read again as it was.
enum PlainMark {
    static let apostrophe = UInt8(ascii: "'")

    /// Whether the text needs the mark.
    static func isNeeded(_ text: some Sequence<UInt8>) -> Bool {
        guard let first = text.first(where: { $0 != apostrophe }) else { return false }
        return "=+-@\t\r\n".utf8.contains(first)
    }

    /// Whether the text bears the mark.
    static func isBorne(by text: some Collection<UInt8>) -> Bool {
        text.first == apostrophe && isNeeded(text)
    }
}
