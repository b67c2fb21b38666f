import ArgumentParser

/// `lich attendee`: who comes.
struct AttendeeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendee",
        abstract: "Người dự: đăng ký, xác nhận, đi thay, có mặt. · Who comes: lists, answers, substitutes, presence.",
        discussion: """
            Tên, thư, điện thoại chỉ nằm trong lich.sqlite, chỉ người lập lịch thấy; không vào lịch hay trang công khai nào. \
            · Names and addresses stay in lich.sqlite, for the planner alone; no public feed or page has them.
            """,
        subcommands: [
            AttendeeAddCommand.self, AttendeeImportCommand.self, AttendeeListCommand.self, AttendeeShowCommand.self,
            AttendeeConfirmCommand.self, AttendeePresentCommand.self, AttendeeSubstituteCommand.self,
            AttendeeMoveCommand.self, AttendeeRemoveCommand.self, AttendeeMergeCommand.self, AttendeeEraseCommand.self,
            AttendeeTokenCommand.self, AttendeeFeedCommand.self,
        ])
}
