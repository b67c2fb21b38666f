import ArgumentParser
import Days
import Programmes
import Publishing
import Storage

/// `lich feed token`: lets whoever has the token read a feed whole, or no more.
struct FeedTokenCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Địa chỉ riêng của một lịch: cấp, đổi, thu hồi. · An address of a feed that nobody can guess.",
        discussion: """
            Lịch ở địa chỉ ấy có đủ mọi việc, kể cả việc sau khóa. Khóa chỉ hiện một lần, không lưu ở đâu; khóa đã thu hồi thì \
            lich undo cũng không mở lại. · The feed at that address has everything, also what is behind a token. The token is \
            shown once and kept nowhere; one that is revoked stays so, also after lich undo.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Lịch nào: units/my-xuyen, tên đơn vị. · Which feed, or the name of its unit.")
    var feed: String

    @OptionGroup var change: TokenOptions

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try written(surroundings)
        let store = try Store.looking(inWorkspace: workspace.workspace.folder)
        let report = try workspace.feed(feed, in: store).change(change, in: workspace, surroundings)
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark[surroundings.language])
    }
}

extension OpenedWorkspace {
    /// The feed that was typed: by its stem, its path or the name of its unit; also one that is no more and has a token.
    fileprivate func feed(_ typed: String, in store: Store?) throws -> TokenHolder {
        let there = Feed.Subject.all(in: programme)
        let gone = try store?.sharedFeeds().map(\.feed).filter { !there.contains($0) } ?? []
        let languages = [programme.language] + Language.allCases.filter { $0 != programme.language }
        let wordings = languages.map { OccurrenceWording(programme, in: $0) }
        let entries = (there + gone).map { subject -> (names: [String], value: TokenHolder) in
            let unit = programme.units.first { subject == .unit($0.id) }
            let ofUnit = [unit?.shortName, unit?.name].compactMap(\.self).flatMap { [$0.vi, $0.en] }
            let called = wordings.map { $0.shortName(of: subject) }
            return (
                [subject.stem, Path.name(of: subject.stem)] + called + ofUnit, .feed(subject, name: called[0])
            )
        }
        return try NameIndex(Bilingual(vi: "lịch", en: "feed"), plural: "feeds", entries).find(Self.stem(typed))
    }

    /// What was typed without the end of a file’s name, and without the language before it.
    private static func stem(_ typed: String) -> String {
        guard typed.lowercased().hasSuffix(".ics") else { return typed }
        let name = typed.dropLast(4)
        let folder = Language.allCases.map { $0.rawValue + "/" }.first { name.hasPrefix($0) }
        return String(name.dropFirst(folder?.count ?? 0))
    }
}
