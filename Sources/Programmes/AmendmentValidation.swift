import Days

/// An amendment under examination, beside the programme it changes.
struct AmendmentSubject {
    let amendment: Amendment
    let programme: Programme
    /// The programme with the amendment.
    let amended: Programme
    /// The name that the programme calls it by.
    let name: String
    let places: Places

    init(_ amendment: Amendment, of programme: Programme, named name: String, at places: Places) {
        self.amendment = amendment
        self.programme = programme
        amended = programme.amended(by: amendment)
        self.name = name
        self.places = places
    }

    /// Everything that makes no sense in it.
    var issues: [Issue] {
        head + changesSomething + bodies + units + groups + obligations
    }

    func place(_ path: String...) -> Issue.Place { places[["changes"] + path] }

    private func error(_ code: String, _ place: Issue.Place, vi: String, en: String) -> Issue {
        Validation.error(code, place, vi: vi, en: en)
    }
}

// MARK: - The whole

extension AmendmentSubject {
    private var head: [Issue] {
        var issues: [Issue] = []
        if amendment.id != name, amendment.id != "?" {
            issues.append(
                error(
                    "amendment-id", places["amendment", "id"],
                    vi: "id “\(amendment.id)” khác tên tệp “\(name)”. Đặt id như tên tệp, hoặc đổi tên tệp.",
                    en: "the id “\(amendment.id)” is not the file's name “\(name)”. Make them the same."))
        }
        if let issue = outside(amendment.date, at: places["amendment", "date"]) { issues.append(issue) }
        return issues
    }

    private var changesSomething: [Issue] {
        let isEmpty =
            amendment.bodies.isEmpty && amendment.units.isEmpty && amendment.groups.isEmpty
            && amendment.obligations.isEmpty
        guard isEmpty else { return [] }
        return [
            error(
                "changes-nothing", places["changes"],
                vi: "điều chỉnh này không thay đổi gì. Ghi thay đổi dưới bodies, units, groups hay obligations.",
                en: "this amendment changes nothing. Write what changes under bodies, units, groups or obligations.")
        ]
    }

    /// A day on which nothing of the programme can be changed.
    private func outside(_ day: Day, at place: Issue.Place) -> Issue? {
        guard let plannable = programme.plannable, !plannable.contains(day) else { return nil }
        return error(
            "outside-programme", place,
            vi:
                "ngày \(day.slashes) nằm ngoài chương trình (\(plannable.lowerBound.slashes)–\(plannable.upperBound.slashes)). Sửa ngày.",
            en:
                "\(day) lies outside the programme (\(plannable.lowerBound)…\(plannable.upperBound)). Mend the day.")
    }
}

// MARK: - Bodies and units

extension AmendmentSubject {
    /// What is known of those whose lives change.
    private struct Known {
        let part: String
        let thing: Bilingual
        /// Those there are with the amendment, with the days of their lives.
        let lives: [String: (from: Day?, until: Day?)]
        let were: Set<String>
    }

    private var bodies: [Issue] {
        let known = Known(
            part: "bodies", thing: Bilingual(vi: "cơ quan", en: "body"),
            lives: Dictionary(amended.bodies.map { ($0.id.rawValue, ($0.from, $0.until)) }) { first, _ in first },
            were: Set(programme.bodies.map(\.id.rawValue)))
        return amendment.bodies.flatMap { issues(of: $0, among: known) }
    }

    private var units: [Issue] {
        let known = Known(
            part: "units", thing: Bilingual(vi: "đơn vị", en: "unit"),
            lives: Dictionary(amended.units.map { ($0.id.rawValue, ($0.from, $0.until)) }) { first, _ in first },
            were: Set(programme.units.map(\.id.rawValue)))
        return amendment.units.flatMap { issues(of: $0, among: known) }
    }

