import Days
import Planning
import Publishing
import Storage

/// What an export did, or would do.
struct ExportReport {
    /// What the export was for.
    enum Intent {
        case write
        case pretend
        case compare
    }

    let folder: String
    let feeds: [Feed]
    let difference: FeedFolder.Difference
    let intent: Intent
    /// The release that was written; nothing where it was the draft.
    let release: Int?
    /// What is behind a token and therefore in no file; nothing where everything is public.
    let withheld: Withheld?

    /// Why a comparison failed, each file named on standard output before.
    var outdated: Failure {
        let count = difference.toWrite.count + difference.stale.count
        return Failure(
            vi: "\(count) tệp trong “\(folder)” không đúng như chương trình sẽ ghi. Chạy: lich export",
            en: "\(Words.counted(count, "file")) in “\(folder)” differ from what would be written. Run: lich export")
    }
}

// MARK: - In words

extension ExportReport {
    /// The feeds with their sizes; when comparing, those that differ.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let fates = difference.fates
        let shown = intent == .compare ? feeds.filter { fates[$0.path] != .same } : feeds
        var table = TerminalTable([
            .init(wraps: false), .init(alignment: .right, wraps: false), .init(alignment: .right, wraps: false),
            .init(),
        ])
        for feed in shown {
            let events =
                language == .vi ? "\(feed.eventCount) sự kiện" : Words.counted(feed.eventCount, "event")
            table.add([
                .init(Path.join(folder, feed.path)), .init(events), .init(Words.size(feed.text.count, language)),
                .init(word(fates[feed.path] ?? .same, language), .faint),
            ])
        }
        for name in difference.stale {
            table.add([.init(Path.join(folder, name)), "", "", .init(word(.stale, language), .faint)])
        }
        return table.isEmpty ? "" : table.text(width: width, style: style)
    }

    private func word(_ fate: FeedFolder.Fate, _ language: Language) -> String {
        switch (language, fate) {
        case (.vi, .new): intent == .compare ? "chưa có" : "mới"
        case (.vi, .changed): "đã khác"
        case (.vi, .same): "như cũ"
        case (.vi, .stale): intent == .write ? "đã xóa" : "thừa"
        case (.en, .new): intent == .compare ? "missing" : "new"
        case (.en, .changed): "changed"
        case (.en, .same): "same"
        case (.en, .stale): intent == .write ? "removed" : "no longer made"
        }
    }

    /// What was done in all, how long it took, and what comes next.
    func remark(_ language: Language, after clock: Stopwatch) -> String {
        let sum = self.sum(language) + "; " + clock.inWords(language)
        guard intent != .compare else { return sum }
        let leftOut = withheld.map { missing($0, language) + "\n" } ?? ""
        return sum + "\n" + basis(language) + "\n" + leftOut
            + (language == .vi
                ? "Tiếp theo: đưa thư mục “\(folder)” lên máy chủ web rồi gửi địa chỉ cho người đăng ký."
                : "Next: put the folder “\(folder)” on a web server and give people its addresses.")
    }

    /// Which release it is, or that nothing is public yet.
    private func basis(_ language: Language) -> String {
        switch (language, release) {
        case (.vi, let number?): "Theo bản công bố lần \(number)."
        case (.en, let number?): "As release \(number) has it."
        case (.vi, nil): "Bản nháp: mọi việc ghi là dự kiến (STATUS:TENTATIVE). Công bố: lich release “…”"
        case (.en, nil):
            "The draft: everything is written as tentative (STATUS:TENTATIVE). To make it public: lich release “…”"
        }
    }

    /// What is in no file, and why.
    private func missing(_ withheld: Withheld, _ language: Language) -> String {
        let feeds = withheld.feeds.map(\.stem).joined(separator: ", ")
        let reasons = withheld.count == 0 ? "" : " (\(withheld.reasons(language)))"
        return switch language {
        case .vi:
            "Không ghi, vì “visibility” để sau khóa: \(withheld.count) việc\(reasons)"
                + (feeds.isEmpty ? "" : "; lịch \(feeds)") + ". Cấp khóa: lich feed token LỊCH"
        case .en:
            "Left out, because “visibility” keeps it behind a token: \(Words.counted(withheld.count, "occurrence"))\(reasons)"
                + (feeds.isEmpty ? "" : "; the feeds \(feeds)") + ". To give a token: lich feed token FEED"
        }
    }

    private func sum(_ language: Language) -> String {
        let events = feeds.reduce(0) { $0 + $1.eventCount }
        let bytes = Words.size(feeds.reduce(0) { $0 + $1.text.count }, language)
        let (written, same, stale) = (difference.toWrite.count, difference.unchanged.count, difference.stale.count)
        switch (language, intent) {
        case (.vi, .compare): return "\(feeds.count) lịch: \(same) đúng, \(written) khác, \(stale) thừa"
        case (.en, .compare): return "\(feeds.count) feeds: \(same) current, \(written) not, \(stale) no longer made"
        case (.vi, _):
            let done = intent == .write ? "đã ghi" : "sẽ ghi"
            return
                "\(feeds.count) lịch, \(events) sự kiện, \(bytes); \(done) \(written) tệp, \(same) như cũ, \(stale) thừa"
        case (.en, _):
            let done = intent == .write ? "wrote" : "would write"
            return "\(feeds.count) feeds, \(events) events, \(bytes); \(done) \(Words.counted(written, "file")), "
                + "\(same) the same, \(stale) no longer made"
        }
    }

    /// As JSON: `folder`, `intent` (`write`, `pretend`, `compare`), `released`, `release` (its number, or null), `feeds` (`{path, name, language, events,
    /// bytes, state}`, the state being `new`, `changed` or `same`), `stale` (paths), `behindToken` (what is left out, or null).
    var json: JSONValue {
        let fates = difference.fates
        return [
            "folder": .string(folder), "intent": .string("\(intent)"), "released": .bool(release != nil),
            "release": JSONValue(release),
            "feeds": JSONValue(feeds) { feed in
                [
                    "path": .string(feed.path), "name": .string(feed.name), "language": .string(feed.language.rawValue),
                    "events": .number(feed.eventCount), "bytes": .number(feed.text.count),
                    "state": .string((fates[feed.path] ?? .same).rawValue),
                ]
            },
            "stale": JSONValue(difference.stale) { .string($0) }, "behindToken": withheld?.json ?? .null,
        ]
    }
}
