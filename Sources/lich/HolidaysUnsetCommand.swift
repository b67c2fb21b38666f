import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich holidays unset`: takes rows of a day out of the holiday file.
struct HolidaysUnsetCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "unset",
        abstract:
            "Bỏ dòng của một ngày, và ngày kia của cặp hoán đổi. · Take out a day, and the other half of its swap.",
        discussion:
            "Đề xuất không được duyệt, hoặc thông báo bị bãi bỏ. · A proposal that failed, or what was called off.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Ngày: 02/01/2026. · The day.")
    var day: String

    @Flag(help: "Bỏ cả dòng đã công bố. · Take out what is announced, too.")
    var replace = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        try changeHolidays("holidays unset", [day], surroundings, isPretended: dryRun) { workspace, file in
            let day = try DateReading(today: try workspace.today(surroundings)).possibleDay(day)
            let rows = file.rows(on: day)
            guard !rows.isEmpty else {
                throw Failure(
                    vi: "“\(file.path)” không có dòng nào ngày \(DateWriting(.vi).date(day)). Chưa có gì thay đổi.",
                    en: "“\(file.path)” has no row of \(DateWriting(.en).date(day)). Nothing has been changed.")
            }
            if !replace, let row = rows.first(where: \.status.isCertain) { throw Failure(contradicting: row, in: file) }
            return (rows: [], removed: rows + file.partners(of: rows, besides: [day]))
        }
    }
}
