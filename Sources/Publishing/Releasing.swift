import Days
import Planning
import Programmes

/// Makes the occurrences of a release from a draft and the release before.
struct Releasing {
    let before: Release?
    let draft: Proposal
    let order: ReleaseOrder

    /// The number of the release: one more than that before.
    var number: Int { (before?.number ?? 0) + 1 }

    /// What all events take from the programme; where only some are released, as it was.
    var frame: EventFrame {
        let now = EventFrame(draft.programme)
        return order.only == nil ? now : before?.frame ?? now
    }

    /// So many days a cancelled occurrence is told at least, and so many after its day.
    private static let grace = (afterCancelling: 30, afterItsDay: 7)

    /// Refuses what would make stamps go back, or mix two programmes.
    func check() throws(PublishingError) {
        let programme = draft.programme
        if let before, before.programme != programme.id {
            throw PublishingError(
                .otherProgramme,
                vi:
                    "bản công bố lần \(before.number) là của chương trình “\(before.programme)”, không phải “\(programme.id)”. "
                    + "Mã chương trình nằm trong mọi UID: đặt lại “id” như cũ.",
                en: "release \(before.number) is of the programme “\(before.programme)”, not “\(programme.id)”. "
                    + "The identity is part of every UID: set “id” back to what it was.")
        }
        if let before, order.now <= before.instant {
            throw PublishingError(
                .clockBehind,
                vi: "đồng hồ chỉ \(order.now), không sau bản công bố lần \(before.number) (\(before.instant)). "
                    + "Chỉnh lại đồng hồ rồi công bố lại; chưa có gì thay đổi.",
                en: "the clock says \(order.now), which is not later than release \(before.number) "
                    + "(\(before.instant)). Set the clock and release again; nothing has been changed.")
        }
        if order.now < programme.revised {
            throw PublishingError(
                .clockBehind,
                vi: "đồng hồ chỉ \(order.now), trước lần sửa chương trình (“revised”: \(programme.revised)). "
                    + "Chỉnh lại đồng hồ hoặc “revised” rồi công bố lại; chưa có gì thay đổi.",
                en: "the clock says \(order.now), which is before the programme’s revision "
                    + "(“revised”: \(programme.revised)). Set the clock or “revised” and release again; "
                    + "nothing has been changed.")
        }
    }

    /// Everything the release tells, sorted by identity.
    func occurrences() -> [PublishedOccurrence] {
        var told = settled()
        shareWords(&told)
        let sorted = told.values.sorted { $0.id < $1.id }
        let former = Posting.all(of: before?.occurrences ?? [], in: draft.programme)
        let posted = Posting.all(of: sorted, in: draft.programme)
        let stamped = EventLedger(releasing: self, from: former, to: posted).stamped(sorted)
        return Withdrawal(releasing: self, from: former, to: posted).kept(in: stamped)
    }
}

// MARK: - What becomes of each occurrence

extension Releasing {
    /// Every occurrence as it will be told, with the stamps it had.
    private func settled() -> [Occurrence.ID: PublishedOccurrence] {
        let old = Dictionary((before?.occurrences ?? []).map { ($0.id, $0) }) { first, _ in first }
        let fresh = Dictionary(draft.occurrences.map { ($0.id, $0) }) { first, _ in first }
        let gatheredInto = gatheredInto()
        var told: [Occurrence.ID: PublishedOccurrence] = [:]
        for id in Set(old.keys).union(fresh.keys) {
            told[id] =
                switch (old[id], fresh[id]) {
                case (let old?, let fresh): continued(old, fresh, gatheredInto[id])
                case (nil, let fresh?): begun(fresh)
                case (nil, nil): nil
                }
        }
        return told
    }

    /// What was not told before; of the past only what was held, once there is a past.
    private func begun(_ fresh: PublishedOccurrence) -> PublishedOccurrence? {
        guard isReleased(fresh.id), before == nil || !isPast(fresh) || order.held.contains(fresh.id) else { return nil }
        var told = fresh
        told.standing.state = draft.postponed.contains(fresh.id) ? .postponed : state(of: fresh, after: nil)
        told.reason = draft.reasons[fresh.id] ?? fresh.reason
        return told
    }

    private func continued(
        _ old: PublishedOccurrence, _ fresh: PublishedOccurrence?, _ gathered: Bilingual?
    ) -> PublishedOccurrence? {
        guard isReleased(old.id) else { return remaining(old) }
        if old.standing.state.takesPlace, isPast(old) { return past(old, fresh) }
        if draft.postponed.contains(old.id) { return postponed(old) }
        guard let fresh else { return gone(old, because: gathered) }
        guard !isPast(fresh) || order.held.contains(old.id) else { return remaining(old) }
        return renewed(old, by: fresh)
    }

    private func isReleased(_ id: Occurrence.ID) -> Bool { order.only?.contains(id) ?? true }

    private func isPast(_ told: PublishedOccurrence) -> Bool { told.occurrence.day < order.today }

    /// As it was, unless it was cancelled long enough ago.
    private func remaining(_ old: PublishedOccurrence) -> PublishedOccurrence? {
        guard old.standing.state == .cancelled, let cancelled = old.cancelled else { return old }
        let isOver = isGraceOver(since: cancelled, lastDay: old.occurrence.lastDay)
        return isOver && old.withdrawn.allSatisfy(isForgotten) ? nil : old
    }

