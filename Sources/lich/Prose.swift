import Publishing

/// Sentences in lines that fit the terminal.
enum Prose {
    /// Each sentence on lines of its own, moved to the right by `indent`.
    static func text(
        _ sentences: [String], indent: Int = 0, width: Int, style: TerminalStyle,
        emphasis: TerminalStyle.Emphasis = .none
    ) -> String {
        var table = TerminalTable([.init()], indent: indent)
        for sentence in sentences { table.add([.init(sentence, emphasis)]) }
        return table.text(width: width, style: style)
    }
}
