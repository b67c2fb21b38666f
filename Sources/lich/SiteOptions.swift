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

/// The public address of a site as it was typed: `https://lich.example`, without a slash at its end.
struct SiteAddress {
    let origin: String

    /// Throws where it is no address.
    init(_ typed: String) throws {
        guard typed.hasPrefix("https://") || typed.hasPrefix("http://"),
            !typed.contains(where: { $0.isWhitespace || "\"<>".contains($0) }),
            typed.utf8.count <= 300
        else {
            throw ValidationError(
                "“\(typed)” không phải địa chỉ. Viết như https://lich.example · It is no address: write it like https://lich.example"
            )
        }
        origin = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    }
}
