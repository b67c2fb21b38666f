import Days
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of feeds: what stands in it, and how it becomes what it should be, whole or not at all.
struct FeedFolder {
    /// A file as it should be.
    struct File {
        /// Where in the folder: `units/my-xuyen.ics`.
        let path: String
        let bytes: [UInt8]
    }

    /// How a folder differs from what it should be.
    struct Difference {
        /// What is not there yet.
        var missing: [File] = []
        /// What is there and different.
        var changed: [File] = []
        /// What is there as it should be.
        var unchanged: [File] = []
        /// Feeds of ours that nobody makes any more, by their path in the folder.
        var stale: [String] = []

        /// What must be written.
        var toWrite: [File] { missing + changed }
        /// Whether nothing is to do.
        var isEmpty: Bool { toWrite.isEmpty && stale.isEmpty }

        /// What becomes of each file, by its path.
        var fates: [String: Fate] {
            var fates: [String: Fate] = [:]
            for file in missing { fates[file.path] = .new }
            for file in changed { fates[file.path] = .changed }
            for file in unchanged { fates[file.path] = .same }
            for name in stale { fates[name] = .stale }
            return fates
        }
    }

    /// What becomes of a file; the raw value is the word for programs.
    enum Fate: String {
        case new, changed, same, stale
    }

    /// The folder, as the person would name it from here.
    let path: String

    /// Compares what is in the folder with what should be.
    ///
    /// `productPrefix` is how the PRODID of our feeds begins: nothing else is ever taken for stale. Feeds that are left out
    /// are looked for where they would stand, so that none stays behind where a whole folder of them goes.
    func difference(to files: [File], leavingOut others: [String] = [], productPrefix: String) throws -> Difference {
        var difference = try difference(to: files)
        difference.stale = try stale(besides: Set(files.map(\.path)), others, productPrefix)
        return difference
    }

    /// Compares what is in the folder with what should be, where `former` are the files that were written before: those of
    /// them that nobody makes any more are stale.
    func difference(to files: [File], instead former: [String]) throws -> Difference {
        var difference = try difference(to: files)
        let current = Set(files.map(\.path))
        difference.stale = former.filter { !current.contains($0) && BoundedFile.isFile(Path.join(path, $0)) }
        return difference
    }

    private func difference(to files: [File]) throws -> Difference {
        var difference = Difference()
        for file in files {
            let place = Path.join(path, file.path)
            switch BoundedFile.kind(of: place) {
            case nil: difference.missing.append(file)
            case S_IFREG:
                // A byte more than it should have is enough to tell that it differs.
                let isSame = try BoundedFile.prefix(of: place, file.bytes.count + 1) == file.bytes
                if isSame { difference.unchanged.append(file) } else { difference.changed.append(file) }
            default:
                throw Failure(
                    vi: "“\(place)” không phải là tệp, mà lịch phải ghi vào đó. Đổi tên hoặc chuyển nó đi.",
                    en: "“\(place)” is no file, and a feed goes there. Rename it or move it away.")
            }
        }
        return difference
    }

    /// Makes the folder what it should be.
    ///
    /// Every file is first written beside its place; only when all are on the disk are they renamed into it. A failure
    /// before that leaves everything as it was, and Ctrl-C waits.
    func apply(_ difference: Difference) throws {
        try Signals.held {
            var made: [String] = []
            do {
                for folder in folders(of: difference.toWrite) { made += try Folder.make(folder) }
                try Folder.held(path) { try replace(difference) }
            } catch {
                Folder.unmake(made)
                throw error
            }
        }
    }

    private func replace(_ difference: Difference) throws {
        var partials: [(partial: String, place: String)] = []
        do {
            for file in difference.toWrite {
                let place = Path.join(path, file.path)
                partials.append((try AtomicFile.writePartial(file.bytes, of: place), place))
            }
        } catch {
            for (partial, _) in partials { unlink(partial) }
            throw error
        }
        for (index, (partial, place)) in partials.enumerated() where rename(partial, place) != 0 {
            let error = SystemError.last
            for (rest, _) in partials[index...] { unlink(rest) }
            throw Failure(
                vi:
                    "không ghi được “\(place)”: \(error.reason.vi). \(index) tệp trước đó đã thay; chạy lại để ghi nốt.",
                en: "“\(place)” cannot be written: \(error.reason.en). "
                    + "\(index) files before it are replaced; run this again for the rest.")
        }
        for name in difference.stale {
            guard unlink(Path.join(path, name)) == 0 || errno == ENOENT else {
                throw StorageError(unwritable: Path.join(path, name), SystemError.last)
            }
        }
        for folder in folders(of: difference.toWrite) { Folder.flush(folder) }
    }

    /// The folders that files go to, the feed folder first, each once.
    private func folders(of files: [File]) -> [String] {
        [path] + Set(files.map { Path.folder(of: Path.join(path, $0.path)) }).subtracting([path]).sorted()
    }

    /// The feeds of ours in the folder and in the folders of it where feeds go, or would go, that are none of `current`.
    private func stale(
        besides current: Set<String>, _ others: [String], _ productPrefix: String
    ) throws -> [String] {
        let folders = Set((current + others).map(Path.folder(of:))).sorted()
        let names = try folders.flatMap { folder in
            try Folder.names(in: Path.join(path, folder)).map { Path.join(folder, $0) }
        }
        let line = Array(("PRODID:" + productPrefix).utf8)
        return try names.filter { name in
            let place = Path.join(path, name)
            guard name.hasSuffix(".ics"), !current.contains(name), BoundedFile.isFile(place) else { return false }
            return try BoundedFile.prefix(of: place, 400).contains(line)
        }
    }
}

extension [UInt8] {
    /// Whether these bytes stand somewhere in it, one after the other.
    fileprivate func contains(_ bytes: [UInt8]) -> Bool {
        guard count >= bytes.count else { return false }
        return (0...(count - bytes.count)).contains { self[$0..<($0 + bytes.count)].elementsEqual(bytes) }
    }
}
