/// Where each name stands in a list; the first place of one that stands there twice.
struct Positions<Name: Hashable & Sendable>: Hashable, Sendable {
    private let places: [Name: Int]

    init(_ names: some Sequence<Name>) {
        places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    subscript(name: Name) -> Int? { places[name] }
}
