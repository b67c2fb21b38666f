public import Days
public import Planning
public import Programmes

/// A paper that proves that an occurrence took place, or one direction of it.
///
/// It names bodies and no persons.
public struct Evidence: Hashable, Sendable {
    /// What it proves.
    public var occurrence: Occurrence.ID
    /// Who sent it.
    public var sender: Body.ID?
    /// To whom it went, where an occurrence has several recipients.
    public var recipient: Body.ID?
    /// Number and symbol, as written on it: `45/BC-BDV`.
    public var document: String?
    /// The day it was sent.
    public var sent: Day?
    /// The day it was received.
    public var received: Day?
    /// The day and session on which the occurrence was really held.
    public var held: HalfDay?
    /// How many took part, 0 or more.
    public var participants: Int?

    /// Makes evidence.
    public init(
        of occurrence: Occurrence.ID, sender: Body.ID? = nil, recipient: Body.ID? = nil, document: String? = nil,
        sent: Day? = nil, received: Day? = nil, held: HalfDay? = nil, participants: Int? = nil
    ) {
        self.occurrence = occurrence
        self.sender = sender
        self.recipient = recipient
        self.document = document
        self.sent = sent
        self.received = received
        self.held = held
        self.participants = participants
    }
}
