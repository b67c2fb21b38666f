public import Days

/// An organisation with a part in the programme: it leads, coordinates, takes part, receives.
public struct Body: Hashable, Sendable {
    /// The name a programme file calls a body by: `bdv-tinh-uy`.
    public typealias ID = Name<Body>

    /// To which side a body belongs, by which the heads of papers differ.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The Party: *ĐẢNG CỘNG SẢN VIỆT NAM*, `Số …-KH/…` (Hướng dẫn 36-HD/VPTW, 2018).
        case party
        /// The State: *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*, `Số: …/KH-…` (Nghị định 30/2020/NĐ-CP).
        case state
    }

    /// What it is called by in the file.
    public var id: ID
    /// Its full name.
    public var name: Bilingual
    /// The name that fits a title or a table.
    public var shortName: Bilingual
    /// Whose head its papers bear; nothing where the file does not say.
    public var kind: Kind?
    /// The first day of its life, inclusive; nothing means since ever.
    public var from: Day?
    /// The last day of its life, inclusive; nothing means for ever.
    public var until: Day?
    /// The body that follows it, where a person has said so.
    public var successor: ID?
    /// How many delegations it can send at once; nothing means as the programme's setting says.
    public var delegations: Int?

    /// Makes a body.
    public init(
        _ id: ID, name: Bilingual, shortName: Bilingual? = nil, kind: Kind? = nil, from: Day? = nil,
        until: Day? = nil, successor: ID? = nil, delegations: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName ?? name
        self.kind = kind
        self.from = from
        self.until = until
        self.successor = successor
        self.delegations = delegations
    }

    /// Whether it exists on `day`.
    public func exists(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// A body that has its own calendar: the province, each district.
public struct Unit: Hashable, Sendable {
    /// The name a programme file, a feed and an occurrence call a unit by: `my-xuyen`.
    public typealias ID = Name<Unit>

    /// What it is called by.
    public var id: ID
    /// Its full name: *huyện Mỹ Xuyên*.
    public var name: Bilingual
    /// The bare name: *Mỹ Xuyên*.
    public var shortName: Bilingual
    /// What its Party committee is called, by which titles decline: *Huyện ủy*, *Thị ủy*, *Thành ủy*, *Tỉnh ủy*.
    public var committee: Bilingual
    /// The unit's own bodies by the part they play in it: `commission: bdv-my-xuyen`.
    public var bodies: [String: Body.ID]
    /// The units beside it, which one team visits on following days where it can.
    public var neighbours: [ID]
    /// The first day of its life, inclusive; nothing means since ever.
    public var from: Day?
    /// The last day of its life, inclusive; nothing means for ever.
    public var until: Day?
    /// What follows it, in words or as a unit's name, where a person has said so.
    public var successor: String?

    /// Makes a unit.
    public init(
        _ id: ID, name: Bilingual, shortName: Bilingual? = nil, committee: Bilingual, bodies: [String: Body.ID] = [:],
        neighbours: [ID] = [], from: Day? = nil, until: Day? = nil, successor: String? = nil
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName ?? name
        self.committee = committee
        self.bodies = bodies
        self.neighbours = neighbours
        self.from = from
        self.until = until
        self.successor = successor
    }

    /// Whether it exists on `day`.
    public func exists(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// A named group of bodies or units: `districts`, `front-and-organisations`.
public struct BodyGroup: Hashable, Sendable {
    /// What it is called by.
    public var id: String
    /// Its name.
    public var name: Bilingual
    /// The bodies in it.
    public var bodies: [Body.ID]
    /// The units in it, in the order they take turns.
    public var units: [Unit.ID]

    /// Makes a group.
    public init(_ id: String, name: Bilingual, bodies: [Body.ID] = [], units: [Unit.ID] = []) {
        self.id = id
        self.name = name
        self.bodies = bodies
        self.units = units
    }
}
