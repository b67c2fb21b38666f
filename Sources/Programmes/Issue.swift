public import Days

/// Something wrong in a programme, with its place, the value, and the way out.
public struct Issue: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
        /// The programme can be planned, but a person should look.
        case warning
        /// The programme cannot be planned as it stands.
        case error

        /// A warning is less than an error.
        public static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
    }

    /// Where in which file.
    public struct Place: Hashable, Comparable, Sendable {
        /// The file's name as the person gave it.
        public var file: String
        /// The line, 1 or more; 0 when the file as a whole is meant.
        public var line: Int
        /// The column in characters, 1 or more; 0 when the line as a whole is meant.
        public var column: Int

        /// Makes a place.
        public init(file: String, line: Int = 0, column: Int = 0) {
            self.file = file
            self.line = line
            self.column = column
        }

        /// The order of reading.
        public static func < (left: Self, right: Self) -> Bool {
            (left.file, left.line, left.column) < (right.file, right.line, right.column)
        }
    }

    /// How much it matters.
    public var severity: Severity
    /// Where it is.
    public var place: Place
    /// A stable name of the kind of issue: `unknown-body`.
    public var code: String
    /// What is wrong with which value, why, and what to do now.
    public var message: Bilingual

    /// Makes an issue.
    public init(_ severity: Severity, at place: Place, code: String, message: Bilingual) {
        self.severity = severity
        self.place = place
        self.code = code
        self.message = message
    }
}

extension Issue {
    /// The line a person reads: `programme.yaml:118:14: lỗi: không có cơ quan “bdv-tinh-uyy”. Có phải “bdv-tinh-uy”?`
    public func description(in language: Language) -> String {
        let word: Bilingual =
            switch severity {
            case .error: Bilingual(vi: "lỗi", en: "error")
            case .warning: Bilingual(vi: "cảnh báo", en: "warning")
            }
        return "\(place): \(word[language]): \(message[language])"
    }
}

extension Issue.Place: CustomStringConvertible {
    /// `programme.yaml:118:14`, as far as it is known; editors jump to it.
    public var description: String {
        ([file] + [line, column].prefix { $0 > 0 }.map(String.init)).joined(separator: ":")
    }
}
