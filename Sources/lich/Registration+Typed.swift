import Attendance
import Days

extension Registration.Role {
    /// The role that was typed.
    init(named typed: String) throws {
        guard let role = Self(typed: typed) else {
            let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                vi: "không có vai trò “\(typed)”. Ghi một trong: \(known).",
                en: "there is no role “\(typed)”. Write one of: \(known).", exitCode: 64)
        }
        self = role
    }
}
