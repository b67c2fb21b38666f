import ArgumentParser

/// `lich training`: the classes of a year, their places and quotas.
struct TrainingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training",
        abstract: "Lớp tập huấn: chỗ, chỉ tiêu, chuyên đề, đăng ký. · Classes: places, quotas, topics, registration.",
        subcommands: [
            TrainingShowCommand.self, TrainingPlanCommand.self, TrainingStatusCommand.self, TrainingTopicsCommand.self,
            TrainingPaperCommand.self,
        ], defaultSubcommand: TrainingShowCommand.self)
}
