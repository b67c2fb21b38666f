import Days

extension Validation {
    /// What holds for everything that is named somewhere else.
    static let references = [
        bodiesAreKnown, groupsAreKnown, unitsHaveTheirBodies, neighboursAreKnown, wordsHaveTheirScope,
        obligationsAreKnown,
        coverIsScheduled, obligationsDoNotFollowThemselves, checklistsHaveTheirDocument,
    ]

    /// What is gone through on the spot stands in the document.
    static let checklistsHaveTheirDocument = Rule(
        vi: "Nội dung kiểm tra lấy từ văn bản.", en: "A checklist comes from the document."
    ) { subject in
        guard subject.programme.document == nil else { return [] }
        return subject.programme.obligations.filter { $0.checklist != nil }.map { obligation in
            error(
                "checklist-without-document", subject.places[obligation.id, "checklist"],
                vi: "“checklist” lấy nội dung từ văn bản, mà chương trình không ghi “document”. Thêm “document: …”.",
                en: "“checklist” takes its points from the document, and the programme names none. Add “document: …”.")
        }
    }

    /// Every body that is named exists.
    static let bodiesAreKnown = Rule(
        vi: "Mọi cơ quan được nhắc đến đều có trong “bodies”.", en: "Every body that is named stands in “bodies”."
    ) { subject in
        let unknown = subject.bodyMentions.filter { !subject.bodies.contains($0.body) }
        // Where no body is known at all, the first shows what is missing as well as the rest.
        return unknown.prefix(subject.bodies.isEmpty ? 1 : .max).map { mention in
            let (place, word) = (mention.place, mention.body.rawValue)
            if mention.others != .units, subject.units[Unit.ID(rawValue: word)] != nil {
                return error(
                    "unknown-body", place,
                    vi: "“\(word)” là đơn vị, không phải cơ quan. Ghi một cơ quan của đơn vị ấy.",
                    en: "“\(word)” is a unit, not a body. Write one of that unit's bodies.")
            }
            let bodies = subject.programme.bodies.map(\.id.rawValue)
            let (thing, known): (Bilingual, [String]) =
                switch mention.others {
                case .nothing: (Bilingual(vi: "cơ quan", en: "body"), bodies)
                case .groups: (Bilingual(vi: "cơ quan", en: "body"), bodies + subject.groups.keys)
                case .units:
                    (
                        Bilingual(vi: "đơn vị hay cơ quan", en: "unit or body"),
                        bodies + subject.units.keys.map(\.rawValue)
                    )
                }
            let way = Bilingual.choices(insteadOf: word, among: known)
            return error(
                "unknown-body", place, vi: "không có \(thing.vi) “\(word)”. \(way.vi)",
                en: "there is no \(thing.en) “\(word)”. \(way.en)")
        }
    }

    /// Every group that is named exists, has units, and enough of them.
    static let groupsAreKnown = Rule(
        vi: "Mọi nhóm được nhắc đến đều có, và có đủ đơn vị.",
        en: "Every group that is named exists and has enough units."
    ) { subject in
        subject.recurring.compactMap { recurring in
            let wanted: (group: String, count: Int)
            switch recurring.schedule.scope {
            case .eachUnit(let group): wanted = (group, 1)
            case .rotation(let group, let count): wanted = (group, count)
            case .programme, .eachBody: return nil
            }
            let place = subject.places[recurring.obligation.id, "scope"]
            guard let group = subject.groups[wanted.group] else {
                let way = Bilingual.choices(insteadOf: wanted.group, among: subject.groups.keys)
                return error(
                    "unknown-group", place, vi: "không có nhóm “\(wanted.group)”. \(way.vi)",
                    en: "there is no group “\(wanted.group)”. \(way.en)")
            }
            guard group.units.count < wanted.count else { return nil }
            return error(
                "group-too-small", place,
                vi:
                    "nhóm “\(group.id)” có \(group.units.count) đơn vị, mà cần ít nhất \(wanted.count). Thêm đơn vị vào nhóm, hoặc sửa scope.",
                en:
                    "the group “\(group.id)” has \(Bilingual.count(group.units.count, "unit")), and needs at least \(wanted.count). Add units to it, or mend the scope."
            )
        }
    }

    /// Where a role names a part of the occurrence's unit, every unit has it.
    static let unitsHaveTheirBodies = Rule(
        vi: "Đơn vị nào cũng có cơ quan giữ vai được nhắc đến.", en: "Every unit has the body whose part is named."
    ) { subject in
        subject.referenceMentions.compactMap { mention in
            guard case .ofUnit(let part) = mention.reference, let group = mention.group.flatMap({ subject.groups[$0] })
            else {
                return nil
            }
            let lacking = group.units.filter { subject.units[$0].map { $0.bodies[part] == nil } ?? false }
            guard let first = lacking.first else { return nil }
            let parts = Set(group.units.flatMap { subject.units[$0].map { Array($0.bodies.keys) } ?? [] })
            let way =
                parts.contains(part)
                ? Bilingual(vi: "Thêm vào “bodies” của đơn vị ấy.", en: "Add it to the “bodies” of that unit.")
                : Bilingual.choices(insteadOf: part, among: parts)
            return error(
                "unknown-part", mention.place, vi: "đơn vị “\(first)” không có cơ quan giữ vai “\(part)”. \(way.vi)",
                en: "the unit “\(first)” has no body in the part “\(part)”. \(way.en)")
        }
    }

