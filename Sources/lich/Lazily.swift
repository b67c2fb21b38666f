import Synchronization

/// A value that is made when it is first wanted, once.
final class Lazily<Value: Sendable>: Sendable {
    private enum State {
        case unmade(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    init(_ make: @escaping @Sendable () -> Value) {
        state = Mutex(.unmade(make))
    }

    /// The value; whoever asks while it is being made waits.
    var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .unmade(let make):
                let value = make()
                // What it was made from is let go.
                state = .made(value)
                return value
            }
        }
    }

    /// The value; nothing where it was never wanted.
    var valueIfMade: Value? {
        state.withLock { if case .made(let value) = $0 { value } else { nil } }
    }
}
