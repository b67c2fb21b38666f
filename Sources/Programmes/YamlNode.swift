import Days
import Yams

/// A value of a YAML file, with its place.
struct YamlNode: Hashable, Sendable {
    /// What it is.
    enum Content: Hashable, Sendable {
        /// Nothing was written.
        case empty
        /// What was written asks for something that is not there, which has been said.
        case unknown
        /// A word, number or text; what it means is for the reader to say.
        case scalar(String)
        case list([YamlNode])
        case mapping([Entry])
    }

    /// A key of a mapping, and its value.
    struct Entry: Hashable, Sendable {
        var key: String
        var keyPlace: Issue.Place
        var value: YamlNode
    }

    var content: Content
    var place: Issue.Place

    /// The text of a scalar.
    var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The entries of a mapping.
    var mapping: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The value of a key; nothing where there is none, or where it is no mapping.
    subscript(key: String) -> YamlNode? {
        mapping?.first { $0.key == key }?.value
    }

    /// Whether there is nothing to say about it any more.
    var isUnknown: Bool {
        if case .unknown = content { true } else { false }
    }

    /// Whether nothing was written.
    var isEmpty: Bool {
        if case .empty = content { true } else { false }
    }
}

/// A YAML file as a tree of bounded depth and size, without references between its parts.
struct YamlTree: Sendable {
    /// How deep values may be nested; programme files need nine levels.
    static let depth = 32
    /// How many values a file may have; the largest programme we know has some six thousand.
    static let size = 200_000

    let root: YamlNode

    /// Reads the bytes of the file `name`, or says why they are no text or no YAML.
    static func read(bytes: [UInt8], name: String) -> Result<YamlTree, Issue> {
        SourceText.read(bytes, name: name).flatMap { read($0, name: name) }
    }

    /// Reads the text of the file `name`; what YAML itself forbids is one issue, for nothing after it can be trusted.
    static func read(_ source: SourceText, name: String) -> Result<YamlTree, Issue> {
        if let issue = AliasScan(source.text).issue(in: name) { return .failure(issue) }
        do {
            // Without rules for types every scalar stays the text that was written: 06 is a month, no is a word.
            let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else {
                return .success(
                    YamlTree(root: YamlNode(content: .empty, place: Issue.Place(file: name, line: 1, column: 1))))
            }
            var room = size
            return .success(YamlTree(root: try convert(node, depth: 0, room: &room, file: name)))
        } catch let issue as Issue {
            return .failure(issue)
        } catch {
            return .failure(YamlSyntax.issue(for: error, in: name))
        }
    }

    private static func convert(_ node: Node, depth level: Int, room: inout Int, file: String) throws(Issue) -> YamlNode
    {
        func place(_ mark: Mark?, _ anchor: Anchor?) throws(Issue) -> Issue.Place {
            let place = Issue.Place(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0)
            guard anchor == nil else { throw AliasScan.refusal(at: place) }
            room -= 1
            guard room >= 0 else { throw tooMany(at: place) }
            guard level <= depth else { throw tooDeep(at: place) }
            return place
        }
        switch node {
        case .scalar(let scalar):
            let place = try place(scalar.mark, scalar.anchor)
            let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return YamlNode(content: isNothing ? .empty : .scalar(scalar.string), place: place)
        case .sequence(let sequence):
            let place = try place(sequence.mark, sequence.anchor)
            var items: [YamlNode] = []
            for item in sequence { items.append(try convert(item, depth: level + 1, room: &room, file: file)) }
            return YamlNode(content: .list(items), place: place)
        case .mapping(let mapping):
            let place = try place(mapping.mark, mapping.anchor)
            var entries: [YamlNode.Entry] = []
            for (key, value) in mapping {
                let keyNode = try convert(key, depth: level + 1, room: &room, file: file)
                guard let text = keyNode.scalar else { throw badKey(at: keyNode.place) }
                entries.append(
                    YamlNode.Entry(
                        key: text, keyPlace: keyNode.place,
                        value: try convert(value, depth: level + 1, room: &room, file: file)))
            }
            return YamlNode(content: .mapping(entries), place: place)
        case .alias(let alias):
            throw AliasScan.refusal(at: try place(alias.mark, nil))
        }
    }

    private static func tooMany(at place: Issue.Place) -> Issue {
        Issue(
            .error, at: place, code: "too-many",
            message: Bilingual(
                vi: "tệp có quá \(size) giá trị. Tách thành nhiều tệp.",
                en: "the file has more than \(size) values. Make several files of it."))
    }

    private static func tooDeep(at place: Issue.Place) -> Issue {
        Issue(
            .error, at: place, code: "nested-too-deep",
            message: Bilingual(
                vi: "giá trị lồng nhau quá \(depth) tầng. Kiểm tra các dấu ngoặc và lề.",
                en: "values are nested more than \(depth) deep. Check brackets and indentation."))
    }

    private static func badKey(at place: Issue.Place) -> Issue {
        Issue(
            .error, at: place, code: "bad-key",
            message: Bilingual(
                vi: "khóa phải là một từ. Đặt trong dấu ngoặc kép nếu có dấu ngoặc hay dấu hai chấm.",
                en: "a key must be a word. Put it in quotes when it has brackets or a colon."))
    }
}
