import Days

extension Table {
    /// The table in a file, whose format its first bytes tell: a workbook (ECMA-376), or separated values (RFC 4180).
    ///
    /// The first row that is not blank is the heading. Of a workbook the sheet of that name is read, marks and case aside,
    /// or the first visible one; hidden rows and columns are read like the others. The name serves messages, and its
    /// extension to say what is wrong with a file that is neither.
    ///
    /// Throws what is wrong with the file, or which of the limits it breaks; never more than one fault, except that cells
    /// with an error of the spreadsheet are told together.
    public static func read(
        bytes: [UInt8], name: String, sheet: String? = nil, limits: TableLimits = TableLimits()
    ) throws(TableError) -> Table {
        guard bytes.count <= limits.fileBytes else {
            throw TableError(
                tooLarge: name, vi: "tệp lớn hơn \(limits.fileBytes) byte",
                en: "the file is larger than \(limits.fileBytes) bytes")
        }
        switch FileKind(of: bytes) {
        case .zip:
            return try bytes.withUnsafeBufferPointer { (bytes) throws(TableError) in
                try readWorkbook(ZipArchive(UnsafeRawBufferPointer(bytes), name: name, limits: limits), sheet: sheet)
            }
        case .text where !FileKind.isWorkbook(named: name): return try CSVReader.read(bytes, name: name, limits: limits)
        case let kind: throw kind.refusal(of: name)
        }
    }

    private static func readWorkbook(_ archive: ZipArchive, sheet wanted: String?) throws(TableError) -> Table {
        let limits = archive.limits
        let parts = try WorkbookParts(of: archive)
        let sheet = try parts.sheet(named: wanted, in: archive.name)
        let strings = SharedStrings(name: archive.name, limits: limits)
        if let part = parts.sharedStrings {
            try PartParser.read(part, of: archive, limit: limits.partBytes, into: strings)
        }
        let formats = NumberFormats()
        if let part = parts.styles {
            try PartParser.read(part, of: archive, limit: limits.framePartBytes, into: formats)
        }
        let reader = SheetReader(
            name: archive.name, limits: limits, strings: strings.texts, formats: formats,
            countsFrom1904: parts.countsFrom1904)
        try PartParser.read(sheet.part, of: archive, limit: limits.partBytes, into: reader)
        let remarks = try reader.finish()
        return try reader.builder.table(from: .xlsx(sheet: sheet.name), remarks: remarks, merged: reader.merged)
    }
}

/// What a file is, by its first bytes.
private enum FileKind {
    case zip, oldOffice, protectedOffice, markup, portableDocument, picture, text

    init(of bytes: [UInt8]) {
        let start = bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }.prefix(
            200)
        let word = String(decoding: start, as: UTF8.self).lowercased()
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // [MS-CFB]: an old .xls; or a workbook with a password, in a stream of this name ([MS-OFFCRYPTO] §2.3).
            let stream = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            self = bytes.contains(sequence: stream) ? .protectedOffice : .oldOffice
        } else if bytes.starts(with: Array("%PDF".utf8)) {
            self = .portableDocument
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
            || bytes.starts(with: Array("GIF8".utf8))
        {
            self = .picture
        } else if ["<html", "<!doctype", "<?xml", "<table", "<meta"].contains(where: word.hasPrefix) {
            self = .markup
        } else {
            self = .text
        }
    }

    static func isWorkbook(named name: String) -> Bool {
        [".xlsx", ".xlsm", ".xls", ".xlsb"].contains { name.lowercased().hasSuffix($0) }
    }

    /// Why a file of this kind is not read.
    func refusal(of name: String) -> TableError {
        switch self {
        case .protectedOffice: TableError(encrypted: name)
        case .oldOffice:
            TableError(
                .wrongFormat, in: name,
                vi: "đây là tệp Excel kiểu cũ (.xls), dù tên có thể là .xlsx. Mở bằng Excel, lưu lại dạng .xlsx.",
                en: "this is an old Excel file (.xls), whatever its name says. Open it in Excel and save it as .xlsx.")
        case .markup:
            TableError(
                .wrongFormat, in: name,
                vi: "đây là trang web hoặc XML, dù Excel mở được. Mở bằng Excel, lưu lại dạng .xlsx.",
                en: "this is a web page or XML, even if Excel opens it. Open it in Excel and save it as .xlsx.")
        case .portableDocument:
            TableError(
                .wrongFormat, in: name, vi: "đây là tệp PDF. Cần tệp .xlsx hoặc .csv.",
                en: "this is a PDF. A .xlsx or .csv file is needed.")
        case .picture:
            TableError(
                .wrongFormat, in: name, vi: "đây là tệp ảnh. Cần tệp .xlsx hoặc .csv.",
                en: "this is a picture. A .xlsx or .csv file is needed.")
        case .zip, .text:
            TableError(
                .wrongFormat, in: name,
                vi: "tên là tệp Excel nhưng nội dung không phải. Mở bằng Excel, lưu lại dạng .xlsx.",
                en: "it is named as a workbook, but is none. Open it in Excel and save it as .xlsx.")
        }
    }
}

extension [UInt8] {
    /// Whether the bytes stand in it one after the other.
    fileprivate func contains(sequence: [UInt8]) -> Bool {
        guard let first = sequence.first, count >= sequence.count else { return false }
        return (0...(count - sequence.count)).contains { start in
            self[start] == first && self[start..<(start + sequence.count)].elementsEqual(sequence)
        }
    }
}
