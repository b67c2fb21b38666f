import Days

/// What a list of people says against those who are known: who is new, the same, told otherwise, or cannot be told apart.
///
/// A person is met again by name, with or without marks, in the same office; or by name and the same mail address or
/// telephone. Two rows never become one person, so that two people of one name in one office stay two.
public struct PeopleImport: Hashable, Sendable {
    /// What a row is.
    public enum Outcome: Hashable, Sendable {
        /// Somebody nobody knew.
        case new(Person)
        /// Somebody known, told as before.
        case same(Person)
        /// Somebody known, told otherwise: before, and now.
        case changed(from: Person, to: Person)
        /// May be any of these, or somebody else.
        case doubtful(among: [Person])
        /// The very same as an earlier row, which cannot be told from it.
        case repeated(row: Int)
        /// The identity it names is nobody's.
        case unknown(Person.ID)

        /// The person as known from now on; nothing where that is in doubt.
        public var person: Person? {
            switch self {
            case .new(let person), .same(let person), .changed(_, let person): person
            case .doubtful, .repeated, .unknown: nil
            }
        }
    }

    /// What each row is, in the order of the rows.
    public let outcomes: [Outcome]

    /// Compares rows with the people that are known; new ones are numbered from `number` on.
    public init(_ drafts: [PersonDraft], known: [Person], numberingFrom number: Int) {
        let byName = Dictionary(grouping: known, by: \.name.key)
        let byID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        let rows = Dictionary(grouping: drafts.indices) { drafts[$0].name.key }
        var outcomes = [Outcome?](repeating: nil, count: drafts.count)
        for row in drafts.indices {
            guard let id = drafts[row].id else { continue }
            outcomes[row] = byID[id].map { Self.told($0, by: drafts[row]) } ?? .unknown(id)
        }
        for (key, rows) in rows {
            var matching = Matching(rows.sorted().filter { outcomes[$0] == nil }, drafts, byName[key] ?? [])
            matching.leave(Set(rows.compactMap { outcomes[$0]?.person?.id }))
            for (row, outcome) in matching.outcomes() { outcomes[row] = outcome }
        }
        var next = number
        self.outcomes = outcomes.enumerated().map { row, outcome in
            if let outcome { return outcome }
            defer { next += 1 }
            return .new(drafts[row].person(Person.ID(next)))
        }
    }

    fileprivate static func told(_ person: Person, by draft: PersonDraft) -> Outcome {
        let told = draft.telling(person)
        return told == person ? .same(person) : .changed(from: person, to: told)
    }
}

/// The rows and the people of one name.
private struct Matching {
    private let drafts: [PersonDraft]
    private var rows: [Int]
    private var people: [Person]

    init(_ rows: [Int], _ drafts: [PersonDraft], _ people: [Person]) {
        self.rows = rows
        self.drafts = drafts
        self.people = people
    }

    /// Leaves people out that other rows mean.
    mutating func leave(_ ids: Set<Person.ID>) { people.removeAll { ids.contains($0.id) } }

    /// What the rows are that are nobody new.
    mutating func outcomes() -> [Int: PeopleImport.Outcome] {
        var outcomes: [Int: PeopleImport.Outcome] = [:]
        var seen: [PersonDraft: Int] = [:]
        for row in rows {
            if let first = seen[drafts[row]], !drafts[row].isSaidNew { outcomes[row] = .repeated(row: first) }
            seen[drafts[row]] = seen[drafts[row]] ?? row
        }
        // Rows that say what is known take their people first, one each.
        for row in rows where !drafts[row].isSaidNew {
            guard let position = people.firstIndex(where: { isLike($0, row) && isSame($0, row) }) else { continue }
            outcomes[row] = .same(people.remove(at: position))
        }
        let open = rows.filter { outcomes[$0] == nil && !drafts[$0].isSaidNew }
        for row in open {
            guard let best = best(for: row, among: open) else { continue }
            switch best {
            case .success(let person):
                people.removeAll { $0.id == person.id }
                outcomes[row] = PeopleImport.told(person, by: drafts[row])
            case .failure(let doubt): outcomes[row] = .doubtful(among: doubt.people)
            }
        }
        return outcomes
    }

    private struct Doubt: Error {
        let people: [Person]
    }

    /// The one person who must be meant; those that may be, where there are several, or several rows may mean one.
    private func best(for row: Int, among open: [Int]) -> Result<Person, Doubt>? {
        let candidates = people.map { ($0, score($0, row)) }.filter { $0.1 > 0 }
        guard let greatest = candidates.map(\.1).max() else { return nil }
        let nearest = candidates.filter { $0.1 == greatest }.map(\.0)
        guard nearest.count == 1, !contradicts(nearest[0], row) else { return .failure(Doubt(people: nearest)) }
        let rivals = open.filter { $0 != row }.map { score(nearest[0], $0) }.max() ?? 0
        guard rivals < greatest else {
            return rivals == greatest ? .failure(Doubt(people: nearest)) : nil
        }
        return .success(nearest[0])
    }

    private func isLike(_ person: Person, _ row: Int) -> Bool { person.name.isWritten(like: drafts[row].name) }

    private func isSame(_ person: Person, _ row: Int) -> Bool {
        drafts[row].telling(person) == person && score(person, row) > 0
    }

    /// How much speaks for it, 0 where nothing does.
    private func score(_ person: Person, _ row: Int) -> Int {
        let draft = drafts[row]
        guard isLike(person, row) else { return 0 }
        let office = isSameOffice(person, draft) ? 2 : 0
        let email = person.email != nil && person.email == draft.email ? 4 : 0
        let phone = person.phone != nil && digits(person.phone) == digits(draft.phone) ? 4 : 0
        let ties = office + email + phone
        return ties == 0 ? 0 : ties + (isEqual(person.position, draft.position) ? 1 : 0)
    }

    private func isSameOffice(_ person: Person, _ draft: PersonDraft) -> Bool {
        let says = draft.body != nil || draft.unit != nil || draft.workplace != nil
        let known = person.body != nil || person.unit != nil || person.workplace != nil
        guard says, known else { return says == known }
        if let workplace = draft.workplace, let other = person.workplace, folded(workplace) == folded(other) {
            return true
        }
        guard draft.body != nil || draft.unit != nil, person.body != nil || person.unit != nil else { return false }
        return (draft.unit == person.unit) && (draft.body == nil || person.body == nil || draft.body == person.body)
    }

    /// Whether what both say is different throughout: then the office alone does not make it one person.
    private func contradicts(_ person: Person, _ row: Int) -> Bool {
        let draft = drafts[row]
        let said: [Bool?] = [
            compared(person.position.map(folded), draft.position.map(folded)),
            compared(person.email, draft.email), compared(digits(person.phone), digits(draft.phone)),
        ]
        let known = said.compactMap(\.self)
        return known.count > 1 && !known.contains(true)
    }

    private func compared<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool? {
        guard let one, let other else { return nil }
        return one == other
    }

    private func isEqual(_ one: String?, _ other: String?) -> Bool {
        compared(one.map(folded), other.map(folded)) == true
    }

    private func digits(_ phone: String?) -> String? { phone.map { $0.filter(\.isNumber) } }
}
