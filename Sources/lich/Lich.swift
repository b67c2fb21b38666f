import ArgumentParser

@main
struct Lich: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lich", abstract: "Lịch công tác từ một chương trình.")
}
