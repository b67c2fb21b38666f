/// Who may read what of a programme’s calendars: everybody, or whoever holds the token of a feed.
///
/// Everything is public where nothing is said. What is said of a kind or of a unit goes before what is said of all; where
/// a kind and a unit are told otherwise, the token wins. It decides on feeds alone: no byte of a release depends on it.
public struct Visibility: Hashable, Sendable {
    /// Who may read something; the raw value is the word of the programme file.
    public enum Audience: String, Hashable, Sendable, CaseIterable {
        /// Anybody who knows the address of a feed, which is no secret.
        case everybody = "public"
        /// Whoever was given the token of a feed.
        case tokenHolders = "token"
    }

    /// Who may read what nothing else is said of.
    public var all: Audience
    /// Who may read what is of a kind, where that is said.
    public var kinds: [Obligation.Kind: Audience]
    /// Who may read what is a unit’s own, where that is said.
    public var units: [Unit.ID: Audience]

    /// Makes it; without words everything is public.
    public init(
        all: Audience = .everybody, kinds: [Obligation.Kind: Audience] = [:], units: [Unit.ID: Audience] = [:]
    ) {
        self.all = all
        self.kinds = kinds
        self.units = units
    }

    /// Whether nothing is behind a token.
    public var isEverythingPublic: Bool {
        ([all] + kinds.values + units.values).allSatisfy { $0 == .everybody }
    }

    /// Whether what is of a kind is public, but for units behind a token.
    public func isPublic(_ kind: Obligation.Kind) -> Bool { (kinds[kind] ?? all) == .everybody }

    /// Whether what is a unit’s own is public, but for kinds behind a token.
    public func isPublic(_ unit: Unit.ID) -> Bool { (units[unit] ?? all) == .everybody }

    /// Whether an occurrence is public that is of a kind and of a unit, or of none.
    public func isPublic(_ kind: Obligation.Kind, of unit: Unit.ID?) -> Bool {
        let said = [kinds[kind], unit.flatMap { units[$0] }].compactMap(\.self)
        return (said.isEmpty ? [all] : said).allSatisfy { $0 == .everybody }
    }
}
