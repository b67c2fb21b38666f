import ArgumentParser
import Days

/// To whom schedules are handed as files, and how.
struct HandingOptions: ParsableArguments {
    @Option(
        name: [.customLong("district"), .customLong("unit")],
        help: ArgumentHelp("Lịch của đơn vị này: my-xuyen, “Mỹ Xuyên”. · The schedule of this unit.", valueName: "unit")
    )
    var unit: String?

    @Option(help: ArgumentHelp("Lịch của cơ quan này: bdv-tinh-uy. · The schedule of this body.", valueName: "body"))
    var body: String?

    @Option(
        help: ArgumentHelp("Lịch của một người dự: p12, hoặc tên. · The schedule of one who comes.", valueName: "who"))
    var person: String?

    @Flag(help: "Mọi đơn vị, mỗi đơn vị một thư mục. · Every unit, a folder each.")
    var all = false

    @Option(help: ArgumentHelp("Từ ngày này. · From this day on.", valueName: "day"))
    var from: String?

    @Option(name: .customLong("to"), help: ArgumentHelp("Đến hết ngày này. · Through this day.", valueName: "day"))
    var through: String?

    @Flag(
        help:
            "Ghi cả người dự vào .ics: chỉ dành cho cơ quan tổ chức. · Name who comes in the .ics: for the organiser alone."
    )
    var withAttendees = false

    @Option(
        help: ArgumentHelp(
            "Địa chỉ thư của cơ quan tổ chức, cho --with-attendees. · The organiser’s mail address.",
            valueName: "address"))
    var organizer: String?

    mutating func validate() throws {
        let count = [unit, body, person].count { $0 != nil } + (all ? 1 : 0)
        if count > 1 {
            throw ValidationError(
                "Một trong --district, --body, --person, --all. · One of --district, --body, --person and --all.")
        }
        if count == 0, from != nil || through != nil || withAttendees || organizer != nil {
            throw ValidationError(
                "--from, --to, --with-attendees đi với --district, --body, --person hoặc --all. · They go with one of --district, "
                    + "--body, --person and --all.")
        }
        if organizer != nil, !withAttendees {
            throw ValidationError("--organizer đi với --with-attendees. · --organizer goes with --with-attendees.")
        }
    }

    /// Whether schedules are handed to somebody, and not the feeds written.
    var isWanted: Bool { all || unit != nil || body != nil || person != nil }
}
