import Days
import Programmes
import Publishing
import Storage

/// The public site of a workspace as a folder: what `lich serve` answers, as files, and how nginx serves them.
///
/// `www/` is what any server, CDN or object store publishes; `nginx.conf` says what a folder cannot: languages, types,
/// what is gone.
struct SiteFolder {
    /// The folder, as the person would name it from here.
    let path: String
    /// What is public.
    let edition: Edition
    /// The address that the site will have, without a slash at its end.
    let origin: String

    /// The name of the file that lists what was written, so that the next export knows what is its own.
    private static let list = "files.txt"

    /// All files of the site.
    func files() -> [FeedFolder.File] {
        let pages = edition.addresses.compactMap { edition.file(at: $0, origin: origin) } + retired
        let missing = Language.allCases.map(edition.nothing)
        let published = (pages + missing).map { FeedFolder.File(path: "www/" + $0.path, bytes: $0.bytes) }
        let configuration = FeedFolder.File(path: "nginx.conf", bytes: Array(NginxSite(self).text.utf8))
        let names = (published + [configuration]).map(\.path).sorted()
        let list = FeedFolder.File(path: Self.list, bytes: Array((names.joined(separator: "\n") + "\n").utf8))
        return published + [configuration, list]
    }

    /// How the folder differs from what it should be.
    func difference(to files: [FeedFolder.File]) throws -> FeedFolder.Difference {
        try FeedFolder(path: path).difference(to: files, instead: formerFiles())
    }

    /// What an export before has listed as its own.
    private func formerFiles() throws -> [String] {
        let list = Path.join(path, Self.list)
        guard BoundedFile.isFile(list) else { return [] }
        let text = String(decoding: try BoundedFile.read(list, limit: 64 << 20), as: UTF8.self)
        // A list that somebody has edited must not lead out of the folder.
        return text.split(separator: "\n").map(String.init).filter { name in
            !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
        }
    }

    /// Where the files lie that are published.
    var root: String { Path.join(path, "www") }

    private var retired: [PublicFile] { edition.retiredAddresses.compactMap(edition.retiredFeed) }
}
