import Foundation
import Testing

/// A temporary folder; it goes when the value does.
final class TemporaryFolder: Sendable {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("lich-tables-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // Left behind at worst; the system clears its temporary folder.
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of something in it.
    func callAsFunction(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// The names of what it holds.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path) }
}