    /// Whether what was taken away from an occurrence need not be told any more.
    func isForgotten(_ withdrawn: WithdrawnEvent) -> Bool {
        isGraceOver(since: withdrawn.standing.stamp, lastDay: withdrawn.day)
    }

    private func isGraceOver(since cancelled: Instant, lastDay: Day) -> Bool {
        order.now.seconds > cancelled.seconds + Int64(Self.grace.afterCancelling) * 86_400
            && order.today > lastDay.advanced(by: Self.grace.afterItsDay)
    }

    /// The past, of which evidence may say that it took place, and on which day.
    private func past(_ old: PublishedOccurrence, _ fresh: PublishedOccurrence?) -> PublishedOccurrence {
        guard order.held.contains(old.id) else { return old }
        var told = old
        told.standing.state = .confirmed
        told.occurrence = old.occurrence.certain
        guard let fresh, fresh.slot != old.slot else { return told }
        told.occurrence = fresh.occurrence.certain
        told.beginsAt = fresh.beginsAt
        told.hours = fresh.hours
        told.movedFrom = old.occurrence.start == fresh.occurrence.start ? old.movedFrom : old.occurrence.start
        told.reason = draft.reasons[old.id]
        return told
    }

    private func postponed(_ old: PublishedOccurrence) -> PublishedOccurrence {
        var told = old
        told.standing.state = .postponed
        told.cancelled = nil
        told.reason = draft.reasons[old.id] ?? (old.standing.state == .postponed ? old.reason : nil)
        return told
    }

    /// Cancelled, with the words it had.
    private func gone(_ old: PublishedOccurrence, because gathered: Bilingual?) -> PublishedOccurrence? {
        guard old.standing.state != .cancelled else { return remaining(old) }
        var told = old
        told.standing.state = .cancelled
        told.cancelled = order.now
        told.reason =
            draft.reasons[old.id] ?? gathered ?? draft.absences[old.id] ?? chosenOtherwise(old.id)
            ?? Bilingual(
                vi: "chương trình không còn yêu cầu việc này", en: "the programme asks for it no longer")
        return told
    }

    /// As the draft has it, remembering where it was.
    private func renewed(_ old: PublishedOccurrence, by fresh: PublishedOccurrence) -> PublishedOccurrence {
        var told = fresh
        let wasCancelled = old.standing.state == .cancelled
        let isMoved = !wasCancelled && fresh.occurrence.start != old.occurrence.start
        let stays = old.standing.state.takesPlace && fresh.slot == old.slot
        told.standing = old.standing
        told.standing.state = state(of: fresh, after: old)
        told.movedFrom = isMoved ? old.occurrence.start : wasCancelled ? nil : old.movedFrom
        told.reason = draft.reasons[old.id] ?? fresh.reason ?? (stays ? old.reason : nil)
        told.cancelled = nil
        told.withdrawn = old.withdrawn
        if told.unknown.isEmpty { told.unknown = old.unknown }
        return told
    }

    /// Confirmed up to the last day of the order, and for good where it stays in its place.
    private func state(of fresh: PublishedOccurrence, after old: PublishedOccurrence?) -> Publication.State {
        if fresh.occurrence.day <= order.through { return .confirmed }
        return old?.standing.state == .confirmed && old?.slot == fresh.slot ? .confirmed : .tentative
    }

    /// Of a visit of a round that persons have decided since, that the choice fell on others.
    private func chosenOtherwise(_ id: Occurrence.ID) -> Bilingual? {
        guard let round = id.round, draft.decided.contains(round) else { return nil }
        return Bilingual(
            vi: "kế hoạch kiểm tra chọn đơn vị khác cho đợt này",
            en: "the inspection plan has chosen others for this round")
    }

    /// Of what was merged into something else, that it was.
    private func gatheredInto() -> [Occurrence.ID: Bilingual] {
        let pairs = draft.occurrences.flatMap { whole in
            whole.merges.map { part in
                let title = { (language: Language) in TitleParts(whole.words(in: language)).text() }
                return (part, Bilingual(vi: "gộp vào “\(title(.vi))”", en: "it became part of “\(title(.en))”"))
            }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

// MARK: - Words that units share

extension Releasing {
    /// Takes the words of shared lines anew where somebody joined or left, or where any of them is told anew.
    private func shareWords(_ told: inout [Occurrence.ID: PublishedOccurrence]) {
        let programme = draft.programme
        let old = CalendarEntry.entries(of: before?.occurrences ?? [], in: programme).filter { !$0.units.isEmpty }
        let former = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
        let sorted = told.values.sorted { $0.id < $1.id }
        let changed = CalendarEntry.entries(of: sorted, in: programme).filter { entry in
            guard !entry.units.isEmpty, let former = former[entry.id], former.units == entry.units else { return true }
            return zip(entry.occurrences, former.occurrences).contains { now, then in now.words != then.words }
        }
        Drafting(programme, calendar: draft.calendar).shareWords(of: changed, in: &told)
    }
}

extension TitleParts {
    /// The parts as an occurrence has them.
    init(_ words: PublishedOccurrence.Words) {
        self.init(title: words.title, period: words.period, subjects: words.subjects)
    }
}

extension Occurrence {
    /// The same with a day that is a fact.
    fileprivate var certain: Occurrence {
        Occurrence(id, kind: kind, window: window, day: day, sessions: sessions, cost: cost)
    }
}
