public import Programmes

extension Circumstances {
    /// How many sessions an occurrence takes, whether persons have taken it out of the plan or not; 0 for a due day, nothing
    /// for what nobody owes.
    public func sessionCount(of id: Occurrence.ID) -> Int? { demandWhenPresent(id)?.schedule.length }

    /// The days between which an occurrence must fall, in the same way.
    public func window(of id: Occurrence.ID) -> Window? {
        demandWhenPresent(id).flatMap { window(of: $0) ?? $0.window }
    }
}
