import Days
import Planning
import Programmes
import Publishing
import Storage

/// What a person decides of a round of visits, before it lies on the desk.
struct RoundDecision {
    let id: Round.ID
    /// Whom it visits.
    var subjects: [Occurrence.Subject] = []
    var team: Int?
    var members: [String] = []
    /// Whether it is only what turns would give, and nothing is decided.
    var isProposal = false
    /// Where visits are fixed.
    private(set) var pins: [Occurrence.ID: Pin] = [:]

    /// The visits that the round had before, taken out ones too.
    let former: Set<Occurrence.ID>
    private let ordinal: Int?
    private let inHand: PlanInHand

    init(_ id: Round.ID, _ inHand: PlanInHand) {
        self.id = id
        self.inHand = inHand
        former = inHand.identities.filter { $0.round == id }
        ordinal = former.compactMap(\.ordinal).min()
    }

    /// The visits, in the order in which they were named.
    var visits: [Occurrence.ID] { subjects.map(visit) }

    /// The visits that are no more, in order.
    var dropped: [Occurrence.ID] { former.subtracting(visits).sorted() }

    private func visit(to subject: Occurrence.Subject) -> Occurrence.ID {
        Occurrence.ID(id.obligation, period: id.period, subject: subject, ordinal: ordinal)
    }

    /// Lays it on the desk; what that means for the plan.
    func apply(to desk: inout Desk) -> DeskWork.Bearing {
        let round = Round(subjects, team: team, members: members)
        let before = desk.rounds.updateValue(round, forKey: id)
        for id in dropped {
            desk.pins[id] = nil
            desk.details[id] = nil
            desk.absent[id] = nil
        }
        for id in visits {
            // Who is named is visited, although it was cancelled before; a day that was put off still has to be found.
            if case .cancelled = desk.absent[id] { desk.absent[id] = nil }
        }
        for (id, pin) in pins {
            desk.pins[id] = pin
            desk.absent[id] = nil
        }
        let isSameTeam = before?.team == team && before?.members ?? [] == members
        let changed = isSameTeam ? visits.filter { !former.contains($0) || pins[$0] != nil } : visits
        return .around(Set(changed))
    }
}

// MARK: - What cannot be

extension RoundDecision {
    /// Refuses to decide what is over.
    func refuseOver() throws {
        guard inHand.latest.number != nil else { return }
        let closes = former.compactMap { inHand.planner.circumstances.window(of: $0)?.closes }.max()
        guard let closes, closes < inHand.today else { return }
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        throw Failure(
            vi: "đợt kiểm tra \(id.period) đã qua (khung đến hết ngày \(vi.date(closes))), không đổi được nữa. "
                + "Việc đã làm thì ghi nhận: lich record. Chưa có gì thay đổi.",
            en: "round \(id.period) is past (its window closed on \(en.date(closes))) and changes no more. "
                + "What was done is put on file with lich record. Nothing has been changed.")
    }

    /// Refuses to leave out what has been or what others are part of, and to visit what is no more.
    func refuseUnfit() throws {
        let commitments = inHand.commitments
        let history = dropped.filter { commitments.historicPlace(of: $0) != nil }
        guard history.isEmpty else {
            let names = history.map { "\($0.subject.map { "\($0)" } ?? "\($0)")" }.joined(separator: ", ")
            throw Failure(
                vi:
                    "\(names) đã kiểm tra hoặc đã qua ngày công bố, phải ở lại trong đợt \(id.period). Ghi thêm vào --units. "
                    + "Chưa có gì thay đổi.",
                en: "\(names): visited, or released for a day that is past, and must stay in round \(id.period). "
                    + "Name it in --units, too. Nothing has been changed.")
        }
        for visit in dropped {
            guard let part = inHand.desk.absent.first(where: { $0.value.whole == visit })?.key else { continue }
            throw Failure(
                vi: "“\(part)” đã gộp vào “\(visit)”, nên không bỏ được. Tách ra trước: lich merge \(part) --apart. "
                    + "Chưa có gì thay đổi.",
                en: "“\(part)” was merged into “\(visit)”, which cannot be left out. Take them apart first: "
                    + "lich merge \(part) --apart. Nothing has been changed.")
        }
        guard let window else { return }
        for subject in subjects {
            let exists = [window.opens, window.closes].contains {
                inHand.planner.circumstances.exists(subject, on: $0)
            }
            guard !exists else { continue }
            throw Failure(
                vi: "“\(subject)” không còn (hoặc chưa có) trong khung ngày của đợt \(id.period), "
                    + "\(DateWriting(.vi).range(window.opens...window.closes)). Chọn đơn vị khác. Chưa có gì thay đổi.",
                en: "“\(subject)” does not exist in the window of round \(id.period), "
                    + "\(DateWriting(.en).range(window.opens...window.closes)). Choose another. Nothing has been changed."
            )
        }
    }

