public import Days
public import Planning
public import Programmes

/// What has become of one occurrence that is owed: done, not due yet, late, or without a day.
public struct Fulfilment: Hashable, Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// What kind of thing it is.
    public let kind: Obligation.Kind
    /// The day it is due or stands on; of what has no place, the last day of its window, where there is one.
    public let day: Day?
    /// How far it has come.
    public let state: State
    /// The papers on it, those of its preparation not among them.
    public let papers: [Evidence]

    /// How far an occurrence has come.
    public enum State: Hashable, Sendable {
        /// A paper proves it.
        case held
        /// These have not had the paper yet.
        case partly(missing: [Body.ID])
        /// Its day lies ahead.
        case planned
        /// A due day lies ahead, and its time has begun.
        case due
        /// So many calendar days have gone by since it was due, 1 or more.
        case overdue(days: Int)
        /// Its day is past, and no paper says that it took place.
        case unproven
        /// No day could be found for it.
        case unplaced
        /// Its unit or body has ceased to exist.
        case withoutSubject
        /// A person has taken its day away, and it is still owed.
        case postponed
        /// A person has called it off.
        case cancelled
        /// Another occurrence meets it, which is held or not.
        case merged(into: Occurrence.ID, isHeld: Bool)
    }

    /// Whether something is to be done about it now.
    public var isOwed: Bool {
        switch state {
        case .partly, .overdue, .unproven, .unplaced, .postponed: true
        case .held, .planned, .due, .withoutSubject, .cancelled, .merged: false
        }
    }

    /// Whether it is done, by itself or by what meets it.
    public var isDone: Bool {
        switch state {
        case .held: true
        case .merged(_, let isHeld): isHeld
        default: false
        }
    }

    /// Whether it is asked for at all.
    public var counts: Bool {
        switch state {
        case .withoutSubject, .cancelled: false
        default: true
        }
    }

    /// How many calendar days after its due day its paper came, 0 or less when it was in time; of several papers, the
    /// last one. Nothing for gatherings, and where no day is known.
    public var daysLate: Int? {
        guard kind.isDeadline, let day else { return nil }
        return papers.compactMap { $0.received ?? $0.sent }.max().map { day.distance(to: $0) }
    }

    /// How many took part, where papers say so.
    public var participants: Int? { papers.compactMap(\.participants).max() }

    /// The number of its first paper that has one.
    public var document: String? { papers.lazy.compactMap(\.document).first }
}
