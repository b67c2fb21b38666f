import Attendance
import Days
import Programmes

/// The offices of a programme, found by what lists call them.
struct Offices {
    /// What a list means by an office: a body, a unit, or both; else only its words.
    struct Office {
        var body: Body.ID?
        var unit: Unit.ID?
        /// What was written, where body and unit do not say all of it.
        var words: String?
    }

    private let bodies: [String: Body.ID]
    private let units: [String: Unit.ID]
    /// The units by their full names, the longest first: what a workplace in one of them mentions.
    private let mentions: [(name: String, unit: Unit.ID)]
    private let homes: [Body.ID: Unit.ID]

    init(_ programme: Programme) {
        // A unit that stands in no group is the programme's own: its bodies send people for themselves.
        let sending = Set(programme.groups.flatMap(\.units))
        func names(_ id: String, _ name: Bilingual, _ short: Bilingual) -> [String] {
            [id, name.vi, name.en, short.vi, short.en].map(folded)
        }
        bodies = Dictionary(
            programme.bodies.flatMap { body in names(body.id.rawValue, body.name, body.shortName).map { ($0, body.id) }
            },
            uniquingKeysWith: { first, _ in first })
        let members = programme.units.filter { sending.contains($0.id) }
        units = Dictionary(
            members.flatMap { unit in names(unit.id.rawValue, unit.name, unit.shortName).map { ($0, unit.id) } },
            uniquingKeysWith: { first, _ in first })
        mentions = members.flatMap { unit in
            [unit.name.vi, unit.name.en, unit.shortName.vi].map { (" \(folded($0)) ", unit.id) }
        }
        .sorted { (-$0.0.count, $0.0) < (-$1.0.count, $1.0) }
        homes = Dictionary(
            members.flatMap { unit in unit.bodies.values.map { ($0, unit.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The unit that a body belongs to, where that sends people of its own.
    func unit(of body: Body.ID) -> Unit.ID? { homes[body] }

    /// What is meant by a text; of a workplace within a unit, the unit.
    func office(_ text: String) -> Office {
        let key = folded(text)
        if let body = bodies[key] { return Office(body: body, unit: homes[body]) }
        if let unit = units[key] { return Office(unit: unit) }
        let padded =
            " "
            + key.map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined()
            .split(separator: " ").joined(separator: " ") + " "
        let mentioned = mentions.first { padded.contains($0.name) }
        return Office(unit: mentioned?.unit, words: text)
    }
}

extension Programme {
    /// The office that was typed: a body, or a unit.
    func office(_ typed: String) throws -> Offices.Office {
        let offices = Offices(self)
        let office = offices.office(typed)
        guard office.words != nil else { return office }
        switch try sender(typed) {
        case .unit(let unit): return Offices.Office(unit: unit)
        case .body(let body): return Offices.Office(body: body, unit: offices.unit(of: body))
        }
    }

    /// Who is meant by a name: a unit that sends people, else a body.
    func sender(_ typed: String) throws -> Sender {
        let office = Offices(self).office(typed)
        if office.words == nil, let sender = office.unit.map(Sender.unit) ?? office.body.map(Sender.body) {
            return sender
        }
        return try NameIndex(
            Bilingual(vi: "đơn vị hay cơ quan", en: "unit or body"), plural: "units and bodies",
            units.map { ([$0.id.rawValue, $0.shortName.vi, $0.name.vi], Sender.unit($0.id)) }
                + bodies.map { ([$0.id.rawValue, $0.shortName.vi, $0.name.vi], Sender.body($0.id)) }
        ).find(typed)
    }
}
