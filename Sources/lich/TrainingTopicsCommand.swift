import ArgumentParser
import Days
import Programmes
import Publishing

/// `lich training topics`: what classes can deal with.
struct TrainingTopicsCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics",
        abstract: "Nội dung của văn bản có thể làm chuyên đề. · What the document has for topics.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let points = try written(surroundings).topics()
        try print(
            surroundings,
            json: ["topics": JSONValue(points) { ["place": .string($0.place), "text": .string($0.text)] }],
            text: { _, width, style in
                var table = TerminalTable([.init(wraps: false), .init()])
                for point in points { table.add([.init(point.place), .init(point.text)]) }
                return table.text(width: width, style: style)
            })
    }
}
