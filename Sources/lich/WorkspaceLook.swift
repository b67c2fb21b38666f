import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How the files of a workspace look from outside, without reading them: whether anything was written since.
struct WorkspaceLook: Equatable {
    private struct File: Equatable {
        let number: UInt64
        let size: Int64
        let seconds: Int
        let nanoseconds: Int
    }

    /// Each file as it looks; nothing for what is not there.
    private let files: [File?]

    /// Looks at a workspace whose programme names these files besides.
    init(at workspace: Workspace, besides others: [String]) {
        let folder = workspace.folder
        let names = [Workspace.programmeName, "releases", Store.fileName, Store.fileName + "-wal"] + others
        let paths = names.map { Path.join(folder, $0) }
        files = paths.map(Self.file)
    }

    private static func file(at path: String) -> File? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return File(
            number: UInt64(facts.st_ino), size: Int64(facts.st_size), seconds: Int(facts.st_mtim.tv_sec),
            nanoseconds: Int(facts.st_mtim.tv_nsec))
    }
}
