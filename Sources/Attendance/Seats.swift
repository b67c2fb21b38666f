/// The places of a gathering: those that quotas reserve, and those that are free for all.
struct Seats: Hashable, Sendable {
    private let capacity: Int?
    private let quotas: [Sender: Int]
    private var taken: [Sender?: Int] = [:]
    /// The places that nobody can have any more but whom they are reserved for, or who has one: of each sender the greater
    /// of its quota and what it has taken.
    private var spoken: Int

    init(_ gathering: Gathering, taken entries: [Roster.Entry]) {
        capacity = gathering.capacity
        quotas = gathering.quotas
        spoken = quotas.values.reduce(0, +)
        for entry in entries { count(entry, by: 1) }
    }

    /// How it stands with who asks now.
    func answer(to person: Person, as role: Registration.Role) -> Registration.Status {
        guard role.takesPlace else { return .registered }
        let sender = person.sender
        if let sender, let quota = quotas[sender], (taken[sender] ?? 0) < quota { return .registered }
        guard let capacity else { return quotas.isEmpty ? .registered : .waiting }
        return spoken < capacity ? .registered : .waiting
    }

    /// Counts the place of an entry, where it has one.
    mutating func count(_ entry: Roster.Entry, by step: Int) {
        guard entry.registration.takesPlace else { return }
        let sender = entry.person.sender
        let quota = sender.flatMap { quotas[$0] } ?? 0
        let before = taken[sender] ?? 0
        taken[sender] = before + step
        spoken += max(quota, before + step) - max(quota, before)
    }
}