    /// The days that visits of the round may take.
    private var window: Window? {
        former.sorted().lazy.compactMap { inHand.planner.circumstances.window(of: $0) }.first
    }
}

// MARK: - Days that were named

extension RoundDecision {
    /// Fixes the first visits on the days that were typed; a day without a session takes the first of its sessions that
    /// none of these visits has.
    mutating func place(_ days: [String], _ workspace: OpenedWorkspace) throws {
        guard days.count <= subjects.count else {
            throw Failure(
                vi:
                    "có \(days.count) ngày mà chỉ \(subjects.count) đơn vị. Mỗi đơn vị một ngày, theo thứ tự. Chưa có gì thay đổi.",
                en: "there are \(days.count) days for \(subjects.count) units. Give one for each, in their order. "
                    + "Nothing has been changed.")
        }
        var taken: Set<HalfDay> = []
        for (id, typed) in zip(visits, days) {
            let place = try place(of: id, typed, taken, workspace)
            taken.insert(place)
            pins[id] = Pin(place, .choice(note: nil))
        }
    }

    private func place(
        of id: Occurrence.ID, _ words: String, _ taken: Set<HalfDay>, _ workspace: OpenedWorkspace
    ) throws -> HalfDay {
        if former.contains(id) { try workspace.refuseHistory(id, inHand) }
        try workspace.refuseMerged(id, inHand)
        let typed = try DateReading(today: inHand.today, year: id.period?.year).possibleDayAndSession(words)
        try refusePast(typed.day, inHand)
        guard workspace.calendar.isWorking(typed.day) else {
            throw Failure(dayOff: typed.day, in: workspace, canBeFixed: false)
        }
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        if let window, !(window.opens...window.closes).contains(typed.day) {
            throw Failure(
                vi: "\(vi.weekdayAndDate(typed.day)) ở ngoài khung của đợt \(self.id.period), "
                    + "\(vi.range(window.opens...window.closes)). Chọn ngày trong khung; ra ngoài khung do ta đặt thì quyết định "
                    + "đợt trước, rồi lich move \(id) NGÀY --note “lý do”. Chưa có gì thay đổi.",
                en: "\(en.weekdayAndDate(typed.day)) lies outside the window of round \(self.id.period), "
                    + "\(en.range(window.opens...window.closes)). Choose a day of it; to leave a window of ours, decide the round "
                    + "first, then lich move \(id) DAY --note “why”. Nothing has been changed.")
        }
        let sessions = typed.session.map { [$0] } ?? [.morning, .afternoon]
        guard let session = sessions.first(where: { !taken.contains(HalfDay(typed.day, $0)) }) else {
            throw Failure(
                vi: "một đoàn không ở hai nơi cùng lúc: \(vi.weekdayAndDate(typed.day)) đã có đơn vị khác vào buổi ấy. "
                    + "Chọn buổi hoặc ngày khác. Chưa có gì thay đổi.",
                en: "a team cannot be in two places: \(en.weekdayAndDate(typed.day)) has another unit in that session. "
                    + "Choose another session or day. Nothing has been changed.")
        }
        return HalfDay(typed.day, session)
    }
}
