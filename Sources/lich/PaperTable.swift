import Days
import Planning
import Programmes
import Publishing
import Tables

/// Papers as a table has them: one a row, each fault with its row and column.
struct PaperTable {
    /// What can stand in a column.
    private enum Column: Hashable, Sendable {
        case id, unit, item, document, sent, received, held, session, participants, sender, recipient
    }

    private static let columns: [WantedColumn<Column>] = [
        .init(.id, ["việc", "mã việc", "id", "occurrence"], isRequired: true),
        .init(.unit, ["đơn vị", "unit"]), .init(.item, ["mục chuẩn bị", "item"]),
        .init(.document, ["số văn bản", "số, ký hiệu", "số", "document", "number"]),
        .init(.sent, ["ngày gửi", "ngày văn bản", "sent"]), .init(.received, ["ngày nhận", "received"]),
        .init(.held, ["ngày tổ chức", "held"]), .init(.session, ["buổi", "session"]),
        .init(.participants, ["số người", "số người dự", "participants"]),
        .init(.sender, ["nơi gửi", "sender"]), .init(.recipient, ["nơi nhận", "recipient"]),
    ]

    /// The papers, and where each stands.
    private(set) var papers: [(paper: Evidence, place: Bilingual)] = []
    private(set) var faults: [Bilingual] = []
    /// What the reader had to assume.
    let remarks: [Bilingual]

    private let workspace: OpenedWorkspace
    private let inHand: PlanInHand
    /// What was found for an identity and a body as they were written: a table has many rows, and writes few things.
    private var targets: [String: PaperTargets]
    private var bodies: [String: Body.ID] = [:]
    private let starts: [Occurrence.ID: HalfDay]

    init(_ read: Table, _ workspace: OpenedWorkspace, _ inHand: PlanInHand) throws {
        let table = read.headed(by: Self.columns)
        let columns = try table.columns(Self.columns)
        remarks = table.remarks + columns.remarks
        self.workspace = workspace
        self.inHand = inHand
        targets = Dictionary(inHand.identities.map { ($0.description, PaperTargets($0)) }) { first, _ in first }
        starts = Dictionary(inHand.plan.occurrences.map { ($0.id, $0.start) }) { first, _ in first }
        for row in table.rows { take(row, columns) }
        if papers.isEmpty, faults.isEmpty {
            faults.append(Bilingual(vi: "“\(table.name)” không có dòng nào.", en: "“\(table.name)” has no rows."))
        }
    }

    private mutating func take(_ row: Row, _ columns: TableColumns<Column>) {
        func text(_ column: Column) -> String? {
            let words = columns[column, in: row].shown.trimmed
            return words.isEmpty ? nil : words
        }
        let place = Bilingual(vi: "dòng \(row.number)", en: "row \(row.number)")
        do {
            guard let typed = text(.id) else {
                throw Failure(vi: "chưa ghi mã việc.", en: "the identity is missing.")
            }
            let targets = try targets(typed)
            var paper =
                try [text(.unit), text(.item)].compactMap(\.self).first.map {
                    try targets.paper(for: $0, workspace)
                } ?? Evidence(of: try targets.only())
            let reading = DateReading(
                today: inHand.today, year: paper.occurrence.period?.year)
            func day(_ column: Column) throws -> Day? {
                if let day = columns[column, in: row].day { return day }
                return try text(column).map { try reading.possibleDay($0) }
            }
            paper.document = text(.document)
            (paper.sent, paper.received) = (try day(.sent), try day(.received))
            if let held = try day(.held) {
                let usual = starts[paper.occurrence]?.session
                paper.held = HalfDay(held, try session(text(.session)) ?? usual ?? .morning)
            }
            if let count = text(.participants) {
                guard let number = columns[.participants, in: row].whole ?? Int(count), number >= 0 else {
                    throw Failure(vi: "“\(count)” không phải số người.", en: "“\(count)” is no number of people.")
                }
                paper.participants = number
            }
            paper.sender = try text(.sender).map { try body($0) }
            if let recipient = try text(.recipient).map({ try body($0) }) { paper.recipient = recipient }
            papers.append((paper, place))
        } catch {
            let message = Failure(error)?.message ?? Bilingual(vi: "\(error)", en: "\(error)")
            faults.append(Bilingual(vi: "\(place.vi): \(message.vi)", en: "\(place.en): \(message.en)"))
        }
    }

    private mutating func targets(_ typed: String) throws -> PaperTargets {
        if let known = targets[typed] { return known }
        let found = try PaperTargets(typed, workspace, inHand)
        targets[typed] = found
        return found
    }

    private mutating func body(_ typed: String) throws -> Body.ID {
        if let known = bodies[typed] { return known }
        let found = try workspace.body(typed)
        bodies[typed] = found
        return found
    }

    private func session(_ word: String?) throws -> Session? {
        guard let word else { return nil }
        switch folded(word) {
        case "sang", "morning": return .morning
        case "chieu", "afternoon": return .afternoon
        default: throw Failure(vi: "“\(word)” không phải buổi: ghi sáng hoặc chiều.", en: "“\(word)” is no session.")
        }
    }
}
