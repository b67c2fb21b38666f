/// Where each part of a programme stands in its file.
///
/// Parts are named by the path of keys that leads to them, list items by their number from 0:
/// `obligations`, `training`, `windows`, `0`, `closes`. Obligations are found by their name.
public struct Places: Hashable, Sendable {
    /// The file.
    public let file: String

    /// What was read, by the path at which it was recorded; parts of it are looked up when somebody asks.
    private var recorded: [[String]: [YamlNode]] = [:]
    private var choices: Set<Issue.Place> = []
    /// What other files say of these parts, the last first to be asked.
    private var overlays: [Overlay] = []

    /// No places yet: everything stands somewhere in `file`.
    public init(file: String) {
        self.file = file
    }

    /// The place of a part, or of the nearest part around it that is known; the whole file when none is.
    public subscript(path: String...) -> Issue.Place {
        self[path]
    }

    /// The place of a part by its path.
    public subscript(path: [String]) -> Issue.Place {
        var path = path
        while !path.isEmpty {
            if let place = known(path) { return place }
            path.removeLast()
        }
        return Issue.Place(file: file)
    }

    /// The place of an obligation, or of one of its fields.
    public subscript(obligation: Obligation.ID, field: String...) -> Issue.Place {
        self[["obligations", obligation.rawValue] + field]
    }

    /// Whether a field of an obligation was written.
    func isKnown(_ obligation: Obligation.ID, _ field: String) -> Bool {
        isKnown(["obligations", obligation.rawValue, field])
    }

    /// Whether a part was written.
    func isKnown(_ path: [String]) -> Bool {
        known(path) != nil
    }

    /// Whether a setting decides what stands there, so that another choice may need what this one leaves unused.
    func isChoice(_ obligation: Obligation.ID, _ field: String) -> Bool {
        known(["obligations", obligation.rawValue, field]).map { choices.contains($0) } ?? false
    }

    /// Notes that what stands at a place was put there by a setting.
    mutating func noteChoice(at place: Issue.Place) {
        choices.insert(place)
    }

    /// Notes where a value and everything in it stands; what is already noted under a path stays.
    mutating func record(_ node: YamlNode, at path: [String]) {
        recorded[path, default: []].append(node)
    }

    /// Notes that another file says what stands at a path: what it has at `source`.
    ///
    /// With `hiding`, nothing below that path stands where it was before.
    mutating func overlay(_ path: [String], by other: Places, at source: [String], hiding: Bool = false) {
        overlays.append(Overlay(path: path, places: other, source: source, isHiding: hiding))
    }

    /// The place of a part; what was recorded first of those around it has it.
    private func known(_ path: [String]) -> Issue.Place? {
        for overlay in overlays.reversed() where path.starts(with: overlay.path) {
            if let place = overlay.places.known(overlay.source + path.dropFirst(overlay.path.count)) { return place }
            if overlay.isHiding { return overlay.places[overlay.source] }
        }
        for depth in 0...path.count {
            for node in recorded[Array(path[..<depth])] ?? [] {
                if let part = node.part(path[depth...]) { return part.place }
            }
        }
        return nil
    }
}

/// What another file says of a part.
private struct Overlay: Hashable, Sendable {
    let path: [String]
    let places: Places
    let source: [String]
    let isHiding: Bool
}

extension YamlNode {
    /// What stands within it under these keys, items of lists by their number from 0.
    fileprivate func part(_ path: ArraySlice<String>) -> YamlNode? {
        guard let key = path.first else { return self }
        switch content {
        case .empty, .unknown, .scalar: return nil
        case .list(let items):
            guard let index = Int(key), items.indices.contains(index), "\(index)" == key else { return nil }
            return items[index].part(path.dropFirst())
        case .mapping:
            return self[key]?.part(path.dropFirst())
        }
    }
}
