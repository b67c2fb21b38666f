import CLibical

/// A libical component that we own, with everything inside it.
///
/// libical frees a tree from its root, so a component has exactly one owner: this value, or the
/// parent it was appended to. Noncopyable, so that the compiler keeps the count.
struct OwnedComponent: ~Copyable {
    private let pointer: OpaquePointer
    /// Whether something in it has a name that libical does not know.
    private(set) var holdsUnknownNames = false

    init(_ kind: icalcomponent_kind) {
        _ = ZoneTable.isLoaded
        guard let pointer = icalcomponent_new(kind) else { preconditionFailure("libical ran out of memory") }
        self.pointer = pointer
    }

    /// A component of any name.
    init(named name: String) {
        _ = ZoneTable.isLoaded
        holdsUnknownNames = true
        guard let pointer = name.withCString({ icalcomponent_new_x($0) }) else {
            preconditionFailure("libical ran out of memory")
        }
        self.pointer = pointer
    }

    /// Takes over a pointer from a libical function with `new`, `clone` or `remove` in its name, or from the parser.
    init(adopting pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        icalcomponent_free(pointer)
    }

    /// Moves `child` into this component, which frees it from now on.
    mutating func append(_ child: consuming OwnedComponent) {
        if child.holdsUnknownNames { holdsUnknownNames = true }
        icalcomponent_add_component(pointer, child.relinquish())
    }

    /// Moves `property` into this component, which frees it from now on.
    mutating func append(_ property: consuming OwnedProperty) {
        icalcomponent_add_property(pointer, property.relinquish())
    }

    /// Lends what libical prints, folded, every line ended by CRLF, to `body`, which must not keep it.
    borrowing func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        guard let text = icalcomponent_as_ical_string_r(pointer) else {
            preconditionFailure("libical could not print a component it made")
        }
        defer { icalmemory_free_buffer(text) }
        if Faults.foldsInsideLineEnds { Self.mendLineEnds(in: text) }
        return body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    /// Takes out the folds that stand between the CR and the LF of a line's end.
    private static func mendLineEnds(in text: UnsafeMutablePointer<CChar>) {
        var rest = text
        while let fault = strstr(rest, "\r\r\n \n") {
            memmove(fault + 1, fault + 4, strlen(fault + 4) + 1)
            rest = fault
        }
    }

    /// Adds to `bytes` what libical prints: from `BEGIN:` to `END:`, folded, every line ended by CRLF.
    borrowing func write(into bytes: inout [UInt8]) {
        withText { text in
            if holdsUnknownNames && Faults.endsUnknownComponentsWithX {
                bytes += Self.namingEnds(in: text)
            } else {
                bytes.append(contentsOf: text)
            }
        }
    }

    /// What libical prints: from `BEGIN:` to `END:`, folded, every line ended by CRLF.
    borrowing func text() -> [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    /// The text with the name of each component at its end, where libical put `X`.
    private static func namingEnds(in text: UnsafeRawBufferPointer) -> [UInt8] {
        var named: [UInt8] = []
        named.reserveCapacity(text.count + 64)
        var open: [Slice<UnsafeRawBufferPointer>] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: "BEGIN:".utf8) {
                open.append(line.dropFirst(6))
                named += line
            } else if line.starts(with: "END:".utf8), let name = open.popLast() {
                named += "END:".utf8
                named += name
            } else {
                named += line
            }
            named.append(UInt8(ascii: "\n"))
        }
        return named
    }

    /// Gives up ownership without freeing; the caller hands the pointer to libical.
    private consuming func relinquish() -> OpaquePointer {
        let pointer = self.pointer
        discard self
        return pointer
    }

    /// Lends the pointer to `body`, which must not keep it.
    borrowing func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(pointer)
    }

    /// Reads every child of `kind` into a Swift value; no pointer outlives the call.
    ///
    /// The iterator is ours: libical's `get_first`/`get_next` keep their place inside the component, so that even
    /// reading would be writing.
    borrowing func mapChildren<Value, Failure: Error>(
        _ kind: icalcomponent_kind, _ read: (OpaquePointer) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        var values: [Value] = []
        var iterator = icalcomponent_begin_component(pointer, kind)
        while let child = icalcompiter_deref(&iterator) {
            values.append(try read(child))
            icalcompiter_next(&iterator)
        }
        return values
    }
}
