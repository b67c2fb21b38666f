import Days
import Publishing

/// Lists the members of an object in a fixed order; what is not there is left out.
struct MemberWriter {
    private(set) var members: [JSONValue.Member] = []

    /// The object.
    var value: JSONValue { .object(members) }

    /// A value; `nil` would be JSON's null here, hence no optional.
    mutating func add(_ name: String, _ value: JSONValue) { members.append(.named(name, value)) }

    mutating func put(_ name: String, _ text: String?) { if let text { add(name, .string(text)) } }

    mutating func put(_ name: String, _ number: Int?) { if let number { add(name, .number(number)) } }

    mutating func put(_ name: String, _ day: Day?) { put(name, day?.description) }

    mutating func put(_ name: String, _ instant: Instant?) { put(name, instant?.description) }

    mutating func put(_ name: String, _ words: Bilingual?) { if let words { add(name, JSONValue(words)) } }

    /// A truth; left out where it is none.
    mutating func put(_ name: String, flag: Bool) { if flag { add(name, .bool(true)) } }

    /// Texts; left out where there are none.
    mutating func put(_ name: String, _ texts: [String]) {
        if !texts.isEmpty { add(name, .array(texts.map(JSONValue.string))) }
    }

    /// Objects; left out where there are none.
    mutating func put(_ name: String, _ objects: [MemberWriter]) {
        if !objects.isEmpty { add(name, .array(objects.map(\.value))) }
    }

    /// The same for each of some words, in the words' own order; left out where there is none.
    mutating func put<Word: RawRepresentable & CaseIterable & Hashable, Value>(
        _ name: String, each values: [Word: Value], _ write: (Value) -> JSONValue
    ) where Word.RawValue == String {
        let members = Word.allCases.compactMap { word in
            values[word].map { JSONValue.Member.named(word.rawValue, write($0)) }
        }
        if !members.isEmpty { add(name, .object(members)) }
    }

    /// What a newer version wrote, in each object after what this one knows; of objects that are no more, nothing.
    mutating func put(unknown: UnknownMembers) {
        guard !unknown.isEmpty else { return }
        members = Self.members(members, with: unknown)
    }

    private static func members(_ members: [JSONValue.Member], with unknown: UnknownMembers) -> [JSONValue.Member] {
        let known = Set(members.map(\.name))
        return members.map { member in
            unknown.within[member.name].map { .named(member.name, value(member.value, with: $0)) } ?? member
        } + unknown.members.filter { !known.contains($0.name) }
    }

    /// The objects of an array are told apart by their first members.
    private static func value(_ value: JSONValue, with unknown: UnknownMembers) -> JSONValue {
        switch value {
        case .object(let members): .object(self.members(members, with: unknown))
        case .array(let elements):
            .array(
                elements.map { element in
                    guard case .object(let members) = element, let key = members.first?.value.line,
                        let unknown = unknown.within[key]
                    else { return element }
                    return .object(self.members(members, with: unknown))
                })
        case .null, .bool, .number, .string: value
        }
    }
}
