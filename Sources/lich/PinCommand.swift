import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich pin`: keeps occurrences where they stand.
struct PinCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin",
        abstract: "Ghim việc vào chỗ đang đứng. · Keep occurrences where they stand.",
        discussion: "Bỏ ghim: lich unpin ID · Hoàn tác: lich undo. · To let go: lich unpin ID, or lich undo.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc, một hay nhiều. · One identity or more.")
    var ids: [String]

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        var pinned: [Occurrence] = []
        _ = try DeskWork(
            workspace: workspace, surroundings: surroundings, words: typed("pin", ids)
        ).run { inHand, desk in
            pinned = try ids.map { try workspace.occurrence($0, in: inHand.plan) }
            for occurrence in pinned where desk.pins[occurrence.id] == nil {
                desk.pins[occurrence.id] = Pin(occurrence.start, .choice(note: nil))
            }
            return .nothing
        }
        let report = PinReport(pinned, isPinned: true, of: workspace.programme)
        try print(surroundings, json: report.json, text: report.text)
    }
}

/// `lich unpin`: lets occurrences move again.
struct UnpinCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "unpin", abstract: "Bỏ ghim, để việc xếp lại được. · Let occurrences move again.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc, một hay nhiều. · One identity or more.")
    var ids: [String]

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        var freed: [Occurrence.ID] = []
        let result = try DeskWork(
            workspace: workspace, surroundings: surroundings, words: typed("unpin", ids)
        ).run { inHand, desk in
            freed = try ids.map { try workspace.occurrence($0, in: inHand.plan).id }
            for id in freed {
                guard desk.pins.removeValue(forKey: id) != nil else { throw Failure.notPinned(id) }
            }
            return .all
        }
        let report = PinReport(
            result.plan.occurrences.filter { freed.contains($0.id) }, isPinned: false, of: workspace.programme)
        try print(surroundings, json: report.json, text: report.text)
    }
}

extension Failure {
    /// There is no pin to take away.
    fileprivate static func notPinned(_ id: Occurrence.ID) -> Failure {
        Failure(
            vi: "“\(id)” không bị ghim, không có gì để bỏ. Xem: lich show \(id)",
            en: "“\(id)” is not pinned, so there is nothing to take away. Look: lich show \(id)")
    }
}

/// What is kept, or free again, and where it stands.
struct PinReport {
    let occurrences: [Occurrence]
    let isPinned: Bool
    let sheetWording: (Language) -> OccurrenceWording

    init(_ occurrences: [Occurrence], isPinned: Bool, of programme: Programme) {
        self.occurrences = occurrences
        self.isPinned = isPinned
        sheetWording = { OccurrenceWording(programme, in: $0) }
    }

    /// One line an occurrence.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = sheetWording(language)
        var table = TerminalTable([.init(wraps: false), .init(), .init(wraps: false)])
        let word = isPinned ? wording.say("đã ghim", "pinned") : wording.say("bỏ ghim", "free")
        for occurrence in occurrences {
            table.add([
                .init(word), .init(wording.title(of: occurrence.id)),
                .init(wording.dates.weekdayAndDate(occurrence.day)),
            ])
        }
        return table.text(width: width, style: style)
    }

    /// As JSON: `pinned` (true or false), `occurrences` (`{id, day, session}`).
    var json: JSONValue {
        [
            "pinned": .bool(isPinned),
            "occurrences": JSONValue(occurrences) {
                [
                    "id": .string($0.id.description), "day": JSONValue($0.day),
                    "session": .string($0.start.session.rawValue),
                ]
            },
        ]
    }
}
