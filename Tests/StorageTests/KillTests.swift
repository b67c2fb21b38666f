import Foundation
import Storage
import Testing

/// `kill -9` at any moment: afterwards everything is as before some step, or as after it.
///
/// Other processes write, kill and check (`storage-soak check`); 240 kills in all.
@Suite("Killed at any moment")
struct KillTests {
    @Test(
        "An act is recorded or not, a release is made or not",
        arguments: [("record", 1), ("record", 2), ("release", 3), ("release", 4), ("life", 5), ("life", 6)])
    func killed(_ job: String, _ seed: Int) async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Soak.shell(
            """
            RANDOM=\(seed)
            for kill in {1..40}; do
                exec 3< <(exec $SOAK \(job) '\(folder.path)')
                pid=$!
                # After some steps of the work, and somewhere in the next: however slow the machine is.
                for ((steps = RANDOM % 4; steps >= 0; steps--)); do read -r ready <&3; done
                sleep 0.0$((RANDOM % 30 + 10))
                kill -KILL $pid || { echo "ended by itself: $ready"; exit 2; }
                wait $pid
                $SOAK check '\(folder.path)' || exit 1
            done 2>/dev/null
            """)
        #expect(outcome.code == 0, "\(outcome.output)")
        let steps = outcome.output.split(separator: "\n").compactMap { Int($0) }
        #expect(steps.count == 40 && steps == steps.sorted(), "\(steps)")
        #expect(steps.last ?? 0 > 20, "the kills came before anything was written: \(steps)")
        // The next writer clears away what is left.
        let left = try folder.names().filter { $0.hasSuffix("partial") }
        #expect(left.count <= 1, "\(left)")
    }
}
