public import Programmes

/// Whether text for a terminal carries colour, which whoever knows the terminal decides.
public enum TerminalStyle: Hashable, Sendable {
    /// Words only: for files, pipes, `NO_COLOR`.
    case plain

    /// With ANSI escapes (ECMA-48 SGR).
    case coloured

    /// What makes a piece of text stand out. Words say the same: colour never says anything alone.
    public enum Emphasis: Hashable, Sendable {
        case none
        /// Headings.
        case strong
        /// What is there for completeness: days off, sources, hints.
        case faint
        /// Owed or broken, and nothing else: the only red there is.
        case owed
        /// What kind of obligation it is.
        case kind(Obligation.Kind)
    }

    /// The text, set off where there is colour.
    public func callAsFunction(_ text: String, _ emphasis: Emphasis) -> String {
        guard self == .coloured, !text.isEmpty, let code = Self.code(of: emphasis) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private static func code(of emphasis: Emphasis) -> String? {
        switch emphasis {
        case .none: nil
        case .strong: "1"
        case .faint: "2"
        case .owed: "31"
        case .kind(.training): "32"
        case .kind(.meeting): "34"
        case .kind(.inspection): "35"
        case .kind(.review): "36"
        case .kind(.report), .kind(.plan): "33"
        }
    }
}
