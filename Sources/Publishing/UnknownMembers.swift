/// What a newer version wrote into an object of a release and this one does not know, kept as it is.
public struct UnknownMembers: Hashable, Sendable {
    /// The members of the object itself, in their order.
    public var members: [JSONValue.Member]
    /// What is unknown within its known members, by their names; the objects of an array go by the text of the value
    /// that tells them apart, such as their `id`.
    public var within: [String: UnknownMembers]

    /// Makes them; without arguments, there are none.
    public init(_ members: [JSONValue.Member] = [], within: [String: UnknownMembers] = [:]) {
        self.members = members
        self.within = within
    }

    /// Whether there are none, at any depth.
    public var isEmpty: Bool { members.isEmpty && within.values.allSatisfy(\.isEmpty) }
}
