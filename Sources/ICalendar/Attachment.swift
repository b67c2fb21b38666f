/// A file or an address that goes with a component (ATTACH, RFC 5545 §3.8.1.1; IMAGE, RFC 7986 §5.10).
public struct Attachment: Hashable, Sendable {
    /// Where the file is, or what is in it.
    public var content: Content
    /// What kind of file it is (FMTTYPE, RFC 5545 §3.2.8), such as `application/pdf`.
    public var mediaType: String?
    /// DISPLAY, FILENAME, SIZE, ALTREP and others, in their order; never VALUE and ENCODING, which the content implies.
    public var surplusParameters: [Parameter] = []

    /// Makes an attachment.
    public init(_ content: Content, mediaType: String? = nil, surplusParameters: [Parameter] = []) {
        self.content = content
        self.mediaType = mediaType
        self.surplusParameters = surplusParameters
    }

    /// Where a file is, or what is in it.
    public enum Content: Hashable, Sendable {
        /// It can be fetched there.
        case uri(String)
        /// It is here (`ENCODING=BASE64;VALUE=BINARY`).
        case data([UInt8])
    }
}

/// A room on the net (CONFERENCE, RFC 7986 §5.11).
public struct Conference: Hashable, Sendable {
    /// How to get in.
    public var uri: String
    /// What it can do (FEATURE, §6.3): AUDIO, CHAT, FEED, MODERATOR, PHONE, SCREEN, VIDEO.
    public var features: [String]
    /// What to call it (LABEL, §6.4).
    public var label: String?
    /// LANGUAGE and others, in their order; never VALUE, which is always URI.
    public var surplusParameters: [Parameter] = []

    /// Makes a conference.
    public init(uri: String, features: [String] = [], label: String? = nil) {
        self.uri = uri
        self.features = features
        self.label = label
    }
}

/// Another component that this one belongs to (RELATED-TO, RFC 5545 §3.8.4.5).
public struct Relation: Hashable, Sendable {
    /// The UID of the other one.
    public var uid: String
    /// What the other one is to this one (RELTYPE, §3.2.15); absent means its parent.
    public var kind: Kind?
    /// Others, in their order.
    public var surplusParameters: [Parameter] = []

    /// Makes a relation.
    public init(to uid: String, kind: Kind? = nil) {
        self.uid = uid
        self.kind = kind
    }

    /// A RELTYPE, one of RFC 5545 §3.2.15 or another word.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The word, in upper case.
        public let rawValue: String
        /// Makes a kind from its word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The one above.
        public static let parent = Self(rawValue: "PARENT")
        /// One below.
        public static let child = Self(rawValue: "CHILD")
        /// One beside.
        public static let sibling = Self(rawValue: "SIBLING")
    }
}
