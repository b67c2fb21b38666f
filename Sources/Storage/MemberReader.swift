import Days
import Publishing

/// Takes the members of an object by name, strictly; what nobody takes is what nobody knows.
struct MemberReader {
    private let place: ReleasePlace
    /// Where the object lies in its line: `words.vi`; empty for the line itself.
    private let path: String
    private var members: [JSONValue.Member]
    /// What nobody took from the objects that were.
    private var within: [String: UnknownMembers] = [:]

    init(_ members: [JSONValue.Member], at place: ReleasePlace, path: String = "") {
        self.members = members
        self.place = place
        self.path = path
    }

    /// What nobody has taken, at any depth.
    var rest: UnknownMembers { UnknownMembers(members, within: within) }

    /// Whether a member is there that nobody has taken.
    func has(_ name: String) -> Bool { members.contains { $0.name == name } }

    /// Takes a member where it is there.
    mutating func take(_ name: String) -> JSONValue? {
        members.firstIndex { $0.name == name }.map { members.remove(at: $0).value }
    }

    /// A member that is not what it should be.
    func wrong(_ name: String, vi: String, en: String) -> StorageError {
        .damagedRelease(
            place.file, line: place.line, vi: "“\(full(name))” phải là \(vi)", en: "“\(full(name))” should be \(en)")
    }

    private func full(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private mutating func demand<Value>(
        _ name: String, vi: String, en: String, _ read: (JSONValue) -> Value?
    ) throws(StorageError) -> Value {
        guard let value = take(name).flatMap(read) else { throw wrong(name, vi: vi, en: en) }
        return value
    }

    private mutating func allow<Value>(
        _ name: String, vi: String, en: String, _ read: (JSONValue) -> Value?
    ) throws(StorageError) -> Value? {
        guard let value = take(name) else { return nil }
        guard let value = read(value) else { throw wrong(name, vi: vi, en: en) }
        return value
    }
}

// MARK: - Plain values

extension MemberReader {
    mutating func string(_ name: String) throws(StorageError) -> String {
        try demand(name, vi: "một chuỗi", en: "a string", \.string)
    }

    mutating func optionalString(_ name: String) throws(StorageError) -> String? {
        try allow(name, vi: "một chuỗi", en: "a string", \.string)
    }

    /// Strings; none where the member is not there.
    mutating func strings(_ name: String) throws(StorageError) -> [String] {
        try allow(name, vi: "các chuỗi", en: "strings", \.strings) ?? []
    }

    mutating func number(_ name: String, atLeast least: Int = .min) throws(StorageError) -> Int {
        try demand(name, vi: Self.whole(least).vi, en: Self.whole(least).en) { $0.number(atLeast: least) }
    }

    mutating func optionalNumber(_ name: String, atLeast least: Int = .min) throws(StorageError) -> Int? {
        try allow(name, vi: Self.whole(least).vi, en: Self.whole(least).en) { $0.number(atLeast: least) }
    }

    /// Whole numbers; none where the member is not there.
    mutating func numbers(_ name: String) throws(StorageError) -> [Int] {
        try allow(name, vi: "các số nguyên", en: "whole numbers") { value in
            value.elements.flatMap { elements in
                let numbers = elements.compactMap { $0.number(atLeast: .min) }
                return numbers.count == elements.count ? numbers : nil
            }
        } ?? []
    }

    private static func whole(_ least: Int) -> Bilingual {
        least == .min
            ? Bilingual(vi: "số nguyên", en: "a whole number")
            : Bilingual(vi: "số nguyên từ \(least) trở lên", en: "a whole number from \(least) on")
    }

    /// A truth, which is left out where it is none.
    mutating func flag(_ name: String) throws(StorageError) -> Bool {
        try allow(name, vi: "true hoặc false", en: "true or false", \.bool) ?? false
    }

    mutating func day(_ name: String) throws(StorageError) -> Day {
        try demand(name, vi: "ngày như 2025-05-20", en: "a day like 2025-05-20") { $0.string.flatMap { Day(iso: $0) } }
    }

    mutating func optionalDay(_ name: String) throws(StorageError) -> Day? {
        try allow(name, vi: "ngày như 2025-05-20", en: "a day like 2025-05-20") { $0.string.flatMap { Day(iso: $0) } }
    }

    mutating func days(_ name: String) throws(StorageError) -> [Day] {
        try allow(name, vi: "các ngày như 2025-05-20", en: "days like 2025-05-20") { value in
            value.strings.flatMap { texts in
                let days = texts.compactMap { Day(iso: $0) }
                return days.count == texts.count ? days : nil
            }
        } ?? []
    }

