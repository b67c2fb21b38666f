import ArgumentParser

/// What becomes of a token: given where nothing is said, changed, or revoked.
struct TokenOptions: ParsableArguments {
    @Flag(help: "Đổi khóa: địa chỉ cũ hết dùng được. · Another one; the old address is dead.")
    var rotate = false

    @Flag(help: "Thu hồi: không còn địa chỉ nào. · No address any more.")
    var revoke = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    mutating func validate() throws {
        if rotate, revoke { throw ValidationError("--rotate hoặc --revoke. · Either --rotate or --revoke.") }
    }

    /// Whether anything was said.
    var isSaid: Bool { rotate || revoke || dryRun }

    /// What is to be done.
    var act: TokenReport.Act { revoke ? .revoked : rotate ? .rotated : .issued }
}
