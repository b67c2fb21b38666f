public import Days
import Dispatch
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1
import NIOPosix
import ServiceLifecycle
import Synchronization
import UnixSignals

/// A server of what a publisher has: HTTP/1.1 through Hummingbird, on one address, until it is told to stop.
public struct SiteServer: Sendable {
    /// How a server behaves.
    public struct Settings: Sendable {
        /// The address it listens on, by name or number.
        public var host: String
        /// The port, 0 for any that is free.
        public var port: Int
        /// Whether a proxy before it says who asks, and for which address (`X-Forwarded-*`).
        public var trustsProxy = false
        /// What it takes at most.
        public var limits = ServerLimits()
        /// The present instant.
        public var now: @Sendable () -> Instant
        /// Hears of each answered request; nothing where nobody wants to.
        public var log: (@Sendable (AccessLine) -> Void)?

        /// The usual settings on an address.
        public init(host: String, port: Int, now: @escaping @Sendable () -> Instant) {
            self.host = host
            self.port = port
            self.now = now
        }
    }

    private let publisher: any Publisher
    private let settings: Settings

    /// A server of what a publisher has.
    public init(of publisher: any Publisher, _ settings: Settings) {
        self.publisher = publisher
        self.settings = settings
    }

    /// An address that cannot be listened on.
    public struct ListeningError: Error {
        /// Why, as the system numbers it (`errno`).
        public let code: Int32
    }

    /// Serves until SIGTERM or SIGINT comes, finishes what is under way, and returns.
    ///
    /// `ready` hears the port when it listens. Throws a ``ListeningError`` where the address cannot be had.
    public func run(ready: @escaping @Sendable (Int) -> Void) throws {
        let outcome = Mutex<Result<Void, any Error>>(.success(()))
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                try await serve(ready)
            } catch {
                outcome.withLock { $0 = .failure(error) }
            }
            done.signal()
        }
        done.wait()
        try outcome.withLock { $0 }.get()
    }

    /// The same for whoever waits without a thread; ends, too, when its task is cancelled.
    public func serve(_ ready: @escaping @Sendable (Int) -> Void) async throws {
        // What goes wrong on the way is told by who is hurt by it; the log of requests is the publisher's affair.
        let logger = Logger(label: "lich") { _ in SwiftLogNoOpLogHandler() }
        let limits = settings.limits
        let responder = SiteResponder(publisher, settings)
        // One thread reads and writes; others make what is not at hand. It is the process's own loop: Hummingbird still speaks
        // to the loop when its server has ended, so that none may be shut down behind it.
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let flushes = NIOLoopBoundBox.makeBoxSendingValue(PendingFlushes(), eventLoop: loop)
        let server = try HTTPServerBuilder {
            Connection(responder: $0, answering: responder, limits: limits, flushes: flushes)
        }
        .buildServer(
            configuration: ServerConfiguration(
                address: .hostname(settings.host, port: settings.port), backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            eventLoopGroup: loop, logger: logger,
            responder: { request, writer, channel in
                let reply = await responder.reply(to: try HTTPRequestHead(request.head), over: channel)
                try await writer.write(
                    response: HTTPResponse(reply.head),
                    body: reply.body.map(ResponseBody.init(byteBuffer:)) ?? ResponseBody())
            },
            onServerRunning: { channel in ready(channel.localAddress?.port ?? settings.port) })
        var configuration = ServiceGroupConfiguration(
            services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = limits.stopTime
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw ListeningError(code: error.errnoCode)
        }
    }
}
