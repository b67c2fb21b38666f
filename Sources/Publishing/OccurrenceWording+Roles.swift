import Days
public import Planning
public import Programmes

/// The parts that bodies play in an occurrence, in the order in which they are told.
public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Who leads (*chủ trì*).
    case leads
    /// Who coordinates (*phối hợp*).
    case coordinates
    /// Who directs it (*chỉ đạo*, III.3.4).
    case directs
    /// Through whom it goes (*qua*, III.3.4).
    case via
    /// Who takes part (*thành phần*).
    case takesPart
    /// Who receives the paper (*nơi nhận*).
    case receives
}

extension Roles {
    /// Who has that part.
    public subscript(role: Role) -> [BodyReference] {
        switch role {
        case .leads: leads
        case .coordinates: coordinates
        case .directs: directs
        case .via: via
        case .takesPart: takesPart
        case .receives: receives
        }
    }
}

extension OccurrenceWording {
    /// What a part is called: `Chủ trì`; *Led by*.
    public func label(_ role: Role) -> String { phrases.label(role) }

    /// The full names of those who have a part in an occurrence, in the order of the programme.
    ///
    /// Where several units share it, bodies of the same part are told together: *Ban Dân vận các huyện ủy, thị ủy,
    /// thành ủy*.
    public func names(_ role: Role, of id: Occurrence.ID, sharedBy units: [Unit.ID] = []) -> [String] {
        guard let obligation = parties.obligation(id.obligation) else { return [] }
        return names(of: obligation.roles[role], in: id, sharedBy: units)
    }

    /// The full names of those whom references mean in an occurrence.
    public func names(of references: [BodyReference], in id: Occurrence.ID, sharedBy units: [Unit.ID] = []) -> [String]
    {
        references.flatMap { reference -> [String] in
            let found = parties.parties(of: reference, in: id, sharedBy: units)
            if found.count > 1, id.unit == nil, !units.isEmpty, let together = together(found, of: units) {
                return [together]
            }
            return found.map(name)
        }.uniqued
    }

    /// The full name of a party.
    public func name(_ party: Parties.Party) -> String {
        switch party {
        case .body(let body): parties.body(body)?.name[language] ?? body.rawValue
        case .unit(let unit): parties.unit(unit)?.name[language] ?? unit.rawValue
        case .group(let group): parties.group(group)?.name[language] ?? group
        }
    }

    /// One expression for the bodies that play the same part in several units, or nothing when their names do not
    /// differ by the unit alone.
    private func together(_ found: [Parties.Party], of units: [Unit.ID]) -> String? {
        let units = units.compactMap(parties.unit)
        guard found.count == units.count else { return nil }
        if case .unit = found[0] { return phrases.units(units.count) }
        switch language {
        case .vi: return vietnameseTogether(zip(found, units).map { (name($0), $1) })
        case .en:
            let forms = Set(zip(found, units).map { name($0).replacing($1.name.en, with: "each unit") })
            return forms.count == 1 ? forms.first : nil
        }
    }

    /// *Ban Dân vận Huyện ủy Mỹ Xuyên*, *Ban Dân vận Thị ủy Vĩnh Châu* → *Ban Dân vận các huyện ủy, thị ủy*;
    /// *UBND huyện Mỹ Xuyên*, *UBND thị xã Vĩnh Châu* → *UBND các huyện, thị xã*.
    private func vietnameseTogether(_ names: [(name: String, unit: Unit)]) -> String? {
        var bases: Set<Substring> = []
        var kinds: [String] = []
        var counts: [String: Int] = [:]
        for (name, unit) in names {
            let words = unit.name.vi.split(separator: " ")
            let kind = words.prefix { $0.first?.isLowercase ?? false }.joined(separator: " ")
            let bare = words.drop { $0.first?.isLowercase ?? false }.joined(separator: " ")
            let endings = [kind, unit.committee.vi].filter { !$0.isEmpty }
            guard let ending = endings.first(where: { name.hasSuffix(" \($0) \(bare)") }) else { return nil }
            bases.insert(name.dropLast(ending.count + bare.count + 2))
            let lowered = ending.prefix(1).lowercased() + ending.dropFirst()
            if !kinds.contains(lowered) { kinds.append(lowered) }
            counts[lowered, default: 0] += 1
        }
        guard bases.count == 1, let base = bases.first else { return nil }
        // Most first, as documents say it: *các huyện, thị xã, thành phố*.
        let ordered = kinds.enumerated().sorted {
            (-counts[$0.1, default: 0], $0.0) < (-counts[$1.1, default: 0], $1.0)
        }
        return "\(base) các \(ordered.map(\.element).joined(separator: ", "))"
    }
}
