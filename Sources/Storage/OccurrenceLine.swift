import Days
import Planning
import Programmes
import Publishing

/// A line of a release's file: one occurrence, with everything its events say.
enum OccurrenceLine {
    /// Its members in their order.
    static func members(of published: PublishedOccurrence) -> [JSONValue.Member] {
        var line = MemberWriter()
        let occurrence = published.occurrence
        IdentityMembers.put(occurrence.id, into: &line)
        line.put("kind", occurrence.kind.rawValue)
        line.add("window", members(of: occurrence.window).value)
        line.put("day", occurrence.day)
        put(occurrence.sessions, into: &line)
        line.put("isTentative", flag: occurrence.isTentative)
        line.put("estimatedDaysOff", occurrence.estimatedDaysOff.map(\.description))
        line.put("restsOnEstimate", flag: occurrence.restsOnEstimate && occurrence.estimatedDaysOff.isEmpty)
        StandingMembers.put(published.standing, into: &line)
        if let shared = published.shared { line.add("shared", StandingMembers.members(of: shared).value) }
        line.put("words", each: published.words) { members(of: $0).value }
        line.put("clauses", published.clauses.map(members(of:)))
        line.put("units", published.units.map(\.rawValue))
        line.put("hiddenFrom", published.hiddenFrom.map(\.rawValue))
        line.put("beginsAt", published.beginsAt)
        if let hours = published.hours { line.add("hours", FrameMembers.members(of: hours)) }
        if let before = published.movedFrom { line.add("movedFrom", FrameMembers.members(of: before)) }
        line.put("merges", published.merges.map(IdentityMembers.members(of:)))
        line.put("preparation", published.preparation.map(members(of:)))
        line.put("registrationUntil", published.registrationUntil)
        line.put("reason", published.reason)
        line.put("cancelled", published.cancelled)
        line.put("withdrawn", published.withdrawn.map(WithdrawnMembers.members))
        line.put(unknown: published.unknown)
        return line.members
    }

    /// Reads it.
    static func occurrence(
        from members: MemberReader, at place: ReleasePlace
    ) throws(StorageError) -> PublishedOccurrence {
        var line = members
        let occurrence = try occurrence(from: &line)
        let standing = try StandingMembers.take(from: &line)
        var published = PublishedOccurrence(
            occurrence, standing, shared: try line.optionalObject("shared", StandingMembers.take),
            words: try line.each("words") { (line, name) throws(StorageError) in try line.object(name, words) })
        published.clauses = try line.objects("clauses", by: "place", clause)
        published.units = try line.strings("units").map(Unit.ID.init(rawValue:))
        published.hiddenFrom = try line.strings("hiddenFrom").map(Unit.ID.init(rawValue:))
        published.beginsAt = try line.optionalNumber("beginsAt", atLeast: 0)
        published.hours = try line.optionalObject("hours", FrameMembers.hours)
        published.movedFrom = try line.optionalObject("movedFrom", FrameMembers.halfDay)
        published.merges = try line.objects("merges", by: "id", IdentityMembers.take)
        published.preparation = try line.objects("preparation", by: "id", preparation)
        published.registrationUntil = try line.optionalDay("registrationUntil")
        published.reason = try line.optionalBilingual("reason")
        published.cancelled = try line.optionalInstant("cancelled")
        published.withdrawn = try line.objects("withdrawn", by: "uid", WithdrawnMembers.take)
        published.unknown = line.rest
        return published
    }
}

// MARK: - What stands, and when

extension OccurrenceLine {
    private static func occurrence(from line: inout MemberReader) throws(StorageError) -> Occurrence {
        let id = try IdentityMembers.take(from: &line)
        let kind = try line.word("kind", Obligation.Kind.self)
        let window = try line.object("window", window)
        let day = try line.day("day")
        let sessions = try sessions(from: &line, on: day)
        let isTentative = try line.flag("isTentative")
        let estimates = try line.days("estimatedDaysOff")
        return Occurrence(
            id, kind: kind, window: window, day: day, sessions: sessions, isTentative: isTentative,
            restsOnEstimate: try line.flag("restsOnEstimate"), estimatedDaysOff: estimates)
    }

    /// How many sessions and which half of the day is the first; a deadline has neither. Sessions that do not follow
    /// one another are counted in half days from the first day's morning.
    private static func put(_ sessions: [HalfDay], into line: inout MemberWriter) {
        guard let first = sessions.first else { return }
        line.put("begins", first.session.rawValue)
        if sessions.indices.allSatisfy({ sessions[$0].index == first.index + $0 }) {
            line.put("sessions", sessions.count)
        } else {
            let morning = HalfDay(first.day, .morning).index
            line.add("halfDays", .array(sessions.map { .number($0.index - morning) }))
        }
    }

