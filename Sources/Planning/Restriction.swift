extension Problem {
    /// The same problem for a few of its activities: they keep only the starts that are left, and those pinned ones go
    /// with them that use up what they need, or count in their terms. The rest of what is pinned has closed starts.
    func restricted(to members: [Int], _ domains: Domains, _ ties: Ties) -> Problem {
        let pinned = pinnedCompanions(of: members, ties)
        let chosen = (members + pinned).sorted()
        let locals = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
        let resources = Set(chosen.flatMap { activities[$0].needs }).sorted()
        let resourceLocals = Dictionary(uniqueKeysWithValues: resources.enumerated().map { ($1, $0) })

        func terms(_ rows: [[Int]]) -> [Int] { Set(members.flatMap { rows[$0] }).sorted() }
        func local(_ activities: [Int]) -> [Int] { activities.compactMap { locals[$0] } }
        return Problem(
            activities: chosen.map { index in
                var activity = activities[index]
                activity.needs = activity.needs.compactMap { resourceLocals[$0] }
                guard !activity.isPinned else { return activity }
                activity.costs = domains.kept[index].map { activities[index].costs[$0] }
                activity.starts = domains.kept[index].map { activities[index].starts[$0] }
                return activity
            },
            resources: resources.map { self.resources[$0] },
            precedences: members.flatMap { ties.precedences[$0].filter { locals[$0.after] != nil } }.compactMap {
                guard let before = locals[$0.before], let after = locals[$0.after] else { return nil }
                return Precedence(before, before: after, gap: $0.gap)
            },
            spacings: terms(ties.spacings).map { Spacing(local(spacings[$0].activities), days: spacings[$0].days) },
            loads: terms(ties.loads).map {
                Load(local(loads[$0].activities), perWeek: loads[$0].perWeek, price: loads[$0].price)
            },
            travels: terms(ties.travels).map { Travel(local(travels[$0].activities), price: travels[$0].price) },
            distances: terms(ties.distances).compactMap { index in
                var distance = distances[index]
                guard let one = locals[distance.one], let other = locals[distance.other] else { return nil }
                (distance.one, distance.other) = (one, other)
                return distance
            },
            allowedMoves: allowedMoves)
    }

    private func pinnedCompanions(of members: [Int], _ ties: Ties) -> [Int] {
        guard ties.hasPinned else { return [] }
        var companions: Set<Int> = []
        for need in Set(members.flatMap { activities[$0].needs }) where resources[need].capacity > 1 {
            companions.formUnion(ties.users[need])
        }
        for load in Set(members.flatMap { ties.loads[$0] }) { companions.formUnion(loads[load].activities) }
        for travel in Set(members.flatMap { ties.travels[$0] }) { companions.formUnion(travels[travel].activities) }
        for distance in Set(members.flatMap { ties.distances[$0] }) {
            companions.formUnion([distances[distance].one, distances[distance].other])
        }
        return companions.filter { activities[$0].isPinned }.sorted()
    }
}
