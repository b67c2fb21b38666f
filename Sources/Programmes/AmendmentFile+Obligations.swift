import Days

extension NodeReader {
    private static let ownKeys = ["begins", "ends", "note"]
    private static let words = ["title", "titles", "content", "windows", "window-reason", "length"]

    /// What becomes of obligations.
    func revisions(_ node: YamlNode?, groups: Set<String>) -> [Amendment.Revision] {
        guard let node else { return [] }
        guard let entries = node.mapping else {
            error(
                "not-a-mapping", at: node.place, vi: "thay đổi của việc phải ghi thành các mục “tên: …”.",
                en: "what becomes of obligations must be written as “name: …” entries.")
            return []
        }
        return entries.compactMap { entry in
            identifier(entry.key, at: entry.keyPlace).flatMap { revision($0, entry, groups: groups) }
        }
    }

    private func revision(_ id: String, _ entry: YamlNode.Entry, groups: Set<String>) -> Amendment.Revision? {
        let thing = Bilingual(vi: "thay đổi của việc “\(id)”", en: "the change of the obligation “\(id)”")
        let keys = Self.ownKeys + Self.words + Amendment.Part.allCases.map(\.rawValue)
        guard let fields = fields(entry.value, of: thing, keys: keys) else { return nil }
        var revision = Amendment.Revision(Obligation.ID(rawValue: id))
        _ = bilingual(fields["note"])
        if let node = fields["begins"] { revision.begins = begun(id, node, at: entry.keyPlace, groups: groups) }
        revision.ends = end(fields["ends"], of: Bilingual(vi: "việc “\(id)”", en: "the obligation “\(id)”"))
        revision.title = bilingual(fields["title"])
        if fields.has("titles") { revision.titles = titles(fields["titles"]) }
        revision.content = bilingual(fields["content"])
        for part in Amendment.Part.allCases where fields.has(part.rawValue) {
            revision.roles[part] = bodies(fields[part.rawValue], groups)
        }
        let reason = bilingual(fields["window-reason"])
        if fields.has("windows") { revision.windows = windows(fields["windows"], reason: reason, of: id) }
        revision.length = number(fields["length"], in: 0...60)
        return revision
    }

    /// A new obligation: written as in a programme, without its name, which is the key, and without settings.
    private func begun(
        _ id: String, _ node: YamlNode, at keyPlace: Issue.Place, groups: Set<String>
    ) -> Obligation? {
        guard let entries = node.mapping else {
            _ = fields(node, of: Bilingual(vi: "việc mới “\(id)”", en: "the new obligation “\(id)”"), keys: [])
            return nil
        }
        for entry in entries where ["id", "when"].contains(entry.key) {
            error(
                "unknown-key", at: entry.keyPlace,
                vi: "việc mới trong điều chỉnh không có khóa “\(entry.key)”. Xóa khóa này.",
                en: "a new obligation of an amendment has no key “\(entry.key)”. Delete the key.")
        }
        let name = YamlNode.Entry(
            key: "id", keyPlace: keyPlace, value: YamlNode(content: .scalar(id), place: keyPlace))
        let rest = entries.filter { !["id", "when"].contains($0.key) }
        let whole = YamlNode(content: .mapping([name] + rest), place: node.place)
        return obligation(whole, groups: groups)?.0
    }
}
