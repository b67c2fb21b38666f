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

extension NextStep {
    /// After a change of people and lists, or a rehearsal of one.
    static func afterAttendance(_ report: AttendanceReport, isPretended: Bool) -> Bilingual {
        guard !isPretended else { return afterAct(isPretended: true) }
        let list = report.occurrence.map { "lich attendee list \($0)" } ?? "lich attendee list"
        return Bilingual(vi: "Xem: \(list) · Bỏ: lich undo", en: "Look: \(list) · Take back: lich undo")
    }
}
