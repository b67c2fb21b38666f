import Days
import Publishing
import Storage

/// What an export of the site did, or would do.
struct SiteReport {
    let path: String
    let files: [FeedFolder.File]
    let difference: FeedFolder.Difference
    let isPretended: Bool

    private var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

    /// How many files, and what became of them.
    func text(_ language: Language) -> String {
        let all = language("\(files.count) tệp", Words.counted(files.count, "file"))
        let counts = [
            (
                difference.toWrite.count,
                language(isPretended ? "sẽ ghi" : "đã ghi", isPretended ? "to write" : "written")
            ),
            (difference.unchanged.count, language("như cũ", "as they were")),
            (
                difference.stale.count,
                language(isPretended ? "thừa" : "đã xóa", isPretended ? "no longer made" : "removed")
            ),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "\(path): \(all), \(Words.size(size, language)); \(counts.joined(separator: ", "))\n"
    }

    /// The next step.
    func remark(_ language: Language, after clock: Stopwatch) -> String {
        language(
            "Xong sau \(clock.inWords(language)). Đưa “\(path)/www” lên máy chủ web; nginx: \(path)/nginx.conf",
            "Done in \(clock.inWords(language)). Publish “\(path)/www”; for nginx: \(path)/nginx.conf")
    }

    /// As JSON: `folder`, `files`, `bytes`, `written`, `unchanged`, `removed` (how many of each), `pretended`.
    var json: JSONValue {
        [
            "folder": .string(path), "files": .number(files.count), "bytes": .number(size),
            "written": .number(difference.toWrite.count), "unchanged": .number(difference.unchanged.count),
            "removed": .number(difference.stale.count), "pretended": .bool(isPretended),
        ]
    }
}
