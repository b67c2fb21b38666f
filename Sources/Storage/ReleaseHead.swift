import Days
import Publishing

/// The first line of a release's file: all of it but the occurrences.
enum ReleaseHead {
    /// Its members in their order, without the seal (`sha256`).
    static func members(of release: Release) -> [JSONValue.Member] {
        var head = MemberWriter()
        head.put("format", ReleaseText.format)
        head.put("number", release.number)
        head.put("instant", release.instant)
        head.put("through", release.through)
        head.put("note", release.note)
        if let document = release.document { head.add("document", members(of: document)) }
        head.put("forcedBecause", release.forcedBecause)
        head.put("programme", release.programme)
        if let frame = release.frame { head.add("frame", FrameMembers.members(of: frame)) }
        var hashes = MemberWriter()
        hashes.put("programme", release.programmeHash)
        hashes.put("holidays", release.holidaysHash)
        hashes.put("previous", release.previousHash)
        head.add("hashes", hashes.value)
        head.put("count", release.occurrences.count)
        head.put(unknown: release.unknown)
        return head.members
    }

    private static func members(of document: Release.Document) -> JSONValue {
        var members = MemberWriter()
        members.put("number", document.number)
        members.put("day", document.day)
        return members.value
    }

    /// Reads it: a release without its occurrences, and how many follow.
    static func release(
        from members: MemberReader, at place: ReleasePlace
    ) throws(StorageError) -> (release: Release, count: Int) {
        var head = members
        let format = try head.number("format", atLeast: 1)
        guard format == ReleaseText.format else {
            throw StorageError(
                .newerVersion,
                vi: "\(place.file): bản công bố này có định dạng \(format), mà phiên bản lich này chỉ đọc định dạng "
                    + "\(ReleaseText.format). Dùng phiên bản lich mới hơn.",
                en: "\(place.file): this release has format \(format), and this lich reads format "
                    + "\(ReleaseText.format) only. Use a newer version.")
        }
        let number = try head.number("number", atLeast: 1)
        let instant = try head.instant("instant")
        let through = try head.day("through")
        let note = try head.string("note")
        let document = try head.optionalObject("document", document)
        let forcedBecause = try head.optionalString("forcedBecause")
        let programme = try head.string("programme")
        let frame = try head.optionalObject("frame", FrameMembers.frame)
        let hashes = try head.object("hashes", hashes)
        var release = Release(
            number: number, instant: instant, through: through, note: note, document: document,
            forcedBecause: forcedBecause, programme: programme, frame: frame, programmeHash: hashes.programme,
            holidaysHash: hashes.holidays, previousHash: hashes.previous, occurrences: [])
        let count = try head.number("count", atLeast: 0)
        // What it says is compared with the bytes themselves.
        _ = try head.string("sha256")
        release.unknown = head.rest
        return (release, count)
    }

    private static func document(_ object: inout MemberReader) throws(StorageError) -> Release.Document {
        Release.Document(try object.string("number"), day: try object.optionalDay("day"))
    }

    private static func hashes(
        _ object: inout MemberReader
    ) throws(StorageError) -> (programme: String, holidays: String, previous: String?) {
        (
            try object.string("programme"), try object.string("holidays"), try object.optionalString("previous")
        )
    }
}
