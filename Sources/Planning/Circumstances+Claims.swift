extension Circumstances {
    /// The occurrences that keep somebody from being elsewhere: a person, a head, a team, a room, by the name that busy times
    /// have.
    public func occurrences(claiming name: String) -> Set<Occurrence.ID> {
        Set(demands.filter { demand in demand.needs.contains { $0.name == name } }.map(\.id))
    }

    /// Everybody and everything that occurrences claim, sorted.
    public var claimants: [String] { Set(demands.flatMap { $0.needs.map(\.name) }).sorted() }
}
