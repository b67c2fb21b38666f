public import Days
public import Planning
public import Programmes

/// How what is told of an occurrence differs from what was told before; a deadline that units share is told once.
public struct Change: Hashable, Sendable {
    /// What changed; more than one where units share it.
    public let ids: [Occurrence.ID]
    /// What a person types to see it; of what units share, the part they have in common.
    public let name: String
    /// What it is called, for whom included.
    public let title: Bilingual
    /// What kind of thing it is.
    public let occurrenceKind: Obligation.Kind
    /// What happened, the weightiest first.
    public let kind: Kind
    /// What else is told otherwise, beside what `kind` says.
    public let fields: [Field]
    /// Where it stands now: the day by which changes are sorted.
    public let slot: Slot
    /// Where it stood; nothing for what is new.
    public let formerSlot: Slot?
    /// The hours of its sessions.
    public let hours: OfficeHours
    /// Whether it is only *dự kiến* now.
    public let isTentative: Bool
    /// Why, where it is known; without persons.
    public let because: Bilingual?
    /// The units in whose calendars it stands, its own among them.
    public let units: [Unit.ID]

    /// What can happen to an occurrence.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It was not told before.
        case added
        /// It has another day, session, length or hour.
        case moved
        /// It was cancelled or postponed and takes place again.
        case restored
        /// It has no day for now, and is still owed.
        case postponed
        /// It will not take place.
        case cancelled
        /// It was *dự kiến*, and is confirmed.
        case confirmed
        /// It was confirmed, and is *dự kiến* again.
        case loosened
        /// Only its words are others.
        case reworded
        /// It was cancelled long enough ago, and is told no more.
        case left
    }

    /// What an event says besides its time.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case title
        case content
        case place
        case chair
        case documents
        case contact
        case roles
        case clauses
        case window
        case certainty
        case preparation
        case registration
        case merges
        case units
        case reason
    }
}

// MARK: - What changed

extension Change {
    /// What a release changes against the one before (or against nothing), sorted by day, then name.
    public static func changes(from before: Release?, to after: Release, in programme: Programme) -> [Change] {
        changes(from: before?.occurrences ?? [], to: after.occurrences, in: programme)
    }

    /// What differs between two states of what is told, sorted by day, then name.
    public static func changes(
        from before: [PublishedOccurrence], to after: [PublishedOccurrence], in programme: Programme
    ) -> [Change] {
        let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
        let new = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
        let pairs = Set(old.keys).union(new.keys).compactMap { Pair(old[$0], new[$0]) }
        let rank = Dictionary(programme.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return Dictionary(grouping: pairs, by: \.likeness).values.map { group in
            Change(group.sorted { $0.rank(rank) < $1.rank(rank) })
        }.sorted { ($0.slot.day, $0.name, $0.kind.rawValue) < ($1.slot.day, $1.name, $1.kind.rawValue) }
    }

    private init(_ pairs: [Pair]) {
        let first = pairs[0]
        let told = first.told
        ids = pairs.map(\.told.id)
        name = pairs.count > 1 ? told.id.shared.description : told.id.description
        title = Bilingual(vi: Self.title(of: pairs, .vi), en: Self.title(of: pairs, .en))
        occurrenceKind = told.occurrence.kind
        kind = first.kind
        fields = first.fields
        slot = told.slot
        formerSlot = first.old?.slot
        hours = told.officeHours
        isTentative = told.standing.state == .tentative || told.occurrence.isTentative
        because = first.because
        var units: [Unit.ID] = []
        for unit in pairs.flatMap(\.told.calendars) where !units.contains(unit) { units.append(unit) }
        self.units = units
    }

    private static func title(of pairs: [Pair], _ language: Language) -> String {
        let words = pairs[0].told.words(in: language)
        let subjects = pairs.count > 1 ? [Phrases(language).units(pairs.count)] : words.subjects
        return TitleParts(title: words.title, period: words.period, subjects: subjects).text()
    }
}

extension PublishedOccurrence {
    /// The units in whose calendars it stands, its own among them, without those from which it is hidden.
    public var calendars: [Unit.ID] {
        let own = id.unit.map { units.contains($0) ? units : [$0] + units } ?? units
        return own.filter { !hiddenFrom.contains($0) }
    }
}

/// What was told of an occurrence and what is; they differ.
private struct Pair {
    let old: PublishedOccurrence?
    let told: PublishedOccurrence
    let kind: Change.Kind
    let fields: [Change.Field]

