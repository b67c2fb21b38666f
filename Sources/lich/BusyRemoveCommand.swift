import ArgumentParser
import Days
import Planning
import Publishing
import Storage

/// `lich busy remove`: somebody can after all.
struct BusyRemoveCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Bỏ ngày bận. · Take busy times away.",
        discussion: """
            Theo số trong lich busy list: lich busy remove 2 5. Theo ngày: lich busy remove "trưởng bdv-tinh-uy" 15/5; phần còn \
            lại của đợt bận vẫn giữ. · By their numbers in lich busy list, or by who and days; the rest of a span stays.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Số, một hay nhiều; hoặc AI NGÀY. · Numbers, or WHO and DAYS.")
    var what: [String]

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    /// The numbers that were typed; nothing where anything else is among them.
    private var numbers: [Int]? {
        let numbers = what.compactMap { Int($0) }
        return numbers.count == what.count ? numbers : nil
    }

    mutating func validate() throws {
        if what.isEmpty || (numbers == nil && what.count < 2) {
            throw ValidationError(
                "busy remove SỐ…, hoặc busy remove AI NGÀY. · busy remove NUMBER…, or busy remove WHO DAYS.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let who = try numbers == nil ? workspace.claimant(what[0], try workspace.desk()) : nil
        let words = typed(
            "busy remove", who.map { [BusyTime.discreet($0), what.dropFirst().joined(separator: " ")] } ?? what)
        try changeBusy("busy remove", words, workspace, surroundings, isPretended: dryRun) { inHand, busy in
            let before = busy
            if let numbers {
                try refuseUnknown(numbers, of: before)
                busy = before.enumerated().filter { !numbers.contains($0.offset + 1) }.map(\.element)
            } else {
                let typed = what.dropFirst().joined(separator: " ")
                let span = try DateReading(today: inHand.today).possibleSpan(typed)
                busy = before.flatMap { $0.who == who ? $0.without(span.days, span.session) : [$0] }
            }
            let kept = Set(busy)
            let gone = before.filter { !kept.contains($0) }
            guard !gone.isEmpty else { throw Failure.notBusy(typed: what.joined(separator: " ")) }
            let known = Set(before)
            return gone.map { .init(word: Bilingual(vi: "đã bỏ", en: "removed"), time: $0) }
                + busy.filter { !known.contains($0) }.map {
                    .init(word: Bilingual(vi: "còn lại", en: "left"), time: $0)
                }
        }
    }

    private func refuseUnknown(_ numbers: [Int], of busy: [BusyTime]) throws {
        guard let number = numbers.first(where: { !busy.indices.contains($0 - 1) }) else { return }
        throw Failure(
            vi: busy.isEmpty
                ? "chưa ghi ai bận, không có gì để bỏ. Chưa có gì thay đổi."
                : "không có số \(number): chỉ có 1…\(busy.count). Xem: lich busy list. Chưa có gì thay đổi.",
            en: busy.isEmpty
                ? "nobody is said to be busy, so there is nothing to take away. Nothing has been changed."
                : "there is no number \(number), only 1…\(busy.count). Look: lich busy list. Nothing has been changed.")
    }
}

extension Failure {
    /// That nothing of it was said.
    fileprivate static func notBusy(typed: String) -> Failure {
        Failure(
            vi: "không có lần bận nào là “\(typed)”. Xem: lich busy list. Chưa có gì thay đổi.",
            en: "nobody is said to be busy so: “\(typed)”. Look: lich busy list. Nothing has been changed.")
    }
}
