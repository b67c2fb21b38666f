import Dispatch
import Synchronization

/// Does independent pieces of work on so many threads; the answers stand in the order of the pieces, so that nothing
/// depends on who did what, or when.
func concurrently<Answer: Sendable>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Answer
) -> [Answer] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    let answers = Answers<Answer>(count: count)
    let turns = Turns()
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        while let turn = turns.next(below: count) { answers.put(work(turn), at: turn) }
    }
    return answers.all
}

/// Whose turn it is.
private final class Turns: Sendable {
    private let taken = Atomic<Int>(0)

    func next(below count: Int) -> Int? {
        let turn = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return turn < count ? turn : nil
    }
}

/// Answers as they come in.
private final class Answers<Answer: Sendable>: Sendable {
    private let known: Mutex<[Answer?]>

    init(count: Int) { known = Mutex(Array(repeating: nil, count: count)) }

    func put(_ answer: Answer, at index: Int) { known.withLock { $0[index] = answer } }

    var all: [Answer] { known.withLock { $0.compactMap(\.self) } }
}
