import Days
import Planning
import Programmes
import Publishing
import Storage

// Who cannot be in two places, as people type it.

extension OpenedWorkspace {
    /// Whom a person means, as `BusyTime.who` names it: a body or unit by any of its names, `head of …` and `trưởng …`,
    /// `leader of …` and `lãnh đạo …`, `team 1` and `đoàn 1`, `room …` and `phòng …`, `person …` and `đ/c …`.
    func claimant(_ typed: String, _ desk: Desk) throws -> String {
        let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
        let key = NameIndex<String>.key(typed)
        if let room = rooms(desk).first(where: { NameIndex<String>.key($0) == key }) { return "room \(room)" }
        // “Phòng Nội vụ” and “Trường Chính trị” are bodies, although they begin like rooms and heads.
        let isBody = bodiesAndUnits.contains { names, _ in
            !key.isEmpty && names.contains { NameIndex<String>.key($0).hasPrefix(key) }
        }
        let form = Self.forms.first { form in
            words.count > form.words.count
                && zip(form.words, words).allSatisfy { $0 == folded($1.filter { $0 != "." }) }
        }
        guard !isBody, let form else { return try bodyOrUnit(typed) }
        let rest = words[form.words.count...].joined(separator: " ")
        switch form.kind {
        case .head: return "head of \(try bodyOrUnit(rest))"
        case .leader: return "leader of \(try bodyOrUnit(rest))"
        case .team:
            guard let number = Int(rest), number > 0 else { return try bodyOrUnit(typed) }
            return "team \(number)"
        case .room:
            let key = NameIndex<String>.key(rest)
            return "room \(rooms(desk).first { NameIndex<String>.key($0) == key } ?? key)"
        case .person:
            let known = persons(desk).first { folded($0) == folded(rest) }
            return "person \(known ?? rest)"
        }
    }

    private enum Form { case head, leader, team, room, person }

    /// What stands before a name, folded, the longer forms first.
    private static let forms: [(words: [String], kind: Form)] = [
        (["nguoi", "dung", "dau"], .head), (["the", "head", "of"], .head), (["head", "of"], .head), (["truong"], .head),
        (["a", "leader", "of"], .leader), (["leader", "of"], .leader), (["lanh", "dao"], .leader),
        (["doan", "kiem", "tra"], .team), (["inspection", "team"], .team), (["doan"], .team), (["team"], .team),
        (["phong"], .room), (["room"], .room), (["dong", "chi"], .person), (["d/c"], .person), (["person"], .person),
    ]

    private var bodiesAndUnits: [(names: [String], value: String)] {
        let bodies = programme.bodies.map {
            ([$0.id.rawValue, $0.shortName.vi, $0.shortName.en, $0.name.vi, $0.name.en], $0.id.rawValue)
        }
        let units = programme.units.map {
            ([$0.id.rawValue, $0.shortName.vi, $0.shortName.en, $0.name.vi, $0.name.en], $0.id.rawValue)
        }
        return bodies + units
    }

    private func bodyOrUnit(_ typed: String) throws -> String {
        do {
            return try NameIndex(
                Bilingual(vi: "cơ quan, đơn vị", en: "body or unit"), plural: "bodies and units", bodiesAndUnits
            ).find(typed)
        } catch let failure as Failure {
            // A list of what may be meant says enough.
            guard !failure.message.vi.contains("\n") else { throw failure }
            throw Failure(
                vi: failure.message.vi
                    + " Ai bận thì viết trong ngoặc kép: cơ quan, “trưởng …”, “lãnh đạo …”, “đoàn 1”, “phòng …”, “đ/c …”. "
                    + "Chưa có gì thay đổi.",
                en: failure.message.en
                    + " Who is busy stands in quotes: a body, “head of …”, “leader of …”, “team 1”, “room …”, “person …”. "
                    + "Nothing has been changed.")
        }
    }

    private func rooms(_ desk: Desk) -> [String] {
        let needs = programme.obligations.flatMap { $0.schedule?.needs ?? [] } + desk.added.flatMap(\.needs)
        return needs.compactMap { if case .room(let name) = $0 { name } else { nil } }
    }

    private func persons(_ desk: Desk) -> [String] {
        let busy = desk.busy.map(\.who).filter { $0.hasPrefix("person ") }.map { String($0.dropFirst(7)) }
        return desk.rounds.values.flatMap(\.members).sorted() + busy
    }
}

extension BusyTime {
    /// Who cannot, as the journal may say it: of a person, only that it is one.
    static func discreet(_ who: String) -> String { who.hasPrefix("person ") ? "person …" : who }
}
