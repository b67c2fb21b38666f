public import Attendance
public import Days
public import Planning
public import Programmes
public import Publishing

/// What lies on the planner's desk, and nobody outside sees: the draft, and what persons have said and decided.
///
/// A command takes it from the store, changes it as a value, and records it (`Store.record`). Papers on file are many:
/// they stay in the store, and a desk holds only those that are to be put there, or taken away.
public struct Desk: Hashable, Sendable {
    /// The plan that is being worked on; nothing before the first `plan`.
    public var draft: Draft?
    /// Where persons have fixed occurrences.
    public var pins: [Occurrence.ID: Pin] = [:]
    /// When persons, bodies, teams and rooms cannot, in the order in which it was said.
    public var busy: [BusyTime] = []
    /// What persons have taken out of the plan.
    public var absent: [Occurrence.ID: Absence] = [:]
    /// What persons have set of occurrences, instead of what the programme says; none of them is empty.
    public var details: [Occurrence.ID: Details] = [:]
    /// The duties that persons have added to those of the programme, by name; they come on request.
    public var duties: [Obligation.ID: Obligation] = [:]
    /// The occurrences that persons have added, of such duties and of those of the programme; sorted by identity.
    public var added: [Addition] = []
    /// The rounds of visits that persons have decided.
    public var rounds: [Round.ID: Round] = [:]
    /// Where occurrences were held by the papers on file, as `Commitments.held` wants it.
    public internal(set) var held: [Occurrence.ID: HalfDay] = [:]
    /// What is decided about who comes to which gatherings; it is changed with lists, not here.
    public internal(set) var gatherings: [Occurrence.ID: Gathering] = [:]
    /// What the act leaves of people and lists.
    public var enrolment = Enrolment()
    /// The papers to be put on file, each in the place of the one that proves the same.
    public private(set) var filed: [Evidence.Proof: Evidence] = [:]
    /// What papers are to be taken away.
    public private(set) var withdrawn: [Evidence.Proof] = []
    /// Which state of the store it was taken from: it can be recorded only where nobody has changed that since.
    public internal(set) var revision = 0

    /// Makes a desk; an empty one is that of a store in which nothing was ever recorded.
    public init(draft: Draft? = nil, pins: [Occurrence.ID: Pin] = [:], busy: [BusyTime] = []) {
        self.draft = draft
        self.pins = pins
        self.busy = busy
    }

    /// Puts a paper on file, in the place of the one that proves the same.
    public mutating func file(_ evidence: Evidence) {
        filed[evidence.proof] = evidence
        if let place = evidence.held { held[evidence.occurrence] = place }
    }

    /// Takes a paper away; where it said when the occurrence was held, that is known no more.
    public mutating func withdraw(_ evidence: Evidence) {
        withdrawn.append(evidence.proof)
        if evidence.held != nil { held[evidence.occurrence] = nil }
    }
}
