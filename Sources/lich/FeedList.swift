import Days
import Programmes
import Publishing
import Storage

/// Every feed, and who may read it; tokens are never in it.
struct FeedList {
    private let rows: [Row]
    private let release: Int?
    private let workspace: OpenedWorkspace

    private struct Row {
        let path: String
        /// Nothing for one that the programme has no longer.
        let feed: Feed?
        /// What everybody reads of it; nothing where it is behind a token.
        let publicFeed: Feed?
        let since: Instant?

        var reach: Reach {
            guard let publicFeed else { return .token }
            return publicFeed.text == feed?.text ? .public : .partly
        }
    }

    /// Who may read a feed; the raw value is the word for programs.
    private enum Reach: String {
        case `public`, partly, token
    }

    /// The feeds of what is published, in the programme’s language, then those that are no more and still have a token.
    init(
        of workspace: OpenedWorkspace, _ published: (told: Publication, release: Int?), in store: Store?
    ) throws {
        let feeds = try workspace.feeds(of: published.told)
        let languages = [workspace.programme.language]
        let shown = Dictionary(feeds.everybody(in: languages).map { ($0.subject, $0) }) { first, _ in first }
        let tokens = Dictionary(try store?.sharedFeeds().map { ($0.feed, $0.made) } ?? []) { first, _ in first }
        let all = feeds.all(in: languages)
        let known = Set(all.map(\.subject))
        rows =
            all.map { Row(path: $0.path, feed: $0, publicFeed: shown[$0.subject], since: tokens[$0.subject]) }
            + tokens.filter { !known.contains($0.key) }.sorted { $0.key.stem < $1.key.stem }.map {
                Row(path: $0.key.stem + ".ics", feed: nil, publicFeed: nil, since: $0.value)
            }
        release = published.release
        self.workspace = workspace
    }
}

// MARK: - In words

extension FeedList {
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        var table = TerminalTable([
            .init(wraps: false), .init(), .init(alignment: .right, wraps: false), .init(wraps: false),
            .init(wraps: false),
        ])
        for row in rows {
            table.add([
                .init(row.path), .init(name(row, language)),
                .init(row.feed.map { events($0.eventCount, row.publicFeed?.eventCount, language) } ?? ""),
                .init(words(row, language)),
                .init(since(row, language), .faint),
            ])
        }
        return table.text(width: width, style: style)
    }

    private func name(_ row: Row, _ language: Language) -> String {
        row.feed.map { OccurrenceWording(workspace.programme).shortName(of: $0.subject) }
            ?? say("không còn trong chương trình", "no more in the programme", language)
    }

    private func words(_ row: Row, _ language: Language) -> String {
        switch row.reach {
        case .public: say("công khai", "public", language)
        case .partly: say("công khai một phần", "public in part", language)
        case .token: say("sau khóa", "behind a token", language)
        }
    }

    private func since(_ row: Row, _ language: Language) -> String {
        row.since.map {
            say("khóa từ ", "token since ", language) + DateWriting(language).date(workspace.day(of: $0))
        } ?? ""
    }

    /// How many events it has, and before that how many of them are public where not all are: `115/139 sự kiện`.
    private func events(_ count: Int, _ publicCount: Int?, _ language: Language) -> String {
        let all = language == .vi ? "\(count) sự kiện" : Words.counted(count, "event")
        return publicCount.map { $0 == count ? all : "\($0)/\(all)" } ?? all
    }

    private func say(_ vi: String, _ en: String, _ language: Language) -> String { language == .vi ? vi : en }

    /// As JSON: `release` (its number, or null), `feeds` (`{feed, path, name, events, visibility, publicEvents, tokenSince}`,
    /// the visibility being `public`, `partly` or `token`).
    var json: JSONValue {
        [
            "release": JSONValue(release),
            "feeds": JSONValue(rows) { row in
                [
                    "feed": .string(String(row.path.dropLast(4))), "path": .string(row.path),
                    "name": JSONValue(row.feed?.name), "events": JSONValue(row.feed?.eventCount),
                    "visibility": .string(row.reach.rawValue),
                    "publicEvents": JSONValue(row.publicFeed?.eventCount),
                    "tokenSince": JSONValue(row.since?.description),
                ]
            },
        ]
    }
}
