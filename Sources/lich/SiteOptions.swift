import ArgumentParser

/// The public site as a folder.
struct SiteOptions: ParsableArguments {
    @Option(
        name: .customLong("site"),
        help: ArgumentHelp(
            "Ghi cả trang công khai (trang, lịch, nginx.conf) thành tệp, cho máy chủ web, CDN. "
                + "· Write the whole public site as files, for any web server or CDN.", valueName: "dir"),
        completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "Địa chỉ công khai của trang (không ghi: address: của chương trình). "
                + "· The public address of the site, else that of the programme.", valueName: "url"))
    var address: String?

    mutating func validate() throws {
        if folder == nil, address != nil {
            throw ValidationError("--address đi với --site. · --address goes with --site.")
        }
    }
}
