import Days
import Publishing

/// A file of the public site: what stands at an address, as a server sends it and as it lies in a folder.
struct PublicFile: Sendable {
    /// What it is, and how its address is written.
    enum Kind: Sendable {
        /// A page, at an address that ends in a slash.
        case page
        /// A feed.
        case feed
        /// A text for programs.
        case text
    }

    /// Its address, from the root of the site, without a slash at the beginning: `vi/year/2026/`.
    let address: String
    let kind: Kind
    let bytes: [UInt8]
    /// The instant it was last made public; nothing for what depends on the day.
    let modified: Instant?

    /// Where it lies in a folder: `vi/year/2026/index.html`.
    var path: String { kind == .page ? address + "index.html" : address }

    /// Its media type (RFC 6838).
    var type: String {
        switch kind {
        case .page: "text/html; charset=utf-8"
        case .feed: "text/calendar; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// What a server says of it besides, by the names of fields.
    var fields: [(name: String, value: String)] {
        switch kind {
        case .page: [("Content-Security-Policy", Site.contentSecurity), ("Referrer-Policy", "no-referrer")]
        // Calendars on the web read it from their own pages.
        case .feed: [("Access-Control-Allow-Origin", "*")]
        case .text: []
        }
    }
}
