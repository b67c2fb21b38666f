import NIOCore
import NIOHTTP1

/// Says when a connection ends: after a last answer, after a while of silence, or when the server stops.
///
/// Hummingbird knows requests without their version: HTTP/1.0 closes after each answer unless it is asked not to (RFC 9112
/// §9.3). So does whoever sends a body to a server that only reads; the body is not waited for.
final class ConnectionKeeper: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// Requests follow each other.
        case open
        /// The last request is being read.
        case readingLast
        /// It was read: nothing more is.
        case closing
    }

    private let limits: ServerLimits
    private var state = State.open
    /// Requests that were passed on and are not answered yet.
    private var unanswered = 0
    /// Whether a request ever came, and whether the server stops after the next.
    private var wasAsked = false
    private var isStopping = false
    /// Whether anything came or went since the clock ticked.
    private var isActive = false
    /// How long nothing did.
    private var quiet = TimeAmount.zero
    private var clock: Scheduled<Void>?

    init(_ limits: ServerLimits) {
        self.limits = limits
    }
}

// MARK: - The last answer

extension ConnectionKeeper {
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (state, unwrapInboundIn(data)) {
        case (.open, .head(let head)):
            unanswered += 1
            isActive = true
            wasAsked = true
            if head.hasBody {
                state = .closing
                context.fireChannelRead(data)
                return context.fireChannelRead(wrapInboundOut(.end(nil)))
            }
            if isStopping || !head.isKeepAlive { state = .readingLast }
            context.fireChannelRead(data)
        case (.open, _): context.fireChannelRead(data)
        case (.readingLast, .end):
            state = .closing
            context.fireChannelRead(data)
        case (.readingLast, _), (.closing, _): break
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard state != .open else {
            if case .end = unwrapOutboundIn(data) {
                unanswered -= 1
                isActive = true
            }
            return context.write(data, promise: promise)
        }
        let isLast = unanswered == 1
        switch unwrapOutboundIn(data) {
        case .head(var head) where isLast:
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            unanswered -= 1
            guard isLast else { return context.write(data, promise: promise) }
            let written = promise ?? context.eventLoop.makePromise()
            written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            context.writeAndFlush(data, promise: written)
        default: context.write(data, promise: promise)
        }
    }

    /// The server stops: what is under way is finished, and nothing begun.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ChannelShouldQuiesceEvent else { return context.fireUserInboundEventTriggered(event) }
        guard unanswered == 0 else { return state = .closing }
        guard !wasAsked else { return context.close(promise: nil) }
        // Who has just connected is about to ask, and is answered once.
        isStopping = true
        _ = context.eventLoop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: .seconds(1)) { [weak self] in
            if self?.unanswered == 0 { context.close(promise: nil) }
        }
    }
}

// MARK: - Silence

extension ConnectionKeeper {
    func handlerAdded(context: ChannelHandlerContext) { tick(context) }

    func handlerRemoved(context: ChannelHandlerContext) {
        clock?.cancel()
        clock = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        clock = nil
        context.fireChannelInactive()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isActive = true
        context.fireChannelWritabilityChanged()
    }

    /// Looks in turn whether it is time to let the client go: one that sends nothing whole, or takes nothing.
    private func tick(_ context: ChannelHandlerContext) {
        let span = TimeAmount(min(limits.idleTime, limits.stallTime))
        clock = context.eventLoop.assumeIsolatedUnsafeUnchecked().scheduleTask(in: span) { [weak self] in
            guard let self else { return }
            quiet = isActive ? .zero : quiet + span
            isActive = false
            let patience: TimeAmount? =
                !context.channel.isWritable
                ? TimeAmount(limits.stallTime) : unanswered == 0 ? TimeAmount(limits.idleTime) : nil
            if let patience, quiet >= patience { return context.close(promise: nil) }
            tick(context)
        }
    }
}

extension HTTPRequestHead {
    /// Whether a body follows (RFC 9112 §6.3).
    var hasBody: Bool {
        headers.contains(name: "Transfer-Encoding")
            || headers.first(name: "Content-Length").map { $0 != "0" } ?? false
    }
}
