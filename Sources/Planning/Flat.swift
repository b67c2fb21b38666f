/// Numbers in a row at a fixed place in memory; whoever makes one frees it.
///
/// The search reads and writes millions of them a second: a build for release checks no bounds and counts no
/// references here, a debug build does check bounds.
struct Flat<Element: BitwiseCopyable> {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating element: Element, count: Int) {
        base = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
        base.initialize(repeating: element, count: count)
        self.count = count
    }

    init(_ elements: [Element]) {
        count = elements.count
        base = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
        _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(from: elements)
    }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get {
            assert(index >= 0 && index < count, "\(index) lies beyond \(count)")
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count, "\(index) lies beyond \(count)")
            base[index] = newValue
        }
    }

    /// Takes over what another of the same length holds.
    func copy(_ other: Flat) {
        assert(count == other.count)
        base.update(from: other.base, count: count)
    }

    func fill(_ element: Element) { base.update(repeating: element, count: count) }

    /// Gives the memory back; nothing may be read afterwards.
    func free() { base.deallocate() }
}

/// Lists of small things, one list a row, in one piece of memory.
struct FlatLists<Element: BitwiseCopyable> {
    private let first: Flat<Int32>
    private let all: Flat<Element>

    init(_ lists: [[Element]]) {
        var firsts: [Int32] = [0]
        firsts.reserveCapacity(lists.count + 1)
        for list in lists { firsts.append(firsts[firsts.count - 1] + Int32(list.count)) }
        first = Flat(firsts)
        all = Flat(Array(lists.joined()))
    }

    /// Where the elements of a row stand among all.
    @inline(__always)
    func range(_ row: Int) -> Range<Int> {
        Range(uncheckedBounds: (lower: Int(first[row]), upper: Int(first[row + 1])))
    }

    @inline(__always)
    subscript(_ index: Int) -> Element { all[index] }

    func free() {
        first.free()
        all.free()
    }
}
