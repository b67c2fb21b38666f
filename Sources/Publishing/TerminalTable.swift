/// A table for the terminal: no boxes, words wrapped in their columns, never wider than it may be.
public struct TerminalTable: Sendable {
    /// One column of the table.
    public struct Column: Sendable {
        /// On which side its text stands.
        public enum Alignment: Sendable { case left, right }

        /// What stands above it; empty for none.
        public let heading: String
        /// Numbers stand on the right.
        public let alignment: Alignment
        /// Whether it gives way when the table is too wide; columns of days and numbers keep their width.
        public let wraps: Bool

        /// Makes a column.
        public init(_ heading: String = "", alignment: Alignment = .left, wraps: Bool = true) {
            self.heading = heading
            self.alignment = alignment
            self.wraps = wraps
        }
    }

    /// What stands in one place of the table, with lines of its own where the text has line breaks.
    public struct Cell: Sendable, ExpressibleByStringInterpolation {
        /// The words.
        public let text: String
        /// How they stand out.
        public let emphasis: TerminalStyle.Emphasis

        /// Makes a cell.
        public init(_ text: String, _ emphasis: TerminalStyle.Emphasis = .none) {
            self.text = text
            self.emphasis = emphasis
        }

        /// Makes a cell of plain words.
        public init(stringLiteral value: String) { self.init(value) }
    }

    private let columns: [Column]
    private let indent: Int
    private var lines: [Line] = []

    private enum Line: Sendable {
        case cells([Cell])
        case heading(Cell)
    }

    /// An empty table of these columns, moved to the right by `indent`.
    public init(_ columns: [Column], indent: Int = 0) {
        precondition(!columns.isEmpty, "a table without columns")
        self.columns = columns
        self.indent = indent
    }

    /// Adds a row; as many cells as there are columns, or fewer.
    public mutating func add(_ cells: [Cell]) {
        precondition(cells.count <= columns.count, "\(cells.count) cells in a table of \(columns.count) columns")
        lines.append(.cells(cells))
    }

    /// Adds a line over the whole width that names the rows after it, with an empty line before it.
    public mutating func add(heading: Cell) {
        lines.append(.heading(heading))
    }

    /// Whether no row was added.
    public var isEmpty: Bool { lines.isEmpty }

    /// The table in lines of at most `width` columns, each ended by a line break.
    ///
    /// 20 are always taken, and two for each column of the table, in which a wide character fits.
    public func text(width: Int, style: TerminalStyle = .plain) -> String {
        let width = max(width, 20)
        let widths = self.widths(within: width)
        var text = ""
        if columns.contains(where: { !$0.heading.isEmpty }) {
            text += row(columns.map { Cell($0.heading, .faint) }, widths, style)
        }
        for line in lines {
            switch line {
            case .cells(let cells): text += row(cells, widths, style)
            case .heading(let cell):
                if !text.isEmpty { text += "\n" }
                for part in wrapped(cell.text, width: width) { text += style(part, cell.emphasis) + "\n" }
            }
        }
        return text
    }

    private func row(_ cells: [Cell], _ widths: [Int], _ style: TerminalStyle) -> String {
        let parts = zip(cells, widths).map { cell, width in width == 0 ? [] : wrapped(cell.text, width: width) }
        var text = ""
        for number in 0..<(parts.map(\.count).max() ?? 0) {
            var line = ""
            var owed = indent
            for (index, part) in parts.enumerated() where widths[index] > 0 {
                let words = number < part.count ? part[number] : ""
                let room = widths[index] - words.columns
                let before = columns[index].alignment == .right ? room : 0
                // Spaces are written only before words, so that no line ends in them.
                owed += before
                if !words.isEmpty {
                    line += String(repeating: " ", count: owed) + style(words, cells[index].emphasis)
                    owed = 0
                }
                owed += room - before + (words.isEmpty ? words.columns : 0) + Self.gap
            }
            text += line + "\n"
        }
        return text
    }

    private static let gap = 2

    /// The widths of the columns: as wide as their text where there is room; 0 for a column without any.
    private func widths(within total: Int) -> [Int] {
        var widths = columns.map(\.heading.columns)
        var words = columns.map { longestWord($0.heading) }
        for case .cells(let cells) in lines {
            for (index, cell) in cells.enumerated() {
                for line in cell.text.unicodeScalars.split(separator: "\n") {
                    widths[index] = max(widths[index], Substring(line).columns)
                }
                words[index] = max(words[index], longestWord(cell.text))
            }
        }
        let gaps = max(0, widths.count { $0 > 0 } - 1) * Self.gap
        let room = total - indent - gaps
        // First between words, then, where even that is too wide, within them, and at last any column.
        let natural = widths
        shrink(&widths, to: room) { columns[$0].wraps ? words[$0] : natural[$0] }
        shrink(&widths, to: room) { columns[$0].wraps ? min(2, natural[$0]) : natural[$0] }
        shrink(&widths, to: room) { min(2, natural[$0]) }
        return widths
    }

    /// Takes from the widest column that is still wider than it must be, until all fit or none can give.
    private func shrink(_ widths: inout [Int], to room: Int, least: (Int) -> Int) {
        let least = widths.indices.map(least)
        while widths.reduce(0, +) > room {
            let giving = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }

    private func longestWord(_ text: String) -> Int {
        text.unicodeScalars.split { $0 == " " || $0 == "\n" }.reduce(0) { max($0, Substring($1).columns) }
    }
}
