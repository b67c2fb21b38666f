import Days
import Yams

/// What YAML itself forbids, in plain words.
enum YamlSyntax {
    /// The issue for an error of the parser; the words are ours where we know the fault, else the parser's.
    static func issue(for error: any Error, in file: String) -> Issue {
        guard let error = error as? YamlError else { return wrong("\(error)", at: Issue.Place(file: file)) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = Issue.Place(file: file, line: mark.line, column: mark.column)
            return problem.contains("undefined alias") ? AliasScan.refusal(at: place) : wrong(problem, at: place)
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            return Issue(
                .error, at: Issue.Place(file: file, line: context.mark.line, column: context.mark.column),
                code: "duplicate-key",
                message: Bilingual(
                    vi: "khóa “\(key)” ghi hai lần trong cùng một mục. Xóa một, hoặc gộp lại.",
                    en: "the key “\(key)” stands twice in the same place. Delete one, or join them."))
        case .reader(let problem, _, _, _):
            return wrong(problem, at: Issue.Place(file: file))
        default:
            return wrong("\(error)", at: Issue.Place(file: file))
        }
    }

    private static func wrong(_ problem: String, at place: Issue.Place) -> Issue {
        let words = explanations.first { problem.contains($0.problem) }?.words
        return Issue(
            .error, at: place, code: "yaml-syntax",
            message: words ?? Bilingual(vi: "sai cú pháp YAML (\(problem)).", en: "this is no YAML (\(problem))."))
    }

    /// What libyaml says, and what it means to the person who wrote the file.
    private static let explanations: [(problem: String, words: Bilingual)] = [
        (
            "mapping values are not allowed",
            Bilingual(
                vi: "dấu hai chấm ở chỗ không ngờ. Kiểm tra lề, hoặc đặt câu có dấu hai chấm trong dấu ngoặc kép.",
                en: "a colon where none is expected. Check the indentation, or put a text with a colon in quotes.")
        ),
        (
            "could not find expected ':'",
            Bilingual(
                vi: "thiếu dấu hai chấm sau khóa. Viết “khóa: giá trị”.",
                en: "there is no colon after a key. Write “key: value”.")
        ),
        (
            "found a tab character",
            Bilingual(
                vi: "dòng thụt lề bằng phím Tab. Thụt lề bằng dấu cách.",
                en: "the line is indented with a tab. Indent with spaces.")
        ),
        (
            "cannot start any token",
            Bilingual(
                vi:
                    "giá trị không mở đầu bằng ký tự này được. Thụt lề bằng dấu cách, hoặc đặt giá trị trong dấu ngoặc kép.",
                en: "no value can start with this character. Indent with spaces, or put the value in quotes.")
        ),
        (
            "did not find expected key",
            Bilingual(
                vi: "dòng này không thẳng lề với mục của nó, hoặc dấu ngoặc kép đóng sớm. Sửa lề hay dấu ngoặc.",
                en:
                    "this line does not align with its mapping, or a quote closed early. Mend the indentation or the quotes."
            )
        ),
        (
            "did not find expected '-'",
            Bilingual(
                vi: "danh sách bị ngắt ở đây. Mỗi mục của danh sách bắt đầu bằng “- ”, thẳng lề.",
                en: "the list breaks off here. Every item of a list begins with “- ”, aligned.")
        ),
        (
            "found unexpected end of stream",
            Bilingual(
                vi: "hết tệp khi chưa đóng dấu ngoặc kép. Thêm dấu đóng.",
                en: "the file ends within quotes. Close them.")
        ),
        (
            "did not find expected ',' or ']'",
            Bilingual(
                vi: "danh sách […] chưa đóng hoặc thiếu dấu phẩy. Thêm “,” hay “]”.",
                en: "a list […] is not closed, or lacks a comma. Add “,” or “]”.")
        ),
        (
            "did not find expected ',' or '}'",
            Bilingual(
                vi: "mục {…} chưa đóng hoặc thiếu dấu phẩy. Thêm “,” hay “}”.",
                en: "a mapping {…} is not closed, or lacks a comma. Add “,” or “}”.")
        ),
        (
            "unknown escape character",
            Bilingual(
                vi: "sau “\\” là ký tự không có nghĩa. Viết “\\\\” cho dấu “\\”, hoặc dùng dấu ngoặc đơn.",
                en: "an unknown character after “\\”. Write “\\\\” for a “\\”, or use single quotes.")
        ),
        (
            "another document",
            Bilingual(
                vi: "tệp có hai tài liệu YAML (dòng “---”). Chỉ để một.",
                en: "the file has two YAML documents (a line “---”). Keep one.")
        ),
        (
            "Maximum nesting level",
            Bilingual(
                vi: "giá trị lồng nhau quá sâu. Kiểm tra các dấu ngoặc và lề.",
                en: "values are nested too deep. Check brackets and indentation.")
        ),
    ]
}
