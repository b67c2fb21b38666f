import Days

/// What a person is told to do after an act.
enum NextStep {
    /// After a change of the desk, or a rehearsal of one.
    static func afterAct(isPretended: Bool) -> Bilingual {
        isPretended
            ? Bilingual(vi: "Chưa có gì thay đổi.", en: "Nothing has been changed.")
            : Bilingual(
                vi: "Xem: lich changes · Công bố: lich release “…” · Bỏ: lich undo",
                en: "Look: lich changes · Make public: lich release “…” · Take back: lich undo")
    }
}
