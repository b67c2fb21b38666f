import Storage

extension Desk {
    /// The same desk, whatever state of the store it was taken from.
    var contents: Desk {
        var desk = Desk(draft: draft, pins: pins, busy: busy)
        (desk.absent, desk.details, desk.duties) = (absent, details, duties)
        (desk.added, desk.rounds) = (added, rounds)
        return desk
    }
}
