import Storage

extension Desk {
    /// The same desk, whatever state of the store it was taken from.
    var contents: Desk { Desk(draft: draft, pins: pins, busy: busy, evidence: evidence) }
}
