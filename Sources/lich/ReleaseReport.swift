import Days
import Planning
import Programmes
import Publishing

/// What came of a release: which one it is, and what became public with it.
struct ReleaseReport {
    private let release: Release
    private let plan: Plan
    private let programme: Programme
    private let announcement: Announcement
    private let withheld: Withheld?
    private let isPretended: Bool

    init(_ release: Release, after before: Release?, _ plan: Plan, of workspace: OpenedWorkspace, isPretended: Bool) {
        self.release = release
        self.plan = plan
        self.isPretended = isPretended
        programme = workspace.programme
        withheld = Withheld(of: release.occurrences, in: workspace.programme)
        announcement = Announcement(of: release, after: before, in: workspace.programme)
    }

    /// Whether something still needs a person: a conflict was released, or something owed has no place.
    var needsPerson: Bool { !plan.conflicts.isEmpty || !plan.unplaced.isEmpty }

    /// The head, what becomes public, and where.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let dates = DateWriting(language)
        let word =
            isPretended
            ? (language == .vi ? "sẽ là bản công bố lần" : "would be release")
            : (language == .vi ? "bản công bố lần" : "release")
        var text = Prose.text(
            ["\(word) \(release.number): \(release.note)"], width: width, style: style, emphasis: .strong)
        let through =
            language == .vi
            ? "chắc chắn đến hết ngày \(dates.date(release.through)), sau đó là dự kiến"
            : "confirmed up to \(dates.date(release.through)), tentative after it"
        var remarks = [through, announcement.summary(language)]
        if let withheld { remarks.append(Self.share(withheld, language)) }
        if let reason = release.forcedBecause {
            remarks.append(
                language == .vi ? "công bố dù còn xung đột: \(reason)" : "released with conflicts: \(reason)")
        }
        text += Prose.text(remarks, indent: 2, width: width, style: style)
        guard release.number > 1, !announcement.changes.isEmpty else { return text }
        return text + "\n" + announcement.changes.table(language).text(width: width, style: style)
    }

    /// How much becomes public, and what stays behind a token: `công khai 214 việc; sau khóa 12 việc: kiểm tra 12`.
    private static func share(_ withheld: Withheld, _ language: Language) -> String {
        let reasons = withheld.count == 0 ? "" : ": \(withheld.reasons(language))"
        return language == .vi
            ? "công khai \(withheld.publicCount) việc; sau khóa \(withheld.count) việc\(reasons)"
            : "\(Words.counted(withheld.publicCount, "occurrence")) public; \(withheld.count) behind a token\(reasons)"
    }

    /// What to do now.
    func remark(_ language: Language) -> String {
        guard !isPretended else { return language == .vi ? "Chưa có gì thay đổi." : "Nothing has been changed." }
        let unplaced = plan.unplaced.count
        let owed =
            unplaced == 0
            ? ""
            : language == .vi
                ? "Còn \(unplaced) việc chưa có ngày: lich plan\n" : "\(unplaced) still have no day: lich plan\n"
        return owed
            + (language == .vi
                ? "Ghi lịch cho mọi người: lich export · Nhật ký: lich releases"
                : "Write the feeds: lich export · The log: lich releases")
    }

    /// As JSON: `number`, `instant`, `through`, `note`, `document`, `forcedBecause`, `pretended`, `public` (what becomes
    /// public: `{counts, units, changes}`), `behindToken` (what does not, or null).
    var json: JSONValue {
        [
            "number": .number(release.number), "instant": .string(release.instant.description),
            "through": JSONValue(release.through), "note": .string(release.note),
            "document": release.document.map { ["number": .string($0.number), "day": JSONValue($0.day)] } ?? .null,
            "forcedBecause": JSONValue(release.forcedBecause), "pretended": .bool(isPretended),
            "public": announcement.json, "behindToken": withheld?.json ?? .null,
        ]
    }
}
