import ArgumentParser
import Days
import FeedServer
import Programmes
import Publishing
import Storage
import Synchronization

/// `lich serve`: feeds and pages over HTTP.
struct ServeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Lịch và trang web qua HTTP. · Feeds and pages over HTTP.",
        discussion: """
            Chỉ bản đã công bố, chỉ đọc; bản công bố mới hiện ngay, không phải chạy lại. Dừng: Ctrl-C. Ra Internet thì đặt sau \
            nginx (TLS): Documentation/serving.md. · The release alone, read-only; a new release shows at once. Stop with Ctrl-C. \
            On the Internet put nginx before it, for TLS.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Option(help: "Địa chỉ lắng nghe. · The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Cổng; 0: cổng trống bất kỳ. · The port; 0 takes any free one.")
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "Địa chỉ công khai của trang, cho liên kết đăng ký (không ghi: address: của chương trình, hoặc như trình duyệt hỏi). "
                + "· The public address of the site, for subscriptions; else that of the programme, or the one that is asked for.",
            valueName: "url"))
    var address: String?

    @Flag(
        help:
            "Tin X-Forwarded-* do proxy phía trước gửi. · Trust X-Forwarded-* of the proxy before it.")
    var behindProxy = false

    @Flag(
        help: "Hiện bản nháp, chỉ trên máy này (127.0.0.1, ::1). · Show the draft, on a loopback address alone.")
    var draft = false

    @Option(
        help: ArgumentHelp(
            "Bộ nhớ giữ lịch và trang đã dựng, MB. · Memory for what was made already, in MB.", valueName: "mb"))
    var cache = 64

    @Flag(inversion: .prefixedNo, help: "Ghi mỗi lượt hỏi thành một dòng JSON. · A line of JSON for each request.")
    var accessLog = true

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port 0…65535.") }
        guard (1...4_096).contains(cache) else { throw ValidationError("--cache 1…4096.") }
        if draft, !Self.loopback.contains(host) {
            throw ValidationError(
                "--draft chỉ trên 127.0.0.1, ::1 hoặc localhost: bản nháp không ra ngoài. · --draft goes with a loopback address."
            )
        }
    }

    private static let loopback = ["127.0.0.1", "::1", "localhost"]

    func run(in surroundings: Surroundings) throws {
        let workspace = try workspace(in: surroundings)
        let reader = EditionReader(
            workspace: workspace, surroundings: surroundings, now: try Surroundings.clock(), isDraft: draft)
        let language = surroundings.language
        let publisher = try WorkspacePublisher(
            reader, origin: try address.map { try SiteAddress($0).origin }, keeping: cache << 20
        ) { fault in
            Console.remark(language("lỗi: \(fault.vi)", "error: \(fault.en)"))
        }
        var settings = SiteServer.Settings(host: host, port: port, now: reader.now)
        settings.trustsProxy = behindProxy
        if accessLog { settings.log = loggingOnce(language) }
        do {
            try SiteServer(of: publisher, settings).run { port in
                Console.remark(greeting(port, publisher.edition, language))
            }
        } catch let error as SiteServer.ListeningError {
            let reason = SystemError(number: error.code).reason
            throw Failure(
                vi:
                    "không lắng nghe được ở \(host) cổng \(port): \(reason.vi). Chọn --port khác, hoặc dừng chương trình đang giữ cổng.",
                en:
                    "\(host) port \(port) cannot be listened on: \(reason.en). Choose another --port, or stop what holds it."
            )
        }
    }

    /// Writes lines of the log. Where it cannot be written, as to a full disk, that is said once, and keeps nobody from an
    /// answer.
    private func loggingOnce(_ language: Language) -> @Sendable (AccessLine) -> Void {
        let isLost = Atomic(false)
        return { line in
            let error = Console.log(line.description)
            let wasLost = isLost.exchange(error != nil, ordering: .relaxed)
            guard let error, !wasLost else { return }
            Console.remark(
                language(
                    "lỗi: không ghi được nhật ký truy cập: \(error.reason.vi). Lịch và trang vẫn được phục vụ; dọn đĩa rồi nhật ký ghi tiếp.",
                    "error: the access log cannot be written: \(error.reason.en). Feeds and pages are served all the same; "
                        + "the log goes on when there is room."))
        }
    }

    private func greeting(_ port: Int, _ edition: Edition, _ language: Language) -> String {
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        let told =
            draft
            ? language("bản nháp", "the draft")
            : edition.latest.map { language("bản công bố lần \($0.number)", "release \($0.number)") }
                ?? language("chưa công bố lần nào", "nothing is released yet")
        return language(
            "\(address) · \(edition.programme.shortTitle.vi) · \(told). Dừng: Ctrl-C",
            "\(address) · \(edition.programme.shortTitle.en) · \(told). Stop with Ctrl-C")
    }
}