    /// Nothing when both say the same.
    init?(_ old: PublishedOccurrence?, _ new: PublishedOccurrence?) {
        guard let told = new ?? old else { return nil }
        self.old = old
        self.told = told
        let fields = old.flatMap { old in new.map { Self.fields(from: old, to: $0) } } ?? []
        guard let kind = Self.kind(old, new) ?? (fields.isEmpty ? nil : .reworded) else { return nil }
        self.kind = kind
        // A reason that comes with an act is told with it.
        self.fields = kind == .reworded ? fields : fields.filter { $0 != .reason }
    }

    /// Why, where something was done to it.
    var because: Bilingual? {
        switch kind {
        case .moved, .postponed, .cancelled, .restored, .added: told.reason
        case .confirmed, .loosened, .reworded, .left: nil
        }
    }

    private static func kind(_ old: PublishedOccurrence?, _ new: PublishedOccurrence?) -> Change.Kind? {
        guard let old else { return .added }
        guard let new else { return .left }
        switch (old.standing.state, new.standing.state) {
        case (.cancelled, .cancelled), (.postponed, .postponed): return nil
        case (_, .cancelled): return .cancelled
        case (_, .postponed): return .postponed
        case (.cancelled, _), (.postponed, _): return .restored
        case let (then, now):
            if old.slot != new.slot { return .moved }
            return then == now ? nil : now == .confirmed ? .confirmed : .loosened
        }
    }

    private static func fields(from old: PublishedOccurrence, to new: PublishedOccurrence) -> [Change.Field] {
        func differ(_ part: (PublishedOccurrence.Words) -> some Equatable) -> Bool {
            Language.allCases.contains { part(old.words(in: $0)) != part(new.words(in: $0)) }
        }
        let differences: [(Change.Field, Bool)] = [
            (.title, differ { [$0.title, $0.period] + $0.subjects }), (.content, differ(\.content)),
            (.place, differ(\.place)), (.chair, differ(\.chair)), (.documents, differ(\.documents)),
            (.contact, differ(\.contact)), (.roles, differ(\.roles)), (.clauses, old.clauses != new.clauses),
            (.window, old.toldWindow != new.toldWindow),
            (
                .certainty,
                (old.occurrence.isTentative, old.occurrence.restsOnEstimate)
                    != (new.occurrence.isTentative, new.occurrence.restsOnEstimate)
            ),
            (.preparation, old.toldPreparation != new.toldPreparation),
            (.registration, old.registrationUntil != new.registrationUntil), (.merges, old.merges != new.merges),
            (.units, old.calendars != new.calendars), (.reason, old.reason != new.reason),
        ]
        return differences.filter(\.1).map(\.0)
    }

    /// What several units' changes have in common when they are told together.
    struct Likeness: Hashable {
        let id: Occurrence.ID
        let kind: Change.Kind
        let fields: [Change.Field]
        let slots: [Slot?]
        let state: Publication.State
        let because: Bilingual?
    }

    var likeness: Likeness {
        let isShared = told.shared != nil && told.occurrence.isDeadline && told.id.unit != nil
        return Likeness(
            id: isShared ? told.id.shared : told.id, kind: kind, fields: fields, slots: [old?.slot, told.slot],
            state: told.standing.state, because: because)
    }

    func rank(_ ranks: [Unit.ID: Int]) -> (Int, String) {
        (told.id.unit.flatMap { ranks[$0] } ?? .max, told.id.description)
    }
}

extension PublishedOccurrence {
    /// What its events say of its window: of a due day only whose it is and until when figures count.
    fileprivate var toldWindow: [String] {
        let window = occurrence.window
        let days = occurrence.isDeadline ? [] : [window.opens.description, window.closes.description]
        return days + [window.owner.rawValue, window.dataUntil?.description ?? ""]
    }

    /// Its preparation, but for the days, which follow its own, and the stamps.
    fileprivate var toldPreparation: [PublishedPreparation] {
        preparation.map { item in
            var item = item
            item.day = .earliest
            item.isAlreadyDue = false
            item.sharedBy = [:]
            item.standing = nil
            item.shared = nil
            return item
        }
    }
}
