import ArgumentParser
import Days
import Planning
import Programmes
import Publishing

/// What can be set of an occurrence besides its day and title.
struct DetailOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Giờ bắt đầu: 8:00, 8h30, “14 giờ”. · The hour it begins.", valueName: "hour"))
    var at: String?

    @Option(name: .customLong("place"), help: ArgumentHelp("Địa điểm. · Where.", valueName: "text"))
    var location: String?

    @Option(help: ArgumentHelp("Chủ trì, ghi chức danh. · Who presides, by office.", valueName: "text"))
    var chair: String?

    @Option(help: ArgumentHelp("Nội dung. · What is done or dealt with.", valueName: "text"))
    var content: String?

    @Option(help: ArgumentHelp("Tài liệu cần mang, cần đọc. · Papers to bring or to read.", valueName: "text"))
    var document: String?

    @Option(help: ArgumentHelp("Liên hệ: một cơ quan, phòng. · Whom to ask: an office.", valueName: "text"))
    var contact: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Không hiện cho các đơn vị này (đơn vị được kiểm tra). · Units that must not see it.", valueName: "unit"))
    var notShownTo: [String] = []

    /// Whether nothing is said.
    var isEmpty: Bool {
        [at, location, chair, content, document, contact].allSatisfy { $0 == nil } && notShownTo.isEmpty
    }

    /// The words as they were typed, for the journal.
    var words: [String] {
        let options = [
            ("--at", at), ("--place", location), ("--chair", chair), ("--content", content), ("--document", document),
            ("--contact", contact),
        ]
        return options.flatMap { name, words in words.map { [name, $0] } ?? [] }
            + (notShownTo.isEmpty ? [] : ["--not-shown-to"] + notShownTo)
    }

    mutating func validate() throws {
        for words in [location, chair, content, document, contact].compactMap(\.self)
        where words.contains("\n") || words.utf8.count > 500 {
            throw ValidationError(
                "mỗi mục: một dòng, nhiều nhất 500 byte. · Each of them: one line of at most 500 bytes.")
        }
    }

    /// Sets what was said; what was left empty is as in the programme again.
    func apply(
        to details: inout Details, of id: Occurrence.ID, _ inHand: PlanInHand, _ workspace: OpenedWorkspace
    ) throws {
        for words in [location, chair, content, document, contact].compactMap(\.self) { try refusePersons(words) }
        func set(_ part: WritableKeyPath<Details, String?>, _ words: String?) {
            if let words { details[keyPath: part] = words.isEmpty ? nil : words }
        }
        set(\.place, location)
        set(\.chair, chair)
        set(\.content, content)
        set(\.documents, document)
        set(\.contact, contact)
        if let at { details.beginsAt = at.isEmpty ? nil : try hour(at, of: id, inHand) }
        if !notShownTo.isEmpty {
            let hidden = Set(try notShownTo.filter { !$0.isEmpty }.map(workspace.unit))
            details.hiddenFrom = workspace.programme.units.map(\.id).filter(hidden.contains)
        }
    }

    /// The hour that was typed, in the session in which the occurrence begins.
    private func hour(_ typed: String, of id: Occurrence.ID, _ inHand: PlanInHand) throws -> Int {
        guard let minutes = HourReading.minutes(typed) else {
            throw Failure(
                vi: "không hiểu giờ “\(typed)”. Có thể viết: 8:00, 8h30, “14 giờ 30”. Chưa có gì thay đổi.",
                en: "“\(typed)” is no hour. You can write: 8:00, 8h30, 14:30. Nothing has been changed.")
        }
        guard inHand.planner.circumstances.sessionCount(of: id) != 0 else {
            throw Failure(
                vi: "“\(id)” là hạn gửi, không có giờ. Chưa có gì thay đổi.",
                en: "“\(id)” is a due day and has no hour. Nothing has been changed.")
        }
        let start = inHand.plan.occurrences.first { $0.id == id }?.start
        guard let start, (minutes < 720) != (start.session == .morning) else { return minutes }
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        throw Failure(
            vi:
                "“\(id)” xếp vào buổi \(vi.session(start.session)), \(vi.hour(minutes)) không thuộc buổi ấy. Đổi buổi trước: "
                + "lich move \(id) “\(vi.date(start.day)) \(vi.session(start.session == .morning ? .afternoon : .morning))”. "
                + "Chưa có gì thay đổi.",
            en:
                "“\(id)” stands in the \(en.session(start.session)), and \(en.hour(minutes)) is not. Change the session "
                + "first: lich move \(id) “\(vi.date(start.day)) \(vi.session(start.session == .morning ? .afternoon : .morning))”. "
                + "Nothing has been changed.")
    }
}
