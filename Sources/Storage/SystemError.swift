package import Days

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system answered when it refused.
package struct SystemError: Hashable, Sendable {
    /// The number of the error, as in `errno`.
    package let number: Int32

    /// Makes it from a number of `errno`.
    package init(number: Int32) {
        self.number = number
    }

    /// Takes the error of the call that has just failed.
    package static var last: SystemError { SystemError(number: errno) }

    /// There is no room left.
    package static let full = SystemError(number: ENOSPC)

    /// What is there may only be read.
    package static let readOnly = SystemError(number: EROFS)

    /// The reason in words.
    package var reason: Bilingual {
        switch number {
        case ENOENT: Bilingual(vi: "không có tệp hoặc thư mục này", en: "no such file or folder")
        case EACCES, EPERM: Bilingual(vi: "không có quyền", en: "permission denied")
        case EROFS: Bilingual(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
        case ENOSPC: Bilingual(vi: "ổ đĩa đầy", en: "the disk is full")
        case EDQUOT: Bilingual(vi: "hết hạn mức đĩa", en: "the disk quota is used up")
        case EFBIG: Bilingual(vi: "vượt cỡ tệp cho phép", en: "larger than a file may be here")
        case EISDIR: Bilingual(vi: "đây là thư mục", en: "it is a folder")
        case ENOTDIR: Bilingual(vi: "có phần của đường dẫn không phải thư mục", en: "a part of the path is no folder")
        case EEXIST: Bilingual(vi: "đã có sẵn", en: "it is there already")
        case ELOOP: Bilingual(vi: "liên kết vòng tròn", en: "links lead round in a circle")
        case ENAMETOOLONG: Bilingual(vi: "tên quá dài", en: "the name is too long")
        case EADDRINUSE: Bilingual(vi: "chương trình khác đang giữ cổng", en: "another program holds the port")
        case EADDRNOTAVAIL: Bilingual(vi: "máy này không có địa chỉ ấy", en: "this machine has no such address")
        case EPIPE: Bilingual(vi: "bên nhận đã đóng", en: "the reader has gone")
        default:
            Bilingual(
                vi: "hệ thống báo “\(String(cString: strerror(number)))”",
                en: "the system says “\(String(cString: strerror(number)))”")
        }
    }
}

/// Writes every byte, however many calls that takes; the error where it cannot.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
            if count < 0 {
                if errno == EINTR { continue }
                return SystemError.last
            }
            written += count
        }
        return nil
    }
}
