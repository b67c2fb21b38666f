public import Days
public import Planning
public import Programmes

/// A plan as the public would be told of it, with what persons decided about it.
public struct Proposal: Sendable {
    /// The programme whose words are told.
    public let programme: Programme
    /// The days that are worked.
    public let calendar: WorkingCalendar
    /// What takes place, sorted by identity; each may be given what persons set (hour, chair, content …).
    public var occurrences: [PublishedOccurrence]
    /// What has no day for now and is still owed.
    public var postponed: Set<Occurrence.ID> = []
    /// Why something stands where it does, was moved, postponed or cancelled, in a clause that follows *vì*; public, and
    /// without persons.
    public var reasons: [Occurrence.ID: Bilingual] = [:]
    /// Why something has no place in the plan, where the plan says so.
    public var absences: [Occurrence.ID: Bilingual]
    /// The rounds of visits that persons have decided.
    let decided: Set<Round.ID>

    /// The draft of a plan: everything tentative, SEQUENCE 0, stamped with the instant of the programme's last revision.
    ///
    /// `decided` are the rounds of visits that persons have decided; what is said of visits of other rounds is that they
    /// are by turns.
    public init(
        of plan: Plan, in programme: Programme, calendar: WorkingCalendar, decided: Set<Round.ID> = []
    ) {
        self.init(plan.occurrences, in: programme, calendar: calendar, decided: decided)
        for absent in plan.unplaced {
            absences[absent.id] = Bilingual(vi: "chưa xếp được ngày", en: "no day could be found for it")
        }
        for absent in plan.withoutSubject {
            absences[absent.id] = Bilingual(
                vi: "cơ quan thực hiện đã kết thúc hoạt động", en: "the body that owes it no longer exists")
        }
    }

    /// The draft of these occurrences.
    public init(
        _ occurrences: [Occurrence], in programme: Programme, calendar: WorkingCalendar, decided: Set<Round.ID> = []
    ) {
        self.programme = programme
        self.calendar = calendar
        self.decided = decided
        absences = [:]
        let drafting = Drafting(programme, calendar: calendar, decided: decided)
        let standing = Publication.Standing(.tentative, stamp: programme.revised)
        var published = Dictionary(occurrences.map { ($0.id, drafting.published($0, standing)) }) { first, _ in first }
        let sorted = published.values.sorted { $0.id < $1.id }
        drafting.shareWords(of: CalendarEntry.entries(of: sorted, in: programme), in: &published)
        self.occurrences = published.values.sorted { $0.id < $1.id }
    }
}
