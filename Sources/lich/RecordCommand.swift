import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage
import Tables

/// `lich record`: puts on file what was sent and what took place.
struct RecordCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Ghi nhận việc đã làm: số văn bản, ngày gửi, ngày tổ chức, số người. · Put on file what was done.",
        discussion: """
            Một việc: lich record training/2026/1 45-BC/BDVTU,20/5 --held "19/5 sáng" --participants 87. Nhiều đơn vị: \
            lich record district-report/2026-Q3 my-xuyen=118-BC/BDVHU,18/9 ke-sach=97-BC/BDVHU,19/9. Việc chuẩn bị: lich record \
            training/2026/1 call-up=45-CV/BDVTU,10/4. Từ bảng: lich record --import bao-cao.xlsx. Tổ chức khác ngày: lần công bố \
            sau sẽ ghi ngày ấy. \
            · One: lich record training/2026/1 45-BC/BDVTU,20/5 --held "19/5 morning". Many units: lich record \
            district-report/2026-Q3 my-xuyen=118-BC,18/9 …; preparation: ITEM=number,day; from a table: --import FILE. What was \
            held on another day is told so by the next release.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc, hoặc phần chung của nhiều đơn vị. · The identity, or what many units share.")
    var id: String?

    @Argument(
        help: ArgumentHelp(
            "số,ngày gửi,ngày nhận; hoặc ĐƠN-VỊ=…, CƠ-QUAN-NHẬN=…, MỤC-CHUẨN-BỊ=… · number,sent,received, or KEY=…",
            valueName: "paper"))
    var papers: [String] = []

    @Option(
        help: ArgumentHelp("Ngày, buổi thực tế tổ chức. · The day and session it was really held.", valueName: "day"))
    var held: String?

    @Option(help: ArgumentHelp("Số người dự. · How many took part.", valueName: "n"))
    var participants: Int?

    @Option(help: ArgumentHelp("Nơi nhận. · To whom it went.", valueName: "body"))
    var to: String?

    @Option(name: .customLong("from"), help: ArgumentHelp("Nơi gửi. · Who sent it.", valueName: "body"))
    var sender: String?

    @Option(
        name: .customLong("import"),
        help: ArgumentHelp(
            "Đọc từ bảng .csv, .xlsx, cả các năm trước. · Read a table, also of earlier years.", valueName: "file"),
        completion: .file(extensions: ["csv", "xlsx"]))
    var table: String?

    @Flag(help: "Thay cho văn bản đã ghi. · In the place of the paper on file.")
    var replace = false

    @Flag(help: "Bỏ văn bản đã ghi. · Take the paper off the file.")
    var withdraw = false

    @Flag(help: "Chỉ nói sẽ ghi gì. · Only say what would be put on file.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if (id == nil) == (table == nil) {
            throw ValidationError(
                "record MÃ …, hoặc record --import TỆP. · Either record ID … or record --import FILE.")
        }
        if let participants, !(0...1_000_000).contains(participants) {
            throw ValidationError("--participants: 0 … 1000000.")
        }
        if withdraw, table != nil || held != nil || participants != nil || replace {
            throw ValidationError("--withdraw chỉ cần mã việc. · --withdraw wants the identity alone.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let words = [id].compactMap(\.self) + papers + (table.map { ["--import", $0] } ?? [])
        try act("record", words, surroundings, isPretended: dryRun) { workspace, inHand, desk in
            let found =
                try table.map { try imported($0, workspace, inHand) } ?? typedPapers(workspace, inHand, withdraw)
            for paper in found { if withdraw { desk.withdraw(paper) } else { desk.file(paper) } }
            let held = found.filter { $0.held != nil }
            let starts = Dictionary(inHand.plan.occurrences.map { ($0.id, $0.start) }) { first, _ in first }
            let moved = held.filter { withdraw || starts[$0.occurrence] != $0.held }
            for paper in moved where !withdraw { desk.absent[paper.occurrence] = nil }
            let lines = found.map { paper in
                ActReport.Line(
                    word: withdraw ? Bilingual(vi: "đã bỏ", en: "taken off") : Bilingual(vi: "đã ghi", en: "on file"),
                    id: paper.occurrence, title: desk.details[paper.occurrence]?.title,
                    rest: Bilingual(vi: paper.inWords(.vi), en: paper.inWords(.en)))
            }
            return (moved.isEmpty ? .nothing : .around(Set(moved.map(\.occurrence))), lines)
        }
    }
}

// MARK: - Typed

extension RecordCommand {
    private func typedPapers(
        _ workspace: OpenedWorkspace, _ inHand: PlanInHand, _ isWithdrawing: Bool
    ) throws -> [Evidence] {
        let targets = try PaperTargets(id ?? "", workspace, inHand)
        let keyed = papers.filter { $0.contains("=") }
        let plain = papers.filter { !$0.contains("=") }
        guard keyed.isEmpty || (plain.isEmpty && held == nil && participants == nil) else {
            throw Failure(
                vi: "ĐƠN-VỊ=số,ngày không đi với số,ngày, --held, --participants: ghi riêng từng việc. Chưa ghi gì.",
                en: "UNIT=number,day does not go with number,day, --held and --participants: record them one by one. "
                    + "Nothing has been put on file.")
        }
        if isWithdrawing { return try withdrawn(targets, workspace) }
        var found: [Evidence] = []
        if keyed.isEmpty {
            found = [try single(try targets.only(), plain.joined(separator: ","), workspace, inHand)]
        } else {
            for word in keyed {
                let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                var paper = try targets.paper(for: parts[0], workspace)
                try fill(&paper, parts.count > 1 ? parts[1] : "", inHand)
                found.append(paper)
            }
        }
        var filing = try Filing(workspace, inHand, among: Set(found.map(\.occurrence)), isReplacing: replace)
        for paper in found { filing.add(paper) }
        try filing.refuseFaults()
        return filing.papers
    }

    private func single(
        _ id: Occurrence.ID, _ words: String, _ workspace: OpenedWorkspace, _ inHand: PlanInHand
    ) throws -> Evidence {
        var paper = Evidence(
            of: id, sender: try sender.map(workspace.body), recipient: try to.map(workspace.body),
            participants: participants)
        if !words.isEmpty { try fill(&paper, words, inHand) }
        if let held {
            let start = inHand.plan.occurrences.first { $0.id == id }?.start
            let typed = try reading(of: id, inHand).possibleDayAndSession(held)
            paper.held = HalfDay(typed.day, typed.session ?? start?.session ?? .morning)
        }
        return paper
    }

    private func fill(_ paper: inout Evidence, _ words: String, _ inHand: PlanInHand) throws {
        let read = try PaperWords(words, reading(of: paper.occurrence, inHand))
        (paper.document, paper.sent, paper.received) = (read.document, read.sent, read.received)
    }

    /// Days without a year are of the occurrence's own.
    private func reading(of id: Occurrence.ID, _ inHand: PlanInHand) -> DateReading {
        let day = inHand.plan.occurrences.first { $0.id == id || $0.id.shared == id }?.day
        return DateReading(today: inHand.today, year: day?.year ?? id.period?.year)
    }

    private func withdrawn(_ targets: PaperTargets, _ workspace: OpenedWorkspace) throws -> [Evidence] {
        let onFile = try Store.looking(inWorkspace: workspace.workspace.folder)?.evidence(of: Set(targets.ids)) ?? []
        guard !onFile.isEmpty else {
            throw Failure(
                vi: "“\(id ?? "")” chưa ghi nhận gì, không có gì để bỏ.",
                en: "nothing of “\(id ?? "")” is on file, so there is nothing to take off.")
        }
        return onFile
    }
}

// MARK: - From a table

extension RecordCommand {
    private func imported(_ path: String, _ workspace: OpenedWorkspace, _ inHand: PlanInHand) throws -> [Evidence] {
        let bytes = try BoundedFile.read(path, limit: TableLimits().fileBytes)
        let table = try Table.read(bytes: bytes, name: path)
        let reading = try PaperTable(table, workspace, inHand)
        for remark in reading.remarks { Console.remark(remark[language]) }
        var filing = try Filing(
            workspace, inHand, among: Set(reading.papers.map(\.paper.occurrence)), isReplacing: replace)
        for fault in reading.faults { filing.fail(fault) }
        for (paper, place) in reading.papers { filing.add(paper, at: place) }
        try filing.refuseFaults()
        return filing.papers
    }
}
