import Days
import FeedServer
import Foundation

/// Serves the files of a folder with the product's own server: workload W4.
enum Serve {
    static func run(port: Int, folder: String) throws {
        let settings = SiteServer.Settings(host: "127.0.0.1", port: port) { Instant(seconds: Int64(time(nil))) }
        try SiteServer(of: try Shelf(folder), settings).run { _ in }
    }
}

/// The files of a folder, read once.
private struct Shelf: Publisher {
    let resources: [String: Resource]

    init(_ folder: String) throws {
        var resources: [String: Resource] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".ics") {
            let file = folder + "/" + name
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            // As nginx does; a workspace's feeds have the digest of their bytes.
            let written = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
            let digest =
                String(Int(written?.timeIntervalSince1970 ?? 0), radix: 16) + "-" + String(bytes.count, radix: 16)
            resources["/" + name] = Resource(bytes, type: "text/calendar; charset=utf-8", digest: digest)
        }
        self.resources = resources
    }

    func answer(to question: Question) -> Answer? {
        resources[question.path].map(Answer.resource) ?? .resource(Resource([], type: "text/plain", status: 404))
    }

    func make(_ question: Question) -> Answer { preconditionFailure("everything is at hand") }
}
