public import Days

/// One answered request, told without anything that says who asked.
public struct AccessLine: Sendable {
    /// When it was answered.
    public let instant: Instant
    /// The method, one of those that are known.
    public let method: String
    /// The path, where something stands there; else nothing, since it may hold whatever somebody typed. Of what is behind
    /// a token, `/private/` alone.
    public let path: String?
    /// The status.
    public let status: Int
    /// How many bytes of the resource were sent.
    public let bytes: Int
    /// What kind of program asked.
    public let client: Client
    /// How long it took, in microseconds.
    public let microseconds: Int

    /// A kind of program that reads calendars, by the name it gives itself; what it says besides is not kept.
    public enum Client: String, Sendable, CaseIterable {
        case google, microsoft, apple, thunderbird, nextcloud, zimbra, browser, other

        /// The marks of each in the field `User-Agent`, the more telling ones first.
        private static let marks: [(String, Client)] = [
            ("Google", .google), ("Microsoft", .microsoft), ("Outlook", .microsoft), ("Exchange", .microsoft),
            ("Thunderbird", .thunderbird), ("Nextcloud", .nextcloud), ("Zimbra", .zimbra), ("dataaccessd", .apple),
            ("CalendarAgent", .apple), ("accountsd", .apple), ("Mozilla", .browser),
        ]

        init(userAgent: String?) {
            let found = userAgent.flatMap { agent in Self.marks.first { agent.contains($0.0) } }
            self = found?.1 ?? .other
        }
    }
}

extension AccessLine: CustomStringConvertible {
    /// The line as JSON, its members always in this order.
    public var description: String {
        let path = path.map { "\"\($0)\"" } ?? "null"
        return "{\"time\":\"\(instant)\",\"method\":\"\(method)\",\"path\":\(path),\"status\":\(status),"
            + "\"bytes\":\(bytes),\"client\":\"\(client.rawValue)\",\"microseconds\":\(microseconds)}"
    }
}
