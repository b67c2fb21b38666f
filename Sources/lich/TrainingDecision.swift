import Attendance
import Days
import Planning
import Programmes
import Publishing
import Storage

/// What is decided about the classes of a year: which are held, how long they are, who comes.
struct TrainingDecision {
    /// The classes that lie ahead, or the one that was named.
    private var ahead: [Occurrence.ID] = []
    /// The classes of the year that are past; they stay as they were.
    private(set) var past: [Occurrence.ID] = []
    /// Those that will not be held.
    private(set) var cancelled: [Occurrence.ID] = []
    /// Those whose place in the plan the decision bears on.
    private(set) var changed: Set<Occurrence.ID> = []
    /// What became of them, to be told.
    private(set) var lines: [ActReport.Line] = []
    /// The classes as they are now.
    var sheets: [ClassSheet] = []

    init() {}

    /// Finds the classes that were typed: those of a year, or one.
    init(of typed: String, _ book: AttendanceWork.Book) throws {
        guard let year = Int(typed) else {
            ahead = [try book.gathering(typed)]
            return
        }
        let inHand = book.inHand
        let obligations = book.workspace.programme.obligations.filter { $0.kind == .training }.map(\.id)
        let all = inHand.identities.filter { id in
            obligations.contains(id.obligation) && id.period?.year == year && inHand.desk.absent[id]?.whole == nil
        }.sorted()
        guard !all.isEmpty else { throw Failure(noClassIn: year) }
        past = all.filter { $0.isPast(inHand) }
        ahead = all.filter { !past.contains($0) }
        guard !ahead.isEmpty else {
            throw Failure(
                vi:
                    "các lớp năm \(year) đều đã qua. Muốn sửa số liệu một lớp: lich training plan \(all[0]) … Chưa có gì thay đổi.",
                en: "all classes of \(year) are past. To mend the figures of one: lich training plan \(all[0]) … "
                    + "Nothing has been changed.")
        }
    }

    /// Holds so many classes of the year: what is left over is cancelled, and what was cancelled before comes back where
    /// it is needed.
    mutating func hold(_ count: Int, of desk: inout Desk, _ inHand: PlanInHand) throws {
        let held = past.filter { inHand.desk.absent[$0] == nil }
        guard (held.count...(held.count + ahead.count)).contains(count) else {
            throw Failure(
                vi:
                    "chương trình có \(held.count + ahead.count) lớp trong năm, \(held.count) lớp đã qua: không mở \(count) lớp được. "
                    + "Thêm lớp: lich add. Chưa có gì thay đổi.",
                en:
                    "the programme has \(held.count + ahead.count) classes in the year, \(held.count) of them past: there cannot be "
                    + "\(count). To add one: lich add. Nothing has been changed.")
        }
        let kept = ahead.prefix(count - held.count)
        for id in kept where desk.absent[id] != nil {
            desk.absent[id] = nil
            note(id, Bilingual(vi: "mở lại", en: "held again"))
        }
        for id in ahead.dropFirst(count - held.count) {
            cancelled.append(id)
            guard desk.absent[id] == nil else { continue }
            desk.withdraw(id, .cancelled(because: nil))
            note(id, Bilingual(vi: "đã hủy", en: "cancelled"))
        }
        ahead = Array(kept)
    }

    /// Makes each class that is held take so many days.
    mutating func last(_ days: Int, _ desk: inout Desk, _ inHand: PlanInHand) {
        for id in ahead {
            var details = desk.details[id] ?? Details()
            guard (details.length ?? inHand.planner.circumstances.sessionCount(of: id)) != 2 * days else { continue }
            details.length = 2 * days
            desk.details[id] = details
            note(id, Bilingual(vi: "học \(days) ngày", en: days == 1 ? "takes a day" : "takes \(days) days"))
        }
    }

    private mutating func note(_ id: Occurrence.ID, _ word: Bilingual) {
        changed.insert(id)
        lines.append(ActReport.Line(word: word, id: id))
    }

    /// The plan with the decision, what has nothing to do with it left where it is.
    func plan(_ desk: Desk, _ inHand: PlanInHand, _ workspace: OpenedWorkspace) -> Plan {
        guard !changed.isEmpty else { return inHand.plan }
        let planner = inHand.late.under(
            workspace.commitments(desk, released: inHand.released, today: inHand.today, allowing: 0)
        ).planner
        return inHand.isDraft ? planner.planned(keeping: inHand.plan, around: changed).plan : planner.plan()
    }

    /// The classes that are held, on their days; throws where one has none.
    func occurrences(of plan: Plan) throws -> [Occurrence] {
        try ahead.map(plan.dated)
    }
}

extension Occurrence.ID {
    /// Whether it took place, or its day is over.
    fileprivate func isPast(_ inHand: PlanInHand) -> Bool {
        guard inHand.commitments.historicPlace(of: self) == nil else { return true }
        return inHand.plan.occurrences.first { $0.id == self }.map { $0.lastDay < inHand.today } ?? false
    }
}
