import Days
import Programmes
import Publishing

/// Things that people call by name: by any of several names, in full or in part, with or without marks.
struct NameIndex<Value> {
    /// What kind of thing is looked for, as messages call it.
    let noun: Bilingual
    /// The same of several, in English; Vietnamese makes no difference.
    let plural: String
    private let entries: [Entry]

    private struct Entry {
        let names: [String]
        let keys: [String]
        let value: Value
    }

    /// An index; the first name of each thing is the one that messages show.
    init(_ noun: Bilingual, plural: String, _ entries: [(names: [String], value: Value)]) {
        self.noun = noun
        self.plural = plural
        self.entries = entries.map { Entry(names: $0.names, keys: $0.names.map(Self.key), value: $0.value) }
    }

    /// The one thing that is meant: the one of that very name, else the only one whose name begins so.
    func find(_ typed: String) throws -> Value {
        let wanted = Self.key(typed)
        if let exact = entries.first(where: { $0.keys.contains(wanted) }) { return exact.value }
        let found = matches(wanted)
        if found.count == 1 { return found[0].value }
        throw found.isEmpty ? unknown(typed, wanted) : ambiguous(typed, found.map(\.names[0]))
    }

    /// The one thing that is meant; nothing where there is none such, or several.
    func only(_ typed: String) -> Value? {
        let wanted = Self.key(typed)
        if let exact = entries.first(where: { $0.keys.contains(wanted) }) { return exact.value }
        let found = matches(wanted)
        return found.count == 1 ? found[0].value : nil
    }

    /// All things whose name begins so, or the one of that very name.
    func findAll(_ typed: String) throws -> [Value] {
        let wanted = Self.key(typed)
        let exact = entries.filter { $0.keys.contains(wanted) }
        guard exact.isEmpty else { return exact.map(\.value) }
        let found = matches(wanted)
        return found.isEmpty ? [try find(typed)] : found.map(\.value)
    }

    private func matches(_ wanted: String) -> [Entry] {
        guard !wanted.isEmpty else { return [] }
        let beginning = entries.filter { $0.keys.contains { $0.hasPrefix(wanted) } }
        // “inspection/2025” is of the duty “inspection”, not of “inspection-plan”, where there are both.
        let whole = beginning.filter { $0.keys.contains { $0.hasPrefix(wanted + "/") } }
        return whole.isEmpty ? beginning : whole
    }

    private func ambiguous(_ typed: String, _ names: [String]) -> Failure {
        let shown = names.prefix(20).map { "  " + $0 }.joined(separator: "\n")
        let more = names.count - 20
        return Failure(
            vi: "“\(typed)” có thể là \(names.count) \(noun.vi). Viết rõ hơn:\n\(shown)"
                + (more > 0 ? "\n  … và \(more) nữa" : ""),
            en: "“\(typed)” may be any of \(names.count) \(plural). Write more of it:\n\(shown)"
                + (more > 0 ? "\n  … and \(more) more" : ""))
    }

    private func unknown(_ typed: String, _ wanted: String) -> Failure {
        let near = nearest(wanted).map { Bilingual(vi: " Có phải “\($0)”?", en: " Did you mean “\($0)”?") }
        return Failure(
            vi: "không có \(noun.vi) “\(typed)”." + (near?.vi ?? ""),
            en: "there is no \(noun.en) “\(typed)”." + (near?.en ?? ""))
    }

    /// The name, as far as it was typed, of what comes nearest, where it is near.
    private func nearest(_ wanted: String) -> String? {
        let depth = wanted.split(separator: "/").count
        let beginnings = entries.flatMap(\.names).map { name in
            name.split(separator: "/").prefix(depth).joined(separator: "/")
        }
        let keys = Dictionary(beginnings.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        return Suggestion.nearest(to: wanted, among: keys.keys).flatMap { keys[$0] }
    }

    /// What is compared: without marks and capitals, words joined by hyphens as in files.
    static func key(_ text: String) -> String {
        let joined = folded(text).utf8.map {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0
        }
        return String(decoding: joined, as: UTF8.self)
    }
}
