import Dispatch
import Synchronization

/// Does two independent things at the same time, where there are processors for both.
func together<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    let done = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { turn in
        if turn == 0 {
            let value = first()
            done.withLock { $0.0 = value }
        } else {
            let value = second()
            done.withLock { $0.1 = value }
        }
    }
    guard case (let first?, let second?) = done.withLock(\.self) else {
        preconditionFailure("one of two things was not done")
    }
    return (first, second)
}
