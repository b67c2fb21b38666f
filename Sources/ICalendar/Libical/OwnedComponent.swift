import CLibical

/// A libical component that we own, with everything inside it.
///
/// libical frees a tree from its root, so a component has exactly one owner: this value, or the
/// parent it was appended to. Noncopyable, so that the compiler keeps the count.
struct OwnedComponent: ~Copyable {
    private let pointer: OpaquePointer

    init(_ kind: icalcomponent_kind) {
        guard let pointer = icalcomponent_new(kind) else { preconditionFailure("libical ran out of memory") }
        self.pointer = pointer
    }

    /// A component of any name.
    init(named name: String) {
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
        return body(UnsafeRawBufferPointer(start: text, count: strlen(text)))
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
