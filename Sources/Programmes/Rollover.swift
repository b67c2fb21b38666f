public import Days

/// A programme's text carried over into the years that follow: duties, bodies, settings and remarks stay as they are
/// written, what is dated is dated anew.
///
/// Nothing is known of the new document, so quotations are carried over as they are, for a person to check.
public struct Rollover: Sendable {
    /// What the new programme is dated by.
    public struct Dates: Hashable, Sendable {
        /// The day the new document was signed.
        public var signed: Day
        /// The first and last day of the new programme; nothing means the years after the old one, as many as its title
        /// names, else as many as it had.
        public var horizon: ClosedRange<Day>?
        /// The name of the new programme in every UID; nothing means the old one with the new years.
        public var id: String?
        /// When the new text was made, as it is to be written.
        public var revised: String

        /// Makes the dates.
        public init(signed: Day, horizon: ClosedRange<Day>? = nil, id: String? = nil, revised: String) {
            self.signed = signed
            self.horizon = horizon
            self.id = id
            self.revised = revised
        }
    }

    /// The new text.
    public let text: String
    /// The first and last day of the new programme.
    public let horizon: ClosedRange<Day>
    /// What a person must look at, in the order of the text.
    public let remarks: [Bilingual]

    /// Carries over the text of a programme that can be read; `files` are new names for the files that it names
    /// (`holidays`, `document`, `clauses`).
    public init?(of bytes: [UInt8], _ programme: Programme, to dates: Dates, files: [String: String] = [:]) {
        guard case .success(let source) = SourceText.read(bytes, name: ""),
            case .success(let tree) = YamlTree.read(source, name: "")
        else { return nil }
        var work = RolloverWork(source.text, programme, to: dates)
        work.edit(tree.root, files: files)
        guard let text = ProgrammeFile.text(work.edits.text, naming: []) else { return nil }
        self.text = text
        horizon = work.horizon
        remarks = work.remarks
    }

    /// The days of the new programme.
    static func horizon(after programme: Programme, _ dates: Dates) -> ClosedRange<Day> {
        if let horizon = dates.horizon { return horizon }
        let old = programme.horizon
        let span = YearSpan(in: programme.title.vi) ?? YearSpan(in: programme.title.en) ?? YearSpan(in: programme.id)
        let years = span.map { $0.last - $0.first } ?? old.upperBound.year - old.lowerBound.year
        let first = old.upperBound.year + 1
        guard let opens = Day(year: first, month: 1, day: 1), let closes = Day(year: first + years, month: 12, day: 31)
        else { return old }
        return opens...closes
    }
}

/// A text on its way into other years.
struct RolloverWork {
    private let programme: Programme
    private let dates: Rollover.Dates
    let horizon: ClosedRange<Day>
    private let oldSpan: YearSpan?
    private let newSpan: YearSpan
    private(set) var edits: TextEdits
    private(set) var remarks: [Bilingual] = []

    init(_ text: String, _ programme: Programme, to dates: Rollover.Dates) {
        self.programme = programme
        self.dates = dates
        horizon = Rollover.horizon(after: programme, dates)
        oldSpan =
            YearSpan(in: programme.title.vi) ?? YearSpan(in: programme.title.en)
            ?? YearSpan(in: programme.shortTitle.vi) ?? YearSpan(in: programme.id)
        newSpan = YearSpan(horizon.lowerBound.year, horizon.upperBound.year)
        edits = TextEdits(text)
    }

    mutating func edit(_ root: YamlNode, files: [String: String]) {
        guard let head = root["programme"] else { return }
        edit(head: head, files: files)
        for part in ["settings", "bodies", "groups", "units"] { root[part].map { respan($0) } }
        note(lives: root)
        if let days = root["avoid"], !items(days).isEmpty {
            remark(
                vi: "“avoid”: ngày cần tránh ghi theo năm cụ thể thì sửa hoặc xóa.",
                en: "“avoid”: mend or delete days to avoid that name a year.")
        }
        for obligation in items(root["obligations"]) { edit(obligation: obligation) }
    }

    private mutating func edit(head: YamlNode, files: [String: String]) {
        if let id = head["id"] { edits.replace(id, by: newID) }
        for key in ["title", "short-title"] { head[key].map { respan($0, isWorded: true) } }
        if let signed = head["signed"] { edits.replace(signed, by: "\(dates.signed)") }
        if let revised = head["revised"] { edits.replace(revised, by: dates.revised) }
        if let days = head["horizon"] { edits.replace(days, by: "\(horizon.lowerBound)..\(horizon.upperBound)") }
        for (key, name) in files.sorted(by: { $0.key < $1.key }) { head[key].map { edits.replace($0, by: name) } }
        if !programme.amendments.isEmpty {
            let names = programme.amendments.joined(separator: ", ")
            remark(
                vi: "điều chỉnh không mang theo: \(names). Cơ quan đã kết thúc thì sửa trong “bodies”, “units”.",
                en: "amendments are not carried over: \(names). Mend “bodies” and “units” where somebody has ended.")
        }
        if programme.document != nil {
            remark(
                vi:
                    "văn bản, bảng điều khoản và mọi câu trích là của chương trình cũ: thay bằng văn bản mới, rồi chạy lich check.",
                en:
                    "document, table of clauses and all quotations are the old programme's: put in the new document, then run lich check."
            )
        }
        if oldSpan == nil {
            remark(
                vi: "tên chương trình không ghi năm (như 2022–2026), nên giữ nguyên: sửa title, short-title.",
                en: "the title names no years (like 2022–2026) and stays: mend title and short-title.")
        }
    }

