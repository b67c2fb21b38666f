import NIOCore
import NIOHTTP1

/// What HTTP/1.x asks of a connection besides requests and answers: after which of them it closes.
///
/// Hummingbird knows requests without their version: HTTP/1.0 closes after each answer unless it is asked not to (RFC 9112
/// §9.3). So does whoever sends a body to a server that only reads; the body is not waited for.
final class RequestGate: ChannelDuplexHandler {
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

    private var state = State.open
    /// Requests that were passed on and are not answered yet.
    private var unanswered = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (state, unwrapInboundIn(data)) {
        case (.open, .head(let head)):
            unanswered += 1
            if head.hasBody {
                state = .closing
                context.fireChannelRead(data)
                return context.fireChannelRead(wrapInboundOut(.end(nil)))
            }
            if !head.isKeepAlive { state = .readingLast }
            context.fireChannelRead(data)
        case (.open, _): context.fireChannelRead(data)
        case (.readingLast, .end):
            state = .closing
            context.fireChannelRead(data)
        case (.readingLast, _), (.closing, _): break
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isLast = state != .open && unanswered == 1
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
}

extension HTTPRequestHead {
    /// Whether a body follows (RFC 9112 §6.3).
    fileprivate var hasBody: Bool {
        headers.contains(name: "Transfer-Encoding")
            || headers.first(name: "Content-Length").map { $0 != "0" } ?? false
    }
}
