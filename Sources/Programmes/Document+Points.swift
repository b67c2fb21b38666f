import Days

extension Document {
    /// A numbered point of the document.
    public struct Point: Hashable, Sendable {
        /// Its place: `II.1`.
        public let place: String
        /// Its words, verbatim, without its number and without the asterisks that emphasise words in the file.
        public let text: String

        /// Makes a point.
        public init(_ place: String, text: String) {
            self.place = place
            self.text = text
        }
    }

    /// The numbered points of a part, in the order of the document; none where it has no such part, or none in it.
    public func points(of part: String) -> [Point] {
        clauses.filter { $0.place.hasPrefix(part + ".") }.map { clause in
            let words = String(decoding: clause.text, as: UTF8.self).filter { $0 != "*" }
            return Point(clause.place, text: String(words.drop { $0 != " " }.dropFirst()))
        }
    }

    /// The checklists of a programme that the document has no points for.
    func checklistIssues(of programme: Programme, at places: Places) -> [Issue] {
        programme.obligations.compactMap { obligation in
            guard let part = obligation.checklist, points(of: part).isEmpty else { return nil }
            let way = Bilingual.choices(insteadOf: part, among: parts)
            return Validation.error(
                "unknown-part", places[obligation.id, "checklist"],
                vi: "\(name) không có mục “\(part)” với các điểm đánh số. \(way.vi)",
                en: "\(name) has no part “\(part)” with numbered points. \(way.en)")
        }
    }

    /// The parts that have points, each once.
    private var parts: [String] {
        let above = clauses.map { String($0.place.prefix(while: { $0 != "." })) }
        return above.reduce(into: []) { parts, part in
            if !parts.contains(part), !points(of: part).isEmpty { parts.append(part) }
        }
    }
}
