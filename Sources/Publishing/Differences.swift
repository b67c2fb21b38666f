public import Days
public import Planning

/// How a draft differs from what a release tells, in a few words for the sheets: by places alone, which a look at some
/// days of a large plan can afford. What is told otherwise in words is in `ChangeSheet`.
public enum Differences {
    /// *mới*, *dời từ 15/5*, *đổi buổi*; nothing for what stands where the release has it.
    ///
    /// `released` are the places of the release (`Release.places`).
    public static func marks(
        of occurrences: [Occurrence], from released: [Occurrence.ID: ReleasedPlace]
    ) -> [Occurrence.ID: Bilingual] {
        var marks: [Occurrence.ID: Bilingual] = [:]
        for occurrence in occurrences {
            guard let place = released[occurrence.id] else {
                marks[occurrence.id] = Bilingual(vi: "mới", en: "new")
                continue
            }
            guard place.start != occurrence.start else { continue }
            marks[occurrence.id] = Bilingual(
                vi: mark(from: place.start.day, to: occurrence.day, .vi),
                en: mark(from: place.start.day, to: occurrence.day, .en))
        }
        return marks
    }

    private static func mark(from before: Day, to day: Day, _ language: Language) -> String {
        guard before != day else { return language("đổi buổi", "other session") }
        let dates = DateWriting(language)
        return language("dời từ ", "moved from ")
            + (before.year == day.year ? dates.dayAndMonth(before) : dates.date(before))
    }
}
