public import Days
public import Planning

/// A person who is wanted in two gatherings in one session.
public struct DoubleBooking: Hashable, Sendable {
    /// Who.
    public let person: Person.ID
    /// The session.
    public let session: HalfDay
    /// The gatherings, in the order of identities, two or more.
    public let occurrences: [Occurrence.ID]

    /// Finds them among the people of some gatherings, in the order of persons and sessions.
    ///
    /// Who waits or is replaced is wanted nowhere.
    public static func all(
        among people: [Occurrence.ID: [Registration]], sessions: [Occurrence.ID: [HalfDay]]
    ) -> [DoubleBooking] {
        var wanted: [Person.ID: [HalfDay: Set<Occurrence.ID>]] = [:]
        for (id, registrations) in people {
            for registration in registrations where registration.isExpected {
                for session in sessions[id] ?? [] {
                    wanted[registration.person, default: [:]][session, default: []].insert(id)
                }
            }
        }
        return wanted.sorted { $0.key < $1.key }.flatMap { person, sessions in
            sessions.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
                DoubleBooking(person: person, session: $0.key, occurrences: $0.value.sorted())
            }
        }
    }
}

extension Registration {
    /// Whether the person is expected to come.
    public var isExpected: Bool { status == .registered || status == .confirmed }
}
