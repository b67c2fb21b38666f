import Planning
public import Publishing

/// A release as the text of its file: a head line, then one occurrence a line, sorted by identity; JSON, UTF-8, `\n`.
///
/// The same release always gives the same bytes. Members that are not there are left out. Members that a newer version
/// adds, to whatever object, are kept and written again; whatever it changes otherwise must raise the format number.
/// The cost of a place is no public matter: it is not written, and reads as 0.
public enum ReleaseText {
    /// The format that is written and read.
    public static let format = 1

    /// The most bytes that are read: some 50,000 occurrences.
    public static let sizeLimit = 128 << 20

    /// The bytes of a release's file.
    ///
    /// The last member of the head, `sha256`, is the digest of all the bytes of the file without that member, so that
    /// every cut and every edit by hand shows.
    public static func bytes(of release: Release) -> [UInt8] {
        let occurrences = release.occurrences.sorted { $0.id < $1.id }
        let head = JSONValue.object(ReleaseHead.members(of: release)).line.utf8.dropLast()
        var below: [UInt8] = []
        for occurrence in occurrences {
            below += Array(JSONValue.object(OccurrenceLine.members(of: occurrence)).line.utf8)
            below.append(newline)
        }
        let digest = Fingerprint.of(head + Array("}\n".utf8) + below)
        return head + Array("\(sealStart)\(digest)\(sealEnd)\n".utf8) + below
    }

    /// Reads the bytes of a release's file strictly; `name` is what messages call it.
    ///
    /// Throws `damagedRelease`, naming the line, where anything is not as `bytes(of:)` writes it, and `newerVersion`
    /// where the format is another.
    public static func release(from bytes: [UInt8], name: String) throws(StorageError) -> Release {
        guard bytes.count <= sizeLimit else {
            throw .damagedRelease(
                name, vi: "lớn hơn \(sizeLimit >> 20) MB, mức tối đa được đọc",
                en: "it is larger than \(sizeLimit >> 20) MB, the most that is read")
        }
        let lines = try wholeLines(of: bytes, name)
        var (release, count) = try head(from: lines[0], name)
        for (index, line) in lines.dropFirst().enumerated() {
            let place = ReleasePlace(file: name, line: index + 2)
            release.occurrences.append(try OccurrenceLine.occurrence(from: try place.members(of: line), at: place))
        }
        try verifyOrder(of: release.occurrences, name)
        guard release.occurrences.count == count else {
            throw .damagedRelease(
                name, line: 1, vi: "phải có \(count) dòng sau dòng này, mà có \(release.occurrences.count)",
                en: "\(count) lines should follow this one, and \(release.occurrences.count) do")
        }
        try verifySeal(of: bytes, headLength: lines[0].count, name)
        return release
    }
}

// MARK: - The head alone

extension ReleaseText {
    /// Reads number, instant and hashes from the first line of a file; neither the rest nor the seal is looked at.
    static func head(of bytes: [UInt8], name: String) throws(StorageError) -> Release {
        let line = bytes[..<(bytes.firstIndex(of: newline) ?? bytes.count)]
        return try head(from: line, name).release
    }

    private static func head(
        from line: ArraySlice<UInt8>, _ name: String
    ) throws(StorageError) -> (release: Release, count: Int) {
        let place = ReleasePlace(file: name, line: 1)
        return try ReleaseHead.release(from: try place.members(of: line), at: place)
    }
}

// MARK: - Lines, order, seal

extension ReleaseText {
    private static let newline = UInt8(ascii: "\n")
    private static let sealStart = #","sha256":""#
    private static let sealEnd = #""}"#

    private static func wholeLines(of bytes: [UInt8], _ name: String) throws(StorageError) -> [ArraySlice<UInt8>] {
        let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        guard lines.count > 1 else {
            throw .damagedRelease(name, vi: "tệp trống hoặc bị cắt ngang", en: "the file is empty or cut off")
        }
        guard lines[lines.count - 1].isEmpty else {
            throw .damagedRelease(name, line: lines.count, vi: "dòng bị cắt ngang", en: "the line is cut off")
        }
        return lines.dropLast()
    }

    private static func verifyOrder(of occurrences: [PublishedOccurrence], _ name: String) throws(StorageError) {
        var texts: Set<String> = []
        for (index, each) in occurrences.enumerated() {
            guard texts.insert(each.id.description).inserted else {
                throw .damagedRelease(
                    name, line: index + 2, vi: "“\(each.id)” có hai lần", en: "“\(each.id)” is there twice")
            }
            guard index == 0 || occurrences[index - 1].id < each.id else {
                throw .damagedRelease(
                    name, line: index + 2, vi: "“\(each.id)” không đúng thứ tự", en: "“\(each.id)” is out of order")
            }
        }
    }

    private static func verifySeal(of bytes: [UInt8], headLength: Int, _ name: String) throws(StorageError) {
        let sealLength = sealStart.utf8.count + 64 + sealEnd.utf8.count
        let head = bytes[..<max(0, headLength - sealLength)]
        let rest = head + Array("}".utf8) + bytes[headLength...]
        let seal = bytes[head.count..<headLength]
        guard seal.elementsEqual("\(sealStart)\(Fingerprint.of(rest))\(sealEnd)".utf8) else {
            throw .damagedRelease(
                name, vi: "nội dung không khớp với sha256 ở dòng đầu: tệp đã bị sửa hoặc bị hỏng",
                en: "its content does not match the sha256 of its head: it was edited or is damaged")
        }
    }
}