    private func issues<Owner>(of life: Amendment.Life<Owner>, among known: Known) -> [Issue] {
        let id = life.id.rawValue
        let place = place(known.part, id)
        if life.begins != nil, known.were.contains(id) { return [alreadyThere(known.thing, id, at: place)] }
        guard let lived = known.lives[id] else { return [unknown(known.thing, id, among: known.were, at: place)] }
        guard isChanged(known.part, id, ["begins", "ends", "successor"]) else {
            return [nothing(Bilingual(vi: "\(known.thing.vi) “\(id)”", en: "the \(known.thing.en) “\(id)”"), at: place)]
        }
        var issues: [Issue] = []
        if let end = life.ends {
            let key = end.isExact ? "until" : "not-after"
            let place = self.place(known.part, id, "ends", key)
            outside(end.day, at: place).map { issues.append($0) }
            if let from = lived.from, end.day < from {
                issues.append(reversed(id, ends: end.day, begins: from, at: place))
            }
        }
        if let successor = life.successor {
            issues += self.issues(of: successor, to: id, until: life.ends?.day ?? lived.until, among: known)
        }
        return issues
    }

    private func issues(
        of successor: Amendment.Successor, to id: String, until: Day?, among known: Known
    ) -> [Issue] {
        guard let name = successor.name else { return [] }
        let place = place(known.part, id, "successor", "is")
        guard let follows = known.lives[name] else {
            return [unknown(known.thing, name, among: Set(known.lives.keys).subtracting([id]), at: place)]
        }
        if name == id {
            return [
                error(
                    "own-successor", place, vi: "“\(id)” không thể kế thừa chính mình. Ghi \(known.thing.vi) khác.",
                    en: "“\(id)” cannot follow itself. Write another \(known.thing.en).")
            ]
        }
        guard let until else {
            return [
                error(
                    "successor-without-end", place,
                    vi: "“\(id)” chưa có ngày kết thúc, nên chưa có ai kế thừa. Thêm “ends”, hoặc xóa “successor”.",
                    en: "“\(id)” has no end, so nobody follows it. Add “ends”, or delete “successor”.")
            ]
        }
        if let last = follows.until, last <= until {
            return [
                error(
                    "successor-absent", place,
                    vi:
                        "“\(name)” kết thúc (\(last.slashes)) không sau “\(id)” (\(until.slashes)), nên không kế thừa được. Chọn \(known.thing.vi) khác.",
                    en:
                        "“\(name)” ends (\(last)) no later than “\(id)” (\(until)) and cannot follow it. Choose another \(known.thing.en)."
                )
            ]
        }
        if let first = follows.from, until.distance(to: first) > 1 {
            return [
                error(
                    "successor-absent", place,
                    vi:
                        "“\(name)” bắt đầu (\(first.slashes)) muộn hơn ngày sau khi “\(id)” kết thúc (\(until.slashes)). Sửa một trong hai ngày.",
                    en:
                        "“\(name)” begins (\(first)) later than the day after “\(id)” ends (\(until)). Mend one of the days."
                )
            ]
        }
        return []
    }

    private var groups: [Issue] {
        amendment.groups.filter { group in programme.groups.contains { $0.id == group.id } }.map { group in
            alreadyThere(Bilingual(vi: "nhóm", en: "group"), group.id, at: place("groups", group.id))
        }
    }
}

// MARK: - Obligations

extension AmendmentSubject {
    private var obligations: [Issue] {
        amendment.obligations.flatMap { revision -> [Issue] in
            let id = revision.id.rawValue
            let place = place("obligations", id)
            let thing = Bilingual(vi: "việc", en: "obligation")
            guard let known = programme.obligation(revision.id) else {
                if revision.begins != nil { return ends(of: revision, after: amendment.date) }
                return [unknown(thing, id, among: Set(programme.obligations.map(\.id.rawValue)), at: place)]
            }
            if revision.begins != nil { return [alreadyThere(thing, id, at: place)] }
            let keys =
                ["ends", "title", "titles", "content", "windows", "length"] + Amendment.Part.allCases.map(\.rawValue)
            guard isChanged("obligations", id, keys) else {
                return [nothing(Bilingual(vi: "việc “\(id)”", en: "the obligation “\(id)”"), at: place)]
            }
            return ends(of: revision, after: known.from) + schedule(of: revision, known)
        }
    }

