public import Days
public import Planning
public import Programmes

/// A paper that proves that an occurrence took place, one direction of it, or that a paper of its preparation went out.
///
/// It names bodies and no persons.
public struct Evidence: Hashable, Sendable {
    /// What it proves.
    public var occurrence: Occurrence.ID
    /// The item of its preparation that it proves, instead of the occurrence itself.
    public var item: PublishedPreparation.ID?
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
        of occurrence: Occurrence.ID, item: PublishedPreparation.ID? = nil, sender: Body.ID? = nil,
        recipient: Body.ID? = nil, document: String? = nil, sent: Day? = nil, received: Day? = nil,
        held: HalfDay? = nil, participants: Int? = nil
    ) {
        self.occurrence = occurrence
        self.item = item
        self.sender = sender
        self.recipient = recipient
        self.document = document
        self.sent = sent
        self.received = received
        self.held = held
        self.participants = participants
    }

    /// What one paper proves; only one paper of each is on file.
    public struct Proof: Hashable, Sendable {
        /// What is proved.
        public let occurrence: Occurrence.ID
        /// The item of its preparation, instead of itself.
        public let item: PublishedPreparation.ID?
        /// Which direction: from whom.
        public let sender: Body.ID?
        /// To whom.
        public let recipient: Body.ID?
    }

    /// What it proves.
    public var proof: Proof { Proof(occurrence: occurrence, item: item, sender: sender, recipient: recipient) }
}
