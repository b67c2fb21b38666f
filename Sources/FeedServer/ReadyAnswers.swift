import NIOCore
import NIOHTTP1

/// Answers at once what is at hand, on the loop that has read the request; all else goes on to Hummingbird's tasks.
///
/// Most requests are for feeds that were made long ago: for them, starting a task costs more than the answer. Answers keep
/// the order of requests: while one is under way further on, those behind it follow it there; so do those of a client who
/// asks without reading, where they wait until he does.
final class ReadyAnswers: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let responder: SiteResponder
    /// Requests that were passed on and are not answered yet.
    private var underWay = 0
    /// Whether the request that is being read was answered here.
    private var isAnswered = false
    private var mustFlush = false

    init(_ responder: SiteResponder) {
        self.responder = responder
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request):
            if underWay == 0, context.channel.isWritable, let reply = responder.readyReply(to: request) {
                isAnswered = true
                write(reply, context)
            } else {
                underWay += 1
                context.fireChannelRead(data)
            }
        case .body:
            if !isAnswered { context.fireChannelRead(data) }
        case .end:
            if !isAnswered { context.fireChannelRead(data) }
            isAnswered = false
        }
    }

    private func write(_ reply: Reply, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(reply.head)), promise: nil)
        if let body = reply.body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        mustFlush = true
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if mustFlush {
            mustFlush = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { underWay -= 1 }
        context.write(data, promise: promise)
    }
}
