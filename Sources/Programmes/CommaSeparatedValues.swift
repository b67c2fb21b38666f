import Days

/// Comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes.
enum CommaSeparatedValues {
    /// One record, and the line on which it begins.
    struct Record: Equatable {
        var line: Int
        var fields: [String]
    }

    /// The records of a text, empty lines left out; lines may end in LF or CRLF.
    static func read(_ text: String, name: String) -> Result<[Record], Issue> {
        var records: [Record] = []
        var record = Record(line: 1, fields: [])
        var field = ""
        var line = 1
        var isQuoted = false
        var opening = 0
        var rest = text.unicodeScalars[...]

        func endField() {
            record.fields.append(field)
            field = ""
        }
        func endRecord() {
            endField()
            if record.fields != [""] { records.append(record) }
            record = Record(line: line, fields: [])
        }

        while let scalar = rest.popFirst() {
            if scalar == "\n" { line += 1 }
            if isQuoted {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if rest.first == "\"" {
                    rest.removeFirst()
                    field.unicodeScalars.append("\"")
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"" where field.isEmpty: (isQuoted, opening) = (true, line)
            case ",": endField()
            case "\r" where rest.first == "\n": break
            case "\n": endRecord()
            default: field.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else {
            return .failure(
                Issue(
                    .error, at: Issue.Place(file: name, line: opening), code: "open-quote",
                    message: Bilingual(
                        vi: "dấu ngoặc kép mở ở dòng này không đóng. Thêm dấu đóng.",
                        en: "the quotes opened on this line never close. Close them.")))
        }
        endRecord()
        return .success(records)
    }
}
