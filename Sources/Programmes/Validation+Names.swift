import Days

extension Validation {
    /// What holds for names.
    static let names = [oneObligationAName, oneAliasAnObligation, oneNameAThing, wordsAreNotNames, onePaperAName]

    /// An obligation's name is its own.
    static let oneObligationAName = Rule(
        vi: "Mỗi việc có tên riêng.", en: "Every obligation has a name of its own."
    ) { subject in
        var first: [Obligation.ID: Int] = [:]
        return subject.programme.obligations.enumerated().compactMap { index, obligation in
            guard let before = first[obligation.id] else {
                first[obligation.id] = index
                return nil
            }
            let line = subject.places["obligations", "#\(before)", "id"].line
            return error(
                "duplicate-obligation", subject.places["obligations", "#\(index)", "id"],
                vi: "đã có việc “\(obligation.id)” (dòng \(line)). Đặt tên khác.",
                en: "there is an obligation “\(obligation.id)” already (line \(line)). Choose another name.")
        }
    }

    /// What a person types means one obligation.
    static let oneAliasAnObligation = Rule(
        vi: "Tên gõ tắt chỉ một việc.", en: "An alias means one obligation."
    ) { subject in
        var taken = Dictionary(subject.programme.obligations.map { ($0.id.rawValue, $0.id) }) { first, _ in first }
        return subject.programme.obligations.enumerated().compactMap { index, obligation in
            guard let alias = obligation.alias else { return nil }
            guard let other = taken[alias] else {
                taken[alias] = obligation.id
                return nil
            }
            return error(
                "duplicate-alias", subject.places["obligations", "#\(index)", "alias"],
                vi: "“\(alias)” đã là tên của việc “\(other)”. Đặt tên khác, hoặc xóa.",
                en: "“\(alias)” is a name of the obligation “\(other)” already. Choose another, or delete it.")
        }
    }

    /// Roles and groups call bodies, groups and units by their bare names.
    static let oneNameAThing = Rule(
        vi: "Cơ quan, nhóm và đơn vị không trùng tên nhau.", en: "Bodies, groups and units do not share names."
    ) { subject in
        var taken = Dictionary(subject.programme.bodies.map { ($0.id.rawValue, Bilingual(vi: "cơ quan", en: "body")) })
        {
            first, _ in first
        }
        let others =
            subject.programme.groups.map { ("groups", $0.id, Bilingual(vi: "nhóm", en: "group")) }
            + subject.programme.units.map { ("units", $0.id.rawValue, Bilingual(vi: "đơn vị", en: "unit")) }
        return others.compactMap { part, id, thing in
            guard let other = taken.updateValue(thing, forKey: id) else { return nil }
            return error(
                "shared-name", subject.places[part, id],
                vi: "“\(id)” vừa là \(other.vi), vừa là \(thing.vi). Đặt tên khác cho một trong hai.",
                en: "“\(id)” is a \(other.en) and a \(thing.en). Give one of them another name.")
        }
    }

    /// The words that roles and settings understand are nobody's name.
    static let wordsAreNotNames = Rule(
        vi: "Không đặt tên bằng từ dành riêng.", en: "Words with a meaning are nobody's name."
    ) { subject in
        let reserved: Set<String> = ["unit", "self", "others", "all", "none"]
        let names =
            subject.programme.bodies.map { ("bodies", $0.id.rawValue) }
            + subject.programme.groups.map { ("groups", $0.id) }
            + subject.programme.units.map { ("units", $0.id.rawValue) }
        return names.filter { reserved.contains($0.1) }.map { part, id in
            error(
                "reserved-name", subject.places[part, id],
                vi: "“\(id)” là từ dành riêng. Đặt tên khác.",
                en: "“\(id)” is a word with a meaning here. Choose another name.")
        }
    }

    /// Items of preparation have UIDs of their own.
    static let onePaperAName = Rule(
        vi: "Mỗi mục chuẩn bị của một việc có tên riêng.",
        en: "Every item of an obligation's preparation has a name of its own."
    ) { subject in
        subject.recurring.flatMap { recurring in
            let items = recurring.schedule.preparation
            return items.indices.filter { index in items[..<index].contains { $0.id == items[index].id } }.map {
                index in
                error(
                    "duplicate-preparation", subject.places[recurring.obligation.id, "preparation", "\(index)", "id"],
                    vi: "“\(recurring.obligation.id)” có hai mục chuẩn bị tên “\(items[index].id)”. Đặt tên khác.",
                    en:
                        "“\(recurring.obligation.id)” has two items of preparation called “\(items[index].id)”. Rename one."
                )
            }
        }
    }
}
