import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// The channel of a client who has connected, closed when nobody holds it any more.
///
/// A server that stops drops those whom it has accepted and not begun to hear; NIO ends the process where such a channel was
/// not closed by then.
final class AcceptedChannel: ServerChildChannelValue {
    /// What is read and written, part by part.
    let parts: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    init(_ parts: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>) {
        self.parts = parts
    }

    deinit {
        parts.outbound.finish()
        channel.close(promise: nil)
    }

    var channel: any Channel { parts.channel }
}
