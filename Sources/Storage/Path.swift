#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Paths as text: joined, and taken apart.
package enum Path {
    /// The path of a name in a folder; an absolute name stays what it is.
    package static func join(_ folder: String, _ name: String) -> String {
        if name.hasPrefix("/") || folder == "." || folder.isEmpty { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The folder that holds a path: `feeds/units` of `feeds/units/tinh.ics`, `.` of a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The path without steps up: `soc-trang/../holidays/vietnam.yaml` is `holidays/vietnam.yaml`.
    package static func normal(_ path: String) -> String {
        path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
            if part == "..", !parts.isEmpty { parts.removeLast() } else if part != "." { parts.append(part) }
        }.joined(separator: "/")
    }

    /// The path from the root of the file system, without steps up.
    package static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/") else { return "/" + normal(path) }
        guard let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return "/" + normal(String(cString: here) + "/" + path)
    }
}
