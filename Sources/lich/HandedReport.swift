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

    private var files: [FeedFolder.File] {
        (difference.toWrite + difference.unchanged).sorted { $0.path < $1.path }
    }

    /// The files with their sizes.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let fates = difference.fates
        var table = TerminalTable([.init(wraps: false), .init(alignment: .right, wraps: false), .init()])
        for file in files {
            table.add([
                .init(Path.join(folder, file.path)), .init(Words.size(file.bytes.count, language)),
                .init(word(fates[file.path], language), .faint),
            ])
        }
        return table.text(width: width, style: style)
    }

    private func word(_ fate: FeedFolder.Fate?, _ language: Language) -> String {
        switch fate {
        case .new: language("mới", "new")
        case .changed: language("đã khác", "changed")
        case .same, .stale, nil: language("như cũ", "same")
        }
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
        let fates = difference.fates
        return [
            "folder": .string(folder), "pretended": .bool(isPretended), "release": JSONValue(release),
            "namesPeople": .bool(namesPeople),
            "files": JSONValue(files) { file in
                [
                    "path": .string(file.path), "bytes": .number(file.bytes.count),
                    "state": JSONValue(fates[file.path]?.rawValue),
                ]
            },
        ]
    }
}
