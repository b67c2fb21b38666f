extension ProgrammeFile {
    /// The text of a programme that names these amendments and is the same in everything else, comments included;
    /// nothing where it is written in a way that only a person can change.
    ///
    /// The list is expected as a list in brackets, as one name, or as lines with hyphens.
    public static func text(_ text: String, naming amendments: [String]) -> String? {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let head = lines.firstIndex(where: { $0.hasPrefix("programme:") && $0.withoutComment == "programme:" })
        else { return nil }
        let end = lines[(head + 1)...].firstIndex { $0.indent == 0 } ?? lines.endIndex
        let body = (head + 1)..<end
        guard let first = body.first(where: { lines[$0].indent != nil }), let indent = lines[first].indent,
            let last = body.last(where: { lines[$0].indent != nil })
        else { return nil }
        let list = "amendments: [" + amendments.joined(separator: ", ") + "]"
        let old = body.first { lines[$0].indent == indent && lines[$0].hasPrefixAfterBlanks("amendments:") }
        if let old {
            let below = ((old + 1)..<end).prefix {
                lines[$0].indent.map { $0 > indent } ?? true || lines[$0].isListItem
            }
            let items = below.filter { lines[$0].isListItem }
            if lines[old].withoutComment.hasSuffix("amendments:"), !items.isEmpty {
                lines = edited(lines, key: old, items: items, naming: amendments)
            } else if amendments.isEmpty {
                lines.remove(at: old)
            } else {
                let comment = lines[old].comment
                lines[old] =
                    String(repeating: " ", count: indent) + list + (comment.isEmpty ? "" : "  " + comment)
                    + (lines[old].hasSuffix("\r") && !comment.hasSuffix("\r") ? "\r" : "")
            }
        } else if !amendments.isEmpty {
            let line = String(repeating: " ", count: indent) + list + (lines[last].hasSuffix("\r") ? "\r" : "")
            lines.insert(line, at: last + 1)
        }
        let edited = lines.joined(separator: "\n")
        return read(text: edited, name: "").names == amendments ? edited : nil
    }

    /// Lines of a list with hyphens: those that are not named go, new ones follow the last.
    private static func edited(_ lines: [String], key: Int, items: [Int], naming names: [String]) -> [String] {
        var lines = lines
        let written = items.map { ($0, lines[$0].listItem) }
        let new = names.filter { name in !written.contains { $0.1 == name } }
        let model = lines[items[items.count - 1]]
        let start = model.prefix { $0 == " " } + "- "
        lines.insert(
            contentsOf: new.map { start + $0 + (model.hasSuffix("\r") ? "\r" : "") }, at: items[items.count - 1] + 1)
        for (index, name) in written.reversed() where !names.contains(name) { lines.remove(at: index) }
        if names.isEmpty { lines.remove(at: key) }
        return lines
    }
}

extension Reading<Programme> {
    /// The amendments that are named; nothing where the programme cannot be read.
    fileprivate var names: [String]? { value?.amendments }
}

extension String {
    /// How many blanks it begins with; nothing for an empty line or a comment.
    fileprivate var indent: Int? {
        let rest = drop { $0 == " " }
        guard let first = rest.first, !first.isWhitespace, first != "#" else { return nil }
        return count - rest.count
    }

    fileprivate func hasPrefixAfterBlanks(_ word: String) -> Bool { drop { $0 == " " }.hasPrefix(word) }

    /// From the sign of a comment on.
    fileprivate var comment: String {
        firstRange(of: " #").map { String(self[index(after: $0.lowerBound)...]) } ?? ""
    }

    /// Without a comment, and without blanks at its end.
    fileprivate var withoutComment: String {
        let text = firstRange(of: " #").map { self[..<$0.lowerBound] } ?? self[...]
        return String(text.reversed().drop { $0.isWhitespace }.reversed())
    }

    fileprivate var isListItem: Bool { hasPrefixAfterBlanks("- ") }

    /// The word of a list item.
    fileprivate var listItem: String {
        String(withoutComment.drop { $0 == " " }.dropFirst(2)).trimmed.filter { $0 != "\"" && $0 != "'" }
    }
}
