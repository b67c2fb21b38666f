/// The addresses by which clients subscribe to a feed.
///
/// None of them is documented by those who answer to it; their forms are those that people have found to work.
struct SubscriptionLinks {
    /// The feed itself: `https://lich.example/feeds/programme.ics`.
    let address: String
    /// What hands it to the calendar of the device.
    let webcal: String
    /// Google Calendar on the web, which refuses `https:` here.
    let google: String
    /// Outlook on the web for accounts at work; it refuses `webcal:`.
    let outlookWork: String
    /// The same for personal accounts.
    let outlookHome: String

    init(to address: String, named name: String) {
        self.address = address
        let bare = address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
        webcal = "webcal://" + bare
        google = "https://calendar.google.com/calendar/r?cid=" + Self.encoded(webcal)
        let query = "url=\(Self.encoded(address))&name=\(Self.encoded(name))"
        outlookWork = "https://outlook.office.com/calendar/0/addfromweb?" + query
        outlookHome = "https://outlook.live.com/calendar/0/addfromweb?" + query
    }

    /// Text as it stands in a query (RFC 3986 §2.1): all but unreserved characters as the octets of its UTF-8.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte in
            isUnreserved(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
