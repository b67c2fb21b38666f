import ArgumentParser
import Storage

/// The command line: finds the command that is meant, and tells what it could not do.
@main
struct Lich: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lich",
        abstract: "Từ một chương trình công tác thành lịch. · From a written programme to calendars.",
        discussion: """
            Trình tự: lich check → plan → release → export. Mã thoát: 0 xong, 1 không làm được, 2 xong nhưng cần người quyết, \
            64 sai cách dùng.
            In this order: lich check → plan → release → export. Exit codes: 0 done, 1 could not be done, 2 done but a person is \
            needed, 64 wrong usage.
            """,
        version: "lich 1",
        groupedSubcommands: [
            CommandGroup(
                name: "Chương trình · The programme",
                subcommands: [
                    InitCommand.self, CheckCommand.self, AmendCommand.self, PlanCommand.self,
                ]),
            CommandGroup(
                name: "Người quyết · A person decides",
                subcommands: [
                    MoveCommand.self, SetCommand.self, PinCommand.self, UnpinCommand.self, PostponeCommand.self,
                    MergeCommand.self, CancelCommand.self, AddCommand.self, InspectionCommand.self, BusyCommand.self,
                    UndoCommand.self,
                ]),
            CommandGroup(name: "Người dự · Attendance", subcommands: [TrainingCommand.self, AttendeeCommand.self]),
            CommandGroup(
                name: "Công bố · Releasing",
                subcommands: [
                    ChangesCommand.self, ReleaseCommand.self, ReleasesCommand.self, BackupCommand.self,
                ]),
            CommandGroup(
                name: "Xem · Looking",
                subcommands: [
                    AgendaCommand.self, WeekCommand.self, YearCommand.self, ShowCommand.self, WhyCommand.self,
                    SuggestCommand.self, HolidaysCommand.self,
                ]),
            CommandGroup(
                name: "Ghi nhận · On file",
                subcommands: [RecordCommand.self, StatusCommand.self, SummaryCommand.self]),
            CommandGroup(
                name: "Tệp lịch · Calendar files",
                subcommands: [ExportCommand.self, FeedCommand.self, LintCommand.self, ServeCommand.self]),
        ])

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    static func main() {
        Signals.tellLimits()
        var language = Surroundings.language
        do {
            var command = try parseAsRoot()
            if let command = command as? any Command { language = command.language }
            try command.run()
        } catch {
            guard let failure = Failure(error) else { exit(withError: error) }
            Console.report(failure, in: language)
            exit(withError: ExitCode(failure.exitCode))
        }
    }
}
