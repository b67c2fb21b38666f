/// Paths as text: joined, and taken apart.
enum Path {
    /// The path of a name in a folder; an absolute name stays what it is.
    static func join(_ folder: String, _ name: String) -> String {
        if name.hasPrefix("/") || folder == "." || folder.isEmpty { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The folder that holds a path: `feeds/units` of `feeds/units/tinh.ics`, `.` of a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
