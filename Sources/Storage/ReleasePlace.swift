import Days
import Publishing

/// A line of a release's file, for messages.
struct ReleasePlace: Sendable {
    let file: String
    /// The line, 1 or more.
    let line: Int

    /// The members of the object that a line must be.
    func members(of text: ArraySlice<UInt8>) throws(StorageError) -> MemberReader {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(reading: text) } catch {
            throw StorageError.damagedRelease(
                file, line: line, vi: "\(error.reason.vi) (byte \(error.offset + 1))",
                en: "\(error.reason.en) (byte \(error.offset + 1))")
        }
        guard case .object(let members) = value else {
            throw StorageError.damagedRelease(
                file, line: line, vi: "dòng này phải là một đối tượng JSON", en: "the line should be a JSON object")
        }
        return MemberReader(members, at: self)
    }
}

extension StorageError {
    /// What a person does about a release that cannot be relied on.
    private static let remedy = Bilingual(
        vi: "Không sửa tay; lấy lại tệp từ hệ quản lý phiên bản hoặc từ bản sao lưu.",
        en: "Do not mend it by hand; restore the file from version control or from a backup.")

    /// A release file that is not as it was written.
    static func damagedRelease(_ file: String, line: Int? = nil, vi: String, en: String) -> StorageError {
        let place = ([file] + [line].compactMap { $0.map(String.init) }).joined(separator: ":")
        return StorageError(
            .damagedRelease, vi: "\(place): \(vi). \(remedy.vi)", en: "\(place): \(en). \(remedy.en)")
    }

    /// Release files that do not follow one another.
    static func releaseOutOfOrder(vi: String, en: String) -> StorageError {
        StorageError(.releaseOutOfOrder, vi: "\(vi). \(remedy.vi)", en: "\(en). \(remedy.en)")
    }
}
