extension Need {
    /// Reads a need as a programme file writes it, of a body that is named: `head of bdv-tinh-uy`,
    /// `leader of ubnd-tinh`, `team 1`, `room hoi-truong`; nothing when it is none of them.
    public init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("head", 3) where words[1] == "of": self = .head(.body(Body.ID(rawValue: words[2])))
        case ("leader", 3) where words[1] == "of": self = .leader(.body(Body.ID(rawValue: words[2])))
        case ("team", 2):
            guard let number = Int(words[1]), number > 0 else { return nil }
            self = .team(number)
        case ("room", 2): self = .room(words[1])
        default: return nil
        }
    }

    /// The need as it is read; nothing for one of a body that is not named.
    public var text: String? {
        switch self {
        case .head(.body(let body)): "head of \(body.rawValue)"
        case .leader(.body(let body)): "leader of \(body.rawValue)"
        case .team(let number): "team \(number)"
        case .room(let name): "room \(name)"
        case .head, .leader: nil
        }
    }

    /// The body that is named, where one is.
    public var body: Body.ID? {
        switch self {
        case .head(.body(let body)), .leader(.body(let body)): body
        case .head, .leader, .team, .room: nil
        }
    }
}
