import Days
import Publishing
import Storage

/// What handing out schedules did, or would do.
struct HandedReport {
    let folder: String
    let difference: FeedFolder.Difference
    let isPretended: Bool
    /// The release that was told; nothing where it was the draft.
    let release: Int?
    /// Whether the calendars name who comes.
    let namesPeople: Bool

    private var files: [(file: FeedFolder.File, state: String)] {
        let all =
            difference.missing.map { ($0, "new") } + difference.changed.map { ($0, "changed") }
            + difference.unchanged.map { ($0, "same") }
        return all.sorted { $0.0.path < $1.0.path }
    }

    /// The files with their sizes.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        var table = TerminalTable([.init(wraps: false), .init(alignment: .right, wraps: false), .init()])
        for (file, state) in files {
            let words = ["new": language("mới", "new"), "changed": language("đã khác", "changed")]
            table.add([
                .init(Path.join(folder, file.path)), .init(Words.size(file.bytes.count, language)),
                .init(words[state] ?? language("như cũ", "same"), .faint),
            ])
        }
        return table.text(width: width, style: style)
    }

    /// What was told, and what to take care of.
    func remark(_ language: Language, after clock: Stopwatch) -> String {
        let count = difference.toWrite.count
        let done = isPretended ? language("sẽ ghi", "would write") : language("đã ghi", "wrote")
        let sum = "\(done) \(language("\(count) tệp", Words.counted(count, "file"))); " + clock.inWords(language)
        let basis =
            release.map { language("Theo bản công bố lần \($0).", "As release \($0) has it.") }
            ?? language(
                "Theo bản nháp, chưa công bố: mọi việc là dự kiến.",
                "As the draft has it, not released: all is tentative.")
        let care =
            namesPeople
            ? language(
                "\nTệp .ics có tên người dự: chỉ cơ quan tổ chức giữ, không gửi, không đưa lên mạng.",
                "\nThe .ics files name who comes: they are the organiser’s alone, not to be sent or published.") : ""
        return sum + "\n" + basis + care
    }

    /// As JSON: `folder`, `pretended`, `release` (its number, or null), `namesPeople`, `files` (`{path, bytes, state}`, the state
    /// being `new`, `changed` or `same`).
    var json: JSONValue {
        [
            "folder": .string(folder), "pretended": .bool(isPretended), "release": JSONValue(release),
            "namesPeople": .bool(namesPeople),
            "files": JSONValue(files) { file, state in
                ["path": .string(file.path), "bytes": .number(file.bytes.count), "state": .string(state)]
            },
        ]
    }
}
