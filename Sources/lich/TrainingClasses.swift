import Attendance
import Days
import Planning
import Programmes
import Publishing
import Storage

extension AttendanceWork.Book {
    /// The classes of a year, or the one gathering that was typed; the current year where nothing was.
    func classes(_ typed: String?) throws -> [Occurrence] {
        let year = typed.map { Int($0) } ?? inHand.today.year
        guard let year else {
            return [try inHand.plan.dated(try gathering(typed ?? ""))]
        }
        let classes = inHand.plan.occurrences.filter {
            $0.kind == .training && ($0.id.period?.year ?? $0.day.year) == year
        }
        guard !classes.isEmpty else { throw Failure(noClassIn: year) }
        return classes.sorted { $0.id < $1.id }
    }
}

extension Failure {
    /// That a year has no class.
    init(noClassIn year: Int) {
        self.init(
            vi: "năm \(year) không có lớp tập huấn nào. Xem: lich agenda --kind training",
            en: "there is no class in \(year). Look: lich agenda --kind training")
    }

    /// That a gathering has no day.
    fileprivate init(undated id: Occurrence.ID) {
        self.init(
            vi: "“\(id)” chưa có ngày. Cho ngày: lich move \(id) NGÀY. Chưa có gì thay đổi.",
            en: "“\(id)” has no day. Give it one: lich move \(id) DAY. Nothing has been changed.")
    }
}

extension Plan {
    /// A gathering on its day; throws where it has none.
    func dated(_ id: Occurrence.ID) throws -> Occurrence {
        guard let occurrence = occurrences.first(where: { $0.id == id }) else { throw Failure(undated: id) }
        return occurrence
    }
}

extension OpenedWorkspace {
    /// The points of the document that classes can deal with: those of every part that is a checklist.
    func topics() throws -> [Document.Point] {
        guard let name = programme.document else { return [] }
        let reading = Document.read(bytes: try workspace.bytes(of: name), name: Path.join(workspace.folder, name))
        let parts = programme.obligations.compactMap(\.checklist).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return parts.flatMap { reading.value?.points(of: $0) ?? [] }
    }
}

extension Document.Point {
    /// Its first words, for a list.
    var beginning: String {
        let words = text.split(separator: " ")
        return words.count <= 14 ? text : words.prefix(14).joined(separator: " ") + " …"
    }
}
