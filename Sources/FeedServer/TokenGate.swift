import Synchronization

/// Lets nobody guess tokens: whoever names too many that open nothing is refused for a while.
///
/// 256 random bits cannot be guessed at any rate; this keeps trying from costing anything.
final class TokenGate: Sendable {
    private struct Misses {
        var counts: [String: Int] = [:]
        var total = 0
        var since: ContinuousClock.Instant
    }

    /// How many misses in a minute one client may have, and all together.
    static let (ofOne, ofAll) = (20, 2_000)
    private static let span = Duration.seconds(60)

    private let misses: Mutex<Misses>
    private let now: @Sendable () -> ContinuousClock.Instant

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
        misses = Mutex(Misses(since: now()))
    }

    /// Whether a client may name a token.
    func isOpen(to client: String) -> Bool {
        misses.withLock { misses in
            startAnewWhenOver(&misses)
            return misses.counts[client, default: 0] < Self.ofOne && misses.total < Self.ofAll
        }
    }

    /// A client has named one that opens nothing.
    func miss(by client: String) {
        misses.withLock { misses in
            startAnewWhenOver(&misses)
            misses.total += 1
            // The number of clients is bounded as that of misses is.
            misses.counts[client, default: 0] += 1
        }
    }

    private func startAnewWhenOver(_ misses: inout Misses) {
        guard misses.since.duration(to: now()) >= Self.span else { return }
        misses = Misses(since: now())
    }
}
