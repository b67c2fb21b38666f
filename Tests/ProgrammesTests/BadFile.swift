import Testing

/// A sample with something wrong in it, and everything that is said about it.
struct BadFile: Sendable, CustomTestStringConvertible {
    /// One place of the sample, and what is put there.
    struct Edit: Sendable {
        let old: String
        let new: String

        init(_ old: String, _ new: String) {
            self.old = old
            self.new = new
        }
    }

    let title: String
    let edits: [Edit]
    let vi: [String]
    let en: [String]

    init(_ title: String, edits: [Edit], vi: [String], en: [String]) {
        self.title = title
        self.edits = edits
        self.vi = vi
        self.en = en
    }

    /// The spoilt text; every place is found once at least, and the first is spoilt.
    func text(of sample: String) throws -> String {
        try edits.reduce(sample) { text, edit in
            let place = try #require(text.firstRange(of: edit.old), "the sample has no \(edit.old)")
            return text.replacingCharacters(in: place, with: edit.new)
        }
    }

    var testDescription: String { title }

    /// Everything that can be wrong with a programme.
    static let programmes = texts + names + days + schedules + wishes + visibilities + syntax
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with words: String) -> String {
        self[..<range.lowerBound] + words + self[range.upperBound...]
    }
}
