import ArgumentParser

/// `lich inspection`: a round of visits: whom, by which team, in whose turn, and what is gone through.
struct InspectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspection",
        abstract: "Đợt kiểm tra: đơn vị, đoàn, luân phiên, phiếu kiểm tra. · Rounds of inspection.",
        subcommands: [InspectionPlanCommand.self, InspectionTurnsCommand.self, InspectionChecklistCommand.self],
        aliases: ["kiem-tra"])
}
