import Days
import Programmes
import Publishing
import Storage

extension ExportCommand {
    /// Writes the public site as files, or says what would be written.
    func writeSite(_ surroundings: Surroundings) throws {
        guard let path = site.folder else { return }
        guard !draft else {
            throw Failure(
                vi: "--site ghi bản đã công bố: bỏ --draft. Xem bản nháp trên máy này: lich serve --draft",
                en: "--site writes what is released: leave --draft out. To look at the draft here: lich serve --draft",
                exitCode: 64)
        }
        let clock = Stopwatch()
        let reader = EditionReader(
            workspace: try workspace(in: surroundings), surroundings: surroundings, now: { surroundings.now },
            isDraft: false)
        let edition = try reader.read(before: nil).edition
        guard let address = site.address ?? edition.programme.address else {
            throw Failure(
                vi:
                    "chưa biết địa chỉ của trang, mà liên kết đăng ký cần nó. Thêm --address https://…, hoặc address: trong chương trình.",
                en:
                    "the address of the site is not known, and subscriptions need it. Add --address https://…, or address: in the programme.",
                exitCode: 64)
        }
        let folder = SiteFolder(path: path, edition: edition, origin: try SiteAddress(address).origin)
        let files = folder.files()
        let difference = try folder.difference(to: files)
        if !check && !dryRun { try FeedFolder(path: path).apply(difference) }
        let report = SiteReport(path: path, files: files, difference: difference, isPretended: check || dryRun)
        try print(surroundings, json: report.json, text: { language, _, _ in report.text(language) })
        Console.remark(report.remark(surroundings.language, after: clock))
        if check, !difference.isEmpty {
            throw Failure(
                vi: "“\(path)” không đúng như chương trình sẽ ghi. Chạy: lich export --site \(path)",
                en: "“\(path)” differs from what would be written. Run: lich export --site \(path)")
        }
    }
}
