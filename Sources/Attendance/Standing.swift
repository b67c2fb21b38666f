/// How far each sender's places are filled.
public struct Standing: Hashable, Sendable {
    /// Who sends; nothing for all who come from elsewhere.
    public let sender: Sender?
    /// How many places it has; nothing where no quota is set.
    public let quota: Int?
    /// How many have a place, confirmed ones among them.
    public let registered: Int
    /// How many have said that they come.
    public let confirmed: Int
    /// How many wait.
    public let waiting: Int

    /// How many of its places nobody was named for, 0 or more.
    public var missing: Int { max(0, (quota ?? 0) - registered) }
    /// How many have a place and have not answered.
    public var unanswered: Int { registered - confirmed }
}

extension Roster {
    /// Trainees and guests, by who sends them: those with a quota in the order of their names, then the others.
    public var standings: [Standing] {
        let counted = entries.filter { $0.registration.role.takesPlace && !$0.isReplaced }
        let bySender = Dictionary(grouping: counted, by: \.person.sender)
        let senders = Set(bySender.keys).union(gathering.quotas.keys.map(Optional.some))
        return senders.sorted(by: Self.inOrder).map { sender in
            let registrations = (bySender[sender] ?? []).map(\.registration)
            return Standing(
                sender: sender, quota: sender.flatMap { gathering.quotas[$0] },
                registered: registrations.count(where: \.takesPlace),
                confirmed: registrations.count { $0.status == .confirmed },
                waiting: registrations.count { $0.status == .waiting })
        }
    }

    /// Who comes from elsewhere comes last.
    private static func inOrder(_ one: Sender?, _ other: Sender?) -> Bool {
        switch (one, other) {
        case (let one?, let other?): one < other
        case (.some, nil): true
        case (nil, _): false
        }
    }
}
