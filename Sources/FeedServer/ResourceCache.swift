import Synchronization

/// Resources that were made already, in memory, within a bound: of more, those go that were asked for longest ago.
public final class ResourceCache: Sendable {
    private struct Shelf {
        var resources: [String: (resource: Resource, lastAsked: UInt64)] = [:]
        var size = 0
        var clock: UInt64 = 0
    }

    /// The most bytes that they take up together.
    public let bound: Int
    private let shelf = Mutex(Shelf())

    /// A cache of at most so many bytes.
    public init(bound: Int) {
        self.bound = bound
    }

    /// What was made for a name; nothing where it was not, or is gone.
    public func resource(named name: String) -> Resource? {
        shelf.withLock { shelf in
            guard let index = shelf.resources.index(forKey: name) else { return nil }
            shelf.clock += 1
            shelf.resources.values[index].lastAsked = shelf.clock
            return shelf.resources.values[index].resource
        }
    }

    /// Keeps what was made for a name, if it is not larger than the bound.
    public func keep(_ resource: Resource, named name: String) {
        guard resource.size <= bound else { return }
        shelf.withLock { shelf in
            shelf.clock += 1
            shelf.size += resource.size - (shelf.resources[name]?.resource.size ?? 0)
            shelf.resources[name] = (resource, shelf.clock)
            guard shelf.size > bound else { return }
            // A tenth more than must go, so that not each new one has to look for the oldest.
            for (name, old) in shelf.resources.sorted(by: { $0.value.lastAsked < $1.value.lastAsked })
            where shelf.size > bound - bound / 10 {
                shelf.resources[name] = nil
                shelf.size -= old.resource.size
            }
        }
    }

    /// Forgets all whose names are such.
    public func forget(where isStale: (String) -> Bool) {
        shelf.withLock { shelf in
            shelf.resources = shelf.resources.filter { !isStale($0.key) }
            shelf.size = shelf.resources.values.reduce(0) { $0 + $1.resource.size }
        }
    }

    /// How many bytes are in use.
    public var size: Int { shelf.withLock(\.size) }
}
