import Foundation

/// The main job: plan the whole horizon of a workspace, and write all its feeds.
enum MainJob {
    static func run(workspace: String) async throws {
        throw BenchError("\(workspace)")
    }
}
