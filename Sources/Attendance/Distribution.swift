/// Which senders go to which of several classes of a year, so that each class has its share of every group.
public struct Distribution: Hashable, Sendable {
    /// A sender with its people, and the group that it belongs to.
    public struct Share: Hashable, Sendable {
        /// Who sends people.
        public let sender: Sender
        /// How many it sends, 0 or more.
        public let places: Int
        /// The name of its group.
        public let group: String

        /// Makes a share.
        public init(_ sender: Sender, places: Int, in group: String) {
            self.sender = sender
            self.places = places
            self.group = group
        }
    }

    /// The classes, in their order: the shares of each, in the order they were given in.
    public let classes: [[Share]]

    /// Distributes: group by group, the largest first, each to the class that has the fewest places of its group, then the
    /// fewest in all, then the earlier one.
    public init(_ shares: [Share], over count: Int) {
        precondition(count > 0, "no class to go to")
        var classes = [[Int]](repeating: [], count: count)
        func places(_ index: Int, in group: String? = nil) -> Int {
            classes[index].reduce(0) { sum, share in
                sum + (group == nil || shares[share].group == group ? shares[share].places : 0)
            }
        }
        let groups = shares.reduce(into: [String]()) { if !$0.contains($1.group) { $0.append($1.group) } }
        for group in groups {
            let members = shares.indices.filter { shares[$0].group == group }
                .sorted { (-shares[$0].places, $0) < (-shares[$1].places, $1) }
            for member in members {
                let best = classes.indices.min { one, other in
                    (places(one, in: group), places(one), one) < (places(other, in: group), places(other), other)
                }
                classes[best ?? 0].append(member)
            }
        }
        self.classes = classes.map { $0.sorted().map { shares[$0] } }
    }

    /// How many people of each group a class has, in the order of the groups.
    public func balance(of index: Int) -> [(group: String, senders: Int, places: Int)] {
        let groups = classes.joined().reduce(into: [String]()) { if !$0.contains($1.group) { $0.append($1.group) } }
        return groups.map { group in
            let members = classes[index].filter { $0.group == group }
            return (group, members.count, members.reduce(0) { $0 + $1.places })
        }
    }
}