    /// Every unit that is named as a neighbour exists, and is another one.
    static let neighboursAreKnown = Rule(
        vi: "Đơn vị lân cận là một đơn vị khác đã có trong “units”.",
        en: "A neighbour is another unit, and stands in “units”."
    ) { subject in
        subject.programme.units.flatMap { unit in
            unit.neighbours.compactMap { neighbour -> Issue? in
                let place = subject.places["units", unit.id.rawValue, "neighbour", neighbour.rawValue]
                if neighbour == unit.id {
                    return error(
                        "own-neighbour", place, vi: "“\(unit.id)” không thể lân cận với chính mình. Xóa tên này.",
                        en: "“\(unit.id)” cannot be its own neighbour. Delete the name.")
                }
                guard subject.units[neighbour] == nil else { return nil }
                let way = Bilingual.choices(
                    insteadOf: neighbour.rawValue, among: subject.programme.units.map(\.id.rawValue))
                return error(
                    "unknown-unit", place, vi: "không có đơn vị “\(neighbour)”. \(way.vi)",
                    en: "there is no unit “\(neighbour)”. \(way.en)")
            }
        }
    }

    /// “unit”, “self” and “others” mean somebody.
    static let wordsHaveTheirScope = Rule(
        vi: "unit, self, others chỉ dùng nơi biết là ai.", en: "unit, self and others stand where they mean somebody."
    ) { subject in
        subject.referenceMentions.compactMap { mention in
            guard !subject.incomplete.contains(mention.obligation) else { return nil }
            return switch (mention.reference, mention.scope) {
            case (.unit, .programme), (.unit, .eachBody), (.ofUnit, .programme), (.ofUnit, .eachBody):
                error(
                    "unit-without-scope", mention.place,
                    vi:
                        "“unit” chỉ dùng khi việc lặp cho từng đơn vị. Thêm “scope: each unit of NHÓM”, hoặc ghi tên cơ quan.",
                    en:
                        "“unit” can only stand where something is for each unit. Add “scope: each unit of GROUP”, or name a body."
                )
            case (.itself, .programme), (.itself, .eachUnit), (.itself, .rotation), (.others, .programme),
                (.others, .eachUnit), (.others, .rotation):
                error(
                    "self-without-scope", mention.place,
                    vi:
                        "“self” và “others” chỉ dùng với “scope: each of [CƠ QUAN, …]”. Thêm scope, hoặc ghi tên cơ quan.",
                    en:
                        "“self” and “others” can only stand with “scope: each of [BODY, …]”. Add the scope, or name a body."
                )
            default: nil
            }
        }
    }

    /// Every obligation that is named exists.
    static let obligationsAreKnown = Rule(
        vi: "Mọi việc được nhắc đến đều có.", en: "Every obligation that is named exists."
    ) { subject in
        subject.obligationMentions.filter { subject.obligations[$0.id] == nil }.map { mention in
            let way = Bilingual.choices(insteadOf: mention.id.rawValue, among: subject.obligations.keys.map(\.rawValue))
            return error(
                "unknown-obligation", mention.place, vi: "không có việc “\(mention.id)”. \(way.vi)",
                en: "there is no obligation “\(mention.id)”. \(way.en)")
        }
    }

    /// What covers another is itself planned.
    static let coverIsScheduled = Rule(
        vi: "Việc đáp ứng thay việc khác phải có lịch.", en: "What covers another obligation is scheduled."
    ) { subject in
        subject.programme.obligations.flatMap { obligation -> [Issue] in
            guard case .covered(let by, _) = obligation.timing else { return [] }
            return by.enumerated().compactMap { index, id in
                guard let other = subject.obligations[id], other.schedule == nil, !subject.incomplete.contains(id)
                else {
                    return nil
                }
                return error(
                    "cover-without-schedule", subject.places[obligation.id, "covered-by", "\(index)"],
                    vi:
                        "“\(obligation.id)” được đáp ứng bằng “\(id)”, mà “\(id)” không có lịch. Chọn một việc có lịch.",
                    en: "“\(obligation.id)” is covered by “\(id)”, which has no schedule. Choose one that has.")
            }
        }
    }

    /// Nothing follows from itself.
    static let obligationsDoNotFollowThemselves = Rule(
        vi: "Không việc nào tự sinh ra mình.", en: "No obligation follows from itself."
    ) { subject in
        cycles(among: subject.programme.obligations.map { ($0.id, $0.follows.map { [$0] } ?? []) }).map { cycle in
            let path = (cycle + cycle.prefix(1)).map { "“\($0)”" }.joined(separator: " → ")
            return error(
                "follows-cycle", subject.places[cycle[0], "follows"],
                vi: "follows đi thành vòng: \(path). Bỏ một “follows”.",
                en: "follows runs in a circle: \(path). Take one “follows” out.")
        }
    }

    /// The circles of a graph, each once, from its member that comes first in the list.
    static func cycles(among edges: [(Obligation.ID, [Obligation.ID])]) -> [[Obligation.ID]] {
        let next = Dictionary(edges) { first, _ in first }
        var done: Set<Obligation.ID> = []
        var cycles: [[Obligation.ID]] = []
        for (start, _) in edges where !done.contains(start) {
            // The way so far, and for each of its members where to go on from; no recursion, however long the chain.
            var path = [start]
            var position = [0]
            var onPath: Set<Obligation.ID> = [start]
            while let current = path.last, let index = position.last {
                let targets = next[current] ?? []
                guard index < targets.count else {
                    done.insert(current)
                    onPath.remove(current)
                    path.removeLast()
                    position.removeLast()
                    continue
                }
                position[position.count - 1] += 1
                let target = targets[index]
                if onPath.contains(target), let from = path.firstIndex(of: target) {
                    cycles.append(Array(path[from...]))
                } else if next[target] != nil, !done.contains(target) {
                    path.append(target)
                    position.append(0)
                    onPath.insert(target)
                }
            }
        }
        return cycles
    }
}
