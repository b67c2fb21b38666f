import Days
import Mustache
public import Tables

extension Paper {
    /// The form it is filled into where an office has none of its own.
    public var template: DocumentTemplate { LetterTemplate(for: self).template }

    /// The paper as a Word document (`.docx`), filled into a form.
    ///
    /// Throws a ``TableError`` (`badHeading`) where the form has a place that no paper has, or one that is not closed.
    public func document(in template: DocumentTemplate) throws(TableError) -> [UInt8] {
        let values = values
        let unknown = template.places.filter { values[$0] == nil && $0 != "." && !Self.isCell($0) }.sorted()
        guard unknown.isEmpty else { throw TableError(unknownPlaces: unknown, in: template.name, known: values.keys) }
        do {
            return try template.filled { text in try MustacheTemplate(string: text).render(values) }
        } catch let error as TableError {
            throw error
        } catch {
            let error = (error as? MustacheTemplate.ParserError)?.error ?? error
            throw TableError(
                .badHeading, in: template.name,
                vi: "ô trong mẫu viết sai (\(error)). Mỗi “{{#…}}” cần một “{{/…}}”, mỗi “{{” cần “}}”.",
                en: "a place in the form is written wrong (\(error)). Each “{{#…}}” needs a “{{/…}}”, each “{{” a “}}”."
            )
        }
    }

    /// What goes into which place: a text, or texts of which each has its own paragraph or row.
    private var values: [String: Any] {
        func one(_ words: String?) -> Lines { Lines(words.map { [$0.onOneLine] } ?? []) }
        func all(_ words: [String]) -> Lines { Lines(words.map(\.onOneLine)) }
        let isLetter = title == nil
        var values: [String: Any] = [
            "co_quan": all(letterhead?.issuers ?? []), "dau_sao": one(letterhead?.hasStar == true ? "*" : nil),
            "so": letterhead?.number ?? "", "trich_yeu": one(isLetter ? language("V/v ", "Re: ") + subject : nil),
            "quoc_hieu": one(letterhead?.motto.first), "tieu_ngu": all(Array(letterhead?.motto.dropFirst() ?? [])),
            "noi_ngay": letterhead?.placeAndDate ?? "", "du_thao": one(draft), "ten": one(title?.uppercased()),
            "tieu_de": one(isLetter ? nil : subject), "dong_phu": all(facts), "kinh_gui": all(addressees),
            "mo_dau": one(addressees.isEmpty ? nil : language("Kính gửi:", "To:")),
            "doan": all(paragraphs), "dong": rows, "tong": one(count == 0 ? nothing : sum), "ket": all(closing),
            "noi_nhan": all(recipients), "nguoi_lap": signatures.count > 1 ? signatures[0] : "",
            "chuc_ky": signatures.last ?? "",
        ]
        for (index, column) in columns.enumerated() { values["cot\(index + 1)"] = column }
        return values
    }

    /// The rows, each with its cells by number; what heads some rows is a row of its own.
    private var rows: [[String: Any]] {
        func row(_ cells: [String]) -> [String: Any] {
            Dictionary(uniqueKeysWithValues: cells.enumerated().map { ("o\($0 + 1)", $1.onOneLine as Any) })
        }
        return sections.flatMap { section in
            (section.heading.isEmpty ? [] : [row(["", section.heading])]) + section.rows.map(row)
        }
    }

    /// Whether a place is a column's heading or a cell: a form may have more of them than a paper.
    private static func isCell(_ place: String) -> Bool {
        let digits = place.hasPrefix("cot") ? place.dropFirst(3) : place.hasPrefix("o") ? place.dropFirst() : ""
        return !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
    }
}

/// Texts for a place: each for itself in a section, all of them one after the other where the place stands alone.
private struct Lines: MustacheSequence, MustacheCustomRenderable {
    let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    func makeIterator() -> IndexingIterator<[String]> { lines.makeIterator() }
    var renderText: String { lines.joined(separator: "; ") }
    var isNull: Bool { lines.isEmpty }
}

extension TableError {
    fileprivate init(unknownPlaces unknown: [String], in name: String, known: some Sequence<String>) {
        let list = unknown.map { "{{\($0)}}" }.joined(separator: ", ")
        let all = known.sorted().filter { !$0.hasPrefix("cot") }.joined(separator: ", ")
        self.init(
            .badHeading, in: name, vi: "không có gì để điền vào \(list). Ô có thể dùng: \(all), cot1…, o1….",
            en: "there is nothing to fill \(list) with. Places there are: \(all), cot1…, o1….")
    }
}
