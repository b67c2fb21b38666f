#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of the system's for what is thrown away afterwards.
enum ScratchFolder {
    /// Does something with a new folder, which is gone afterwards.
    static func with<Result>(in place: String, _ work: (String) throws -> Result) throws -> Result {
        var template = Array("\(place)/lich-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Failure(
                vi: "không tạo được thư mục tạm trong “\(place)”. Kiểm tra quyền ghi và chỗ trống.",
                en: "no temporary folder can be made in “\(place)”. Look at its rights and free room.")
        }
        let folder = String(cString: made)
        defer { remove(folder) }
        return try work(folder)
    }

    /// Takes away a file, or a folder with all that is in it; links are not followed. What cannot go is left to the system,
    /// which clears its temporary folder.
    private static func remove(_ path: String) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            closedir(stream)
            for name in names { remove("\(path)/\(name)") }
        }
        rmdir(path)
    }
}
