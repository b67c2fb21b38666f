import NIOCore

/// Runs the tasks of a connection on the event loop that reads and writes it, so that no request changes threads.
///
/// Without it each request would go from the loop to a thread of the pool and back, which costs more than answering it.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
