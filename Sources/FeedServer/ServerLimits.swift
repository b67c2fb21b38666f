/// What a server takes at most of one client, and of all of them.
public struct ServerLimits: Sendable {
    /// Bytes of one field of a request; more is answered 400 or ends the connection.
    public var fieldSize = 8 << 10
    /// Bytes of all fields of a request.
    public var fieldsSize = 16 << 10
    /// Fields of a request.
    public var fieldCount = 100
    /// How long a connection may be idle, or may take to send a request.
    public var idleTime = Duration.seconds(60)
    /// How long a connection may neither read nor finish writing: who takes an answer more slowly than that is let go.
    public var stallTime = Duration.seconds(300)
    /// How many connections there are at once; others wait until one closes.
    public var connections = 4_000
    /// How long a server that is told to stop waits for what is under way.
    public var stopTime = Duration.seconds(20)

    /// The usual limits.
    public init() {}
}
