import Days
import Publishing

/// What linting came to, file by file.
struct LintReport {
    /// A file, and what was found in it.
    struct File {
        let name: String
        let findings: [LintFinding]
        /// Why it could not be read at all.
        let failure: Bilingual?

        /// A file that was read.
        init(_ name: String, _ findings: [LintFinding]) {
            self.name = name
            self.findings = findings
            failure = nil
        }

        /// A file that could not be read.
        init(_ name: String, unreadable error: any Error) {
            self.name = name
            findings = []
            failure = Failure(error)?.message ?? Bilingual(vi: "không đọc được.", en: "it cannot be read.")
        }
    }

    let files: [File]

    /// The report on these files, in this order.
    init(_ files: [File]) { self.files = files }

    /// Whether some client would show a file wrongly, or a file could not be read.
    var hasBreach: Bool {
        files.contains { $0.failure != nil || $0.findings.contains { $0.severity == .breach } }
    }

    /// One line for each finding, as compilers write them: file, line, rule, clients.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        files.map { file in
            if let failure = file.failure {
                let word = language == .vi ? "lỗi" : "error"
                return style("\(file.name): \(word): \(failure[language])", .owed) + "\n"
            }
            return file.findings.map { finding in
                style(
                    "\(file.name):\(finding.line): \(word(for: finding, language)) \(finding.rule): "
                        + "\(finding.message[language]) (\(finding.clients.joined(separator: ", ")))",
                    finding.severity == .breach ? .owed : .none) + "\n"
            }.joined()
        }.joined()
    }

    private func word(for finding: LintFinding, _ language: Language) -> String {
        switch (language, finding.severity) {
        case (.vi, .breach): "lỗi"
        case (.vi, .advice): "nên sửa"
        case (.en, .breach): "breach of"
        case (.en, .advice): "advice"
        }
    }

    /// *24 tệp: 0 lỗi, 3 chỗ nên sửa.*
    func countInWords(_ language: Language) -> String {
        let all = files.flatMap(\.findings)
        let breaches = all.count { $0.severity == .breach } + files.count { $0.failure != nil }
        let advice = all.count { $0.severity == .advice }
        return switch language {
        case .vi: "\(files.count) tệp: \(breaches) lỗi, \(advice) chỗ nên sửa."
        case .en:
            "\(Words.counted(files.count, "file")): \(breaches == 1 ? "1 breach" : "\(breaches) breaches"), \(advice) of advice."
        }
    }

    /// As JSON: `files` (`{file, failure, findings: {line, rule, severity, clients, message}}`); `failure` is null for a
    /// file that could be read.
    var json: JSONValue {
        [
            "files": JSONValue(files) { file in
                [
                    "file": .string(file.name), "failure": JSONValue(file.failure),
                    "findings": JSONValue(file.findings) { finding in
                        [
                            "line": .number(finding.line), "rule": .string(finding.rule),
                            "severity": .string(finding.severity.rawValue),
                            "clients": JSONValue(finding.clients) { .string($0) },
                            "message": JSONValue(finding.message),
                        ]
                    },
                ]
            }
        ]
    }
}