    /// Whether anything of a part is written to change, read or not.
    private func isChanged(_ part: String, _ id: String, _ keys: [String]) -> Bool {
        keys.contains { places.isKnown(["changes", part, id, $0]) }
    }

    private func ends(of revision: Amendment.Revision, after from: Day?) -> [Issue] {
        guard let end = revision.ends else { return [] }
        let place = place("obligations", revision.id.rawValue, "ends", end.isExact ? "until" : "not-after")
        if let issue = outside(end.day, at: place) { return [issue] }
        guard let from, end.day < from else { return [] }
        return [reversed(revision.id.rawValue, ends: end.day, begins: from, at: place)]
    }

    private func schedule(of revision: Amendment.Revision, _ known: Obligation) -> [Issue] {
        let id = revision.id.rawValue
        guard let schedule = known.schedule else {
            return ["windows", "length", "ends"].filter { places.isKnown(["changes", "obligations", id, $0]) }.map {
                key in
                error(
                    "no-schedule", place("obligations", id, key),
                    vi: "việc “\(id)” không có lịch, nên không có “\(key)” để đổi. Xóa “\(key)”.",
                    en: "the obligation “\(id)” has no schedule, so there is no “\(key)” to change. Delete it.")
            }
        }
        guard revision.windows != nil, programme.plannable?.contains(amendment.date) ?? false else { return [] }
        if case .rule = schedule.recurrence {
            return [
                error(
                    "windows-of-rule", place("obligations", id, "windows"),
                    vi:
                        "“\(id)” theo quy tắc lặp (rule), không đổi khung được. Cho việc này kết thúc và thêm việc mới.",
                    en: "“\(id)” follows a stated rule, and its windows cannot be changed. End it, and begin another.")
            ]
        }
        let kept = programme.windowsKept(by: schedule, closingBefore: amendment.date).count
        let all = programme.periods(of: schedule).count * schedule.times
        guard kept == all else { return [] }
        return [
            error(
                "changes-nothing", place("obligations", id, "windows"),
                vi:
                    "mọi lần của “\(id)” đều đã hết hạn trước \(amendment.date.slashes), khung mới không dùng vào đâu. Xóa windows, hoặc sửa date.",
                en:
                    "every occurrence of “\(id)” closes before \(amendment.date), so its new windows hold for none. Delete them, or mend the date."
            )
        ]
    }
}

// MARK: - In words

extension AmendmentSubject {
    private func unknown(_ thing: Bilingual, _ id: String, among known: Set<String>, at place: Issue.Place) -> Issue {
        let way = Bilingual.choices(insteadOf: id, among: known)
        let code = ["body": "unknown-body", "unit": "unknown-unit"][thing.en] ?? "unknown-obligation"
        return error(
            code, place, vi: "không có \(thing.vi) “\(id)”. \(way.vi)", en: "there is no \(thing.en) “\(id)”. \(way.en)"
        )
    }

    private func alreadyThere(_ thing: Bilingual, _ id: String, at place: Issue.Place) -> Issue {
        error(
            "already-there", place,
            vi: "đã có \(thing.vi) “\(id)”, không thể bắt đầu lần nữa. Đặt tên khác, hoặc xóa “begins”.",
            en: "the \(thing.en) “\(id)” is there already, and cannot begin again. Choose another name, or delete it.")
    }

    private func nothing(_ thing: Bilingual, at place: Issue.Place) -> Issue {
        error(
            "changes-nothing", place, vi: "không có gì thay đổi ở \(thing.vi). Ghi thay đổi, hoặc xóa mục này.",
            en: "nothing changes of \(thing.en). Write what does, or delete the entry.")
    }

    private func reversed(_ id: String, ends: Day, begins: Day, at place: Issue.Place) -> Issue {
        error(
            "reversed-life", place,
            vi: "“\(id)” kết thúc (\(ends.slashes)) trước khi bắt đầu (\(begins.slashes)). Sửa một trong hai ngày.",
            en: "“\(id)” ends (\(ends)) before it begins (\(begins)). Mend one of the days.")
    }
}
