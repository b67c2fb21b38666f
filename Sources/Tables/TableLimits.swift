/// How much a reader takes before it refuses: a file from outside may be meant to choke it.
///
/// Each bound is inclusive. The defaults let through all that an office writes: a sheet of a million rows and four columns
/// is read in some 300 megabytes.
public struct TableLimits: Hashable, Sendable {
    /// Bytes of the file.
    public var fileBytes = 64 << 20
    /// Bytes of one part of a workbook, inflated.
    public var partBytes = 512 << 20
    /// Bytes of a part that has no cells: the list of sheets, the styles, what refers to what.
    public var framePartBytes = 32 << 20
    /// How many times larger a part may be than it is in the zip; parts up to a mebibyte are not asked.
    public var inflation = 250
    /// Parts of a workbook.
    public var parts = 10_000
    /// Rows that hold something; also the number of the last of them.
    public var rows = 1_000_000
    /// Columns.
    public var columns = 1_000
    /// Cells, in each row up to the last that holds something; also texts that a workbook keeps for its cells to share.
    public var cells = 5_000_000
    /// Characters of one cell, as Unicode scalars; 32,767 is what a cell of Excel holds.
    public var cellCharacters = 32_767
    /// Bytes of text in all cells, in UTF-8, a text counted each time that it is shown.
    public var textBytes = 256 << 20

    /// Makes the default limits.
    public init() {}
}
