/// The parts of a title, put together in at most so many characters.
struct TitleParts {
    /// The obligation's part, which may be cut: `Tập huấn dân vận`.
    let title: String
    /// The period's part with the ordinal, which may not: ` lớp 1/2025`.
    let period: String
    /// For whom it is, the fuller name first; empty for what is for the whole programme.
    let subjects: [String]

    /// So much of an obligation's title stays, however long the rest.
    private static let leastOfTitle = 16

    /// The title with what stands before and behind it, in at most ``OccurrenceWording/titleLimit`` characters.
    ///
    /// Where that is too few, the period stays, then the unit, and what is cut keeps its first words.
    func text(prefix: String = "", suffix: String = "") -> String {
        let room = OccurrenceWording.titleLimit - prefix.count - suffix.count - period.count
        let subjects = subjects.map { " · " + $0 }
        let subject = subjects.first { title.count + $0.count <= room } ?? subjects.last ?? ""
        let titleRoom = max(room - subject.count, min(title.count, Self.leastOfTitle))
        let cutTitle = title.cut(to: titleRoom)
        let cutSubject = subject.cut(to: max(room - cutTitle.count, 0))
        return (prefix + (cutTitle + period + cutSubject).cut(to: room + period.count) + suffix).composed.onOneLine
    }
}
