import Days

/// Which parts of a zip are the workbook, its sheets, its styles and its texts (ECMA-376 Part 1, §12.3; Part 2, §6.5).
struct WorkbookParts {
    /// A sheet of cells.
    struct Sheet {
        let name: String
        let part: String
        let isVisible: Bool
    }

    let sheets: [Sheet]
    /// Whether days are counted from 1904-01-01 (Part 1, §18.2.28 workbookPr).
    let countsFrom1904: Bool
    let styles: String?
    let sharedStrings: String?

    init(of archive: ZipArchive) throws(TableError) {
        guard archive.contains("_rels/.rels") else { throw TableError(noWorkbook: archive) }
        let roots = try Relationships(of: "", in: archive)
        guard let workbook = roots.first("officeDocument") else { throw TableError(noWorkbook: archive) }
        guard workbook.hasSuffix(".xml"), !workbook.hasPrefix("word/"), !workbook.hasPrefix("ppt/") else {
            throw TableError(noWorkbook: archive)
        }
        let reader = WorkbookReader()
        try PartParser.read(workbook, of: archive, limit: archive.limits.framePartBytes, into: reader)
        let relationships = try Relationships(of: workbook, in: archive)
        countsFrom1904 = reader.countsFrom1904
        styles = relationships.first("styles")
        sharedStrings = relationships.first("sharedStrings")
        sheets = reader.sheets.compactMap { sheet in
            guard let target = relationships.byID[sheet.id], target.kind == "worksheet" else { return nil }
            return Sheet(name: sheet.name, part: target.part, isVisible: sheet.isVisible)
        }
    }

    /// The sheet of that name, or the first visible one.
    func sheet(named wanted: String?, in file: String) throws(TableError) -> Sheet {
        if let wanted {
            let exact = sheets.first { $0.name == wanted } ?? sheets.first { folded($0.name) == folded(wanted) }
            if let exact { return exact }
        } else if let first = sheets.first(where: \.isVisible) {
            return first
        }
        let names = sheets.prefix(20).map { "“\($0.name.prefix(60))”" }.joined(separator: ", ")
        guard let wanted else {
            throw TableError(
                .noSuchSheet, in: file,
                vi: "không có trang tính nào hiện ra. Bỏ ẩn trang cần đọc\(names.isEmpty ? "" : ": \(names)").",
                en: "no sheet is visible. Unhide the one to read\(names.isEmpty ? "" : ": \(names)").")
        }
        throw TableError(
            .noSuchSheet, in: file, vi: "không có trang tính “\(wanted)”. Các trang: \(names).",
            en: "there is no sheet “\(wanted)”. The sheets are: \(names).")
    }
}

extension TableError {
    /// A zip that is something else.
    fileprivate init(noWorkbook archive: ZipArchive) {
        self.init(
            .wrongFormat, in: archive.name,
            vi: archive.contains("content.xml")
                ? "đây là tệp OpenDocument (.ods). Lưu lại dạng .xlsx."
                : "đây không phải sổ tính .xlsx. Mở bằng Excel rồi lưu lại dạng .xlsx.",
            en: archive.contains("content.xml")
                ? "this is an OpenDocument file (.ods). Save it as .xlsx."
                : "this is no .xlsx workbook. Open it in Excel and save it as .xlsx.")
    }
}

/// Reads `workbook.xml` (ECMA-376 Part 1, §18.2.27).
private final class WorkbookReader: PartReader {
    private(set) var sheets: [(name: String, id: String, isVisible: Bool)] = []
    private(set) var countsFrom1904 = false

    func start(_ element: XMLName, _ attributes: XMLAttributes) throws(TableError) {
        switch element {
        case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
        case "sheet":
            guard let name = attributes["name"], let id = attributes["id"] else { return }
            let state = attributes["state"] ?? "visible"
            sheets.append((EscapedText.decode(name), id, state == "visible"))
        default: break
        }
    }

    func end(_ element: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// What a part refers to (ECMA-376 Part 2, §6.5.3).
private struct Relationships {
    private(set) var byID: [String: (kind: String, part: String)] = [:]
    private var inOrder: [(kind: String, part: String)] = []

    /// The relationships of a part; of the whole package for "".
    init(of source: String, in archive: ZipArchive) throws(TableError) {
        let folder = source.split(separator: "/").dropLast()
        let file = source.split(separator: "/").last ?? ""
        let part = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
        let reader = RelationshipReader()
        try PartParser.read(part, of: archive, limit: archive.limits.framePartBytes, into: reader)
        for found in reader.found {
            let kind = found.type.split(separator: "/").last.map(String.init) ?? ""
            guard let target = Relationships.resolve(found.target, from: Array(folder)) else {
                throw TableError(
                    damaged: archive.name, vi: "phần “\(part)” trỏ ra ngoài tệp: “\(found.target.prefix(60))”",
                    en: "its part “\(part)” points out of the file: “\(found.target.prefix(60))”")
            }
            byID[found.id] = (kind, target)
            inOrder.append((kind, target))
        }
    }

    /// The part of the first relationship of a kind, the last word of its type.
    func first(_ kind: String) -> String? { inOrder.first { $0.kind == kind }?.part }

    /// The name of the part that a target means; nil when it lies outside the package.
    private static func resolve(_ target: String, from folder: [Substring]) -> String? {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step != ".." {
                steps.append(step)
            } else if steps.popLast() == nil {
                return nil
            }
        }
        return steps.joined(separator: "/")
    }
}

/// Reads a `.rels` part; what lies outside the file is left out, for nothing is fetched.
private final class RelationshipReader: PartReader {
    private(set) var found: [(id: String, type: String, target: String)] = []

    func start(_ element: XMLName, _ attributes: XMLAttributes) throws(TableError) {
        guard "Relationship" ~= element, attributes["TargetMode"] != "External", let id = attributes["Id"],
            let type = attributes["Type"], let target = attributes["Target"]
        else { return }
        found.append((id, type, target))
    }

    func end(_ element: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
