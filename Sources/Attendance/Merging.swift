extension Person {
    /// The same, knowing also what another entry knew of the same person; what both know stays as it is here.
    public func merged(with other: Person) -> Person {
        var merged = self
        merged.position = position ?? other.position
        if body == nil, unit == nil { (merged.body, merged.unit) = (other.body, other.unit) }
        merged.workplace = workplace ?? other.workplace
        merged.email = email ?? other.email
        merged.phone = phone ?? other.phone
        merged.languages = languages ?? other.languages
        merged.note = note ?? other.note
        return merged
    }
}

extension Roster {
    /// Counts what one person did for another, who is the same person: the better standing of both, presence of both.
    public mutating func merge(_ person: Person, of other: Person.ID) {
        guard let former = entry(of: other) else { return tell(person) }
        let own = entry(of: person.id)?.registration
        replaceEntries { entries in
            entries.removeAll { $0.person.id == other || $0.person.id == person.id }
            var kept = own ?? former.registration.of(person.id)
            if own != nil { kept = kept.better(of: former.registration) }
            entries.append(Entry(person, kept))
            for index in entries.indices where entries[index].registration.status == .replaced(by: other) {
                entries[index].registration.status = .replaced(by: person.id)
            }
        }
    }
}

extension Registration {
    fileprivate func of(_ person: Person.ID) -> Registration {
        Registration(person, as: role, status, turn: turn, presence: presence, result: result)
    }

    fileprivate func better(of other: Registration) -> Registration {
        let ranks: [String: Int] = ["confirmed": 0, "registered": 1, "waiting": 2, "replaced": 3]
        let isBetter = (ranks[other.status.word] ?? 3) < (ranks[status.word] ?? 3)
        let length = max(presence.count, other.presence.count)
        let there = (0..<length).map { session in
            let both = [presence, other.presence].map { session < $0.count ? $0[session] : nil }
            return both.contains(true) ? true : both.compactMap(\.self).first
        }
        return Registration(
            person, as: role, isBetter ? other.status : status, turn: min(turn, other.turn), presence: there,
            result: result ?? other.result)
    }
}
