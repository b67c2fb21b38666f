import Days

extension NodeReader {
    /// The days to avoid: a list of `{from: 07-05, until: 07-12, reason: …}`.
    func daysToAvoid(_ node: YamlNode?) -> [DaysToAvoid] {
        items(node).compactMap { node in
            guard
                let fields = fields(
                    node, of: Bilingual(vi: "mục của “avoid”", en: "an entry of “avoid”"),
                    keys: ["from", "until", "reason"])
            else { return nil }
            let first = dayRule(required("from", in: fields))
            let last = fields.has("until") ? dayRule(fields["until"]) : first
            let reason = bilingual(required("reason", in: fields))
            guard let first, let last, let reason else { return nil }
            let days = DaysToAvoid(from: first, through: last, reason: reason)
            if !days.isAlike {
                error(
                    "mixed-days", at: node.place,
                    vi:
                        "from và until phải ghi cùng một cách: 07-05 và 07-12 (mỗi năm), 28 và last (mỗi tháng), hay 2026-03-02 và 2026-03-06.",
                    en:
                        "from and until must be written alike: 07-05 and 07-12 (each year), 28 and last (each month), or 2026-03-02 and 2026-03-06."
                )
                return nil
            }
            return days
        }
    }
}
