/// Edits of a text by places of its parts, so that everything else in it stays as a person wrote it.
struct TextEdits {
    private let scalars: [Unicode.Scalar]
    /// Where each line begins.
    private let lineStarts: [Int]
    private var edits: [(range: Range<Int>, words: String)] = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// The text with all edits made.
    var text: String {
        var edited = String.UnicodeScalarView()
        var position = 0
        for (range, words) in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where range.lowerBound >= position {
            edited.append(contentsOf: scalars[position..<range.lowerBound])
            edited.append(contentsOf: words.unicodeScalars)
            position = range.upperBound
        }
        edited.append(contentsOf: scalars[position...])
        return String(edited)
    }

    /// Puts a plain word in the place of a value that stands on one line, quoted or not.
    mutating func replace(_ node: YamlNode, by words: String) {
        guard let start = offset(of: node.place), start < scalars.count, let scalar = node.scalar else { return }
        let quote = scalars[start]
        guard quote == "\"" || quote == "'" else {
            edits.append((start..<min(start + scalar.unicodeScalars.count, scalars.count), words))
            return
        }
        let end = scalars[(start + 1)...].firstIndex { $0 == quote || $0 == "\n" } ?? scalars.count - 1
        edits.append((start..<(end + 1), words))
    }

    /// Puts other words in the place of what `find` finds in a value, wherever its lines break.
    mutating func replaceAll(in node: YamlNode, _ find: YearSpan, by new: YearSpan) {
        guard var position = offset(of: node.place), let scalar = node.scalar else { return }
        for _ in 0..<find.occurrences(in: Array(scalar.unicodeScalars)[...]).count {
            guard let found = find.occurrences(in: scalars[position...]).first else { return }
            edits.append((found.first, "\(new.first)"))
            edits.append((found.last, "\(new.last)"))
            position = found.last.upperBound
        }
    }

    /// Puts another key in the place of one.
    mutating func replaceKey(_ entry: YamlNode.Entry, by words: String) {
        replace(YamlNode(content: .scalar(entry.key), place: entry.keyPlace), by: words)
    }

    /// Whether a key is the first thing on its line, and its value ends on it or below it, further to the right.
    func standsAlone(_ entry: YamlNode.Entry) -> Bool {
        guard let start = offset(of: entry.keyPlace) else { return false }
        return scalars[lineStarts[entry.keyPlace.line - 1]..<start].allSatisfy { $0 == " " }
    }

    /// Deletes a key that stands alone with everything below it.
    mutating func delete(_ entry: YamlNode.Entry) {
        var line = entry.keyPlace.line
        while line < lineStarts.count, let indent = indent(ofLine: line), indent >= entry.keyPlace.column { line += 1 }
        let end = line < lineStarts.count ? lineStarts[line] : scalars.count
        edits.append((lineStarts[entry.keyPlace.line - 1]..<end, ""))
    }

    /// How many blanks a line (from 0) begins with; nothing for an empty one.
    private func indent(ofLine line: Int) -> Int? {
        let rest = scalars[lineStarts[line]...]
        guard let first = rest.firstIndex(where: { $0 != " " }), scalars[first] != "\n", scalars[first] != "\r" else {
            return nil
        }
        return first - lineStarts[line]
    }

    private func offset(of place: Issue.Place) -> Int? {
        guard place.line > 0, place.line <= lineStarts.count, place.column > 0 else { return nil }
        return min(lineStarts[place.line - 1] + place.column - 1, scalars.count)
    }
}
