import NIOCore

/// Sends what the connections of a loop have written, all at the end of a turn of the loop.
///
/// A client that is woken for each answer costs more than the answer does.
final class PendingFlushes {
    private var waiting: [ChannelHandlerContext] = []

    /// Remembers a connection that has written something.
    func add(_ context: ChannelHandlerContext) {
        waiting.append(context)
        guard waiting.count == 1 else { return }
        context.eventLoop.assumeIsolatedUnsafeUnchecked().execute { self.send() }
    }

    private func send() {
        let ready = waiting
        waiting.removeAll(keepingCapacity: true)
        for context in ready { context.flush() }
    }
}
