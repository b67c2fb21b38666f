import Days
import Programmes

// MARK: - Orders and busy times

extension WaysOut {
    /// For each order that alone closes places, the least change of its gap that opens one.
    var orders: [WayOut?] {
        neighbourhood.ties.map { tie in
            let gaps = neighbourhood.places { $0 == [tie.requirement] }.map { place in
                tie.days(to: place.day...(neighbourhood.sessions(from: place).last?.day ?? place.day))
            }
            let changed = [
                gaps.filter { $0 < tie.order.atLeast }.max().map { gap in
                    Order(after: tie.order.obligation, atLeast: max(gap, 0), atMost: tie.order.atMost)
                },
                gaps.filter { gap in tie.order.atMost.map { gap > $0 } ?? false }.min().map { gap in
                    Order(after: tie.order.obligation, atLeast: tie.order.atLeast, atMost: gap)
                },
            ].compactMap(\.self).filter { $0 != tie.order }
            return changed.compactMap { order in tried(order, for: tie) }.min(by: WayOut.isCheaper)
        }
    }

    /// The order stands with the later of the two.
    private func tried(_ order: Order, for tie: Tie) -> WayOut? {
        let later = tie.isBefore ? demand : circumstances.demand(of: tie.other.id)
        guard let later, let index = later.schedule.after.firstIndex(of: tie.order) else { return nil }
        var schedule = later.schedule
        schedule.after[index] = order
        let change = WayOut.Change.order(tie.other.id, isBefore: tie.isBefore, from: tie.order, to: order)
        return tried(change, under: circumstances.replacing([later.with(schedule)]))
    }

    /// Cancelling one busy time that alone closes places.
    var busyTimes: [WayOut?] {
        circumstances.commitments.busy.map { busy in
            guard !neighbourhood.places(where: { $0 == [.free(busy)] }).isEmpty else { return nil }
            var fewer = circumstances.commitments
            fewer.busy.removeAll { $0 == busy }
            return tried(.notBusy(busy), under: circumstances.with(fewer))
        }
    }
}

extension Neighbourhood {
    /// The places in the window that leave such demands unmet, in order of time.
    fileprivate func places(where isMeant: (Set<Requirement>) -> Bool) -> [HalfDay] {
        (days.map(Array.init) ?? []).flatMap(starts).filter { place in
            isMeant(Set(hindrances(at: place).compactMap(\.requirement)))
        }
    }
}

extension Tie {
    /// What it demands of the one that it binds.
    fileprivate var requirement: Requirement {
        isBefore
            ? .after(other.id, atLeast: order.atLeast, atMost: order.atMost)
            : .before(other.id, atLeast: order.atLeast, atMost: order.atMost)
    }
}
