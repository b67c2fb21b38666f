import Days

extension NodeReader {
    /// Who may read what: one word for all, or words for kinds and units: `{kinds: {inspection: token}}`.
    func visibility(_ node: YamlNode?, units: [Unit]) -> Visibility {
        guard let node, !node.isEmpty else { return Visibility() }
        guard node.mapping != nil else { return Visibility(all: audience(node) ?? .everybody) }
        guard
            let fields = fields(
                node, of: Bilingual(vi: "phần “visibility”", en: "the part “visibility”"),
                keys: ["all", "kinds", "units"])
        else { return Visibility() }
        let kinds = audiences(
            fields["kinds"], of: Bilingual(vi: "loại việc", en: "kind"), code: "unknown-choice",
            among: Obligation.Kind.allCases.map(\.rawValue))
        let ofUnits = audiences(
            fields["units"], of: Bilingual(vi: "đơn vị", en: "unit"), code: "unknown-unit",
            among: units.map(\.id.rawValue))
        return Visibility(
            all: audience(fields["all"]) ?? .everybody,
            kinds: Dictionary(
                kinds.compactMap { name, audience in Obligation.Kind(rawValue: name).map { ($0, audience) } }
            ) { $1 },
            units: Dictionary(ofUnits.map { (Unit.ID(rawValue: $0), $1) }) { $1 })
    }

    private func audience(_ node: YamlNode?) -> Visibility.Audience? {
        choice(node, of: Bilingual(vi: "mức công khai", en: "visibility"))
    }

    /// The words for things of one sort, by their names.
    private func audiences(
        _ node: YamlNode?, of thing: Bilingual, code: String, among known: [String]
    ) -> [(name: String, audience: Visibility.Audience)] {
        guard let node else { return [] }
        guard let entries = node.mapping else {
            error(
                "not-a-mapping", at: node.place,
                vi: "ở đây cần các mục “\(thing.vi): public” hay “\(thing.vi): token”.",
                en: "entries “\(thing.en): public” or “\(thing.en): token” are expected here.")
            return []
        }
        return entries.compactMap { entry in
            guard known.contains(entry.key) else {
                unknown(thing, entry.key, among: known, at: entry.keyPlace, code: code)
                return nil
            }
            guard !entry.value.isEmpty else {
                error(
                    "empty-value", at: entry.keyPlace,
                    vi: "“\(entry.key)” chưa có mức công khai. Ghi public hoặc token, hoặc xóa mục.",
                    en: "“\(entry.key)” has no visibility. Write public or token, or delete the entry.")
                return nil
            }
            return audience(entry.value).map { (entry.key, $0) }
        }
    }
}
