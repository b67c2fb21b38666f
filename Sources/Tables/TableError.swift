public import Days

/// Why a table cannot be read or written: which file, where in it, why, and what to do now.
public struct TableError: Error, Hashable, Sendable {
    /// What kind of fault it is; stable, to decide by.
    public let code: Code
    /// Where it is, when it is one place.
    public let place: CellPlace?
    /// The words for a person, beginning with the name of the file; without “error:” before them.
    public let message: Bilingual

    /// Makes it from what is said after the name of the file, or after the place in it.
    public init(_ code: Code, in name: String, at place: CellPlace? = nil, vi: String, en: String) {
        let words = place?.words
        self.code = code
        self.place = place
        message = Bilingual(
            vi: (["“\(name)”"] + (words.map { [$0.vi] } ?? [])).joined(separator: ", ") + ": " + vi,
            en: (["“\(name)”"] + (words.map { [$0.en] } ?? [])).joined(separator: ", ") + ": " + en)
    }

    /// The kinds of fault.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Neither a text nor a workbook: a picture, a PDF, a page of the web, an old `.xls`, another office's format.
        case wrongFormat
        /// The file is protected by a password.
        case encrypted
        /// The file is cut off, or holds what its format does not allow.
        case damaged
        /// The characters of a text file cannot be made out.
        case unknownEncoding
        /// Quotes were opened and never closed.
        case openQuote
        /// There is nothing in the table, not even a heading.
        case empty
        /// No sheet has the name that was asked for, or none is visible.
        case noSuchSheet
        /// A cell shows a fault of the spreadsheet: `#N/A`, `#REF!`.
        case errorCell
        /// A cell holds a day that the calendar does not have.
        case invalidDay
        /// A bound of ``TableLimits`` is broken.
        case tooLarge
        /// Columns are missing from the heading, or two have the same heading.
        case badHeading
        /// A workbook cannot be written: the folder, the disk, or more than a workbook holds.
        case unwritable
    }
}
