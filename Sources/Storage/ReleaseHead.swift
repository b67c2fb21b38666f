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
        let document = try document(from: try head.optionalObject("document"))
        let forcedBecause = try head.optionalString("forcedBecause")
        let programme = try head.string("programme")
        let frame = try FrameMembers.frame(try head.optionalObject("frame"))
        var hashes = try head.object("hashes")
        let release = Release(
            number: number, instant: instant, through: through, note: note, document: document,
            forcedBecause: forcedBecause, programme: programme, frame: frame,
            programmeHash: try hashes.string("programme"),
            holidaysHash: try hashes.string("holidays"), previousHash: try hashes.optionalString("previous"),
            occurrences: [])
        try hashes.refuseRest()
        let count = try head.number("count", atLeast: 0)
        // What it says is compared with the bytes themselves.
        _ = try head.string("sha256")
        return (release.keeping(head.rest), count)
    }

    private static func document(from object: MemberReader?) throws(StorageError) -> Release.Document? {
        guard var object else { return nil }
        let document = Release.Document(try object.string("number"), day: try object.optionalDay("day"))
        try object.refuseRest()
        return document
    }
}

extension Release {
    /// The same with what a newer version wrote.
    fileprivate func keeping(_ unknown: [JSONValue.Member]) -> Release {
        var release = self
        release.unknown = unknown
        return release
    }
}
