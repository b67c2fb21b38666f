import Foundation

/// The files that the project ships, from where this file stands.
enum ShippedFiles {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The bytes of a file, by its path from the root of the project.
    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }
}

extension String {
    /// The same text in NFD: letters, then their marks.
    var decomposedWithMarks: String { decomposedStringWithCanonicalMapping }
}
