public import Days
public import ICalendar

/// Checks an iCalendar text against what clients need of a feed.
public enum Lint {
    /// What is wrong with `bytes` as a feed, by line; on one line in the order of the rules.
    ///
    /// A text that is no calendar, or passes `limits`, gives one breach that says so. At most `limits.findings` are
    /// told, with their number where there are more.
    public static func findings(in bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> [LintFinding] {
        let tree: ContentTree
        do {
            tree = try ContentTree(reading: bytes, limits: limits)
        } catch {
            return [LintFinding(refused: error)]
        }
        let text = LintedText(size: bytes.count, tree: tree)
        let broken: [LintFinding] = LintRule.all.flatMap { rule in
            rule.places(text).map { LintFinding(line: $0.line, rule: rule, words: $0.words) }
        }
        let lacking = Set(broken.filter { ["1.5", "2.1", "2.2"].contains($0.rule) }.map(\.line))
        let read = text.findings
            // Where a rule has named what a component lacks, the reader need not say so again.
            .filter { $0.code != .missingProperty || !lacking.contains($0.line) }
            .map { LintFinding($0) }
        let sorted = (broken + read).enumerated().sorted { left, right in
            (left.element.line, left.offset) < (right.element.line, right.offset)
        }
        return bounded(sorted.map(\.element), by: limits.findings)
    }

    private static func bounded(_ findings: [LintFinding], by limit: Int) -> [LintFinding] {
        guard findings.count > limit else { return findings }
        let rest = findings.count - limit
        let isBreach = findings[limit...].contains { $0.severity == .breach }
        return findings[..<limit] + [
            LintFinding(
                line: findings[limit].line, rule: "…", severity: isBreach ? .breach : .advice, clients: [],
                message: Bilingual(
                    vi: "còn \(rest) lỗi nữa không liệt kê; hãy sửa những lỗi trên trước",
                    en: "\(rest) more are not listed; mend those above first"))
        ]
    }
}

/// A place where a text breaks a rule for feeds.
public struct LintFinding: Hashable, Sendable {
    /// The physical line, counted from 1.
    public let line: Int
    /// The number of the rule (``LintRule/number``), or the RFC that is broken.
    public let rule: String
    /// What it means.
    public let severity: Severity
    /// Whom it hurts: names of clients, or `all`.
    public let clients: [String]
    /// What the rule asks for, and what stands there instead.
    public let message: Bilingual

    /// What breaking a rule means.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Some client shows the feed wrongly, or not at all: `lich lint` fails.
        case breach
        /// The feed would be better otherwise.
        case advice
    }
}

extension LintFinding {
    init(line: Int, rule: LintRule, words: String) {
        let words = words.isEmpty ? "" : " [\(words)]"
        self.init(
            line: line, rule: rule.number, severity: rule.severity, clients: rule.clients,
            message: Bilingual(vi: rule.sentence.vi + words, en: rule.sentence.en + words))
    }

    /// A text that could not be read at all; the reason is in both languages already.
    init(refused error: ICalendarError) {
        self.init(
            line: 1, rule: "RFC 5545", severity: .breach, clients: ["all"],
            message: Bilingual(vi: error.reason, en: error.reason))
    }

    /// A fault of the text as such.
    init(_ finding: Finding) {
        self.init(
            line: finding.line, rule: finding.code.rule,
            severity: finding.severity == .error ? .breach : finding.code.lint,
            clients: finding.code.clients, message: Bilingual(vi: finding.code.vietnamese, en: finding.message))
    }
}

extension Finding.Code {
    /// The rule for feeds that asks for the same.
    fileprivate var rule: String {
        switch self {
        case .longLine, .splitCharacter: "4.1"
        case .bareLineFeed, .bareCarriageReturn, .blankLine, .noFinalLineBreak: "4.3"
        case .controlCharacter: "4.4"
        case .invalidEscape: "4.5"
        default: "RFC 5545"
        }
    }

    fileprivate var clients: [String] {
        switch self {
        case .longLine, .bareLineFeed, .bareCarriageReturn, .blankLine, .noFinalLineBreak: ["Google"]
        case .splitCharacter: ["Google", "Outlook"]
        default: ["all"]
        }
    }

    /// What is a blemish in other people's calendars may keep a feed from being shown.
    fileprivate var lint: LintFinding.Severity {
        self == .furtherFindings || self == .irregularName ? .advice : .breach
    }

    fileprivate var vietnamese: String {
        switch self {
        case .bareLineFeed: "có dòng kết thúc chỉ bằng LF; hãy dùng CRLF"
        case .bareCarriageReturn: "có CR không kèm LF; hãy dùng CRLF"
        case .noFinalLineBreak: "dòng cuối không có dấu xuống dòng; tệp bị cắt ngang?"
        case .controlCharacter: "có ký tự điều khiển; hãy bỏ đi"
        case .invalidUTF8: "có byte không phải UTF-8; hãy lưu tệp bằng UTF-8"
        case .byteOrderMark: "có dấu thứ tự byte (BOM) ở đầu tệp; hãy bỏ đi"
        case .longLine: "dòng dài quá 75 byte; hãy gập dòng"
        case .splitCharacter: "dòng bị gập giữa một ký tự UTF-8; hãy gập giữa hai ký tự"
        case .blankLine: "dòng trống; hãy bỏ đi"
        case .malformedLine: "không phải một dòng nội dung (TÊN:giá trị); dòng gập thiếu dấu cách ở đầu?"
        case .irregularName: "tên có ký tự ngoài chữ cái, chữ số và dấu gạch nối"
        case .malformedParameter: "tham số viết sai; cần dạng TÊN=giá trị"
        case .missingEnd: "thành phần bắt đầu ở đây không có END của mình"
        case .strayEnd: "END không đóng thành phần nào"
        case .outsideCalendar: "nằm ngoài mọi VCALENDAR"
        case .unknownVersion: "VERSION phải là 2.0"
        case .missingProperty: "thiếu một thuộc tính bắt buộc"
        case .repeatedProperty: "thuộc tính này chỉ được có một lần"
        case .invalidValue: "giá trị không đúng kiểu của thuộc tính"
        case .mismatchedType: "VALUE nói một kiểu, giá trị lại theo kiểu khác"
        case .droppedParameter: "tham số không có chỗ trong múi giờ"
        case .invalidEscape: "dấu \\ đứng trước ký tự không cần thoát; hãy viết \\\\"
        case .contradiction: "hai thuộc tính mâu thuẫn nhau"
        case .furtherFindings: "còn nhiều lỗi khác không liệt kê; hãy sửa những lỗi trên trước"
        }
    }
}
