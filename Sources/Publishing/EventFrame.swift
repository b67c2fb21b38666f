public import Programmes

/// What all events take from the programme besides the words of their own: the zone, an address, and whether the days
/// are for show.
public struct EventFrame: Hashable, Sendable {
    /// The IANA name of the zone its hours are in.
    public var timeZone: String
    /// Where its pages stand, when they stand anywhere.
    public var address: String?
    /// Whether the days are computed for show and announced by nobody, which every event then says.
    public var isIllustrative: Bool

    /// Makes it.
    public init(timeZone: String, address: String? = nil, isIllustrative: Bool = false) {
        self.timeZone = timeZone
        self.address = address
        self.isIllustrative = isIllustrative
    }

    /// As the programme has it now.
    public init(_ programme: Programme) {
        self.init(timeZone: programme.timeZone, address: programme.address, isIllustrative: programme.isIllustrative)
    }
}