    /// The new name: the old one with the new years, where nobody chose one.
    private var newID: String {
        if let id = dates.id { return id }
        let old = Array(programme.id.unicodeScalars)
        guard let span = oldSpan, let found = span.occurrences(in: old[...]).first else {
            return "\(programme.id)-\(newSpan.first)-\(newSpan.last)"
        }
        let years = "\(newSpan.first)-\(newSpan.last)".unicodeScalars
        return String(String.UnicodeScalarView(old[..<found.first.lowerBound] + years + old[found.last.upperBound...]))
    }

    private mutating func note(lives root: YamlNode) {
        for part in ["bodies", "units"] {
            let dated = (root[part]?.mapping ?? []).filter { $0.value["until"] != nil || $0.value["from"] != nil }
            guard !dated.isEmpty else { continue }
            let names = dated.prefix(8).map(\.key).joined(separator: ", ") + (dated.count > 8 ? ", …" : "")
            remark(
                vi: "“\(part)”: \(names) có ngày bắt đầu hay kết thúc; còn đúng không?",
                en: "“\(part)”: \(names) have days on which they begin or end; do these still hold?")
        }
    }

    // MARK: - Obligations

    private mutating func edit(obligation: YamlNode) {
        let id = obligation["id"]?.scalar ?? "?"
        respan(obligation)
        if let within = obligation["within"], let word = within.scalar, let dots = word.firstRange(of: ".."),
            let first = Day(iso: String(word[..<dots.lowerBound]).trimmed),
            let last = Day(iso: String(word[dots.upperBound...]).trimmed)
        {
            let new = "\(shifted(first, asIf: first))..\(shifted(last, asIf: last))"
            edits.replace(within, by: new)
            remark(vi: "“\(id)”: within \(word) → \(new).", en: "“\(id)”: within \(word) → \(new).")
        }
        if let windows = obligation["windows"] { edit(windows: windows, of: id) }
    }

    private mutating func edit(windows: YamlNode, of id: String) {
        guard let entries = windows.mapping else {
            for item in items(windows) { shift(window: item, of: id) }
            return
        }
        shift(window: windows, of: id)
        let single = entries.filter { Self.period($0.key) != nil }
        let others = entries.filter { Self.period($0.key) == nil }
        for entry in others where entry.value.mapping != nil { shift(window: entry.value, of: id) }
        for entry in single {
            if !others.isEmpty, edits.standsAlone(entry) {
                edits.delete(entry)
                remark(
                    vi: "“\(id)”: đã bỏ khung riêng của \(entry.key), khung chung thay vào.",
                    en: "“\(id)”: the window of \(entry.key) alone is dropped; the common one holds.")
            } else {
                shift(window: entry.value, of: id)
                let year = String(entry.key.prefix(4))
                guard let number = Int(year), let day = Day(year: number, month: 6, day: 30) else { continue }
                let key = "\(shifted(day, asIf: day).year)" + entry.key.dropFirst(4)
                edits.replaceKey(entry, by: key)
                remark(
                    vi: "“\(id)”: khung riêng của \(entry.key) thành \(key).",
                    en: "“\(id)”: the window of \(entry.key) alone is now that of \(key).")
            }
        }
    }

    /// Days of a window that name a year go on by whole years, all by as many.
    private mutating func shift(window: YamlNode, of id: String) {
        let fields = ["opens", "closes", "due", "prefer", "data-until"]
        let days = fields.compactMap { key in
            window[key].flatMap { node in node.scalar.flatMap { Day(iso: $0) }.map { (node, $0) } }
        }
        guard let last = days.map(\.1).max() else { return }
        for (node, day) in days { edits.replace(node, by: "\(shifted(day, asIf: last))") }
        let list = { (days: [Day]) in days.sorted().map(\.description).joined(separator: ", ") }
        let (old, new) = (list(days.map(\.1)), list(days.map { shifted($0.1, asIf: last) }))
        remark(
            vi: "“\(id)”: \(old) → \(new); xem lại ngày và lý do.",
            en: "“\(id)”: \(old) → \(new); look at the days and their reason.")
    }

    /// As far from the end of the new programme as from that of the old, where it is nearer to the end, else as far from
    /// the beginning.
    private func shifted(_ day: Day, asIf measure: Day) -> Day {
        let (old, new) = (programme.horizon, horizon)
        let isLate = old.lowerBound.distance(to: measure) > measure.distance(to: old.upperBound)
        let years =
            isLate ? new.upperBound.year - old.upperBound.year : new.lowerBound.year - old.lowerBound.year
        let (year, month, number) = (day.year + years, day.month, day.day)
        return Day(year: year, month: month, day: number) ?? Day(year: year, month: month, day: 28) ?? day
    }

    /// A selector that names a year: `2023`, `2023-H1`, `2023/2`.
    private static func period(_ key: String) -> Period? {
        key.split(separator: "/", maxSplits: 1).first.flatMap { Period(String($0)) }
    }

    // MARK: - Words

    /// Words in which the old years are told anew: names, titles, contents, notes; never quotations and reasons.
    private static let worded: Set<String> = ["title", "short-title", "titles", "name", "short", "content", "note"]

    private mutating func respan(_ node: YamlNode, isWorded: Bool = false) {
        switch node.content {
        case .scalar:
            if isWorded, let oldSpan { edits.replaceAll(in: node, oldSpan, by: newSpan) }
        case .list(let items):
            for item in items { respan(item, isWorded: isWorded) }
        case .mapping(let entries):
            for entry in entries { respan(entry.value, isWorded: isWorded || Self.worded.contains(entry.key)) }
        case .empty, .unknown: break
        }
    }

    private func items(_ node: YamlNode?) -> [YamlNode] {
        guard let node else { return [] }
        if case .list(let items) = node.content { return items }
        return [node]
    }

    private mutating func remark(vi: String, en: String) { remarks.append(Bilingual(vi: vi, en: en)) }
}
