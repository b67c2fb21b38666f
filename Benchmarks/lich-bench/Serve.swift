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
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let digest = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            resources["/" + name] = Resource(
                bytes, type: "text/calendar; charset=utf-8", digest: String(digest, radix: 16))
        }
        self.resources = resources
    }

    func answer(to question: Question) -> Answer? {
        resources[question.path].map(Answer.resource) ?? .resource(Resource([], type: "text/plain", status: 404))
    }

    func make(_ question: Question) -> Answer { preconditionFailure("everything is at hand") }
}
