import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// A connection of a client: HTTP/1.1 as Hummingbird speaks it, with limits and an end.
struct Connection: ServerChildChannel, HTTPChannelHandler {
    let responder: HTTPChannelHandler.Responder
    let answering: SiteResponder
    let limits: ServerLimits
    let flushes: NIOLoopBoundBox<PendingFlushes>

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<AcceptedChannel> {
        channel.eventLoop.makeCompletedFuture {
            var decoding = NIOHTTPDecoderLimitConfiguration()
            decoding.maxHeaderFieldSize = limits.fieldSize
            decoding.maxHeaderListSize = limits.fieldsSize
            decoding.maxHeaderFieldCount = limits.fieldCount
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
                withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
            try pipeline.addHandlers([
                Conversation(answering, limits, flushingBy: flushes.value), HTTP1ToHTTPServerCodec(secure: false),
            ])
            return AcceptedChannel(
                try NIOAsyncChannel(
                    wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true)))
        }
    }

    func handle(value: AcceptedChannel, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
            await handleHTTP(asyncChannel: value.parts, logger: logger)
        }
    }
}
