import Days
import Planning
import Programmes
import Publishing
import Storage

/// Papers that are put on file: each is looked at against the plan and what is on file already; all faults are told
/// together, and with any of them nothing is filed.
struct Filing {
    let workspace: OpenedWorkspace
    let inHand: PlanInHand
    /// Whether a paper may take the place of the one that proves the same.
    let isReplacing: Bool

    private(set) var papers: [Evidence] = []
    private(set) var faults: [Bilingual] = []
    private var onFile: [Evidence.Proof: Evidence]
    private let occurrences: [Occurrence.ID: Occurrence]
    private let withoutSubject: Set<Occurrence.ID>

    init(_ workspace: OpenedWorkspace, _ inHand: PlanInHand, among ids: Set<Occurrence.ID>, isReplacing: Bool) throws {
        self.workspace = workspace
        self.inHand = inHand
        self.isReplacing = isReplacing
        let papers = try Store.looking(inWorkspace: workspace.workspace.folder)?.evidence(of: ids) ?? []
        onFile = Dictionary(papers.map { ($0.proof, $0) }) { $1 }
        withoutSubject = Set(inHand.plan.withoutSubject.map(\.id))
        occurrences = Dictionary(inHand.plan.occurrences.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Looks at a paper and takes it; `place` is where it was written, for messages: `dòng 7`.
    mutating func add(_ paper: Evidence, at place: Bilingual? = nil) {
        let found = faults(of: paper)
        faults += found.map { fault in
            place.map { Bilingual(vi: "\($0.vi): \(fault.vi)", en: "\($0.en): \(fault.en)") } ?? fault
        }
        guard found.isEmpty else { return }
        papers.append(paper)
        onFile[paper.proof] = paper
    }

    /// Notes a fault of something that could not even be made a paper.
    mutating func fail(_ fault: Bilingual, at place: Bilingual? = nil) {
        faults.append(place.map { Bilingual(vi: "\($0.vi): \(fault.vi)", en: "\($0.en): \(fault.en)") } ?? fault)
    }

    /// Throws what is wrong, where anything is.
    func refuseFaults() throws {
        guard !faults.isEmpty else { return }
        func list(_ language: Language) -> String {
            faults.prefix(50).map { $0[language] }.joined(separator: "\n  ")
                + (faults.count > 50 ? "\n  … +\(faults.count - 50)" : "")
        }
        let separator = faults.count == 1 ? "" : "\n  "
        throw Failure(
            vi: (faults.count == 1 ? "" : "\(faults.count) chỗ chưa đúng:") + separator + list(.vi)
                + (faults.count == 1 ? " " : "\n") + "Chưa ghi gì.",
            en: (faults.count == 1 ? "" : "\(faults.count) faults:") + separator + list(.en)
                + (faults.count == 1 ? " " : "\n") + "Nothing has been put on file.")
    }
}

// MARK: - What cannot be

extension Filing {
    private func faults(of paper: Evidence) -> [Bilingual] {
        let id = paper.occurrence
        var faults = [absence(of: id)].compactMap(\.self)
        guard faults.isEmpty else { return faults }
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        let today = inHand.today
        for (day, what) in [
            (paper.sent, Bilingual(vi: "ngày gửi", en: "the day it was sent")),
            (paper.received, Bilingual(vi: "ngày nhận", en: "the day it was received")),
            (paper.held?.day, Bilingual(vi: "ngày tổ chức", en: "the day it was held")),
        ] {
            guard let day, day > today else { continue }
            faults.append(
                Bilingual(
                    vi: "“\(id)”: \(what.vi) \(vi.date(day)) chưa tới (hôm nay là \(vi.date(today))).",
                    en: "“\(id)”: \(what.en), \(en.date(day)), has not come yet (today is \(en.date(today)))."))
        }
        if let sent = paper.sent, let received = paper.received, received < sent {
            faults.append(
                Bilingual(
                    vi: "“\(id)”: ngày nhận \(vi.date(received)) trước ngày gửi \(vi.date(sent)).",
                    en: "“\(id)”: received on \(en.date(received)), before it was sent on \(en.date(sent))."))
        }
        if paper.item == nil { faults += [tooEarly(paper), onADayOff(paper)].compactMap(\.self) }
        if let twice = twice(paper) { faults.append(twice) }
        return faults
    }

    private func absence(of id: Occurrence.ID) -> Bilingual? {
        switch inHand.desk.absent[id] {
        case .cancelled:
            Bilingual(
                vi: "“\(id)” đã hủy, không ghi nhận được. Làm lại thì cho ngày: lich move \(id) NGÀY.",
                en: "“\(id)” is cancelled and takes no paper. If it takes place, give it a day: lich move \(id) DAY.")
        case .merged(let whole):
            Bilingual(
                vi: "“\(id)” đã gộp vào “\(whole)”: ghi nhận “\(whole)” một lần là đủ.",
                en: "“\(id)” was merged into “\(whole)”: one paper on “\(whole)” is enough.")
        case .postponed, nil:
            withoutSubject.contains(id)
                ? Bilingual(
                    vi: "“\(id)”: cơ quan thực hiện đã kết thúc hoạt động, không ghi nhận được.",
                    en: "“\(id)” has no subject any more and takes no paper.") : nil
        }
    }

    /// A gathering that lies ahead is not held yet; a report is not sent before its period has begun.
    private func tooEarly(_ paper: Evidence) -> Bilingual? {
        let id = paper.occurrence
        guard let occurrence = occurrences[id] else {
            guard paper.held == nil else { return nil }
            return Bilingual(
                vi: "“\(id)” chưa có ngày. Đã tổ chức thì ghi ngày: --held NGÀY.",
                en: "“\(id)” has no day. If it was held, say when: --held DAY.")
        }
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        if occurrence.isDeadline {
            let earliest = min(occurrence.window.opens, id.period?.days.lowerBound ?? occurrence.window.opens)
            guard let sent = paper.sent ?? paper.received, sent < earliest else { return nil }
            return Bilingual(
                vi: "“\(id)”: gửi ngày \(vi.date(sent)) là trước khi kỳ bắt đầu (\(vi.date(earliest))). Xem lại năm.",
                en:
                    "“\(id)”: sent on \(en.date(sent)), before its period began (\(en.date(earliest))). Look at the year."
            )
        }
        guard paper.held == nil, occurrence.day > inHand.today else { return nil }
        return Bilingual(
            vi:
                "“\(id)” xếp ngày \(vi.date(occurrence.day)), chưa diễn ra. Đã tổ chức sớm hơn thì ghi ngày: --held NGÀY.",
            en:
                "“\(id)” stands on \(en.date(occurrence.day)), which is ahead. If it was held earlier, say when: --held DAY."
        )
    }

    private func onADayOff(_ paper: Evidence) -> Bilingual? {
        guard let held = paper.held, let occurrence = occurrences[paper.occurrence], occurrence.isDeadline else {
            return nil
        }
        return Bilingual(
            vi:
                "“\(paper.occurrence)” là hạn gửi: ghi ngày gửi, không ghi ngày tổ chức \(DateWriting(.vi).date(held.day)).",
            en:
                "“\(paper.occurrence)” is a due day: say when it was sent, not that it was held on \(DateWriting(.en).date(held.day))."
        )
    }

    private func twice(_ paper: Evidence) -> Bilingual? {
        guard !isReplacing, let known = onFile[paper.proof] else { return nil }
        let (vi, en) = (known.inWords(.vi), known.inWords(.en))
        return Bilingual(
            vi: "“\(paper.occurrence)” đã ghi nhận rồi (\(vi)). Sửa: thêm --replace.",
            en: "“\(paper.occurrence)” is on file already (\(en)). To change it, add --replace.")
    }
}

extension Evidence {
    /// What is on it: `số 118-BC/BDVHU, gửi 18/9/2025`.
    func inWords(_ language: Language) -> String {
        let dates = DateWriting(language)
        let parts = [
            document.map { language("số ", "no. ") + $0 },
            sent.map { language("gửi ", "sent ") + dates.date($0) },
            received.map { language("nhận ", "received ") + dates.date($0) },
            held.map { language("tổ chức \(dates.session($0.session)) ", "held ") + dates.date($0.day) },
            participants.map { language("\($0) người", "\($0) people") },
        ]
        let said = parts.compactMap(\.self)
        return said.isEmpty ? language("đã thực hiện", "done") : said.joined(separator: ", ")
    }
}
