import Storage

/// The latest release: its number is known at once, the rest is read when somebody asks for it.
final class LatestRelease {
    /// Its number; nothing before the first.
    let number: Int?

    private let folder: ReleaseFolder
    private var entry: ReleaseFolder.Entry?

    /// The latest one that lies in a folder now.
    init(in folder: ReleaseFolder) throws {
        self.folder = folder
        number = try folder.numbers().last
    }

    /// All of it, verified; nothing before the first.
    func whole() throws -> ReleaseFolder.Entry? {
        if number != nil, entry == nil { entry = try folder.latest() }
        return entry
    }
}