    mutating func instant(_ name: String) throws(StorageError) -> Instant {
        try demand(name, vi: Self.instantForm.vi, en: Self.instantForm.en) { $0.string.flatMap { Instant($0) } }
    }

    mutating func optionalInstant(_ name: String) throws(StorageError) -> Instant? {
        try allow(name, vi: Self.instantForm.vi, en: Self.instantForm.en) { $0.string.flatMap { Instant($0) } }
    }

    private static let instantForm = Bilingual(
        vi: "thời điểm như 2026-11-23T01:00:00Z", en: "an instant like 2026-11-23T01:00:00Z")

    /// One of the words of an enumeration.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Word.Type = Word.self
    ) throws(StorageError) -> Word where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        return try demand(name, vi: "một trong: \(words)", en: "one of: \(words)") {
            $0.string.flatMap { Word(rawValue: $0) }
        }
    }
}

// MARK: - Objects

extension MemberReader {
    /// What an object says; what is not read of it is kept.
    mutating func object<Value>(
        _ name: String, _ read: (inout MemberReader) throws(StorageError) -> Value
    ) throws(StorageError) -> Value {
        let members = try demand(name, vi: "một đối tượng", en: "an object", \.members)
        var object = MemberReader(members, at: place, path: full(name))
        let value = try read(&object)
        keep(object.rest, of: name)
        return value
    }

    /// What an object says, where it is there.
    mutating func optionalObject<Value>(
        _ name: String, _ read: (inout MemberReader) throws(StorageError) -> Value
    ) throws(StorageError) -> Value? {
        has(name) ? try object(name, read) : nil
    }

    /// What each object of an array says; nothing where the member is not there. The objects are told apart by their
    /// member `key`, the first that is written of them.
    mutating func objects<Value>(
        _ name: String, by key: String, _ read: (inout MemberReader) throws(StorageError) -> Value
    ) throws(StorageError) -> [Value] {
        let objects =
            try allow(name, vi: "các đối tượng", en: "objects") { value -> [[JSONValue.Member]]? in
                value.elements.flatMap { elements in
                    let objects = elements.compactMap(\.members)
                    return objects.count == elements.count ? objects : nil
                }
            } ?? []
        var values: [Value] = []
        var rest = UnknownMembers()
        for (index, members) in objects.enumerated() {
            var object = MemberReader(members, at: place, path: "\(full(name))[\(index)]")
            values.append(try read(&object))
            guard !object.rest.isEmpty, let key = members.first(where: { $0.name == key }) else { continue }
            rest.within[key.value.line] = object.rest
        }
        keep(rest, of: name)
        return values
    }

    private mutating func keep(_ rest: UnknownMembers, of name: String) {
        if !rest.isEmpty { within[name] = rest }
    }

    /// Takes the same from what stands under each of some words, such as languages or roles, in an object.
    mutating func each<Word: RawRepresentable & CaseIterable & Hashable, Value>(
        _ name: String, _ type: Word.Type = Word.self,
        _ read: (inout MemberReader, String) throws(StorageError) -> Value
    ) throws(StorageError) -> [Word: Value] where Word.RawValue == String {
        try optionalObject(name) { object throws(StorageError) in
            var values: [Word: Value] = [:]
            for word in Word.allCases where object.has(word.rawValue) {
                values[word] = try read(&object, word.rawValue)
            }
            return values
        } ?? [:]
    }

    /// Both languages.
    mutating func bilingual(_ name: String) throws(StorageError) -> Bilingual {
        try object(name) { object throws(StorageError) in
            Bilingual(vi: try object.string("vi"), en: try object.string("en"))
        }
    }

    /// Both languages, where they are there.
    mutating func optionalBilingual(_ name: String) throws(StorageError) -> Bilingual? {
        has(name) ? try bilingual(name) : nil
    }
}

// MARK: - Values of JSON by their kind

extension JSONValue {
    fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
    fileprivate var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
    fileprivate var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    fileprivate var members: [Member]? { if case .object(let members) = self { members } else { nil } }

    fileprivate var strings: [String]? {
        elements.flatMap { elements in
            let strings = elements.compactMap(\.string)
            return strings.count == elements.count ? strings : nil
        }
    }

    fileprivate func number(atLeast least: Int) -> Int? {
        if case .number(let number) = self, number >= least { number } else { nil }
    }
}