    private static func sessions(from line: inout MemberReader, on day: Day) throws(StorageError) -> [HalfDay] {
        guard line.has("begins") else { return [] }
        let first = HalfDay(day, try line.word("begins", Session.self)).index
        let last = HalfDay(Day.latest, .afternoon).index
        let offsets = try line.numbers("halfDays")
        let indices: [Int]
        if offsets.isEmpty {
            indices = Array(first..<(first + min(try line.number("sessions", atLeast: 1), last - first + 1)))
        } else {
            let morning = HalfDay(day, .morning).index
            indices = offsets.filter { (0...(last - morning)).contains($0) }.map { morning + $0 }
        }
        guard indices.first == first else {
            throw line.wrong("halfDays", vi: "các buổi từ buổi đầu", en: "half days from the first on")
        }
        return indices.map(HalfDay.init(index:))
    }

    private static func members(of window: Window) -> MemberWriter {
        var members = MemberWriter()
        members.put("opens", window.opens)
        members.put("closes", window.closes)
        members.put("prefer", window.prefer)
        members.put("dataUntil", window.dataUntil)
        members.put("owner", window.owner.rawValue)
        return members
    }

    private static func window(_ object: inout MemberReader) throws(StorageError) -> Window {
        let (opens, closes) = (try object.day("opens"), try object.day("closes"))
        let prefer = try object.day("prefer")
        let dataUntil = try object.optionalDay("dataUntil")
        let owner = try object.word("owner", Window.Owner.self)
        guard opens <= prefer, prefer <= closes else {
            throw object.wrong("prefer", vi: "ngày từ \(opens) đến \(closes)", en: "a day from \(opens) to \(closes)")
        }
        return Window(opens: opens, closes: closes, prefer: prefer, dataUntil: dataUntil, owner: owner)
    }
}

// MARK: - What is said of it

extension OccurrenceLine {
    private static func members(of words: PublishedOccurrence.Words) -> MemberWriter {
        var members = MemberWriter()
        members.put("title", words.title)
        members.put("period", words.period.isEmpty ? nil : words.period)
        members.put("subjects", words.subjects)
        members.put("content", words.content)
        members.put("place", words.place)
        members.put("chair", words.chair)
        members.put("documents", words.documents)
        members.put("contact", words.contact)
        members.put("roles", each: words.roles) { .array($0.map(JSONValue.string)) }
        members.put("sharedRoles", each: words.sharedRoles) { .array($0.map(JSONValue.string)) }
        return members
    }

    private static func words(_ object: inout MemberReader) throws(StorageError) -> PublishedOccurrence.Words {
        var words = PublishedOccurrence.Words(title: try object.string("title"))
        words.period = try object.optionalString("period") ?? ""
        words.subjects = try object.strings("subjects")
        words.content = try object.optionalString("content")
        words.place = try object.optionalString("place")
        words.chair = try object.optionalString("chair")
        words.documents = try object.optionalString("documents")
        words.contact = try object.optionalString("contact")
        words.roles = try object.each("roles", Role.self, names)
        words.sharedRoles = try object.each("sharedRoles", Role.self, names)
        return words
    }

    private static func names(_ object: inout MemberReader, _ name: String) throws(StorageError) -> [String] {
        try object.strings(name)
    }

    private static func members(of clause: Obligation.Clause) -> MemberWriter {
        var members = MemberWriter()
        members.put("place", clause.place)
        members.put("quote", clause.quote)
        return members
    }

    private static func clause(_ object: inout MemberReader) throws(StorageError) -> Obligation.Clause {
        Obligation.Clause(try object.string("place"), quote: try object.string("quote"))
    }

    private static func members(of item: PublishedPreparation) -> MemberWriter {
        var members = MemberWriter()
        members.put("id", item.id)
        members.put("kind", item.kind.rawValue)
        members.put("day", item.day)
        members.put("workingDaysBefore", item.workingDaysBefore)
        members.put("isAlreadyDue", flag: item.isAlreadyDue)
        members.put("owners", item.owners.map(\.rawValue))
        members.put("title", item.title)
        members.put("by", each: item.by) { .array($0.map(JSONValue.string)) }
        members.put("sharedBy", each: item.sharedBy) { .array($0.map(JSONValue.string)) }
        if let standing = item.standing { members.add("standing", StandingMembers.members(of: standing).value) }
        if let shared = item.shared { members.add("shared", StandingMembers.members(of: shared).value) }
        return members
    }

    private static func preparation(_ object: inout MemberReader) throws(StorageError) -> PublishedPreparation {
        let id = try object.string("id")
        let kind = try object.word("kind", Preparation.Kind.self)
        let day = try object.day("day")
        let count = try object.number("workingDaysBefore")
        let isAlreadyDue = try object.flag("isAlreadyDue")
        let owners = try object.strings("owners").map(Unit.ID.init(rawValue:))
        var item = PublishedPreparation(
            id, kind: kind, day: day, workingDaysBefore: count, isAlreadyDue: isAlreadyDue, owners: owners,
            title: try object.bilingual("title"), by: try object.each("by", Language.self, names),
            sharedBy: try object.each("sharedBy", Language.self, names))
        item.standing = try object.optionalObject("standing", StandingMembers.take)
        item.shared = try object.optionalObject("shared", StandingMembers.take)
        return item
    }
}
