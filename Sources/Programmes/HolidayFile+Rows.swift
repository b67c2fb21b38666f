import Days

extension NodeReader {
    /// What is wrong between rows: a date twice, a pair without its other half.
    func judge(_ rows: [(row: DayOff, place: Issue.Place)], restDays: Set<Weekday>) {
        var dates: Set<[String]> = []
        for (row, place) in rows {
            // What is only proposed may stand beside what counts.
            if !dates.insert(["\(row.date)", "\(row.counts)"]).inserted {
                error(
                    "duplicate-date", at: place, vi: "ngày \(row.date) ghi hai lần. Xóa một dòng.",
                    en: "the day \(row.date) stands twice. Delete one row.")
            }
            judgePair(of: row, at: place, among: rows.map(\.row))
            judgeWeekday(of: row, at: place, restDays: restDays)
        }
    }

    private func judgePair(of row: DayOff, at place: Issue.Place, among rows: [DayOff]) {
        let wanted: DayOff.Kind? =
            switch row.kind {
            case .public: nil
            case .compensatory: .public
            case .swappedOff: .swappedWorking
            case .swappedWorking: .swappedOff
            }
        guard let wanted else {
            if let paired = row.paired {
                error(
                    "unwanted-pair", at: place,
                    vi: "ngày lễ \(row.date) không có ngày đi kèm (\(paired)). Xóa “paired”.",
                    en: "the holiday \(row.date) has no other half (\(paired)). Delete “paired”.")
            }
            return
        }
        guard let paired = row.paired else {
            // One announcement may free several days for several others; then no row is the other half of one.
            guard !rows.contains(where: { $0.kind == wanted && abs($0.date.distance(to: row.date)) <= 31 }) else {
                return
            }
            error(
                "missing-pair", at: place,
                vi:
                    "ngày \(row.date) (\(row.kind.rawValue)) không có ngày \(wanted.rawValue) nào gần đó. Thêm “paired: ngày”, hoặc thêm dòng ấy.",
                en:
                    "the day \(row.date) (\(row.kind.rawValue)) has no \(wanted.rawValue) day near it. Add “paired: day”, or add that row."
            )
            return
        }
        let other = rows.first { $0.date == paired && $0.kind == wanted }
        guard let other else {
            error(
                "missing-pair", at: place,
                vi:
                    "ngày \(row.date) (\(row.kind.rawValue)) đi với \(paired), mà không có dòng \(wanted.rawValue) nào ngày ấy. Sửa “paired”, hoặc thêm dòng ấy.",
                en:
                    "the day \(row.date) (\(row.kind.rawValue)) is paired with \(paired), but there is no \(wanted.rawValue) row of that day. Mend “paired”, or add the row."
            )
            return
        }
        if row.kind != .compensatory, let back = other.paired, back != row.date {
            error(
                "unequal-pair", at: place,
                vi: "ngày \(row.date) đi với \(paired), nhưng dòng \(paired) đi với \(back). Sửa một trong hai.",
                en:
                    "the day \(row.date) is paired with \(paired), but the row of \(paired) is paired with \(back). Mend one of them."
            )
        }
    }

    private func judgeWeekday(of row: DayOff, at place: Issue.Place, restDays: Set<Weekday>) {
        let rests = restDays.contains(row.date.weekday)
        if row.kind == .swappedWorking, !rests {
            error(
                "not-a-rest-day", at: place, vi: "ngày làm bù \(row.date) vốn là ngày làm việc. Kiểm tra ngày.",
                en: "the day \(row.date), worked instead of another, is a working day anyway. Check the day.")
        }
        if row.kind == .swappedOff || row.kind == .compensatory, rests {
            error(
                "not-a-working-day", at: place,
                vi: "ngày nghỉ \(row.date) (\(row.kind.rawValue)) vốn là ngày nghỉ hằng tuần. Kiểm tra ngày.",
                en: "the day \(row.date) (\(row.kind.rawValue)) is a weekly rest day anyway. Check the day.")
        }
    }
}
