import Days
import Planning
import Programmes
import Publishing
import Storage

// Rounds of visits, and whom they can visit, by what people call them.

extension OpenedWorkspace {
    /// The rounds of visits that the programme has, in order.
    func rounds(_ inHand: PlanInHand) -> [Round.ID] {
        let visits = inHand.identities.filter { programme.obligation($0.obligation)?.isVisitByTurns ?? false }
        return Set(visits.compactMap(\.round)).union(inHand.desk.rounds.keys).sorted()
    }

    /// The round that was typed: its period, or the identity that its visits begin with.
    func round(_ typed: String, _ inHand: PlanInHand) throws -> Round.ID {
        let rounds = rounds(inHand)
        guard !rounds.isEmpty else { throw Failure.noRounds }
        let isOneDuty = Set(rounds.map(\.obligation)).count == 1
        let names = rounds.map { round -> (names: [String], value: Round.ID) in
            let alias = programme.obligation(round.obligation)?.alias.map { "\($0)/\(round.period)" }
            return ((isOneDuty ? ["\(round.period)"] : []) + ["\(round)"] + [alias].compactMap(\.self), round)
        }
        let wanted = folded(typed)
        let found = names.filter { $0.names.contains { folded($0) == wanted } }
        let near = found.isEmpty ? names.filter { $0.names.contains { folded($0).hasPrefix(wanted) } } : found
        guard near.count == 1, let round = near.first?.value else {
            let shown = (near.isEmpty ? names : near).map { "  " + $0.names[0] }.joined(separator: "\n")
            let words =
                near.isEmpty
                ? Bilingual(
                    vi: "không có đợt kiểm tra “\(typed)”. Chương trình này có các đợt:",
                    en: "there is no round of inspection “\(typed)”. This programme has these:")
                : Bilingual(
                    vi: "“\(typed)” có thể là \(near.count) đợt. Viết rõ hơn:",
                    en: "“\(typed)” may be any of \(near.count) rounds. Write more of it:")
            throw Failure(
                vi: "\(words.vi)\n\(shown)\nChưa có gì thay đổi.",
                en: "\(words.en)\n\(shown)\nNothing has been changed.")
        }
        return round
    }

    /// Those whom a round is to visit, as they were typed: units that take turns, or bodies; with commas or blanks between
    /// them, each once.
    func visited(_ typed: [String], by duty: Obligation) throws -> [Occurrence.Subject] {
        func called(_ words: Bilingual) -> [String] { [words.vi, words.en] }
        let units = programme.units.map { unit in
            ([unit.id.rawValue] + called(unit.shortName) + called(unit.name), Occurrence.Subject.unit(unit.id))
        }
        let bodies = programme.bodies.map { body in
            ([body.id.rawValue] + called(body.shortName) + called(body.name), Occurrence.Subject.body(body.id))
        }
        let index = NameIndex(
            Bilingual(vi: "đơn vị hay cơ quan", en: "unit or body"), plural: "units or bodies", units + bodies)
        let subjects = try typed.joined(separator: " ").split(separator: ",").flatMap { part in
            try self.subjects(in: part.split(separator: " ")[...], index)
        }
        for (position, subject) in subjects.enumerated() {
            try refuseUnvisitable(subject, by: duty)
            guard !subjects[..<position].contains(subject) else {
                throw Failure(
                    vi: "“\(subject)” được ghi hai lần. Mỗi đơn vị một lần trong một đợt. Chưa có gì thay đổi.",
                    en: "“\(subject)” is named twice. A round visits each once. Nothing has been changed.")
            }
        }
        return subjects
    }

    /// The names that stand one after the other, each as long as it can be.
    private func subjects(
        in words: ArraySlice<Substring>, _ index: NameIndex<Occurrence.Subject>
    ) throws -> [Occurrence.Subject] {
        guard !words.isEmpty else { return [] }
        for count in (1...words.count).reversed() {
            if let subject = index.only(words.prefix(count).joined(separator: " ")) {
                return [subject] + (try subjects(in: words.dropFirst(count), index))
            }
        }
        // Says what is wrong with it, and what comes nearest.
        return [try index.find(words.joined(separator: " "))]
    }

