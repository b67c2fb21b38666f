import Days
import Planning
import Programmes
import Publishing
import Storage

extension Desk {
    /// Takes an occurrence out of the plan; where it was fixed is forgotten.
    mutating func withdraw(_ id: Occurrence.ID, _ absence: Absence) {
        absent[id] = absence
        pins[id] = nil
    }
}

extension OpenedWorkspace {
    /// The identities that were typed: one each, or with `all` every one that begins so; each once, in order.
    func identities(_ typed: [String], all: Bool, among ids: Set<Occurrence.ID>) throws -> [Occurrence.ID] {
        let found = try typed.flatMap { all ? try identities($0, among: ids) : [try identity($0, among: ids)] }
        var seen: Set<Occurrence.ID> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// The identity that was typed, of something that a person may take out of the plan.
    func withdrawable(_ typed: String, _ inHand: PlanInHand) throws -> Occurrence.ID {
        let id = try identity(typed, among: inHand.identities)
        try refuseChange(id, inHand)
        return id
    }

    /// Refuses to change what is past, held, or met by something else.
    func refuseChange(_ id: Occurrence.ID, _ inHand: PlanInHand) throws {
        try refuseHistory(id, inHand)
        try refuseMerged(id, inHand)
    }
}
