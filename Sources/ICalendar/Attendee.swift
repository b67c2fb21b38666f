/// The address of a calendar user (CAL-ADDRESS, RFC 5545 §3.3.3), nearly always `mailto:`.
public struct CalendarAddress: Hashable, Sendable {
    /// The whole URI.
    public var uri: String

    /// Makes an address from its URI, as it stands.
    public init(uri: String) {
        self.uri = uri
    }

    /// Makes the `mailto:` URI of a bare mail address; nothing is percent-encoded, which Outlook 2016 would not undo.
    public init(mail: String) {
        self.uri = "mailto:" + mail
    }

    /// The bare mail address, or nothing when the URI is of another scheme; `MAILTO:` counts (RFC 3986 §3.1).
    public var mail: String? {
        guard uri.utf8.count > 7, uri.prefix(7).lowercased() == "mailto:" else { return nil }
        return String(uri.dropFirst(7))
    }
}

/// Who calls a meeting (ORGANIZER, RFC 5545 §3.8.4.3).
public struct Organizer: Hashable, Sendable {
    /// The address.
    public var address: CalendarAddress
    /// The name to show (CN, §3.2.2).
    public var commonName: String?
    /// Who acts for the organizer (SENT-BY, §3.2.18).
    public var sentBy: CalendarAddress?
    /// DIR, LANGUAGE, SCHEDULE-AGENT, EMAIL and others, in their order.
    public var surplusParameters: [Parameter] = []

    /// Makes an organizer.
    public init(_ address: CalendarAddress, commonName: String? = nil) {
        self.address = address
        self.commonName = commonName
    }
}

/// Who is asked to come, a person, a group or a room (ATTENDEE, RFC 5545 §3.8.4.1).
public struct Attendee: Hashable, Sendable {
    /// The address.
    public var address: CalendarAddress
    /// The name to show (CN, §3.2.2).
    public var commonName: String?
    /// A person, a group, a room (CUTYPE, §3.2.3); absent means an individual.
    public var userType: UserType?
    /// What part they have (ROLE, §3.2.16); absent means required.
    public var role: Role?
    /// What they answered (PARTSTAT, §3.2.12); absent means no answer yet.
    public var participation: Participation?
    /// Whether an answer is asked for (RSVP, §3.2.17); `false`, the default, is not written.
    public var replyRequested = false
    /// Groups through which they are asked (MEMBER, §3.2.11).
    public var memberships: [CalendarAddress] = []
    /// Whom they send in their stead (DELEGATED-TO, §3.2.5).
    public var delegatedTo: [CalendarAddress] = []
    /// In whose stead they come (DELEGATED-FROM, §3.2.4).
    public var delegatedFrom: [CalendarAddress] = []
    /// Who acts for them (SENT-BY, §3.2.18).
    public var sentBy: CalendarAddress?
    /// DIR, LANGUAGE, SCHEDULE-STATUS, EMAIL and others, in their order.
    public var surplusParameters: [Parameter] = []

    /// Makes an attendee; everything else may be set afterwards.
    public init(
        _ address: CalendarAddress, commonName: String? = nil, role: Role? = nil,
        participation: Participation? = nil, replyRequested: Bool = false
    ) {
        self.address = address
        self.commonName = commonName
        self.role = role
        self.participation = participation
        self.replyRequested = replyRequested
    }

    /// A CUTYPE, one of RFC 5545 §3.2.3 or another word.
    public struct UserType: RawRepresentable, Hashable, Sendable {
        /// The word, in upper case.
        public let rawValue: String
        /// Makes a type from its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A person.
        public static let individual = Self(rawValue: "INDIVIDUAL")
        /// Several persons under one address.
        public static let group = Self(rawValue: "GROUP")
        /// A thing that is needed.
        public static let resource = Self(rawValue: "RESOURCE")
        /// A room.
        public static let room = Self(rawValue: "ROOM")
        /// Not known.
        public static let unknown = Self(rawValue: "UNKNOWN")
    }

    /// A ROLE, one of RFC 5545 §3.2.16 or another word.
    public struct Role: RawRepresentable, Hashable, Sendable {
        /// The word, in upper case.
        public let rawValue: String
        /// Makes a role from its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Leads the meeting.
        public static let chair = Self(rawValue: "CHAIR")
        /// Has to come.
        public static let required = Self(rawValue: "REQ-PARTICIPANT")
        /// May come.
        public static let optional = Self(rawValue: "OPT-PARTICIPANT")
        /// Gets a copy for information.
        public static let informed = Self(rawValue: "NON-PARTICIPANT")
    }

    /// A PARTSTAT, one of RFC 5545 §3.2.12 or another word.
    public struct Participation: RawRepresentable, Hashable, Sendable {
        /// The word, in upper case.
        public let rawValue: String
        /// Makes an answer from its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Has not answered.
        public static let needsAction = Self(rawValue: "NEEDS-ACTION")
        /// Comes.
        public static let accepted = Self(rawValue: "ACCEPTED")
        /// Does not come.
        public static let declined = Self(rawValue: "DECLINED")
        /// May come.
        public static let tentative = Self(rawValue: "TENTATIVE")
        /// Sends somebody else.
        public static let delegated = Self(rawValue: "DELEGATED")
        /// Has done it (to-dos only).
        public static let completed = Self(rawValue: "COMPLETED")
        /// Is at it (to-dos only).
        public static let inProcess = Self(rawValue: "IN-PROCESS")
    }
}
