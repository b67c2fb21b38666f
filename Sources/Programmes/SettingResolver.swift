import Days

/// Puts what was chosen in the place of every `$setting` and `{by: setting, …}`, before values are read.
struct SettingResolver {
    private let settings: [String: Setting]
    private let reader: NodeReader
    private var used: Set<String> = []
    /// Whether something asked for a setting that does not exist, and perhaps meant one that seems unused.
    private var hasUnknown = false

    /// The settings that the program itself understands, so that nothing in the file need ask for them.
    static let understood: Set<String> = [
        "due-day-on-day-off", "parallel-delegations", "festivals-observed-by", "monday-mornings",
        "lateness", "gatherings-per-week",
    ]

    init(_ settings: [Setting], reader: NodeReader) {
        self.settings = Dictionary(settings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.reader = reader
    }

    /// The settings that nothing asked for, and the program does not understand by itself.
    var unused: [String] {
        hasUnknown ? [] : settings.keys.filter { !used.contains($0) && !Self.understood.contains($0) }.sorted()
    }

    /// The node with every choice made.
    mutating func resolve(_ node: YamlNode) -> YamlNode {
        switch node.content {
        case .empty, .unknown: return node
        case .scalar(let text):
            var node = node
            node.content = resolve(text, at: node.place).map { .scalar($0) } ?? .unknown
            return node
        case .list(let items):
            var resolved: [YamlNode] = []
            for item in items {
                let result = resolve(item)
                // A branch may choose nothing.
                if item.isEmpty || !result.isEmpty { resolved.append(result) }
            }
            return YamlNode(content: .list(resolved), place: node.place)
        case .mapping(let entries):
            if let branch = branch(of: entries, at: node.place) { return branch }
            var resolved: [YamlNode.Entry] = []
            for var entry in entries {
                let result = resolve(entry.value)
                if entry.value.isEmpty || !result.isEmpty {
                    entry.value = result
                    resolved.append(entry)
                }
            }
            return YamlNode(content: .mapping(resolved), place: node.place)
        }
    }

    /// Whether what an obligation asks for in `when: {setting: value}` was chosen, or one of `[value, value]`.
    mutating func holds(_ node: YamlNode?) -> Bool {
        guard let node else { return true }
        guard let entries = node.mapping else {
            reader.error(
                "bad-condition", at: node.place, vi: "điều kiện ghi thành {tên-lựa-chọn: giá-trị}.",
                en: "a condition is written as {setting: value}.")
            return true
        }
        var holds = true
        for entry in entries {
            guard let setting = setting(entry.key, at: entry.keyPlace) else { continue }
            var isMet = false
            for item in reader.items(entry.value) {
                guard let value = reader.text(item) else { continue }
                isMet = isMet || setting.value == value
                if !setting.choices.isEmpty, !setting.choices.contains(value) {
                    reader.unknown(
                        Bilingual(vi: "giá trị", en: "choice"), value, among: setting.choices, at: item.place)
                }
            }
            holds = holds && isMet
        }
        return holds
    }

    private mutating func resolve(_ text: String, at place: Issue.Place) -> String? {
        guard text.hasPrefix("$") else { return text }
        let name = text.dropFirst().prefix { $0 == "-" || $0.isLetter || $0.isNumber }
        guard let setting = setting(String(name), at: place) else { return nil }
        reader.places.noteChoice(at: place)
        return setting.value + text.dropFirst(name.count + 1)
    }

    /// The chosen branch of `{by: setting, choice: value, …}`; nothing where the mapping is something else.
    private mutating func branch(of entries: [YamlNode.Entry], at place: Issue.Place) -> YamlNode? {
        // An item of preparation says by whom it is done with the same word.
        guard let by = entries.first(where: { $0.key == "by" }), let name = by.value.scalar,
            !entries.contains(where: { ["id", "kind", "before"].contains($0.key) })
        else { return nil }
        let nothing = YamlNode(content: .empty, place: place)
        guard let setting = setting(name, at: by.value.place) else {
            return YamlNode(content: .unknown, place: place)
        }
        let branches = entries.filter { $0.key != "by" }
        let written = branches.map(\.key)
        for choice in setting.choices.isEmpty ? [setting.value] : setting.choices where !written.contains(choice) {
            reader.error(
                "missing-branch", at: place,
                vi: "lựa chọn “\(name)” có giá trị “\(choice)”, mà ở đây không có nhánh ấy. Thêm “\(choice): …”.",
                en: "the setting “\(name)” can be “\(choice)”, but there is no such branch here. Add “\(choice): …”.")
        }
        if !setting.choices.isEmpty {
            for branch in branches where !setting.choices.contains(branch.key) {
                reader.unknown(
                    Bilingual(vi: "giá trị", en: "choice"), branch.key, among: setting.choices, at: branch.keyPlace)
            }
        }
        // What is not chosen is looked through as well, so that its faults show before somebody chooses it.
        let resolved = branches.map { ($0.key, resolve($0.value)) }
        let chosen = resolved.first { $0.0 == setting.value }?.1 ?? nothing
        reader.places.noteChoice(at: chosen.place)
        return chosen
    }

    private mutating func setting(_ name: String, at place: Issue.Place) -> Setting? {
        if let setting = settings[name] {
            used.insert(name)
            return setting
        }
        hasUnknown = true
        reader.unknown(
            Bilingual(vi: "lựa chọn", en: "setting"), name, among: Array(settings.keys), at: place,
            code: "unknown-setting")
        return nil
    }
}