    /// Refuses who takes no turns, who leads the visits, and the bodies of a unit instead of the unit.
    private func refuseUnvisitable(_ subject: Occurrence.Subject, by duty: Obligation) throws {
        let group = programme.groups.first { $0.id == duty.turns?.group }
        let units = group?.units ?? []
        switch subject {
        case .unit(let unit) where !units.contains(unit):
            let name = group?.name ?? Bilingual(vi: "", en: "")
            throw Failure(
                vi: "“\(unit)” không thuộc nhóm được kiểm tra (\(name.vi)). Ghi đơn vị trong nhóm, hoặc một cơ quan "
                    + "của \(programme.unit(unit)?.name.vi ?? unit.rawValue). Chưa có gì thay đổi.",
                en: "“\(unit)” is none of those that are inspected (\(name.en)). Name one of them, or a body of "
                    + "\(programme.unit(unit)?.name.en ?? unit.rawValue). "
                    + "Nothing has been changed.")
        case .body(let body) where duty.roles.leads.contains(.body(body)):
            throw Failure(
                vi: "“\(body)” chủ trì đoàn kiểm tra, không tự kiểm tra. Bỏ ra khỏi danh sách. Chưa có gì thay đổi.",
                en: "“\(body)” leads the inspection and does not inspect itself. Leave it out. "
                    + "Nothing has been changed.")
        case .body(let body):
            guard let unit = programme.units.first(where: { units.contains($0.id) && $0.bodies.values.contains(body) })
            else { return }
            throw Failure(
                vi: "“\(body)” là cơ quan của \(unit.name.vi): kiểm tra tại đơn vị, ghi “\(unit.id)”. "
                    + "Chưa có gì thay đổi.",
                en: "“\(body)” is a body of \(unit.name.en), which is visited as a whole: write “\(unit.id)”. "
                    + "Nothing has been changed.")
        case .unit: return
        }
    }

    /// The duty whose rounds these are.
    func duty(of round: Round.ID) -> Obligation {
        guard let duty = programme.obligation(round.obligation) else {
            preconditionFailure("a round of a duty that nobody has: \(round)")
        }
        return duty
    }

    /// Whose turn it is, by the plan in hand and the papers on file.
    func turns(of duty: Obligation.ID, _ inHand: PlanInHand) throws -> TurnSheet {
        let papers = try Store.looking(inWorkspace: workspace.folder)?.evidence() ?? []
        let records = papers.filter { $0.occurrence.obligation == duty && $0.item == nil }.map {
            TurnSheet.Record(of: $0.occurrence, held: $0.held?.day, document: $0.document)
        }
        let sheet = TurnSheet(
            sheets(of: inHand) { $0.id.obligation == duty }, of: duty, records: records,
            released: Set(inHand.released.keys), today: inHand.latest.number == nil ? nil : inHand.today)
        guard let sheet else { throw Failure.noRounds }
        return sheet
    }

    /// The number of the team that goes to a visit; nothing where none does.
    func team(for id: Occurrence.ID, _ rounds: [Round.ID: Round]) -> Int? {
        if let team = id.round.flatMap({ rounds[$0]?.team }) { return team }
        let needs = programme.obligation(id.obligation)?.schedule?.needs ?? []
        return needs.lazy.compactMap { if case .team(let number) = $0 { number } else { nil } }.first
    }
}

extension Failure {
    /// There are no rounds of visits.
    static let noRounds = Failure(
        vi: "chương trình này không có đợt kiểm tra: không việc nào thuộc loại inspection mà “scope: … by turns”.",
        en: "this programme has no rounds of inspection: no duty of kind inspection has “scope: … by turns”.")
}
