import NIOCore
import NIOHTTP1

/// The requests and answers of a connection: what is at hand is answered here, all else goes on to Hummingbird's tasks.
///
/// Most requests are for feeds that were made long ago: for them, starting a task costs more than the answer. Answers keep
/// the order of requests: while one is under way further on, those behind it follow it there; so do those of a client who
/// asks without reading, where they wait until he does.
///
/// The conversation ends after a last answer, after a while of silence, or when the server stops. Hummingbird knows requests
/// without their version: HTTP/1.0 closes after each answer unless it is asked not to (RFC 9112 §9.3). So does whoever sends
/// a body to a server that only reads; the body is not waited for.
final class Conversation: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// Requests follow each other.
        case open
        /// What is still being read of a request was answered already.
        case answered
        /// The last request is being read.
        case readingLast
        /// It was read: nothing more is.
        case closing
    }

    private let responder: SiteResponder
    private let limits: ServerLimits
    private let flushes: PendingFlushes
    private var state = State.open
    /// Requests that are not answered yet.
    private var unanswered = 0
    /// Whether something was written that is not sent yet.
    private var mustFlush = false
    /// Whether a request ever came, and whether the server stops after the next.
    private var wasAsked = false
    private var isStopping = false
    /// Whether anything came or went since the clock ticked.
    private var isActive = false
    /// How long nothing did.
    private var quiet = TimeAmount.zero
    private var clock: Scheduled<Void>?

    init(_ responder: SiteResponder, _ limits: ServerLimits, flushingBy flushes: PendingFlushes) {
        self.responder = responder
        self.limits = limits
        self.flushes = flushes
    }
}

// MARK: - Requests

extension Conversation {
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (state, unwrapInboundIn(data)) {
        case (.open, .head(let request)):
            unanswered += 1
            isActive = true
            wasAsked = true
            begin(request, data, context)
        case (.open, _): context.fireChannelRead(data)
        case (.answered, .end): state = .open
        case (.readingLast, .end):
            state = .closing
            context.fireChannelRead(data)
        case (.answered, _), (.readingLast, _), (.closing, _): break
        }
    }

    private func begin(_ request: HTTPRequestHead, _ data: NIOAny, _ context: ChannelHandlerContext) {
        let asked = AskedFields(request.headers)
        let isLast = isStopping || asked.hasBody || !request.isKeepAlive
        if unanswered == 1, context.channel.isWritable, let reply = responder.readyReply(to: request, asked) {
            state = isLast ? .closing : .answered
            return answer(with: reply, context)
        }
        if isLast { state = asked.hasBody ? .closing : .readingLast }
        context.fireChannelRead(data)
        if asked.hasBody { context.fireChannelRead(wrapInboundOut(.end(nil))) }
    }
}

// MARK: - Answers

extension Conversation {
    private var isLastAnswer: Bool { state != .open && state != .answered && unanswered == 1 }

    private func answer(with reply: Reply, _ context: ChannelHandlerContext) {
        write(reply.head, nil, context)
        if let body = reply.body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
        writeEnd(nil, nil, context)
        mustFlush = true
    }

    /// What was answered here is sent when all requests that came at one time are answered.
    func channelReadComplete(context: ChannelHandlerContext) {
        if mustFlush {
            mustFlush = false
            flushes.add(context)
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head): write(head, promise, context)
        case .body: context.write(data, promise: promise)
        case .end(let fields):
            isActive = true
            writeEnd(fields, promise, context)
        }
    }

    private func write(
        _ head: HTTPResponseHead, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) {
        var head = head
        if isLastAnswer { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }

    private func writeEnd(
        _ fields: HTTPHeaders?, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) {
        let isLast = isLastAnswer
        unanswered -= 1
        let end = wrapOutboundOut(.end(fields))
        guard isLast else { return context.write(end, promise: promise) }
        let written = promise ?? context.eventLoop.makePromise()
        written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        context.writeAndFlush(end, promise: written)
    }
}

// MARK: - The end

extension Conversation {
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

extension Conversation {
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
